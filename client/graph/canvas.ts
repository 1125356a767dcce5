import cytoscape from "cytoscape";
import { canvasStyle } from "../theme/cytoscape-style.ts";
import { colours, type ThemeName } from "../theme/tokens.ts";
import { placeOf } from "./cursor.ts";
import { elementsOf } from "./elements.ts";
import { laneRules } from "./lane-style.ts";
import type { LanePicture, Stop } from "./picture.ts";
import type { Selection } from "./selection.ts";

/** The live picture. The only place that knows the drawing engine. */
export interface LanesCanvas {
  /** Draws a picture; what was chosen stays chosen, and what was seen stays where it is as long as the width
   *  is the same. */
  draw(picture: LanePicture, theme: ThemeName): void;
  select(selection: Selection): void;
  /** Moves the cursor's ring, and the picture as far as needed to see it. `undefined` hides it. */
  putCursor(stop: Stop | undefined): void;
  /** Everything at once as far as it can be read, from the top left, never larger than drawn. */
  fit(): void;
  zoomBy(factor: number): void;
  /** Scrolls a picture that is taller than its window.
   *  @returns whether there was anything to scroll in that direction */
  scrollBy(distance: number): boolean;
  destroy(): void;
}

/** Below 0.6 words of 12 px can no longer be read. */
const ZOOM = { least: 0.6, most: 2.5 } as const;
const EDGE = 24;

/** Mounts an empty picture in an element, which can be focused from then on.
 *  @param taken is called with the id of what was clicked or tapped */
export function mountCanvas(container: HTMLElement, taken: (id: string) => void): LanesCanvas {
  // The engine keeps words as images and sets them between pixels: at one pixel a px they would be blurred.
  const engine = cytoscape({
    container,
    layout: { name: "preset" },
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    pixelRatio: Math.max(2, window.devicePixelRatio),
  });
  engine.on("tap", ".stop", (event) => taken(event.target.id()));
  engine.on("tap", ".hit", (event) => taken(event.target.data("owner")));
  engine.on("mouseover", ".stop, .hit", () => container.style.setProperty("cursor", "pointer"));
  engine.on("mouseout", ".stop, .hit", () => container.style.removeProperty("cursor"));
  container.tabIndex = 0;
  const size = { width: 0, height: 0 };
  let chosen: Selection = { stops: new Set(), strokes: new Set(), trades: new Set() };
  let cursor: Stop | undefined;
  return {
    draw: (picture, theme) => {
      engine.resize();
      if (picture.width !== size.width) showWidth(engine, picture.width);
      size.width = picture.width;
      size.height = picture.height;
      drawPicture(engine, picture, theme);
      markSelection(engine, chosen);
      markCursor(engine, cursor);
    },
    select: (selection) => {
      chosen = selection;
      markSelection(engine, chosen);
    },
    putCursor: (stop) => {
      cursor = stop;
      markCursor(engine, cursor);
      if (stop !== undefined) bringIntoSight(engine, stop);
    },
    fit: () => fitPicture(engine, size),
    zoomBy: (factor) => {
      const middle = { x: engine.width() / 2, y: engine.height() / 2 };
      engine.zoom({ level: engine.zoom() * factor, renderedPosition: middle });
    },
    scrollBy: (distance) => scrollPicture(engine, size.height, distance),
    destroy: () => engine.destroy(),
  };
}

function drawPicture(engine: cytoscape.Core, picture: LanePicture, theme: ThemeName): void {
  const elements = elementsOf(picture, colours[theme]).map(({ data, ...rest }) => ({
    ...rest,
    data: { ...data },
  }));
  engine.batch(() => {
    engine.elements().remove();
    engine
      .style()
      .fromJson([...canvasStyle(colours[theme]), ...laneRules(colours[theme])])
      .update();
    engine.add(elements.map(withPosition));
  });
}

/** The engine moves positions, so each element gets one of its own. */
function withPosition<Element extends { position?: { x: number; y: number } }>(element: Element): Element {
  return element.position === undefined ? element : { ...element, position: { ...element.position } };
}

function markSelection(engine: cytoscape.Core, { stops, strokes, trades }: Selection): void {
  engine.batch(() => {
    engine.elements(".selected, .path, .chosen").removeClass("selected path chosen");
    for (const id of stops) {
      engine.getElementById(id).addClass("selected");
      engine.getElementById(`${id}~label0`).filter(".left").addClass("chosen");
    }
    for (const id of [...strokes, ...trades]) engine.getElementById(id).addClass("path");
  });
}

function markCursor(engine: cytoscape.Core, stop: Stop | undefined): void {
  engine.batch(() => {
    engine.elements(".cursor").removeClass("cursor");
    if (stop !== undefined) engine.getElementById(stop.id).addClass("cursor");
  });
}

function bringIntoSight(engine: cytoscape.Core, stop: Stop): void {
  const zoom = engine.zoom();
  const pan = engine.pan();
  const place = placeOf(stop);
  const at = { x: place.x * zoom + pan.x, y: place.y * zoom + pan.y };
  const missing = (position: number, length: number) =>
    position < EDGE ? EDGE - position : Math.min(0, length - EDGE - position);
  const by = { x: missing(at.x, engine.width()), y: missing(at.y, engine.height()) };
  if (by.x !== 0 || by.y !== 0) engine.panBy(by);
}

/** The whole width from the top, never larger than drawn. */
function showWidth(engine: cytoscape.Core, width: number): void {
  const level = Math.max(ZOOM.least, Math.min(1, engine.width() / Math.max(1, width)));
  engine.viewport({ zoom: level, pan: { x: 0, y: 0 } });
}

function fitPicture(engine: cytoscape.Core, { width, height }: { width: number; height: number }): void {
  const whole = Math.min(engine.width() / Math.max(1, width), engine.height() / Math.max(1, height));
  engine.viewport({ zoom: Math.min(1, Math.max(ZOOM.least, whole)), pan: { x: 0, y: 0 } });
}

function scrollPicture(engine: cytoscape.Core, height: number, distance: number): boolean {
  const lowest = Math.min(0, engine.height() - height * engine.zoom());
  const from = engine.pan().y;
  const to = Math.min(0, Math.max(lowest, from - distance));
  if (Math.abs(to - from) < 1) return false;
  engine.panBy({ x: 0, y: to - from });
  return true;
}
