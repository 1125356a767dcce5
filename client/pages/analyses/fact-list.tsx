import { useTranslation } from "react-i18next";
import { isRelationship } from "../../../graph-schema/facts.ts";
import { useApi } from "../../api.ts";
import { factTitle } from "../../drawer/fact-title.ts";
import { nameIn } from "../../i18n/names.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { factGroups, firstOfGroups } from "./facts-behind.ts";
import { useDetail } from "./use-things.ts";

/** How many facts of a finding are listed: the page of facts has them all. */
const LISTED = 50;

/** The facts behind a finding by kind, each a link to its sentence: those that record something first, no more than
 *  fifty. Most names come in one request, that of the thing itself; the others one by one. */
export function FactList(props: { kind: string; about: string; name: string; facts: readonly string[] }) {
  const { t } = useTranslation(["analyses", "common"]);
  const { language } = useView().view;
  const detail = useDetail(props.kind, props.about);
  const groups = firstOfGroups(factGroups(props.facts, detail, language), LISTED);
  const total = props.facts.length;
  return (
    <>
      <dl className="pairs" aria-label={t("factsList", { about: props.name })}>
        {groups.map(({ kind, facts }) => (
          <div key={kind ?? ""} className="findings-group">
            <dt>{kind === undefined ? t("common:evidence.note") : t(`common:kind.${kind}`)}</dt>
            <dd>
              <ul>
                {facts.map(({ id, title, synthetic }) => (
                  <li key={id}>
                    {title === undefined ? <AskedFact id={id} /> : <FactLink id={id} title={title} />}{" "}
                    {synthetic && <SimulatedMark />}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {total > LISTED && (
        <p className="note">
          {t("factsShown", { shown: LISTED, total: formatNumber(total) })}{" "}
          <ViewLink to={{ page: "facts", parameters: { about: props.about } }}>
            {t("factsAll", { about: props.name })}
          </ViewLink>
        </p>
      )}
    </>
  );
}

function FactLink({ id, title }: { id: string; title: string }) {
  const { open } = useView().view;
  return (
    <ViewLink to={{ open: id }} aria-current={open === id ? "true" : undefined}>
      {title}
    </ViewLink>
  );
}

/** A fact that must be asked for to be named; called by its id until it is. */
function AskedFact({ id }: { id: string }) {
  const { language } = useView().view;
  const { data } = useApi("getFact", { id }, {});
  if (data === undefined) return <FactLink id={id} title={id} />;
  const { fact, names } = data;
  const title = isRelationship(fact)
    ? factTitle(fact, names, language)
    : "name" in fact
      ? nameIn(language, fact)
      : id;
  return (
    <>
      <FactLink id={id} title={title} />{" "}
      {fact.kind !== "Source" && fact.synthetic === true && <SimulatedMark />}
    </>
  );
}
