import type Database from "libsql";
import { z } from "zod";
import { type FactKind, kindOfId } from "../../../graph-schema/facts.ts";
import type { Lookups, Stored } from "../integrity.ts";
import { inBatches } from "./batches.ts";
import { rowsOf } from "./rows.ts";

const Id = z.tuple([z.string()]);
const Pair = z.tuple([z.string(), z.string()]);

/** Finds what the check of a change set has to know, within the transaction of its commit. */
export async function lookUp(
  database: Database.Database,
  { ids, removed, touches }: Lookups,
): Promise<Stored> {
  const kinds = new Map<string, FactKind>();
  await inBatches(ids, (batch) => {
    const found = "SELECT fact.id FROM json_each(?) AS asked JOIN fact ON fact.id = asked.value";
    for (const [id] of rowsOf({ database, row: Id }, found, JSON.stringify(batch))) {
      const kind = kindOfId(id);
      if (kind !== undefined) kinds.set(id, kind);
    }
  });
  const referrers = new Map<string, string>();
  await inBatches(removed, (batch) => {
    for (const [target, referrer] of rowsOf({ database, row: Pair }, NAMED_BY, JSON.stringify(batch))) {
      if (!touches(referrer) && !referrers.has(target)) referrers.set(target, referrer);
    }
  });
  return { kinds, referrers };
}

const NAMED_BY = `
  SELECT target.id, fact.id
  FROM json_each(?) AS asked
    CROSS JOIN fact AS target ON target.id = asked.value
    CROSS JOIN reference ON reference.target = target.number
    CROSS JOIN fact ON fact.number = reference.fact
  ORDER BY fact.id
`;
