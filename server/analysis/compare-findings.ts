import { byId } from "../../graph-schema/facts.ts";
import type { Finding, Findings } from "../../graph-schema/findings.ts";

/** Why a row of the base has no value in a scenario. */
export const GONE_IN_SCENARIO = "gone-in-scenario";

/** What a measure finds in a scenario, with what it finds on the base beside each row. Rows are joined by what they are
 *  about and what else they speak of; where that differs, by what they are about alone if only one row on each side
 *  is left about it. Rows stay in the order of the scenario; those of the base alone come last, without a value. A row
 *  of the scenario alone has no base. The difference is the value less that of the base, null where one of them is.
 *  @param base `undefined` when what was asked about is not in the base at all
 *  @param scenario its id */
export function comparedFindings(base: Findings | undefined, found: Findings, scenario: string): Findings {
  const partners = partnersOf(base?.rows ?? [], found.rows);
  const joined = new Set(partners.values());
  const gone = (base?.rows ?? []).filter((row) => !joined.has(row)).map(goneRow);
  const rows = [...found.rows.map((row) => beside(row, partners.get(row))), ...gone];
  const layers = new Set([...found.layers, ...(base?.layers ?? [])]);
  const codes = new Set(found.caveats.map(({ code, en }) => `${code} ${en}`));
  const others = (base?.caveats ?? []).filter(({ code, en }) => !codes.has(`${code} ${en}`));
  return {
    ...found,
    scenario,
    synthetic: rows.some(({ synthetic }) => synthetic),
    layers: found.scope.layers.filter((layer) => layers.has(layer)),
    caveats: [...found.caveats, ...others],
    names: [
      ...new Map([...(base?.names ?? []), ...found.names].map((name) => [name.id, name])).values(),
    ].sort(byId),
    rows,
  };
}

function partnersOf(base: readonly Finding[], found: readonly Finding[]): Map<Finding, Finding> {
  const partners = new Map<Finding, Finding>();
  const left = joinInto(partners, { base, found, key: wholeKey });
  const alone = (rows: readonly Finding[]) => {
    const counts = new Map<string, number>();
    for (const { about } of rows) counts.set(about, (counts.get(about) ?? 0) + 1);
    return rows.filter(({ about }) => counts.get(about) === 1);
  };
  joinInto(partners, { base: alone(left.base), found: alone(left.found), key: ({ about }) => about });
  return partners;
}

interface Sides {
  readonly base: readonly Finding[];
  readonly found: readonly Finding[];
}

/** Joins rows of equal keys, the first with the first.
 *  @returns what is left on both sides */
function joinInto(
  partners: Map<Finding, Finding>,
  { base, found, key }: Sides & { readonly key: (row: Finding) => string },
): Sides {
  const waiting = new Map<string, Finding[]>();
  for (const row of base) waiting.set(key(row), [...(waiting.get(key(row)) ?? []), row]);
  for (const row of found) {
    const partner = waiting.get(key(row))?.shift();
    if (partner !== undefined) partners.set(row, partner);
  }
  return { base: [...waiting.values()].flat(), found: found.filter((row) => !partners.has(row)) };
}

function wholeKey({ about, others = {} }: Finding): string {
  const parts = Object.entries(others).map(([part, ids]) => [part, [...ids].sort()] as const);
  return JSON.stringify([about, parts.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function beside(row: Finding, base: Finding | undefined): Finding {
  if (base === undefined) return { ...row, difference: null };
  return {
    ...row,
    base: figuresOf(base),
    difference: row.value !== null && base.value !== null ? row.value - base.value : null,
    synthetic: row.synthetic || base.synthetic,
  };
}

function goneRow(base: Finding): Finding {
  const { about, others, synthetic, facts, factsTotal } = base;
  const nothing = { value: null, lower: null, upper: null, reason: GONE_IN_SCENARIO, difference: null };
  return {
    about,
    ...nothing,
    ...(others && { others }),
    base: figuresOf(base),
    synthetic,
    facts,
    factsTotal,
  };
}

function figuresOf({ value, lower, upper, class: verdict }: Finding): NonNullable<Finding["base"]> {
  return { value, lower, upper, ...(verdict !== undefined && { class: verdict }) };
}
