import type { FactRow, NodeName, PlaceInTree, SourceName } from "../../../graph-schema/api/resources.ts";
import type { Enterprise } from "../../../graph-schema/nodes.ts";
import type { LocatedIn, Makes } from "../../../graph-schema/relationships.ts";

/** An enterprise of the list: what it makes, where it is, and with how many it trades. */
export interface EnterpriseRow {
  readonly enterprise: Enterprise;
  readonly source: SourceName;
  readonly makes: readonly Makes[];
  readonly sites: readonly LocatedIn[];
  /** How many different suppliers and customers are recorded. */
  readonly suppliers: number;
  readonly customers: number;
}

/** The list, and the names of the stages and places its rows speak of, by id. */
export interface EnterpriseRows {
  readonly rows: readonly EnterpriseRow[];
  readonly names: ReadonlyMap<string, NodeName>;
}

/** What the list may be narrowed to; what is absent does not narrow. */
export interface EnterpriseFilter {
  /** Only makers of one of these stages. */
  readonly stages?: ReadonlySet<string>;
  /** A place at any depth, or one of `outside` and `unknown`. */
  readonly place?: string;
  readonly role?: string;
  readonly layer?: string;
  /** Words in a name or an alias, in any case. */
  readonly words?: string;
}

const collator = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

/** Enterprises with what facts say of them, those first that trade with most, then by name.
 *  @param facts rows of enterprises and of `MAKES`, `LOCATED_IN` and `SUPPLIES`, in any order */
export function enterpriseRows(facts: readonly FactRow[]): EnterpriseRows {
  const makes = new Map<string, Makes[]>();
  const sites = new Map<string, LocatedIn[]>();
  const suppliers = new Map<string, Set<string>>();
  const customers = new Map<string, Set<string>>();
  for (const { fact } of facts) {
    if (fact.kind === "MAKES") makes.set(fact.from, [...(makes.get(fact.from) ?? []), fact]);
    if (fact.kind === "LOCATED_IN") sites.set(fact.from, [...(sites.get(fact.from) ?? []), fact]);
    if (fact.kind !== "SUPPLIES" || fact.from === fact.to) continue;
    suppliers.set(fact.to, (suppliers.get(fact.to) ?? new Set()).add(fact.from));
    customers.set(fact.from, (customers.get(fact.from) ?? new Set()).add(fact.to));
  }
  const rows = facts.flatMap(({ fact, source }): EnterpriseRow[] =>
    fact.kind !== "Enterprise"
      ? []
      : [
          {
            enterprise: fact,
            source,
            makes: makes.get(fact.id) ?? [],
            sites: sites.get(fact.id) ?? [],
            suppliers: suppliers.get(fact.id)?.size ?? 0,
            customers: customers.get(fact.id)?.size ?? 0,
          },
        ],
  );
  const trades = (row: EnterpriseRow) => row.suppliers + row.customers;
  return {
    rows: rows.sort(
      (a, b) => trades(b) - trades(a) || collator.compare(a.enterprise.name, b.enterprise.name),
    ),
    names: new Map(facts.flatMap(({ names }) => names.map((name) => [name.id, name]))),
  };
}

/** The rows that fit every condition.
 *  @param places every place on the map with those around it, by id */
export function fittingRows(
  rows: readonly EnterpriseRow[],
  filter: EnterpriseFilter,
  { places, province }: { places: ReadonlyMap<string, PlaceInTree>; province: string },
): EnterpriseRow[] {
  const { stages, place, role, layer } = filter;
  const words = filter.words?.trim().toLowerCase();
  return rows.filter(
    ({ enterprise, source, makes, sites }) =>
      (stages === undefined || makes.some(({ to }) => stages.has(to))) &&
      (place === undefined || liesIn(place, sites, { places, province })) &&
      (role === undefined || enterprise.role === role) &&
      (layer === undefined || source.layer === layer) &&
      (words === undefined || namesOf(enterprise).some((name) => name.toLowerCase().includes(words))),
  );
}

function liesIn(
  place: string,
  sites: readonly LocatedIn[],
  { places, province }: { places: ReadonlyMap<string, PlaceInTree>; province: string },
): boolean {
  if (place === "unknown") return sites.length === 0;
  const around = sites.map(({ to }) => [to, ...(places.get(to)?.path.map(({ id }) => id) ?? [])]);
  if (place === "outside") return around.length > 0 && !around.some((ids) => ids.includes(province));
  return around.some((ids) => ids.includes(place));
}

function namesOf({ name, nameEn, aliases = [] }: Enterprise): string[] {
  return [name, ...(nameEn === undefined ? [] : [nameEn]), ...aliases];
}
