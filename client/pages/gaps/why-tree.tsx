import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Findings } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { type NameOf, namesFrom, useFindings } from "../rates/use-rates.ts";
import type { OpenGap } from "./open-gap.ts";
import { isRefused, useHasMeasure } from "./use-has-measure.ts";
import { shownNodes, type WhyNode, whyStep, whyTreeOf } from "./why-nodes.ts";

/** Parameters that this tree shares with the gaps. */
const SHARED: readonly string[] = ["needed", "outside", "trace", "inferred"];

/** Why a stage can or cannot be made inside: its essential inputs, followed to the bottom. */
export function WhyTree({ gap }: { gap: OpenGap }) {
  const { t } = useTranslation("gaps");
  const { map } = useView().view;
  const { row, asked } = gap;
  const asks = useHasMeasure("why-missing");
  const shared = Object.entries(asked.thresholds).filter(([name]) => SHARED.includes(name));
  const question = { ...Object.fromEntries(shared), stage: row.about, place: asked.place, map };
  const result = useFindings("why-missing", asks ? question : undefined);
  if (!asks || isRefused(result.error)) return null;
  return (
    <section className="gap-section" aria-labelledby="gap-why">
      <div className="section-head">
        <h3 id="gap-why">{t("detail.why.title")}</h3>
        <span className="note gap-keys">{t("detail.why.keys")}</span>
      </div>
      <Answer result={result} what={t("detail.why.title")} lines={4}>
        {(findings) => <Tree findings={findings} />}
      </Answer>
    </section>
  );
}

function Tree({ findings }: { findings: Findings }) {
  const { t } = useTranslation("gaps");
  const { language } = useView().view;
  const tree = useMemo(() => whyTreeOf(findings.rows), [findings]);
  const nameOf = namesFrom(findings.names, language);
  if (tree === undefined) return <p className="note">{t("detail.why.none")}</p>;
  return (
    <>
      <Nodes tree={tree} nameOf={nameOf} />
      {tree.below.length === 0 && <p className="note">{t("detail.why.none")}</p>}
      {findings.caveats
        .filter(({ code }) => code === "essential-by-national-average")
        .map(({ code, ...words }) => (
          <p key={code} className="note">
            {words[language]}
          </p>
        ))}
    </>
  );
}

/** The tree itself: one node has the focus, arrow keys walk and fold. */
function Nodes({ tree, nameOf }: { tree: WhyNode; nameOf: NameOf }) {
  const { t } = useTranslation("gaps");
  const [open, setOpen] = useState<ReadonlySet<string>>(() => firstOpen(tree));
  const [at, setAt] = useState(tree.path);
  const list = useRef<HTMLDivElement>(null);
  const shown = shownNodes(tree, open);
  const turn = (path: string) =>
    setOpen((known) => (known.has(path) ? without(known, path) : new Set([...known, path])));
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      turn(at);
      return;
    }
    const step = whyStep(event.key, at, { shown, open });
    if (step === undefined) return;
    event.preventDefault();
    if ("turn" in step) turn(step.turn);
    else {
      setAt(step.to);
      const index = shown.findIndex(({ path }) => path === step.to);
      list.current?.querySelectorAll<HTMLElement>("[role=treeitem]")[index]?.focus();
    }
  };
  return (
    <div ref={list} className="why-tree" role="tree" aria-label={t("detail.why.title")}>
      {shown.map((node) => (
        <Node
          key={node.path}
          node={node}
          name={nameOf(node.stage) ?? node.stage}
          isOpen={open.has(node.path)}
          isAt={node.path === (shown.some(({ path }) => path === at) ? at : tree.path)}
          pressed={pressed}
          take={() => {
            setAt(node.path);
            if (node.below.length > 0) turn(node.path);
          }}
        />
      ))}
    </div>
  );
}

/** What is unfolded at first: the top, and what fails straight below it. */
function firstOpen(tree: WhyNode): ReadonlySet<string> {
  const failing = tree.below.filter(({ verdict }) => verdict !== "made" && verdict !== "brought-in");
  return new Set([tree.path, ...failing.map(({ path }) => path)]);
}

function without(known: ReadonlySet<string>, path: string): ReadonlySet<string> {
  return new Set([...known].filter((each) => each !== path));
}

const VERDICTS = ["made", "brought-in", "waits", "no-supplier", "circle"] as const;

function Node(props: {
  node: WhyNode;
  name: string;
  isOpen: boolean;
  isAt: boolean;
  take: () => void;
  pressed: (event: KeyboardEvent) => void;
}) {
  const { t } = useTranslation("gaps");
  const { node, name, isOpen, isAt, take, pressed } = props;
  const verdict = VERDICTS.find((one) => one === node.verdict);
  const hasBelow = node.below.length > 0;
  return (
    <div
      role="treeitem"
      aria-level={node.depth + 1}
      {...(hasBelow ? { "aria-expanded": isOpen } : {})}
      tabIndex={isAt ? 0 : -1}
      style={{ paddingLeft: node.depth * 18 }}
      onClick={take}
      onKeyDown={pressed}
    >
      <span className="why-turn" aria-hidden="true">
        {hasBelow ? (isOpen ? "▾" : "▸") : ""}
      </span>
      <span className={`why-mark why-${verdict ?? "made"}`} aria-hidden="true" />
      {name}
      {verdict !== undefined && <span className="note">{t(`detail.why.states.${verdict}`)}</span>}
      {node.isElsewhere && <span className="note">{t("detail.why.elsewhere")}</span>}
    </div>
  );
}
