import type { ChainDetail, PlaceInTree } from "../../graph-schema/api/resources.ts";
import type { Enterprise, Stage } from "../../graph-schema/nodes.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import type { LocatedIn, Makes, SpecialisesIn } from "../../graph-schema/relationships.ts";

/** A chain's facts, by what they are about. Stages that do not belong to the chain are left out. */
export interface ChainFacts {
  /** The plan's stages in lane order, with the order the plan gives; equal orders stand side by side. */
  readonly plan: readonly { readonly stage: Stage; readonly order: number }[];
  /** Finer stages from the trunk to the twigs, each with the plan's stages it belongs to, in lane order. */
  readonly finer: readonly { readonly stage: Stage; readonly roots: readonly string[] }[];
  readonly specialities: ReadonlyMap<string, readonly SpecialisesIn[]>;
  readonly makes: ReadonlyMap<string, readonly Makes[]>;
  readonly places: ReadonlyMap<string, PlaceInTree>;
  readonly enterprises: ReadonlyMap<string, Enterprise>;
  /** Where enterprises are, whatever the quality of the statement. */
  readonly sites: ReadonlyMap<string, readonly LocatedIn[]>;
  /** The layer of each source, by id. */
  readonly layers: ReadonlyMap<string, Layer>;
  /** How many simulated enterprises make a stage, finer stages apart. */
  readonly simulated: ReadonlyMap<string, number>;
  /** How many purchases among the makers an enterprise is part of. */
  readonly links: ReadonlyMap<string, number>;
}

/** Groups items by a key, in the order they come. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Indexes a chain's facts for drawing. */
export function readChainFacts(detail: ChainDetail): ChainFacts {
  const stageById = new Map(detail.stages.map((stage) => [stage.id, stage]));
  const plan = detail.partOf
    .filter((part) => part.to === detail.chain.id)
    .flatMap((part) => {
      const stage = stageById.get(part.from);
      return stage === undefined ? [] : [{ stage, order: part.order ?? 1 }];
    })
    .sort((a, b) => a.order - b.order || compare(a.stage.id, b.stage.id));
  return {
    plan,
    finer: finerStages(detail, new Set(plan.map(({ stage }) => stage.id))),
    specialities: groupBy(detail.specialities, (fact) => fact.to),
    makes: groupBy(detail.makes, (fact) => fact.to),
    places: new Map(detail.places.map((entry) => [entry.place.id, entry])),
    enterprises: new Map(detail.enterprises.map((enterprise) => [enterprise.id, enterprise])),
    sites: groupBy(detail.locatedIn, (fact) => fact.from),
    layers: new Map(
      detail.sources.flatMap(({ id, layer }) => {
        const known = Layer.safeParse(layer).data;
        return known === undefined ? [] : [[id, known]];
      }),
    ),
    simulated: new Map(detail.makers.map(({ stage, synthetic }) => [stage, synthetic])),
    links: linksOf(detail),
  };
}

function linksOf({ supplies }: ChainDetail): Map<string, number> {
  const links = new Map<string, number>();
  for (const { from, to } of supplies) {
    for (const end of [from, to]) links.set(end, (links.get(end) ?? 0) + 1);
  }
  return links;
}

function finerStages(detail: ChainDetail, plan: ReadonlySet<string>): ChainFacts["finer"] {
  const children = groupBy(detail.partOf, (part) => part.to);
  const stageById = new Map(detail.stages.map((stage) => [stage.id, stage]));
  const roots = new Map<string, string[]>();
  const visit = (id: string, root: string): void => {
    const parts = [...(children.get(id) ?? [])].sort(
      (a, b) => (a.order ?? 1_000_000) - (b.order ?? 1_000_000) || compare(a.from, b.from),
    );
    for (const { from } of parts) {
      const known = roots.get(from) ?? [];
      if (plan.has(from) || known.includes(root)) continue;
      roots.set(from, [...known, root]);
      visit(from, root);
    }
  };
  for (const root of plan) visit(root, root);
  return [...roots].flatMap(([id, found]) => {
    const stage = stageById.get(id);
    return stage === undefined ? [] : [{ stage, roots: found }];
  });
}

/** Ascending code-unit order of two ids. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
