import type { Fact } from "../../graph-schema/facts.ts";
import type { LocatedIn, Supplies } from "../../graph-schema/relationships.ts";
import { readStages } from "../../seeds/sample/read-stages.ts";

const ANHUI = /^place:(34\d{4}|sample\.34)/;

/** What the cases are counted over: a sample and the facts it was made over, with some tables of them. */
export function tablesOf(facts: readonly Fact[], sample: readonly Fact[]) {
  const makes = new Map<string, string[]>();
  const output = new Map<string, number>();
  const locations = new Map<string, LocatedIn[]>();
  const level = new Map<string, string>();
  for (const fact of [...facts, ...sample]) if (fact.kind === "Place") level.set(fact.id, fact.level);
  for (const fact of sample) {
    if (fact.kind === "MAKES") {
      makes.set(fact.from, [...(makes.get(fact.from) ?? []), fact.to]);
      output.set(fact.from, (output.get(fact.from) ?? 0) + fact.output!);
    }
    if (fact.kind === "LOCATED_IN") locations.set(fact.from, [...(locations.get(fact.from) ?? []), fact]);
  }
  const supplies = sample.filter((fact): fact is Supplies => fact.kind === "SUPPLIES");
  return {
    sample,
    stages: readStages(facts),
    makes,
    output,
    locations,
    level,
    supplies,
    firms: sample.filter((fact) => fact.kind === "Enterprise").map(({ id }) => id),
    owns: sample.filter((fact) => fact.kind === "OWNS"),
    bought: supplies.filter(({ period, to }) => period === "2010" && to.startsWith("enterprise:")),
  };
}

/** The tables of a sample. */
export type Tables = ReturnType<typeof tablesOf>;

const sum = (links: readonly Supplies[]) => links.reduce((all, { value = 0 }) => all + value, 0);

function byBuyer(links: readonly Supplies[]): Map<string, Supplies[]> {
  const buyers = new Map<string, Supplies[]>();
  for (const link of links) buyers.set(link.to, [...(buyers.get(link.to) ?? []), link]);
  return buyers;
}

/** How often each case occurs; purchases are those of 2010 unless the case is about years. */
export function countCases(tables: Tables): Record<string, number> {
  return {
    ...locationCases(tables),
    ...originCases(tables),
    ...linkCases(tables),
    ...firmCases(tables),
    ...yearCases(tables),
  };
}

function locationCases({ firms, locations }: Tables): Record<string, number> {
  const count = (test: (own: readonly LocatedIn[]) => boolean) =>
    firms.filter((firm) => test(locations.get(firm) ?? [])).length;
  const has = (own: readonly LocatedIn[], quality: string) => own.some((each) => each.quality === quality);
  return {
    "registered-only": count((own) => own.length > 0 && own.every(({ quality }) => quality === "registered")),
    "seat-elsewhere": count((own) => has(own, "registered") && has(own, "site")),
    "estimated-site": count((own) => has(own, "estimated")),
    "no-site": count((own) => own.length === 0),
    "two-sites": count((own) => own.filter(({ shareOfOutput }) => shareOfOutput !== undefined).length === 2),
  };
}

function originCases({ bought, level }: Tables): Record<string, number> {
  const from = (test: (origin: string) => boolean) =>
    bought.filter((link) => link.from.startsWith("place:") && test(link.from)).length;
  const buyers = [...byBuyer(bought).values()];
  const unknownShare = (links: readonly Supplies[]) =>
    sum(links.filter((link) => link.from === "place:unknown")) / sum(links);
  return {
    "other-province": from((id) => level.get(id) === "province" && id !== "place:340000"),
    abroad: from((id) => level.get(id) === "country"),
    "unknown-origin": from((id) => id === "place:unknown"),
    "origin-only-province": from((id) => id === "place:340000"),
    "origin-only-city-or-county": from((id) => ANHUI.test(id) && id !== "place:340000"),
    "coverage-below-70": buyers.filter((links) => unknownShare(links) > 0.3).length,
    "all-unknown": buyers.filter((links) => links.every((link) => link.from === "place:unknown")).length,
  };
}

function linkCases(tables: Tables): Record<string, number> {
  const { supplies, bought, makes, stages, owns } = tables;
  const held = new Map(owns.map(({ from, to }) => [to, from]));
  const trades = bought.filter(
    ({ from, stage }) =>
      from.startsWith("enterprise:") &&
      stage !== undefined &&
      !makes
        .get(from)!
        .some((made) => stages.downward[stages.indexOf(stage)]!.includes(stages.indexOf(made))),
  );
  const traders = new Set(trades.map(({ from, stage }) => `${from} ${stage}`));
  const stock = bought.filter(({ to, stage }) => traders.has(`${to} ${stage}`));
  return {
    "self-supply": bought.filter(({ from, to }) => from === to).length,
    "group-supply": bought.filter(({ from, to }) => held.get(from) === to).length,
    "one-owner-two-sellers": sellersOfOneOwner(bought, held),
    "through-distributor": trades.length,
    "distributor-stock-from-outside": stock.filter(
      ({ from }) => from.startsWith("place:") && from !== "place:unknown",
    ).length,
    "distributor-stock-unknown": stock.filter(({ from }) => from === "place:unknown").length,
    "missing-value": bought.filter(({ value }) => value === undefined).length,
    "missing-stage": bought.filter(({ stage }) => stage === undefined).length,
    "missing-period": supplies.filter(({ period }) => period === undefined).length,
    "stated-twice": bought.filter(({ statedBy }) => statedBy === "seller").length,
    feedback: bought.filter(({ stage, to }) => isLater(tables, stage, makes.get(to)![0]!)).length,
    "cross-chain": bought.filter(({ stage, to }) => isCrossChain(tables, stage, makes.get(to)![0]!)).length,
    "payment-days": bought.filter(({ paymentDays }) => paymentDays !== undefined).length,
    "sale-to-place": supplies.filter(({ to, period }) => to.startsWith("place:") && period === "2010").length,
  };
}

function sellersOfOneOwner(bought: readonly Supplies[], held: ReadonlyMap<string, string>): number {
  const owner = (firm: string) => held.get(firm) ?? firm;
  const sellers = new Map<string, Set<string>>();
  for (const { from, to } of bought) {
    if (!from.startsWith("enterprise:") || owner(from) === owner(to)) continue;
    const key = `${owner(from)} ${to}`;
    sellers.set(key, (sellers.get(key) ?? new Set()).add(from));
  }
  return [...sellers.values()].filter((set) => set.size > 1).length;
}

function topOf({ stages }: Tables, stage: string): number {
  const own = stages.indexOf(stage);
  return [own, ...(stages.parents[own] ?? [])].find((each) => stages.order[each]! > 0) ?? own;
}

function isLater(tables: Tables, stage: string | undefined, buyerMakes: string): boolean {
  if (stage === undefined) return false;
  const { stages } = tables;
  const [bought, made] = [topOf(tables, stage), topOf(tables, buyerMakes)];
  return stages.chains[bought]![0] === stages.chains[made]![0] && stages.order[bought]! > stages.order[made]!;
}

function isCrossChain(tables: Tables, stage: string | undefined, buyerMakes: string): boolean {
  if (stage === undefined) return false;
  const { stages } = tables;
  const [bought, made] = [stages.chains[stages.indexOf(stage)]!, stages.chains[stages.indexOf(buyerMakes)]!];
  return bought.length > 0 && made.length > 0 && !bought.some((chain) => made.includes(chain));
}

function firmCases({
  firms,
  bought,
  output,
  makes,
  stages,
  supplies,
  sample,
  owns,
  locations,
}: Tables): Record<string, number> {
  const buyers = byBuyer(bought);
  const sellers = new Set(supplies.map(({ from }) => from));
  const chainsOf = (firm: string) =>
    new Set(makes.get(firm)!.map((stage) => stages.chains[stages.indexOf(stage)]![0]));
  return {
    "no-purchases": firms.filter((firm) => !buyers.has(firm)).length,
    "costs-above-revenue": firms.filter((firm) => sum(buyers.get(firm) ?? []) >= output.get(firm)!).length,
    "buys-and-sells": firms.filter((firm) => buyers.has(firm) && sellers.has(firm)).length,
    "two-chains": firms.filter((firm) => chainsOf(firm).size > 1).length,
    "below-scale": sample.filter((fact) => fact.kind === "Enterprise" && fact.aboveScale === false).length,
    "minor-holding": owns.filter(({ share = 1 }) => share < 0.5).length,
    "holding-share-unknown": owns.filter(({ share }) => share === undefined).length,
    "in-dissolved-city": firms.filter((firm) =>
      (locations.get(firm) ?? []).some(({ to }) => /^place:(sample\.)?3414/.test(to)),
    ).length,
  };
}

function yearCases({ supplies }: Tables): Record<string, number> {
  const years = (year: string) =>
    new Set(
      supplies.flatMap(({ from, to, stage, period }) =>
        period === year && stage !== undefined ? [`${from} ${to} ${stage}`] : [],
      ),
    );
  const [first, second, third] = [years("2008"), years("2009"), years("2010")];
  return {
    "lasts-three-years": [...third].filter((link) => second.has(link) && first.has(link)).length,
    "new-in-2010": [...third].filter((link) => !second.has(link)).length,
    "gone-by-2010": [...second].filter((link) => !third.has(link)).length,
  };
}
