import { useTranslation } from "react-i18next";
import type { ErrorDetail } from "../../../graph-schema/errors.ts";
import type { ScenarioChange } from "../../../graph-schema/scenario.ts";
import { ChangeMark } from "./change-mark.tsx";
import { ChangeSentence } from "./change-sentence.tsx";
import type { NameOf } from "./use-name-of.ts";
import { useSentence } from "./use-sentence.ts";

interface ItemProps {
  readonly change: ScenarioChange;
  readonly at: number;
  readonly last: boolean;
  readonly nameOf: NameOf;
  readonly errors: readonly ErrorDetail[];
  readonly edit: () => void;
  readonly remove: () => void;
  readonly move: (by: -1 | 1) => void;
}

/** One change: its mark, its sentence, what is wrong with it, and what can be done to it. */
export function ChangeItem(props: ItemProps) {
  const { t } = useTranslation("scenarios");
  const say = useSentence();
  const { change, at, nameOf } = props;
  const label = t("change.of", { at: at + 1, sentence: say(change, nameOf) });
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
      <Acts {...props} label={label} />
    </li>
  );
}

function Acts({ at, last, label, ...props }: ItemProps & { label: string }) {
  const { t } = useTranslation("scenarios");
  const acts = [
    { name: t("change.up"), sign: "↑", off: at === 0, act: () => props.move(-1) },
    { name: t("change.down"), sign: "↓", off: last, act: () => props.move(1) },
    { name: t("change.edit"), sign: t("change.edit"), off: false, act: props.edit },
    { name: t("change.remove"), sign: t("change.remove"), off: false, act: props.remove },
  ];
  return (
    <div className="scenario-change-acts">
      {acts.map(({ name, sign, off, act }) => (
        <button
          key={name}
          type="button"
          className="link"
          disabled={off}
          aria-label={`${name} ${label}`}
          title={name}
          onClick={act}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
