import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { Stage } from "../../../graph-schema/nodes.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { realLayers, realScope } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { boundsText, lowerBoundText } from "../../ui/bounds-text.ts";
import { RateBar } from "../../ui/rate-bar.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { BoundarySign } from "./boundary-sign.tsx";
import { NeedsTable } from "./needs-table.tsx";
import { type NestedBoundary, nestedBoundaries } from "./nested-boundaries.ts";
import { usePaged } from "./pager.tsx";
import { coverageIn, stagesKnownFor } from "./recipe-needs.ts";

/** Of what the producers of a place's stages buy on average, how much is made in the place and in each boundary
 *  around it, side by side; and for one stage at a time what is missing most. Real records only. */
export function RecipeSection({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation("place");
  const { view } = useView();
  const stages = stagesKnownFor(detail);
  const [chosen, choose] = useState<string>();
  const { shown, pager } = usePaged(stages, { size: 5, label: t("recipe.title") });
  const opened = shown.find(({ id }) => id === chosen) ?? shown[0];
  if (opened === undefined) return null;
  const boundaries = nestedBoundaries(detail);
  return (
    <section aria-labelledby="recipe-title">
      <div className="section-head">
        <h2 id="recipe-title">{t("recipe.title")}</h2>
        <span className="note">{t("recipe.average")}</span>
      </div>
      {view.scope.layers.includes("recipes") ? (
        <>
          <RecipeSentence stage={opened} boundaries={boundaries} />
          <RecipeTable
            stages={shown}
            boundaries={boundaries}
            opened={opened.id}
            open={(stage) => choose(stage)}
          />
          {pager}
          <RecipeLegend />
          <NeedsTable stage={opened} place={detail.place} />
        </>
      ) : (
        <Empty title={t("recipe.off")}>
          <ViewLink to={{ scope: { ...view.scope, layers: [...view.scope.layers, "recipes"] } }}>
            {t("recipe.on")}
          </ViewLink>
        </Empty>
      )}
    </section>
  );
}

/** The result in words, for the stage that is opened. */
function RecipeSentence({ stage, boundaries }: { stage: Stage; boundaries: readonly NestedBoundary[] }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  return (
    <p className="recipe-sentence">
      {t("recipe.says", { stage: nameIn(language, stage) })}
      {boundaries.map((boundary, at) => (
        <span key={boundary.id}>
          {at > 0 && t("common:list.pathSeparator")}
          {t(`boundary.${boundary.level}`)} <LowerBound stage={stage} boundary={boundary} />
        </span>
      ))}
      {t("recipe.saysEnd")}
    </p>
  );
}

function LowerBound({ stage, boundary }: { stage: Stage; boundary: NestedBoundary }) {
  const coverage = useCoverage(stage, boundary).data;
  const found = coverage === undefined ? undefined : coverageIn(coverage);
  return <b>{found === undefined ? "…" : lowerBoundText(found.lower)}</b>;
}

/** What recipe coverage finds for a stage and a boundary from real records; a table and a sentence share the answer. */
function useCoverage(stage: Stage, boundary: NestedBoundary) {
  const { map, scope } = useView().view;
  const question = { stage: stage.id, place: boundary.id, map, layers: realLayers(scope), facts: "0" };
  return useApi("runAnalysis", { measure: "recipe-coverage" }, question);
}

function RecipeTable(props: {
  stages: readonly Stage[];
  boundaries: readonly NestedBoundary[];
  opened: string;
  open: (stage: string) => void;
}) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  return (
    <div className="table-scroll">
      <table className="lines recipe-table">
        <thead>
          <tr>
            <th scope="col">{t("recipe.buyer")}</th>
            {props.boundaries.map((boundary) => (
              <th key={boundary.id} scope="col">
                <BoundarySign level={boundary.level} /> {t(`boundary.${boundary.level}`)}{" "}
                <span className="note">{nameIn(language, boundary)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.stages.map((stage) => (
            <tr key={stage.id} className={stage.id === props.opened ? "chosen" : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={stage.id === props.opened}
                  onClick={() => props.open(stage.id)}
                >
                  {nameIn(language, stage)}
                </button>
              </th>
              {props.boundaries.map((boundary) => (
                <CoverageCell key={boundary.id} stage={stage} boundary={boundary} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How much of a recipe is made inside a boundary, as a bar and as bounds. Opens the analysis that says so. */
function CoverageCell({ stage, boundary }: { stage: Stage; boundary: NestedBoundary }) {
  const { t } = useTranslation("place");
  const { language, scope } = useView().view;
  const result = useCoverage(stage, boundary);
  const word = t(`boundary.${boundary.level}`);
  return (
    <td data-head={`${word} ${nameIn(language, boundary)}`}>
      <Answer result={result} what={word} lines={1}>
        {(findings) => {
          const coverage = coverageIn(findings);
          if (coverage === undefined) return <span className="note">{t("recipe.none")}</span>;
          return (
            <span className="rate-with-bar">
              <RateBar {...coverage} />
              <ViewLink
                to={{
                  page: "analyses",
                  id: "measure:recipe-coverage",
                  boundary: boundary.id,
                  scope: realScope(scope),
                  parameters: { stage: stage.id, rows: "inputs" },
                }}
                className="figure"
                aria-label={t("recipe.bounds", {
                  place: nameIn(language, boundary),
                  bounds: boundsText(coverage),
                })}
              >
                {boundsText(coverage)}
              </ViewLink>
              <span className="unit">%</span>
            </span>
          );
        }}
      </Answer>
    </td>
  );
}

function RecipeLegend() {
  const { t } = useTranslation("place");
  return (
    <p className="legend">
      <span>
        <span className="key-box full" />
        {t("recipe.sure")}
      </span>
      <span>
        <span className="key-box rate-key" />
        {t("recipe.open")}
      </span>
      <span>{t("recipe.half")}</span>
      <span>{t("recipe.real")}</span>
    </p>
  );
}
