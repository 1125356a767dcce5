import { useTranslation } from "react-i18next";
import type { StageDetail } from "../../graph-schema/api/resources.ts";
import { useApi } from "../api.ts";
import { nameIn, pathIn } from "../i18n/names.ts";
import { addressPath } from "../map/places-on-map.ts";
import { useView } from "../state/use-view.ts";
import { Answer } from "../ui/answer.tsx";
import { SimulatedMark, SourceMark } from "../ui/marks.tsx";
import { rootsOf } from "../ui/stage-path.ts";
import { Empty } from "../ui/states.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { EnterpriseLines, realMakers } from "./enterprise-lines.tsx";
import { Evidence, FactLine, Heading, Pair, Part } from "./parts.tsx";
import { RecipePart } from "./recipe-part.tsx";
import { StagePurchases } from "./stage-purchases.tsx";

/** A stage: where it stands in the chain, what it buys on average and who makes that where, who is recorded for it, what
 *  is known to be bought of it, and the sentence or reason behind it. */
export function StageContent({ id }: { id: string }) {
  const { t } = useTranslation("common");
  const { map } = useView().view;
  const result = useApi("getStage", { id }, { map });
  return (
    <Answer result={result} what={t("kind.Stage")} lines={10}>
      {(detail) => <StageFacts detail={detail} />}
    </Answer>
  );
}

function StageFacts({ detail }: { detail: StageDetail }) {
  const { t } = useTranslation(["drawer", "common"]);
  const { language } = useView().view;
  const { stage, specialities, makes, totals, chains } = detail;
  const firms = realMakers(detail);
  const simulated = totals.syntheticEnterprises;
  return (
    <>
      <Heading name={nameIn(language, stage)} kind={t("common:kind.Stage")} />
      <StagePairs detail={detail} />
      <RecipePart id={stage.id} chains={chains.map(({ id }) => id)} />
      {specialities.length + makes.length === 0 && (
        <Part title={t("common:evidence.unrecorded")}>
          <Empty title={t("unrecorded")} />
        </Part>
      )}
      {specialities.length > 0 && (
        <Part title={t("recorded")} aside={String(new Set(specialities.map(({ from }) => from)).size)}>
          <ul>
            <PlaceLines detail={detail} />
          </ul>
        </Part>
      )}
      {firms.length + simulated > 0 && (
        <Part title={t("ofStage.firms")} aside={String(firms.length)}>
          <EnterpriseLines detail={detail} firms={firms} />
          {simulated > 0 && (
            <p className="note">
              <SimulatedMark />{" "}
              {t(firms.length + specialities.length > 0 ? "ofStage.simulated" : "ofStage.onlySimulated", {
                count: simulated,
              })}
            </p>
          )}
        </Part>
      )}
      {firms.length + simulated > 0 && <StagePurchases detail={detail} />}
      <Evidence fact={stage.id} />
    </>
  );
}

function PlaceLines({ detail }: { detail: StageDetail }) {
  const { language } = useView().view;
  return detail.specialities.map((speciality) => {
    const found = detail.places.find(({ place }) => place.id === speciality.from);
    if (found === undefined) return null;
    return (
      <FactLine
        key={speciality.id}
        mark={
          <SourceMark
            opens={speciality.id}
            source={detail.sources.find(({ id }) => id === speciality.source)}
          />
        }
      >
        <ViewLink to={{ open: found.place.id }}>{nameIn(language, found.place)}</ViewLink>
        <span className="note"> {pathIn(language, addressPath(found.path))} </span>
        <span className="song">{speciality.wording}</span>
      </FactLine>
    );
  });
}

function StagePairs({ detail }: { detail: StageDetail }) {
  const { t } = useTranslation(["drawer", "common"]);
  const { language } = useView().view;
  const { stage, stages, partOf, feeds } = detail;
  const { planStages, chains } = rootsOf(stage.id, detail);
  const named = (ids: readonly string[]) => stages.filter(({ id }) => ids.includes(id));
  const links = (ids: readonly string[]) =>
    named(ids).map((one, at) => (
      <span key={one.id}>
        {at > 0 && t("common:list.separator")}
        <ViewLink to={{ open: one.id }}>{nameIn(language, one)}</ViewLink>
      </span>
    ));
  // What a recipe says has its own part; here stands the line that the chain draws.
  const line = feeds.filter(({ costShare }) => costShare === undefined);
  const ids = {
    above: planStages.map(({ id }) => id).filter((id) => id !== stage.id),
    finer: partOf.filter(({ to }) => to === stage.id).map(({ from }) => from),
    from: line.filter(({ to }) => to === stage.id).map(({ from }) => from),
    to: line.filter(({ from }) => from === stage.id).map(({ to }) => to),
  };
  return (
    <dl className="pairs">
      <Pair term={t("nature.label")}>{t(`nature.${stage.nature}`)}</Pair>
      <Pair term={t("belongs")}>
        {chains.length === 0
          ? t("outside")
          : chains.map((chain) => (
              <ViewLink key={chain.id} to={{ page: "chain", id: chain.id }}>
                {nameIn(language, chain)}
              </ViewLink>
            ))}
      </Pair>
      {ids.above.length > 0 && <Pair term={t("assigned")}>{links(ids.above)}</Pair>}
      {ids.finer.length > 0 && <Pair term={t("finer")}>{links(ids.finer)}</Pair>}
      {ids.from.length > 0 && <Pair term={t("fedBy")}>{links(ids.from)}</Pair>}
      {ids.to.length > 0 && <Pair term={t("feeds")}>{links(ids.to)}</Pair>}
    </dl>
  );
}
