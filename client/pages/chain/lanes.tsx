import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useMemo, useState } from "react";
import type { Chain } from "../../../graph-schema/nodes.ts";
import type { LanesCanvas } from "../../graph/canvas.ts";
import { type Direction, moveCursor, stopsOf } from "../../graph/cursor.ts";
import type { LanePicture } from "../../graph/picture.ts";
import { actionOf, type Selection, type StopAction } from "../../graph/selection.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import type { ThemeName } from "../../theme/tokens.ts";
import { useCanvas } from "./use-canvas.ts";
import { useSay } from "./use-say.ts";

type Command = { readonly move: Direction } | "take" | "fit" | "closer" | "farther" | "leave";

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["ArrowUp", { move: "up" }],
  ["ArrowDown", { move: "down" }],
  ["ArrowLeft", { move: "left" }],
  ["ArrowRight", { move: "right" }],
  ["Home", { move: "first" }],
  ["End", { move: "last" }],
  ["Enter", "take"],
  [" ", "take"],
  ["f", "fit"],
  ["+", "closer"],
  ["=", "closer"],
  ["-", "farther"],
  ["Escape", "leave"],
]);

/** A picture taller than this is scrolled inside its own window. */
const TALLEST = 1_400;

function look(canvas: LanesCanvas, how: "fit" | "closer" | "farther"): void {
  if (how === "fit") canvas.fit();
  else canvas.zoomBy(how === "closer" ? 1.2 : 1 / 1.2);
}

/** Keys with Ctrl, Alt or the command key belong to the browser. */
function onKey(event: KeyboardEvent<HTMLDivElement>, run: (command: Command) => void): void {
  const command = COMMANDS.get(event.key);
  if (command === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  run(command);
}

/** The live picture of the lanes: mouse, wheel and keyboard. Where the cursor stands is also said.
 *  @param handle gets the canvas, for “fit” */
export function Lanes(props: {
  chain: Chain;
  picture: LanePicture;
  theme: ThemeName;
  selection: Selection;
  act: (action: StopAction) => void;
  handle: RefObject<LanesCanvas | null>;
}) {
  const { picture, theme, selection, act, handle } = props;
  const say = useSay();
  const stops = useMemo(() => stopsOf(picture), [picture]);
  const take = (id: string | undefined) => {
    const stop = stops.find((each) => each.id === id);
    const action = stop === undefined ? undefined : actionOf(stop);
    if (action !== undefined) act(action);
  };
  const { element, canvas, failed } = useCanvas(take);
  const cursor = useCursor(picture, canvas, selection);
  useImperativeHandle<LanesCanvas | null, LanesCanvas | null>(handle, () => canvas ?? null, [canvas]);
  useEffect(() => canvas?.draw(picture, theme), [canvas, picture, theme]);
  useEffect(() => canvas?.select(selection), [canvas, selection]);
  useWheel(element, canvas);
  const run = (command: Command) => {
    if (typeof command === "object") cursor.move(command.move);
    else if (command === "take") take(cursor.at);
    else if (command === "leave") element.current?.blur();
    else if (canvas !== undefined) look(canvas, command);
  };
  return (
    <div className="lanes-window">
      <div
        ref={element}
        className="lanes-canvas"
        role="application"
        aria-label={useLabel(props.chain)}
        style={{ height: Math.min(TALLEST, picture.height) }}
        onKeyDown={(event) => onKey(event, run)}
        onFocus={cursor.enter}
        onBlur={cursor.leave}
      />
      {canvas === undefined && (
        <p className="lanes-state note">{say(failed ? "canvas.failed" : "canvas.drawing")}</p>
      )}
      {cursor.shown && <p className="lanes-keys note">{say("canvas.keys")}</p>}
      <p className="visually-hidden" aria-live="polite">
        {cursor.speech}
      </p>
    </div>
  );
}

/** What the picture is, and how to go through it. */
function useLabel(chain: Chain): string {
  const say = useSay();
  const { language } = useView().view;
  return say("canvas.label", { chain: say("title", { chain: nameIn(language, chain) }) });
}

interface Cursor {
  readonly at: string | undefined;
  readonly shown: boolean;
  readonly speech: string;
  move(direction: Direction): void;
  enter(): void;
  leave(): void;
}

/** The keyboard's place in the picture. It begins at what is chosen, and stays when the picture changes. */
function useCursor(picture: LanePicture, canvas: LanesCanvas | undefined, selection: Selection): Cursor {
  const say = useSay();
  const [at, setAt] = useState<string>();
  const [shown, setShown] = useState(false);
  const stops = useMemo(() => stopsOf(picture), [picture]);
  const index = stops.findIndex(({ id }) => id === at);
  const stop = stops[index];
  useEffect(() => canvas?.putCursor(shown ? stop : undefined), [canvas, shown, stop]);
  const place = say("canvas.at", { at: index + 1, count: stops.length });
  return {
    at,
    shown,
    speech: shown && stop !== undefined ? `${stop.speech} ${place}` : "",
    move: (direction) => setAt(moveCursor(stops, at, { direction, picture })?.id),
    enter: () => {
      setShown(true);
      if (stop === undefined) setAt((stops.find(({ id }) => selection.stops.has(id)) ?? stops[0])?.id);
    },
    leave: () => setShown(false),
  };
}

/** The wheel scrolls the page, or a picture taller than its window; with Ctrl it zooms. React's own wheel
 *  events are passive, so this listens itself, and on the frame around: the engine catches what reaches its own
 *  element. */
function useWheel(element: RefObject<HTMLDivElement | null>, canvas: LanesCanvas | undefined): void {
  useEffect(() => {
    const frame = element.current?.parentElement ?? null;
    if (frame === null || canvas === undefined) return;
    const turned = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      if (canvas.scrollBy(event.deltaY)) event.preventDefault();
    };
    const options = { capture: true, passive: false };
    frame.addEventListener("wheel", turned, options);
    return () => frame.removeEventListener("wheel", turned, options);
  }, [element, canvas]);
}
