import { useTranslation } from "react-i18next";
import type { SourceName } from "../../graph-schema/api/resources.ts";
import type { SpecialisesIn } from "../../graph-schema/relationships.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { SourceMark } from "../ui/marks.tsx";
import { rootsOf, type StageNesting } from "../ui/stage-path.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { AssignmentMark, FactLine } from "./parts.tsx";

/** Two lines a speciality: the plan's words with their paragraph, and our assignment with its reason. */
export function SpecialityLines(props: {
  specialities: readonly SpecialisesIn[];
  nesting: StageNesting;
  sources: readonly SourceName[];
}) {
  const { t } = useTranslation("drawer");
  return props.specialities.map((speciality) => (
    <li key={speciality.id}>
      <ul className="fact-pair">
        <FactLine
          term={t("speciality")}
          mark={
            <SourceMark
              opens={speciality.id}
              source={props.sources.find(({ id }) => id === speciality.source)}
            />
          }
        >
          <b className="song">{speciality.wording}</b>
        </FactLine>
        <FactLine
          term={t("assigned")}
          mark={<AssignmentMark speciality={speciality} partOf={props.nesting.partOf} />}
        >
          <StageWithRoots stage={speciality.to} nesting={props.nesting} />
        </FactLine>
      </ul>
    </li>
  ));
}

/** A stage with the plan's stage above it and its chain: “橡胶密封件，汽车零件（链 1）”. */
export function StageWithRoots({ stage, nesting }: { stage: string; nesting: StageNesting }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  const found = nesting.stages.find(({ id }) => id === stage);
  const { planStages, chains } = rootsOf(stage, nesting);
  const above = planStages.filter(({ id }) => id !== stage).map((one) => nameIn(language, one));
  const separator = t("common:list.pathSeparator");
  return (
    <>
      {found !== undefined && <ViewLink to={{ open: stage }}>{nameIn(language, found)}</ViewLink>}
      {above.map((name) => separator + name).join("")}
      {chains.length === 0 ? <span className="note"> {t("outside")}</span> : <ChainNumbers chains={chains} />}
    </>
  );
}

function ChainNumbers({ chains }: { chains: StageNesting["chains"] }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  return chains.map((chain) => (
    <span key={chain.id}>
      {" "}
      <ViewLink to={{ page: "chain", id: chain.id }} title={nameIn(language, chain)}>
        {t("chainNumber", { number: chain.number })}
      </ViewLink>
    </span>
  ));
}
