import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecipeDetail } from "../../graph-schema/api/resources.ts";
import { useApi } from "../api.ts";
import { briefName } from "../graph/place-names.ts";
import { nameIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { PROVINCE } from "../state/view.ts";
import { Answer } from "../ui/answer.tsx";
import { SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { Part } from "./parts.tsx";
import { FIRST_INPUTS, recipeBars, shareText } from "./recipe-bars.ts";
import { RecipeRow } from "./recipe-row.tsx";
import "./recipe.css";

/** What a producer of a stage buys on average, as a ranked list of bars, and who makes each input where.
 *  @param chains ids of the chains the stage belongs to */
export function RecipePart({ id, chains }: { id: string; chains: readonly string[] }) {
  const { t } = useTranslation("drawer");
  const { map, boundary } = useView().view;
  const result = useApi("getRecipe", { id }, { map, place: boundary });
  return (
    <Part title={t("recipe.title")}>
      <Answer result={result} what={t("recipe.title")} lines={8}>
        {(recipe) => (recipe.inputs.length === 0 ? <NoRecipe /> : <Bars {...{ recipe, chains }} />)}
      </Answer>
    </Part>
  );
}

function NoRecipe() {
  const { t } = useTranslation("drawer");
  const { layers } = useView().view.scope;
  return (
    <p className="note">
      {t("recipe.none")}
      {!layers.includes("recipes") && ` ${t("recipe.off")}`}
    </p>
  );
}

function Bars({ recipe, chains }: { recipe: RecipeDetail; chains: readonly string[] }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const [whole, setWhole] = useState(false);
  const bars = recipeBars(recipe, chains);
  const shown = whole ? bars : bars.slice(0, FIRST_INPUTS);
  const sum = bars.reduce((total, { share }) => total + share, 0);
  const place = useBoundaryName();
  return (
    <>
      <Basis recipe={recipe} />
      {recipe.recipeOf !== null && (
        <p className="note">
          {t("recipe.of", { stage: nameIn(language, recipe.recipeOf) })}{" "}
          <ViewLink to={{ open: recipe.recipeOf.id }}>{nameIn(language, recipe.recipeOf)}</ViewLink>
        </p>
      )}
      <ol className="recipe-bars">
        {shown.map((bar) => (
          <RecipeRow key={bar.input.stage.id} bar={bar} place={place} sources={recipe.sources} />
        ))}
      </ol>
      {bars.length > FIRST_INPUTS && (
        <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t("recipe.fewer", { count: FIRST_INPUTS }) : t("recipe.more", { count: bars.length })}
        </button>
      )}
      <p className="note">{t("recipe.total", { share: shareText(sum) })}</p>
    </>
  );
}

/** Whose average it is, and the table it was read from. */
function Basis({ recipe }: { recipe: RecipeDetail }) {
  const { t } = useTranslation("drawer");
  const used = new Set(recipe.inputs.map(({ feeds }) => feeds.source));
  const sources = recipe.sources.filter(({ id }) => used.has(id));
  const isNational = sources.some(({ layer }) => layer === "recipes");
  return (
    <p className="recipe-basis">
      {t(isNational ? "recipe.average" : "recipe.averageOther")}{" "}
      {sources.map((source) => (
        <SourceMark key={source.id} opens={source.id} source={source} />
      ))}
    </p>
  );
}

/** The name of the place whose inside and outside are told apart. */
function useBoundaryName(): string {
  const { t } = useTranslation("common");
  const { boundary, map, language } = useView().view;
  const { data } = useApi("getPlace", boundary === PROVINCE ? undefined : { id: boundary }, { map });
  return data === undefined ? t("province") : briefName(language, data.place);
}
