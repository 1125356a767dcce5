import { useState } from "react";
import type { Block, ChainContent, Mark, PlanStage } from "../../graph/content.ts";
import { gapKindOf } from "../../graph/gap-kinds.ts";
import { boxShape, imageOf, MARK_SIZE, markShape } from "../../graph/mark-shapes.ts";
import type { StopAction } from "../../graph/selection.ts";
import { oneLine } from "../../graph/text.ts";
import { useView } from "../../state/use-view.ts";
import { colours } from "../../theme/tokens.ts";
import { GapSeal } from "../../ui/gap-seal.tsx";
import { useSay } from "./use-say.ts";

/** Marks shown under a stage before the reader asks for all. */
const FEW = 3;

/** The lanes as a list, one stage below the other with the same marks, for narrow screens. */
export function Outline(props: {
  content: ChainContent;
  expanded: ReadonlySet<string>;
  act: (action: StopAction) => void;
}) {
  const { content } = props;
  return (
    <ol className="outline">
      {content.lanes.flatMap(({ stages }) =>
        stages.map((stage) => <OutlineStage key={stage.id} {...props} stage={stage} />),
      )}
    </ol>
  );
}

interface StageProps {
  readonly stage: PlanStage;
  readonly content: ChainContent;
  readonly expanded: ReadonlySet<string>;
  readonly act: (action: StopAction) => void;
}

function OutlineStage(props: StageProps) {
  const { stage, content, act } = props;
  const { theme } = useView().view;
  const { coverage, rate, gap } = stage;
  const box = {
    coverage,
    service: stage.nature === "service",
    ...(rate === undefined ? {} : { rate }),
    ...(gap === undefined ? {} : { gap }),
  };
  const arrow = content.arrows.find(({ from }) => from === stage.id)?.style ?? "none";
  return (
    <li className={`outline-stage outline-${arrow}`}>
      <img
        className="outline-box"
        src={imageOf(boxShape(box, colours[theme]), { width: 16, height: 12 })}
        width={20}
        height={15}
        alt=""
      />
      <div className="outline-head">
        <button type="button" className="bare" onClick={() => act({ kind: "open", id: stage.id })}>
          <b>{oneLine(stage.label)}</b>
        </button>
        <GapSeal verdict={gapKindOf(gap?.verdict)} />
        <span>{stage.summary}</span>
      </div>
      <OutlineMarks {...props} />
      {content.blocks
        .filter(({ stages: [home], simulated }) => simulated !== undefined && home === stage.id)
        .map((block) => (
          <OutlineSimulated
            key={block.id}
            block={block}
            bar={barOf(block, content)}
            open={props.expanded.has(block.id)}
            act={act}
          />
        ))}
      <OutlineWords {...props} />
    </li>
  );
}

/** Why nothing stands under a stage and what can be done, or what is to be minded of what does. */
function OutlineWords({ stage, act }: StageProps) {
  const words = [stage.remark, stage.unplaced].filter((text) => text !== undefined);
  return (
    <>
      {stage.empty.map(({ text, action }) =>
        action === undefined ? (
          <p key={text} className="outline-note">
            {text}
          </p>
        ) : (
          <button
            key={text}
            type="button"
            className="link outline-step"
            onClick={() => act({ kind: "step", step: action, stage: stage.id })}
          >
            {text}
          </button>
        ),
      )}
      {words.map((text) => (
        <p key={text} className="outline-note">
          {text}
        </p>
      ))}
    </>
  );
}

/** What is recorded inside comes first here: the rest is folded away. */
function OutlineMarks({ stage, content, act }: StageProps) {
  const say = useSay();
  const { open } = useView().view;
  const [whole, setWhole] = useState(false);
  const entries = content.blocks
    .filter(({ stages, simulated }) => simulated === undefined && stages.includes(stage.id))
    .flatMap(({ id, finer, marks }) =>
      marks.map((mark) => ({
        key: `${id}/${mark.id}`,
        mark,
        finer: finer.map(({ label }) => oneLine(label)),
      })),
    );
  const rank = ({ mark }: { mark: Mark }) => (mark.coverage === "inside" ? 0 : 1);
  const ordered = [...entries].sort((a, b) => rank(a) - rank(b));
  const shown = whole || ordered.length <= FEW + 1 ? ordered : ordered.slice(0, FEW);
  return (
    <ul>
      {shown.map(({ key, mark, finer }) => (
        <li key={key}>
          <OutlineMark
            mark={mark}
            finer={finer.join(say("table.separator"))}
            chosen={isChosen(mark, open)}
            take={() => act({ kind: "open", id: mark.opens })}
          />
        </li>
      ))}
      {shown.length < ordered.length && (
        <li>
          <button type="button" className="link outline-more" onClick={() => setWhole(true)}>
            {say("outline.more", { count: ordered.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function isChosen({ opens, facts }: Mark, open: string | undefined): boolean {
  return open !== undefined && (opens === open || facts.includes(open));
}

/** The name of the bar that simulated firms belong to; empty for those of a stage. */
function barOf(block: Block, content: ChainContent): string {
  if (block.spans === undefined) return "";
  const bar = content.blocks.find(({ id }) => `simulated~${id}` === block.id);
  return (bar?.finer ?? []).map(({ label }) => oneLine(label)).join("");
}

/** Simulated firms of a stage: how many, and the largest of them once they are asked for. */
function OutlineSimulated(props: {
  block: Block;
  bar: string;
  open: boolean;
  act: (action: StopAction) => void;
}) {
  const { block, bar, open, act } = props;
  const say = useSay();
  const chosen = useView().view.open;
  const count = block.simulated?.total ?? 0;
  return (
    <>
      <button
        type="button"
        className="link outline-more outline-simulated"
        aria-expanded={open}
        onClick={() => act({ kind: "expand", id: block.id })}
      >
        {say(open ? "simulated.close" : "simulated.open", { count })}
        {bar !== "" && <span className="outline-note-beside">{bar}</span>}
      </button>
      {open && (
        <ul>
          {block.marks.map((mark) => (
            <li key={mark.id}>
              <OutlineMark
                mark={mark}
                finer=""
                chosen={isChosen(mark, chosen)}
                take={() => act({ kind: "open", id: mark.opens })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OutlineMark(props: { mark: Mark; finer: string; chosen: boolean; take: () => void }) {
  const { mark, finer, chosen, take } = props;
  const { theme } = useView().view;
  const image = imageOf(markShape(mark, colours[theme]), { width: MARK_SIZE, height: MARK_SIZE });
  return (
    <button type="button" className={`bare outline-mark${chosen ? " chosen" : ""}`} onClick={take}>
      <img src={image} width={18} height={18} alt="" />
      <span className="outline-name" title={mark.name}>
        {mark.short ?? mark.name}
      </span>
      <span className="outline-note-beside">{mark.note}</span>
      <span className="outline-finer">{finer} ›</span>
    </button>
  );
}
