import { z } from "zod";
import { MapYear } from "./api/map-year.ts";
import { idOf } from "./provenance.ts";
import { Cny10kPerYear, Share } from "./units.ts";
import { worded } from "./words.ts";

/** A scenario has at most so many changes. */
export const MOST_CHANGES = 200;

/** A planned firm makes at most so many stages. */
export const MOST_PRODUCTS = 20;

/** A line of text of a scenario: 1 to 200 UTF-16 units that every store can keep and every page can show. */
const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(
    /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u,
    worded("Expected one line of text without control characters", "应为一行文字，不含控制字符"),
  );

/** The id of a scenario: `scenario:` and a name, 80 UTF-16 units at most, so that what is derived from it fits too. */
export const ScenarioId = idOf("scenario").max(80);

const Product = z.strictObject({
  stage: idOf("stage"),
  capacity: Cny10kPerYear,
  output: Cny10kPerYear.optional().meta({ description: "absent means not known, never none" }),
});

const Open = z.strictObject({
  kind: z.literal("open"),
  enterprise: idOf("enterprise").meta({ description: "an id that nothing has yet: enterprise:planned-1" }),
  name: Line,
  place: idOf("place").meta({ description: "where it will produce" }),
  makes: z.array(Product).min(1).max(MOST_PRODUCTS),
});

const Close = z.strictObject({ kind: z.literal("close"), enterprise: idOf("enterprise") });

const Move = z.strictObject({
  kind: z.literal("move"),
  enterprise: idOf("enterprise"),
  place: idOf("place").meta({ description: "where all of it will produce" }),
});

const Capacity = z.strictObject({
  kind: z.literal("capacity"),
  enterprise: idOf("enterprise"),
  stage: idOf("stage").meta({ description: "one it makes, or one it takes up" }),
  capacity: Cny10kPerYear.optional(),
  output: Cny10kPerYear.optional(),
});

const Redirect = z.strictObject({
  kind: z.literal("redirect"),
  buyer: idOf("enterprise")
    .optional()
    .meta({ description: "whose purchases; absent: those of place and chain" }),
  place: idOf("place").optional().meta({ description: "of all buyers that produce there" }),
  chain: idOf("chain").optional().meta({ description: "of all buyers that make a stage of it" }),
  map: MapYear.default("2010"),
  stage: idOf("stage").meta({ description: "purchases of this stage or a finer one" }),
  seller: idOf("enterprise", "place")
    .optional()
    .meta({ description: "only what is bought from this one; absent: from anybody" }),
  share: Share.gt(0).meta({ description: "the part that is bought from another one instead" }),
  to: idOf("enterprise").meta({ description: "from whom it is bought instead" }),
});

const Recipe = z.strictObject({
  kind: z.literal("recipe"),
  input: idOf("stage"),
  output: idOf("stage"),
  costShare: Share.optional(),
  essential: z.boolean().optional(),
  removed: z.literal(true).optional().meta({ description: "the input is no longer needed" }),
});

/** One thing that a scenario supposes: a planned firm opens; a firm closes, moves, or makes another amount of a stage;
 *  purchases go to another seller; a recipe becomes another one. */
export const ScenarioChange = z
  .discriminatedUnion("kind", [Open, Close, Move, Capacity, Redirect, Recipe])
  .superRefine((change, context) => {
    for (const { path, en, zh } of inconsistencies(change))
      context.addIssue({ code: "custom", path: [path], message: en, params: { zh } });
  });

/** What a caller says of a scenario; the service adds the rest. */
export const ScenarioDraft = z.strictObject({
  id: ScenarioId.optional().meta({ description: "chosen by the service when absent" }),
  name: Line,
  note: Line.optional(),
  base: z
    .string()
    .regex(
      /^r\d+(-[0-9a-f]{8})?$/,
      worded('Expected a revision such as "r12-0123abcd"', "应为数据修订号，例如“r12-0123abcd”"),
    )
    .optional()
    .meta({ description: "the revision it was made on; the newest when absent" }),
  changes: z.array(ScenarioChange).max(MOST_CHANGES).meta({ description: "applied in this order" }),
});

/** A named list of changes on a base revision. It never touches a fact until it is adopted. */
export const Scenario = ScenarioDraft.required({ id: true, base: true }).extend({
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  version: z.int().min(1).meta({ description: "1, and one more with every change" }),
});

/** One thing that a scenario supposes. */
export type ScenarioChange = z.infer<typeof ScenarioChange>;
/** What a caller says of a scenario. */
export type ScenarioDraft = z.infer<typeof ScenarioDraft>;
/** A named list of changes on a base revision. */
export type Scenario = z.infer<typeof Scenario>;
/** The name of a kind of change. */
export type ScenarioChangeKind = ScenarioChange["kind"];
/** A change of one kind. */
export type ScenarioChangeOf<Kind extends ScenarioChangeKind> = Extract<ScenarioChange, { kind: Kind }>;

type AnyChange = z.infer<
  typeof Open | typeof Close | typeof Move | typeof Capacity | typeof Redirect | typeof Recipe
>;

/** What no single property of a change can say. */
function* inconsistencies(change: AnyChange) {
  if (change.kind === "open") yield* ofProducts(change.makes);
  if (change.kind === "capacity") {
    if (change.capacity === undefined && change.output === undefined) {
      yield {
        path: "capacity",
        en: "Expected a capacity or an output: both are absent",
        zh: "应给出产能或产值：现都没有",
      };
    }
    if (exceeds(change)) yield OUTPUT_ABOVE_CAPACITY;
  }
  if (change.kind === "redirect") yield* ofRedirect(change);
  if (change.kind === "recipe") yield* ofRecipe(change);
}

const OUTPUT_ABOVE_CAPACITY = {
  path: "output",
  en: "Expected at most the capacity",
  zh: "产值不应超过产能",
};

function exceeds({
  capacity,
  output,
}: {
  capacity?: number | undefined;
  output?: number | undefined;
}): boolean {
  return capacity !== undefined && output !== undefined && output > capacity;
}

function* ofProducts(makes: z.infer<typeof Open>["makes"]) {
  if (new Set(makes.map(({ stage }) => stage)).size < makes.length) {
    yield { path: "makes", en: "Expected every stage once", zh: "每个环节只能出现一次" };
  }
  if (makes.some(exceeds)) yield { ...OUTPUT_ABOVE_CAPACITY, path: "makes" };
}

function* ofRedirect({ buyer, place, chain, seller, to }: z.infer<typeof Redirect>) {
  const isOfMany = place !== undefined || chain !== undefined;
  if ((buyer !== undefined) === isOfMany) {
    yield {
      path: "buyer",
      en: "Expected either a buyer, or a place or chain whose buyers are meant",
      zh: "应给出一个买方，或给出地区或产业链（指其中的全部买方），二者之一",
    };
  }
  if (seller === to) yield { path: "to", en: "Expected another seller", zh: "应为另一个卖方" };
  if (buyer === to)
    yield { path: "to", en: "Expected another enterprise than the buyer", zh: "卖方不应是买方自己" };
}

function* ofRecipe({ costShare, essential, removed }: z.infer<typeof Recipe>) {
  const sets = costShare !== undefined || essential !== undefined;
  if (sets === (removed === true)) {
    yield {
      path: "removed",
      en: "Expected either a cost share or essential, or removed: true",
      zh: "应给出成本份额或是否必需，或 removed: true，二者之一",
    };
  }
}
