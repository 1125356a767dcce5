import type { Snapshot } from "../../graph/current-graph.ts";
import { idAt } from "../../graph/id-table.ts";
import { type Closure, closureOf } from "../kernels/closure.ts";
import { rootCauses } from "../kernels/closure-why-not.ts";
import { type Pairs, type RecipeNet, recipeNet } from "../kernels/recipes.ts";
import type { GapField } from "./gap-field.ts";
import type { RecipeNeed } from "./recipe-needs.ts";
import { isMissing, isRecorded, presenceOf, type StagePresence } from "./stage-presence.ts";

/** What may be brought in: goods of no chain, and those of the chains that are made elsewhere in the province;
 *  goods of no chain alone; nothing; anything. */
export const OUTSIDE = ["province", "chains-only", "nothing", "anything"] as const;

/** A value of `OUTSIDE`. */
export type Outside = (typeof OUTSIDE)[number];

/** How a closure over stages is drawn. */
export interface ClosureAsked {
  readonly outside: Outside;
  /** The least share of the buyer's output that an essential input has. */
  readonly needed: number;
  /** The share of trade up to which it tells nothing. */
  readonly trace: number;
}

/** Stages and their recipes in the numbers of a net. A stage `k` of `stages` is two products: `k`, what makers of just
 *  that stage make; `stages.length + k`, having it as an input, from any maker in its line. */
export interface StageNet {
  readonly stages: readonly number[];
  readonly numberOf: ReadonlyMap<number, number>;
  readonly net: RecipeNet;
  /** Essential inputs of a stage that are asked for inside, by number of stage. */
  readonly needs: readonly (readonly RecipeNeed[])[];
  /** 1 for a stage that somebody inside, or with doubt for them perhaps inside, is recorded for itself. */
  readonly isSupplied: Uint8Array;
}

/** How sure one has to be of a supplier: whoever is not surely missing counts, or only who surely is there. */
type Doubt = "for" | "against";

/** Lays the recipes of all stages out as a net. Recipe `k` makes product `k` and is followed where somebody is recorded
 *  for stage `k`; the others, one for each pair of a stage and one in its line, are always followed. An input that
 *  names a wider or a finer stage of one line is had from any maker in the line.
 *  @param doubt whether an input that nobody is recorded for, though the data cannot say it is missing, is had */
export function stageNet(
  snapshot: Snapshot,
  field: GapField,
  asked: ClosureAsked & { readonly doubt: Doubt },
): StageNet {
  const stages = stagesInNet(snapshot, asked.outside);
  const numberOf = new Map(stages.map((stage, number) => [stage, number]));
  const presences = stages.map((stage) => presenceOf(field, stage));
  const isSupplied = Uint8Array.from(presences, ({ isForItself, isPerhapsForItself, tradedShare = 0 }) =>
    Number(isForItself || (asked.doubt === "for" && isPerhapsForItself) || tradedShare > asked.trace),
  );
  const needs = stages.map((stage) =>
    field
      .needsOf(stage)
      .filter(
        ({ seller, share, isEssential }) => isEssential && share >= asked.needed && numberOf.has(seller),
      ),
  );
  const pairs = linePairs(field, stages, numberOf);
  const followed = [...stages.keys()].filter((number) => isSupplied[number] === 1);
  const suppliers = Int32Array.from([...followed, ...pairs.map((_, at) => stages.length + at)]);
  const net = recipeNet({
    products: 2 * stages.length,
    suppliers: 1,
    makes: Int32Array.from([...stages.keys(), ...pairs.map(([input]) => stages.length + input)]),
    inputs: inputPairs({ numberOf, needs }, pairs),
    suppliedBy: { from: suppliers, to: new Int32Array(suppliers.length) },
    outside: broughtIn(presences, asked),
  });
  return { stages, numberOf, net, needs, isSupplied };
}

/** From recipes to what they need: those of stages need inputs, those of pairs what makers make. */
function inputPairs(
  { numberOf, needs }: Pick<StageNet, "numberOf" | "needs">,
  pairs: readonly (readonly [input: number, maker: number])[],
): Pairs {
  const count = needs.length;
  const links = [
    ...needs.flatMap((list, number) =>
      list.map(({ seller }) => [number, count + (numberOf.get(seller) ?? 0)] as const),
    ),
    ...pairs.map(([, maker], at) => [count + at, maker] as const),
  ];
  return {
    from: Int32Array.from(links, ([recipe]) => recipe),
    to: Int32Array.from(links, ([, product]) => product),
  };
}

/** 1 for each product that counts as had, whoever makes it. */
function broughtIn(
  presences: readonly StagePresence[],
  { outside, doubt, trace }: ClosureAsked & { readonly doubt: Doubt },
): Uint8Array {
  const isHad = (presence: StagePresence) =>
    outside === "anything" ||
    (doubt === "for" && !isRecorded(presence, trace) && isMissing(presence, trace) !== true);
  return Uint8Array.from([...presences.map(() => 0), ...presences.map((each) => Number(isHad(each)))]);
}

/** Stages whose makers have to be inside: goods of the chains; every stage when nothing may be brought in. */
function stagesInNet({ supplyGraph, facts, stages }: Snapshot, outside: Outside): number[] {
  const { first, end } = supplyGraph.ranges.Stage;
  return Array.from({ length: end - first }, (_, at) => first + at).filter((stage) => {
    if (outside === "nothing") return true;
    const id = idAt(supplyGraph.nodes, stage);
    return facts.node("Stage", id)?.nature !== "service" && stages.chainsOf(id).length > 0;
  });
}

/** Pairs of numbers of stages that stand in one line, each with itself too. */
function linePairs(
  { from }: GapField,
  stages: readonly number[],
  numberOf: ReadonlyMap<number, number>,
): (readonly [input: number, maker: number])[] {
  return stages.flatMap((stage, number) =>
    [...from.trade.lines.above(stage)].flatMap((above) => {
      const other = numberOf.get(above);
      if (other === undefined) return [];
      return other === number
        ? [[number, number] as const]
        : [[number, other] as const, [other, number] as const];
    }),
  );
}

/** What the closure says of a stage. */
export interface BrokenVerdict {
  /** Undefined where an essential input is unrecorded, which is not the same as missing. */
  readonly isBroken: boolean | undefined;
  /** Essential inputs, at any depth, that nobody makes, or that wait for each other in a circle: nodes, ascending. */
  readonly blockedBy: readonly number[];
  /** Ids of the facts that name the inputs in which it fails. */
  readonly facts: readonly string[];
}

/** Judges whether the makers of a stage can have what they cannot do without.
 *  @returns a function of a stage that has makers; other stages are not broken */
export function brokenJudge(
  snapshot: Snapshot,
  field: GapField,
  asked: ClosureAsked,
): (stage: number) => BrokenVerdict {
  const sure = stageNet(snapshot, field, { ...asked, doubt: "for" });
  const strict = stageNet(snapshot, field, { ...asked, doubt: "against" });
  const atBest = closureOf(sure.net);
  const atWorst = closureOf(strict.net);
  const { lines } = field.from.trade;
  return (stage) => {
    const family = sure.stages.flatMap((each, number) =>
      sure.isSupplied[number] === 1 && lines.above(each).has(stage) ? [number] : [],
    );
    const canAny = (closure: Closure) => family.some((number) => (closure.via[number] ?? -1) >= 0);
    if (family.length === 0 || canAny(atWorst)) return { isBroken: false, blockedBy: [], facts: [] };
    const isBroken = canAny(atBest) ? undefined : true;
    const [net, closure] = isBroken === true ? [sure, atBest] : [strict, atWorst];
    return { isBroken, ...causesOf(net, closure, family) };
  };
}

/** Why the stages of a family fail. Of stages that nobody is recorded for those count that a recipe names. */
function causesOf(
  { net, stages, numberOf, needs }: StageNet,
  closure: Closure,
  family: readonly number[],
): Pick<BrokenVerdict, "blockedBy" | "facts"> {
  const count = stages.length;
  const named = new Set(needs.flatMap((list) => list.map(({ seller }) => seller)));
  const found = new Set<number>();
  const facts = new Set<string>();
  for (const number of family) {
    const { noSupplier, circles } = rootCauses(net, closure, number);
    for (const product of [...noSupplier, ...circles.flat()]) {
      const stage = stages[product % count] ?? -1;
      if (named.has(stage)) found.add(stage);
    }
    for (const { seller, fact } of needs[number] ?? []) {
      const input = count + (numberOf.get(seller) ?? 0);
      if (net.outside[input] !== 1 && (closure.via[input] ?? -1) < 0) facts.add(fact);
    }
  }
  return { blockedBy: [...found].sort((a, b) => a - b), facts: [...facts] };
}
