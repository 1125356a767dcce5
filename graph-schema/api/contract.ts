import { z } from "zod";
import { Findings, MeasureDescription } from "../findings.ts";
import { Enterprise, Indicator, PlaceLevel, Source, Stage } from "../nodes.ts";
import { idOf, Layer } from "../provenance.ts";
import { scoped } from "../scope.ts";
import { byIdOf, type Endpoint, none, pageOf, within } from "./endpoint.ts";
import { count, factFilters, factsListed, factsThatSay, onMap, paged, SourceType } from "./queries.ts";
import {
  ChainDetail,
  ChainSummary,
  EnterpriseDetail,
  FactDetail,
  FactRow,
  IndicatorDetail,
  LayerDropped,
  LayerSummary,
  PlaceDetail,
  PlaceInTree,
  RecipeDetail,
  SearchHit,
  SourceDetail,
  StageDetail,
} from "./resources.ts";
import { SCENARIO_API, supposing } from "./scenarios.ts";

/** Every address under /api/v1: server routes, client calls and OpenAPI are all read from here. What answers from the
 *  facts of a scope takes `layers` and `years`, and names the `scope` in the answer. */
export const API = {
  listChains: {
    path: "/chains",
    summary: "The ten chains in the plan's order, with what is recorded for each stage on the map's day",
    params: none,
    query: z.strictObject({ ...paged, ...onMap, ...scoped }),
    response: within(pageOf(ChainSummary)),
    errors: ["CURSOR_INVALID"],
  },
  getChain: {
    path: "/chains/{id}",
    summary: "Everything a chain's lanes show, as facts",
    params: byIdOf("chain"),
    query: z.strictObject({ ...onMap, ...scoped }),
    response: within(ChainDetail),
    errors: ["FACT_NOT_FOUND"],
  },
  listStages: {
    path: "/stages",
    summary: "Stages; chain=none gives those that belong to none of the ten chains",
    params: none,
    query: z.strictObject({
      ...paged,
      ...scoped,
      chain: z.union([idOf("chain"), z.literal("none")]).optional(),
    }),
    response: within(pageOf(Stage)),
    errors: ["CURSOR_INVALID", "FACT_NOT_FOUND"],
  },
  getStage: {
    path: "/stages/{id}",
    summary: "A stage, its neighbours in the chain, and who is recorded for it",
    params: byIdOf("stage"),
    query: z.strictObject({ ...onMap, ...scoped }),
    response: within(StageDetail),
    errors: ["FACT_NOT_FOUND"],
  },
  getRecipe: {
    path: "/stages/{id}/recipe",
    summary:
      "What a producer of a stage buys on average, largest share first, and who makes each input where",
    params: byIdOf("stage"),
    query: z.strictObject({
      ...onMap,
      ...scoped,
      place: idOf("place")
        .default("place:340000")
        .meta({ description: "whose inside and outside are told apart" }),
    }),
    response: within(RecipeDetail),
    errors: ["FACT_NOT_FOUND"],
  },
  listPlaces: {
    path: "/places",
    summary: "Places on a map, with the places around them",
    params: none,
    query: z.strictObject({
      ...paged,
      ...onMap,
      ...scoped,
      kind: PlaceLevel.optional().meta({ description: "level of the place" }),
      within: idOf("place")
        .optional()
        .meta({ description: "only places that lie in this one, at any depth" }),
    }),
    response: within(pageOf(PlaceInTree)),
    errors: ["CURSOR_INVALID", "FACT_NOT_FOUND"],
  },
  getPlace: {
    path: "/places/{id}",
    summary: "A place, what it and the places in it are known for, and what is reported of it",
    params: byIdOf("place"),
    query: z.strictObject({ ...onMap, ...scoped }),
    response: within(PlaceDetail),
    errors: ["FACT_NOT_FOUND"],
  },
  listEnterprises: {
    path: "/enterprises",
    summary: "Enterprises",
    params: none,
    query: z.strictObject({
      ...paged,
      ...scoped,
      ...onMap,
      makes: idOf("stage").optional().meta({ description: "only makers of this stage or a finer one" }),
      role: z.enum(["leader", "supporter"]).optional(),
    }),
    response: within(pageOf(Enterprise)),
    errors: ["CURSOR_INVALID", "FACT_NOT_FOUND"],
  },
  getEnterprise: {
    path: "/enterprises/{id}",
    summary: "An enterprise, what it makes and where, and what is reported of it",
    params: byIdOf("enterprise"),
    query: z.strictObject({ ...onMap, ...scoped }),
    response: within(EnterpriseDetail),
    errors: ["FACT_NOT_FOUND"],
  },
  listSources: {
    path: "/sources",
    summary:
      "Sources by type, paragraphs in the document's order; of the whole store, simulated ones too, whatever layers are on elsewhere",
    params: none,
    query: z.strictObject({ ...paged, type: SourceType.optional(), layer: Layer.optional() }),
    response: pageOf(Source),
    errors: ["CURSOR_INVALID"],
  },
  getSource: {
    path: "/sources/{id}",
    summary:
      "A source whole, its neighbours in the document, and the facts read from it; of the whole store: an address with an id takes no layers or years",
    params: byIdOf("source"),
    query: none,
    response: SourceDetail,
    errors: ["FACT_NOT_FOUND"],
  },
  listIndicators: {
    path: "/indicators",
    summary: "Indicators with their reports, by group, then by their order in it",
    params: none,
    query: z.strictObject({
      ...paged,
      ...scoped,
      group: Indicator.shape.group.optional(),
      about: idOf("place", "enterprise", "chain")
        .optional()
        .meta({ description: "only those with a report about this one, and those reports" }),
    }),
    response: within(pageOf(IndicatorDetail)),
    errors: ["CURSOR_INVALID", "FACT_NOT_FOUND"],
  },
  listFacts: {
    path: "/facts",
    summary: "Facts by id, with their sources and with the facts that contradict them",
    params: none,
    query: z.strictObject({ ...paged, ...scoped, ...factsThatSay, ...factFilters }),
    response: within(pageOf(FactRow)),
    errors: ["CURSOR_INVALID", "FACT_NOT_FOUND"],
  },
  getFact: {
    path: "/facts/{id}",
    summary:
      "Any node or relationship by its id, with its source; of the whole store: an address with an id takes no layers or years",
    params: z.strictObject({ id: z.string().min(1).max(200) }),
    query: none,
    response: FactDetail,
    errors: ["FACT_NOT_FOUND"],
  },
  search: {
    path: "/search",
    summary: "Names by characters, pinyin, initials or English, best first",
    params: none,
    query: z.strictObject({
      q: z.string().trim().min(1).max(100),
      limit: count(100, 20).meta({ description: "how many at most" }),
      ...onMap,
      ...scoped,
    }),
    response: within(z.strictObject({ items: z.array(SearchHit), total: z.int().nonnegative() })),
    errors: [],
  },
  listLayers: {
    path: "/layers",
    summary: "The layers of facts, with what the store holds of each, whatever layers are on elsewhere",
    params: none,
    query: none,
    response: z.strictObject({ items: z.array(LayerSummary) }),
    errors: [],
  },
  dropLayer: {
    method: "DELETE",
    path: "/layers/{layer}",
    summary: "Removes every simulated fact for good; If-Match names the revision that was seen",
    params: z.strictObject({ layer: Layer.extract(["simulated"]) }),
    query: none,
    seen: "revision",
    response: LayerDropped,
    errors: ["REVISION_STALE", "CHANGE_SET_INVALID", "STORE_FULL"],
  },
  listAnalyses: {
    path: "/analyses",
    summary: "Every measure, as it describes itself",
    params: none,
    query: none,
    response: z.strictObject({ items: z.array(MeasureDescription) }),
    errors: [],
  },
  runAnalysis: {
    path: "/analyses/{measure}",
    summary: "What a measure finds; its own parameters go into the query, beside layers, years and facts",
    params: z.strictObject({ measure: z.string().min(1).max(80) }),
    query: z.object({ ...scoped, ...factsListed, ...supposing }).catchall(z.string()),
    response: Findings,
    errors: [
      "MEASURE_NOT_FOUND",
      "FACT_NOT_FOUND",
      "ANALYSIS_TOO_LARGE",
      "ANALYSIS_BUSY",
      "ANALYSIS_TIMEOUT",
      "SCENARIO_UNFIT",
    ],
  },
  ...SCENARIO_API,
} as const satisfies Record<string, Endpoint>;

/** A key of `API`. */
export type EndpointName = keyof typeof API;
/** The query an address takes, as a caller writes it. */
export type QueryOf<Name extends EndpointName> = z.input<(typeof API)[Name]["query"]>;
/** What an address answers. */
export type AnswerOf<Name extends EndpointName> = z.output<(typeof API)[Name]["response"]>;
