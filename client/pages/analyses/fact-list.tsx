import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { factGroups } from "./facts-behind.ts";
import { useDetail } from "./use-things.ts";

/** The facts behind a finding by kind, each a link to its sentence. Their names come in one request, that of the
 *  thing itself. */
export function FactList(props: { kind: string; about: string; name: string; facts: readonly string[] }) {
  const { t } = useTranslation(["analyses", "common"]);
  const { language, open } = useView().view;
  const groups = factGroups(props.facts, useDetail(props.kind, props.about), language);
  return (
    <dl className="pairs" aria-label={t("factsList", { about: props.name })}>
      {groups.map(({ kind, facts }) => (
        <div key={kind ?? ""} className="findings-group">
          <dt>{kind === undefined ? t("common:evidence.note") : t(`common:kind.${kind}`)}</dt>
          <dd>
            <ul>
              {facts.map(({ id, title }) => (
                <li key={id}>
                  <ViewLink to={{ open: id }} aria-current={open === id ? "true" : undefined}>
                    {title}
                  </ViewLink>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
