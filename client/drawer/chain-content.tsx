import { useTranslation } from "react-i18next";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { Answer } from "../ui/answer.tsx";
import type { StageNesting } from "../ui/stage-path.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { Evidence, Heading, Part } from "./parts.tsx";

/** A chain: its stages in the plan's order and the line of the plan that names them. */
export function ChainContent({ id }: { id: string }) {
  const { t } = useTranslation(["drawer", "common"]);
  const { map, language } = useView().view;
  const result = useApi("getChain", { id }, { map });
  return (
    <Answer result={result} what={t("common:kind.Chain")} lines={10}>
      {({ chain, stages, partOf }) => (
        <>
          <Heading name={nameIn(language, chain)} kind={`${t("common:kind.Chain")} ${chain.number}`} />
          <p>
            <ViewLink to={{ page: "chain", id }}>{t("toChain")}</ViewLink>
          </p>
          <Part title={t("stages")}>
            <ol className="name-list">
              {planStages(id, { stages, partOf, chains: [chain] }).map((stage) => (
                <li key={stage.id}>
                  <ViewLink to={{ open: stage.id }}>{nameIn(language, stage)}</ViewLink>
                </li>
              ))}
            </ol>
          </Part>
          <Evidence fact={id} quotes={[chain.wording]} />
        </>
      )}
    </Answer>
  );
}

function planStages(chain: string, nesting: StageNesting) {
  const own = nesting.partOf.filter(({ to }) => to === chain);
  return own
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .flatMap(({ from }) => nesting.stages.filter(({ id }) => id === from));
}
