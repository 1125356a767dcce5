import { useMemo } from "react";
import type { AnswerOf } from "../../../graph-schema/api/contract.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { chainContent } from "../../graph/chain-content.ts";
import type { ChainContent } from "../../graph/content.ts";
import { layOutLanes } from "../../graph/lane-layout.ts";
import type { LanePicture } from "../../graph/picture.ts";
import { tradesShown } from "../../graph/trades.ts";
import { realLayers } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { useNewestYear } from "../../ui/use-layers.ts";
import { measureText } from "./measure-text.ts";
import type { Boundary } from "./use-boundary.ts";
import { useSay } from "./use-say.ts";

/** What a measure says; absent while it is computed, or when it was not asked. */
export interface Asked {
  readonly findings: Findings | undefined;
  readonly failure: Error | null;
}

/** What the measures say of a chain seen from the boundary, by real facts alone: who is recorded; and when recipes
 *  colour the lanes, how much of what is bought is made inside, by stage and by input. What gaps colour is judged by the
 *  purchases of all facts in use, the simulated ones too: the real ones alone hold no list that is whole. */
export function useFindings(
  chain: string,
  boundary: Boundary,
): { coverage: Asked; recipe: Asked; inputs: Asked; gaps: Asked } {
  const { map, colour, scope } = useView().view;
  const query = { chain, place: boundary.id, map, layers: realLayers(scope), facts: "0" };
  const byRecipe = boundary.known && colour === "recipe";
  const recipe = byRecipe ? { measure: "recipe-coverage" } : undefined;
  const coverage = useApi("runAnalysis", boundary.known ? { measure: "stage-coverage" } : undefined, query);
  const stages = useApi("runAnalysis", recipe, query);
  const gaps = useApi(
    "runAnalysis",
    boundary.known && colour === "gaps" ? { measure: "chain-gaps" } : undefined,
    { chain, place: boundary.id, map, facts: "0" },
  );
  const inputs = useApi("runAnalysis", recipe, { ...query, rows: "inputs" });
  const asked = ({ data, error }: { data: Findings | undefined; error: Error | null }) => ({
    findings: data,
    failure: error,
  });
  return { coverage: asked(coverage), recipe: asked(stages), inputs: asked(inputs), gaps: asked(gaps) };
}

/** The content of the lanes in the reader's language, seen from the boundary. */
export function useContent(
  detail: AnswerOf<"getChain">,
  { coverage, recipe, gaps }: Readonly<Record<"coverage" | "recipe" | "gaps", Findings | undefined>>,
  { id: boundary, name, around }: Boundary,
): ChainContent {
  const { language, hide } = useView().view;
  const newest = useNewestYear();
  const say = useSay();
  return useMemo(() => {
    const view = { boundary, language, hide };
    const layers = detail.scope.loaded;
    const place = { boundaryName: name, aroundBoundary: around };
    return chainContent({ detail, findings: coverage, recipe, gaps, view, layers, newest, ...place, say });
  }, [detail, coverage, recipe, gaps, boundary, language, hide, newest, name, around, say]);
}

/** The lanes laid out for a width, with the purchases that are in it: few, or those of what is open. */
export function usePicture(
  content: ChainContent,
  { place, width, expanded }: { place: string; width: number; expanded: ReadonlySet<string> },
): LanePicture {
  const say = useSay();
  const { open } = useView().view;
  const shown = tradesShown(content.trades, open);
  const drawn = shown.map(({ id }) => id).join(" ");
  return useMemo(() => {
    const ids = new Set(drawn.split(" "));
    const trades = content.trades.filter(({ id }) => ids.has(id));
    return layOutLanes({
      content: { ...content, trades },
      width,
      measure: measureText,
      say,
      place,
      expanded,
    });
  }, [content, drawn, width, say, place, expanded]);
}
