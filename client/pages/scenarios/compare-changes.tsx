import { useTranslation } from "react-i18next";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { sharedChanges } from "./change-list.ts";
import { ChangeMark } from "./change-mark.tsx";
import { ChangeSentence } from "./change-sentence.tsx";
import type { NameOf } from "./use-name-of.ts";

/** How the changes of two scenarios differ: what only one of them has stands out. */
export function CompareChanges({ one, other, nameOf }: { one: Scenario; other: Scenario; nameOf: NameOf }) {
  const { t } = useTranslation("scenarios");
  const [shared, sharedOfOther] = sharedChanges(one.changes, other.changes);
  return (
    <section aria-labelledby="compare-title">
      <div className="section-head">
        <h2 id="compare-title">{t("compareTitle")}</h2>
      </div>
      <div className="scenario-sides">
        <Side scenario={one} shared={shared} nameOf={nameOf} />
        <Side scenario={other} shared={sharedOfOther} nameOf={nameOf} />
      </div>
    </section>
  );
}

function Side({
  scenario,
  shared,
  nameOf,
}: {
  scenario: Scenario;
  shared: readonly boolean[];
  nameOf: NameOf;
}) {
  const { t } = useTranslation("scenarios");
  return (
    <div>
      <h3>
        <ViewLink to={{ page: "scenario", id: scenario.id }}>{scenario.name}</ViewLink>
      </h3>
      {scenario.changes.length === 0 && <p className="note">{t("changesShort.none")}</p>}
      <ol>
        {scenario.changes.map((change, at) => (
          <li
            key={`${String(at)} ${JSON.stringify(change)}`}
            className={shared[at] === true ? "scenario-change shared" : "scenario-change"}
          >
            <ChangeMark kind={change.kind} />
            <p>
              <ChangeSentence change={change} nameOf={nameOf} />{" "}
              <span className="note">{t(shared[at] === true ? "both" : "onlyHere")}</span>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
