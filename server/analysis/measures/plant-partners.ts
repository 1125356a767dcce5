import { z } from "zod";
import { notFound } from "../../../graph-schema/errors.ts";
import { idOf } from "../../../graph-schema/provenance.ts";
import { worded } from "../../../graph-schema/words.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt, indexOfId } from "../../graph/id-table.ts";
import { factOfLink } from "../../graph/link-facts.ts";
import { boundaryOf } from "../boundary.ts";
import { DISTANCE_PARAMETER } from "../candidates/distance-parameter.ts";
import { factOfOffer } from "../candidates/known-offers.ts";
import { type KnownWorld, worldOf } from "../candidates/known-world.ts";
import { PARTNER_CAVEATS, PARTNER_CLASSES } from "../candidates/partner-words.ts";
import type { Partner } from "../candidates/planned-plant.ts";
import { type PlantPlan, plantPlan, type Share } from "../candidates/plant-plan.ts";
import { standingFacts } from "../candidates/standing.ts";
import { usualPlantFacts } from "../candidates/usual-plant.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { nodeOfPlace } from "../rates/opportunities.ts";
import { BUYER_PARAMETERS, mostParameter } from "../rates/rate-parameters.ts";
import { scaleFinder } from "../rates/scale-of-plants.ts";
import { type Trade, tradeOf } from "../trade/trade.ts";

const { place, inferred, map } = BUYER_PARAMETERS;

const params = z.strictObject({
  stage: idOf("stage").meta({ title: "新工厂做的环节", titleEn: "Stage of the plant", kind: "Stage" }),
  place,
  capacity: z
    .string()
    .regex(
      /^(\d{1,9}(\.\d{1,6})?)?$/,
      worded("Expected CNY10k a year such as 5000, or nothing", "应为每年多少万元，例如 5000，或留空"),
    )
    .default("")
    .meta({ title: "产能（万元/年，留空按常见规模）", titleEn: "Capacity (CNY10k/year, empty: usual)" }),
  distance: DISTANCE_PARAMETER.meta({ title: "距离 λ（公里）", titleEn: "Distance λ (km)" }),
  most: mostParameter("5").meta({
    title: "买方、每种投入的供方最多几家",
    titleEn: "Buyers, and suppliers of each input, at most",
  }),
  inferred,
  map,
});

/** Who could supply a planned plant of a stage in a place, and who could buy from it. The first row is about the stage:
 *  the capacity asked for, or the median maker's output; then the suppliers, input by input of the recipe, the largest
 *  share first, in the order of their rank; then the buyers in theirs. The value is what each would give or take, in
 *  CNY10k/year: partners in rank order as much as they make or buy in all, until the need for the input (its share of the
 *  recipe × capacity) is met or the capacity is sold, real firms before simulated ones. It is what they could, not what
 *  they would.
 *
 *  Rank: s ÷ (1 + s), s = √size · link ÷ (1 + km ÷ λ), the ranking of `gap-candidates` for a firm that has no partners
 *  yet. Of a supplier size is its output ÷ the median maker's, link 0.05 + the share of those who make the plant's stage
 *  that buy from it; of a buyer size is what it buys of the stage ÷ the mean buyer's, link 1.05. Partners in the province
 *  or of no known place; of suppliers any. Real firms by real facts alone. Inputs are goods and services of the ten chains.
 *
 *  Parts: `score`; `distance` km by air, `atMost` what it makes or buys, absent where not known; of a supplier `need` of
 *  its input, `peers` a count; of the stage `capacity`, `need` of all inputs, `supplied`, `sold`, absent
 *  where no amount is known. Others: `product` it would
 *  sell or buy, `peers` it sells to, `place`; of the stage `missing`, inputs nobody is known to make. Null with
 *  `amount-unknown` where nobody states what a partner makes or buys, `capacity-unknown` where no maker states an output.
 *  @see `linkStrengths` for the figures of the ranking */
export const plantPartners = defineMeasure({
  id: "plant-partners",
  definition: "plant-partners@1",
  title: "新工厂的供方与买方",
  titleEn: "Partners of a planned plant",
  describes: "在这个地区新建一家做这个环节的工厂，谁能供货、谁会买，各多少。",
  describesEn:
    "Who could supply a new plant of this stage in this place, who could buy from it, and how much.",
  about: "Enterprise",
  unit: "CNY10k/year",
  range: [0, null],
  classes: PARTNER_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 2 * (supplyGraph.links.SUPPLIES.count + supplyGraph.links.MAKES.count),
  run(snapshot, asked) {
    const stage = indexOfId(snapshot.supplyGraph.nodes, asked.stage);
    if (stage === undefined || snapshot.facts.node("Stage", asked.stage) === undefined) {
      throw notFound("stage", asked.stage);
    }
    const boundary = boundaryOf(snapshot, asked.place, asked.map);
    const withInferred = asked.inferred === "yes";
    const trade = tradeOf(snapshot, { map: asked.map, withInferred });
    const world = worldOf(snapshot, { trade, withInferred, withSimulated: true });
    const home = world.pointOf(nodeOfPlace(snapshot, asked.place));
    const capacity = asked.capacity === "" ? scaleFinder(trade)(stage) : Number(asked.capacity);
    const scaleFacts = asked.capacity === "" ? usualPlantFacts(snapshot, trade, stage) : [];
    const plant = { stage, boundary, home, reach: Number(asked.distance) };
    const most = Number(asked.most);
    const plan = plantPlan(snapshot, { trade, plant, capacity: capacity ?? 0, withInferred, most });
    const rows = rowsOf({ snapshot, trade, world, capacity, scaleFacts, stage }, plan);
    return {
      boundary: asked.place,
      period: boundary.day,
      coverage: null,
      caveats: [
        PARTNER_CAVEATS.could,
        ...(plan.inputs === undefined ? [PARTNER_CAVEATS.recipe] : [PARTNER_CAVEATS.average]),
        ...(home === undefined ? [PARTNER_CAVEATS.home] : []),
      ],
      rows,
    };
  },
});

interface RowsAsked {
  readonly snapshot: Snapshot;
  readonly trade: Trade;
  readonly world: KnownWorld;
  readonly capacity: number | undefined;
  /** Ids of what says how large the plant is; none where the one who asks does. */
  readonly scaleFacts: readonly string[];
  readonly stage: number;
}

function rowsOf(asked: RowsAsked, plan: PlantPlan): Found["rows"] {
  const { inputs = [], buyers } = plan;
  return [
    plantRow(asked, plan),
    ...inputs.flatMap((input) => input.shares.map((share) => partnerRow(asked, share, input))),
    ...buyers.map((share) => partnerRow(asked, share)),
  ];
}

function plantRow(
  { snapshot, capacity, scaleFacts, stage }: RowsAsked,
  { inputs = [], buyers }: PlantPlan,
): Found["rows"][number] {
  const value = capacity ?? null;
  const missing = inputs.filter(({ shares }) => shares.length === 0);
  const ids = (nodes: readonly number[]) => nodes.map((node) => idAt(snapshot.supplyGraph.nodes, node));
  return {
    about: idAt(snapshot.supplyGraph.nodes, stage),
    value,
    lower: value,
    upper: value,
    class: "plant",
    ...(value === null && { reason: "capacity-unknown" }),
    parts: {
      ...(value !== null && {
        capacity: value,
        need: inputs.reduce((sum, { need }) => sum + need, 0),
        ...totalOf(
          "supplied",
          inputs.flatMap(({ shares }) => shares),
        ),
        ...totalOf("sold", buyers),
      }),
      inputs: inputs.length,
    },
    ...(missing.length > 0 && { others: { missing: ids(missing.map((input) => input.stage)) } }),
    facts: [...new Set([...inputs.map(({ feeds }) => feeds), ...scaleFacts])].sort(),
  };
}

/** What is known to be shared out; nothing where no amount is known, or nobody is there. */
function totalOf(part: string, shares: readonly Share[]): Record<string, number> {
  const known = shares.flatMap(({ amount }) => amount ?? []);
  return known.length === 0 ? {} : { [part]: known.reduce((sum, amount) => sum + amount, 0) };
}

/** The most of each kind of thing that a row names. */
const MOST_NAMED = 5;

function partnerRow(
  asked: RowsAsked,
  { partner, amount }: Share,
  input?: { readonly need: number; readonly feeds: string },
): Found["rows"][number] {
  const { snapshot, capacity } = asked;
  const value = capacity === undefined ? null : (amount ?? null);
  const ids = (nodes: readonly number[]) =>
    nodes.slice(0, MOST_NAMED).map((node) => idAt(snapshot.supplyGraph.nodes, node));
  const { standing, facts } = evidenceOf(asked, partner);
  return {
    about: idAt(snapshot.supplyGraph.nodes, partner.node),
    value,
    lower: value,
    upper: value,
    class: partner.role,
    ...(value === null && { reason: capacity === undefined ? "capacity-unknown" : "amount-unknown" }),
    parts: {
      score: partner.score,
      ...(!Number.isNaN(partner.kilometres) && { distance: partner.kilometres }),
      ...(!Number.isNaN(partner.atMost) && { atMost: partner.atMost }),
      ...(input !== undefined && { peers: partner.peers.length }),
      ...(input !== undefined && capacity !== undefined && { need: input.need }),
    },
    others: {
      product: ids([partner.stage]),
      ...(partner.peers.length > 0 && { peers: ids(partner.peers) }),
      ...(standing.length > 0 && { place: ids(standing) }),
    },
    facts: [
      ...new Set([...facts, ...asked.scaleFacts, ...(input === undefined ? [] : [input.feeds])]),
    ].sort(),
  };
}

/** Where a partner stands, and the facts that say so and what it makes or buys. */
function evidenceOf({ snapshot, trade, world }: RowsAsked, partner: Partner) {
  const standing = world.standing(partner.node);
  const facts = [
    ...partner.offers.slice(0, MOST_NAMED).map((offer) => factOfOffer(snapshot, offer)),
    ...partner.rows
      .slice(0, MOST_NAMED)
      .map((row) => factOfLink(snapshot, "SUPPLIES", trade.purchases.link[row] ?? 0).id),
    ...standingFacts(snapshot, standing),
  ];
  return { standing: standing.places, facts };
}
