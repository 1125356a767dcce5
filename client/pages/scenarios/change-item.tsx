import { useTranslation } from "react-i18next";
import type { ErrorDetail } from "../../../graph-schema/errors.ts";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";
import { ChangeMark } from "./change-mark.tsx";
import { ChangeSentence } from "./change-sentence.tsx";
import type { NameOf } from "./use-name-of.ts";
import { useSentence } from "./use-sentence.ts";

/** One change: its mark, its sentence, what is wrong with it, and what can be done to it. */
export function ChangeItem(props: {
  change: ScenarioChange;
  at: number;
  last: boolean;
  nameOf: NameOf;
  errors: readonly ErrorDetail[];
  edit: () => void;
  remove: () => void;
  move: (by: -1 | 1) => void;
}) {
  const { t } = useTranslation("scenarios");
  const say = useSentence();
  const { change, at, nameOf } = props;
  const label = t("change.of", { at: at + 1, sentence: say(change, nameOf) });
  const about = (what: string) => `${what} ${label}`;
  return (
    <li className={props.errors.length > 0 ? "scenario-change wrong" : "scenario-change"} aria-label={label}>
      <ChangeMark kind={change.kind} />
      <div>
        <p>
          <ChangeSentence change={change} nameOf={nameOf} />
        </p>
        {props.errors.map(({ pointer, message }) => (
          <p key={pointer} className="scenario-error" role="alert">
            {message}
          </p>
        ))}
      </div>
      <div className="scenario-change-acts">
        <button
          type="button"
          className="link"
          disabled={at === 0}
          aria-label={about(t("change.up"))}
          title={t("change.up")}
          onClick={() => props.move(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="link"
          disabled={props.last}
          aria-label={about(t("change.down"))}
          title={t("change.down")}
          onClick={() => props.move(1)}
        >
          ↓
        </button>
        <button type="button" className="link" aria-label={about(t("change.edit"))} onClick={props.edit}>
          {t("change.edit")}
        </button>
        <button type="button" className="link" aria-label={about(t("change.remove"))} onClick={props.remove}>
          {t("change.remove")}
        </button>
      </div>
    </li>
  );
}
