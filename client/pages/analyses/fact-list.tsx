import { useTranslation } from "react-i18next";
import { isRelationship } from "../../../graph-schema/facts.ts";
import type { Finding } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { factTitle } from "../../drawer/fact-title.ts";
import { nameIn } from "../../i18n/names.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { factGroups } from "./facts-behind.ts";
import { useDetail } from "./use-things.ts";

/** The facts behind a finding by kind, each a link to its sentence: those that record something first, as many as the
 *  answer lists. Most names come in one request, that of the thing itself; the others one by one. */
export function FactList(props: { kind: string; name: string; row: Finding }) {
  const { t } = useTranslation(["analyses", "common"]);
  const { language } = useView().view;
  const { about, facts: listed, factsTotal: total } = props.row;
  const detail = useDetail(props.kind, about);
  const groups = factGroups(listed, detail, language);
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
      {total > listed.length && (
        <p className="note">
          {t("factsShown", { shown: listed.length, total: formatNumber(total) })}{" "}
          <ViewLink to={{ page: "facts", parameters: { about } }}>
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
