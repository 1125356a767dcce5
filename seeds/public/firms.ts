import type { Fact } from "../../graph-schema/facts.ts";
import type { Enterprise } from "../../graph-schema/nodes.ts";
import type { Makes } from "../../graph-schema/relationships.ts";
import { meantBy } from "./goods.ts";
import { FIRMS, type Firm, idOf, NAMES } from "./names.ts";
import { readOn } from "./pages.ts";
import type { PublicRow } from "./rows.ts";

/** The firms the plan does not have, and where each firm is when another row than its own says so. */
export function firmFacts(rows: ReadonlyMap<string, PublicRow>): Fact[] {
  const printed = [...NAMES];
  return FIRMS.flatMap((firm) => {
    const names = printed.filter(([, ids]) => ids.includes(firm.id)).map(([name]) => name);
    return [...enterprise(firm, names, rows), ...whereabouts(firm, rows)];
  });
}

function enterprise(firm: Firm, printed: readonly string[], rows: ReadonlyMap<string, PublicRow>) {
  if (firm.name === undefined) return [];
  const { source, evidence } = readOn(rowOf(firm.row, rows), [firm.id]);
  const aliases = [...new Set([...printed, ...firm.short])].filter((name) => name !== firm.name).sort();
  const fact: Enterprise = {
    kind: "Enterprise",
    id: firm.id,
    name: firm.name,
    ...(firm.nameEn === undefined ? {} : { nameEn: firm.nameEn }),
    ...(aliases.length === 0 ? {} : { aliases }),
    source,
    evidence,
  };
  return [fact];
}

function whereabouts(firm: Firm, rows: ReadonlyMap<string, PublicRow>): Fact[] {
  if (firm.place === undefined || firm.said === undefined) return [];
  return [
    {
      kind: "LOCATED_IN",
      id: `located-in:public.${firm.id.slice("enterprise:".length)}`,
      from: firm.id,
      to: firm.place,
      quality: firm.quality ?? "estimated",
      ...readOn(rowOf(firm.said, rows), [firm.id]),
    },
  ];
}

/** What an enterprise row says: what the firm makes and where it is. */
export function enterpriseRowFacts(row: PublicRow): Fact[] {
  const firm = idOf(row.subject);
  const located: Fact[] =
    row.place === undefined
      ? []
      : [
          {
            kind: "LOCATED_IN",
            id: `located-in:public.${row.id}`,
            from: firm,
            to: row.place,
            quality: row.quality ?? "estimated",
            ...readOn(row, [firm]),
          },
        ];
  return [...made(row, row.stage), ...located];
}

/** What a `makes` row says a firm makes. */
export function makesRowFacts(row: PublicRow): Fact[] {
  return made(row, row.object);
}

function made(row: PublicRow, wording: string | undefined): Makes[] {
  const firm = idOf(row.subject);
  return meantBy(wording).map(({ stage, judgement }) => ({
    kind: "MAKES",
    id: `makes:public.${row.id}.${stage.slice("stage:".length)}`,
    from: firm,
    to: stage,
    ...(wording === undefined ? {} : { wording }),
    ...(judgement === undefined ? {} : { judgement }),
    ...(row.year !== undefined && /^\d{4}$/.test(row.year) ? { period: row.year } : {}),
    ...readOn(row, [firm]),
  }));
}

function rowOf(id: string, rows: ReadonlyMap<string, PublicRow>): PublicRow {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`Cannot find row ${id} that enterprises.tsv names`);
  return row;
}
