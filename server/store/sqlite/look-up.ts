import type Database from "libsql";
import { z } from "zod";
import { type FactKind, kindOfId } from "../../../graph-schema/facts.ts";
import { type Lookups, lookupsOf, type Stored } from "../integrity.ts";
import type { NetChanges } from "../net-changes.ts";
import { inBatches } from "./batches.ts";
import { rowsOf } from "./rows.ts";

/** What the file has of a change set, before it: what its check needs, and the numbers of facts. */
export interface Found extends Stored {
  /** The number of each fact that the set puts, removes or names, by id; one that is not there is left out. */
  readonly numbers: ReadonlyMap<string, number>;
}

const Numbered = z.tuple([z.string(), z.int()]);
const Pair = z.tuple([z.string(), z.string()]);

const NUMBERS = "SELECT fact.id, fact.number FROM json_each(?) AS asked JOIN fact ON fact.id = asked.value";

const NAMED_BY = `
  SELECT target.id, fact.id
  FROM json_each(?) AS asked
    CROSS JOIN fact AS target ON target.id = asked.value
    CROSS JOIN reference ON reference.target = target.number
    CROSS JOIN fact ON fact.number = reference.fact
  ORDER BY fact.id
`;

/** Finds what a change set touches and names, within the transaction of its commit. */
export async function lookUp(database: Database.Database, net: NetChanges): Promise<Found> {
  const lookups = lookupsOf(net);
  const touched = [...net.puts.keys(), ...net.removals.keys()];
  const numbers = await numbersOf(database, [...new Set([...lookups.ids, ...touched])]);
  const kinds = new Map<string, FactKind>();
  for (const id of lookups.ids) {
    const kind = numbers.has(id) ? kindOfId(id) : undefined;
    if (kind !== undefined) kinds.set(id, kind);
  }
  return { kinds, referrers: await referrersOf(database, lookups), numbers };
}

async function numbersOf(database: Database.Database, ids: readonly string[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  await inBatches(ids, (batch) => {
    for (const [id, number] of rowsOf({ database, row: Numbered }, NUMBERS, JSON.stringify(batch))) {
      numbers.set(id, number);
    }
  });
  return numbers;
}

async function referrersOf(
  database: Database.Database,
  { removed, touches }: Lookups,
): Promise<Map<string, string>> {
  const referrers = new Map<string, string>();
  await inBatches(removed, (batch) => {
    for (const [target, referrer] of rowsOf({ database, row: Pair }, NAMED_BY, JSON.stringify(batch))) {
      if (!touches(referrer) && !referrers.has(target)) referrers.set(target, referrer);
    }
  });
  return referrers;
}
