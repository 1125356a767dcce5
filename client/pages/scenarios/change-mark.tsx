import { useTranslation } from "react-i18next";
import type { ScenarioChangeKind } from "../../../graph-schema/scenario.ts";

const ADDED = { sign: "+", name: "added" } as const;
const REMOVED = { sign: "−", name: "removed" } as const;
const CHANGED = { sign: "→", name: "changed" } as const;

const MARKS = {
  open: ADDED,
  close: REMOVED,
  move: CHANGED,
  capacity: CHANGED,
  redirect: CHANGED,
  recipe: CHANGED,
} as const satisfies Record<ScenarioChangeKind, { sign: string; name: string }>;

/** The mark of a change: added in an azure frame, removed with struck corners, changed over an azure bar. */
export function ChangeMark({ kind }: { kind: ScenarioChangeKind }) {
  const { t } = useTranslation("scenarios");
  const { sign, name } = MARKS[kind];
  return (
    <span className={`change-mark change-${name}`} title={t(`change.mark.${name}`)}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{t(`change.mark.${name}`)}</span>
    </span>
  );
}
