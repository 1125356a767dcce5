import { useTranslation } from "react-i18next";
import type { InputMaker, SourceName } from "../../graph-schema/api/resources.ts";
import { briefFirm } from "../graph/firm-names.ts";
import { around, briefName, briefPath } from "../graph/place-names.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { JudgementMark, SimulatedMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { type RecipeBar, shareText } from "./recipe-bars.ts";

/** An input of a recipe: its name and chain, its share as a bar in the colour of where it is made, its nearest makers,
 *  and where the share was read.
 *  @param props `place` is the name of the boundary */
export function RecipeRow(props: { bar: RecipeBar; place: string; sources: readonly SourceName[] }) {
  const { bar, place, sources } = props;
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const { stage, chains, feeds } = bar.input;
  const verdict = bar.input.class;
  const source = sources.find(({ id }) => id === feeds.source);
  const title = source === undefined ? "" : nameIn(language, { name: source.title, nameEn: source.titleEn });
  return (
    <li className="recipe-row">
      <div className="recipe-head">
        <span>
          <ViewLink to={{ open: stage.id }}>{nameIn(language, stage)}</ViewLink>
          {bar.crossesChains && (
            <span className="note"> {chains.map((chain) => nameIn(language, chain)).join(" ")}</span>
          )}
          {feeds.essential === true && <span className="recipe-essential">{t("recipe.essential")}</span>}
        </span>
        <span className="recipe-share">
          {shareText(bar.share)}
          <span className="note">{"\u2009"}%</span>
        </span>
      </div>
      <div className="recipe-track">
        <span
          className={`recipe-bar recipe-${verdict}`}
          style={{ width: `${String(Math.max(1, bar.length * 100))}%` }}
        />
      </div>
      <p className="recipe-makers">
        <span className="note">{t(`recipe.class.${verdict}`, { place })}</span>{" "}
        {bar.makers.map((maker) => (
          <Maker key={maker.fact} maker={maker} />
        ))}
        {bar.more > 0 && (
          <ViewLink to={{ open: stage.id }}>{t("recipe.moreMakers", { count: bar.more })}</ViewLink>
        )}
        <span className="recipe-evidence">
          <ViewLink to={{ open: feeds.id }} className="source-mark" title={title}>
            § {t("recipe.evidence")}
          </ViewLink>
          {feeds.judgement !== undefined && <JudgementMark opens={feeds.judgement} />}
        </span>
      </p>
    </li>
  );
}

function Maker({ maker }: { maker: InputMaker }) {
  const { language } = useView().view;
  const { node, where, synthetic } = maker;
  const name = nameIn(language, node);
  const firm = node.kind === "Enterprise";
  const inTown = where.find(({ id }) => /^place:\d{6}-/.test(id));
  const path = [
    inTown === undefined ? "" : briefName(language, inTown),
    briefPath(language, around({ path: where })),
  ]
    .filter((part) => part !== "")
    .join(language === "zh" ? "，" : ", ");
  return (
    <span className="recipe-maker">
      <ViewLink to={{ open: node.id }} title={name}>
        {firm ? briefFirm(name) : name}
      </ViewLink>
      {path !== "" && <span className="note"> {path}</span>} {synthetic && <SimulatedMark />}
    </span>
  );
}
