import type { EnterpriseDetail, NodeName } from "../../../graph-schema/api/resources.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";

/** Who supplies some of a firm's suppliers. */
export interface SecondTier {
  readonly id: string;
  readonly name: NodeName | undefined;
  /** The direct suppliers it supplies, by name; never empty. */
  readonly through: readonly NodeName[];
  /** The purchases that say so. */
  readonly supplies: readonly Supplies[];
  /** Whether it supplies the firm itself, too. */
  readonly direct: boolean;
}

interface Found {
  readonly name: NodeName | undefined;
  readonly supplies: Supplies[];
  readonly through: Map<string, NodeName>;
}

/** The suppliers of suppliers, firms before places that only tell an origin, those first that most of the direct ones
 *  share, then by name. Purchases among the direct suppliers count; what a supplier buys from the firm itself does not.
 *  @param firm id of the firm in the middle
 *  @param suppliers the direct ones, as far as they were asked for */
export function secondTierOf(firm: string, suppliers: readonly EnterpriseDetail[]): SecondTier[] {
  const found = new Map<string, Found>();
  for (const { enterprise, supplies, names } of suppliers) {
    for (const one of supplies) {
      if (one.to !== enterprise.id || one.from === firm || one.from === enterprise.id) continue;
      const before: Found = found.get(one.from) ?? { name: undefined, supplies: [], through: new Map() };
      before.through.set(enterprise.id, nameOf(enterprise));
      before.supplies.push(one);
      found.set(one.from, { ...before, name: names.find(({ id }) => id === one.from) });
    }
  }
  const direct = new Set(suppliers.map(({ enterprise }) => enterprise.id));
  return [...found]
    .map(([id, { through, ...rest }]) => ({
      id,
      ...rest,
      through: [...through.values()].sort(byName),
      direct: direct.has(id),
    }))
    .sort(
      (a, b) =>
        Number(isPlace(a.id)) - Number(isPlace(b.id)) ||
        b.through.length - a.through.length ||
        byName({ id: a.id, name: a.name?.name }, { id: b.id, name: b.name?.name }),
    );
}

/** Whether only the place is known that something comes from. */
export function isPlace(id: string): boolean {
  return id.startsWith("place:");
}

const collator = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });

type Nameable = { readonly id: string; readonly name?: string | undefined };

function byName(a: Nameable, b: Nameable): number {
  return collator.compare(a.name ?? a.id, b.name ?? b.id) || (a.id < b.id ? -1 : 1);
}

function nameOf({ id, kind, name, nameEn }: EnterpriseDetail["enterprise"]): NodeName {
  return { id, kind, name, ...(nameEn === undefined ? {} : { nameEn }) };
}
