import { z } from "zod";
import { type FactKind, kindOfId } from "../../../graph-schema/facts.ts";
import { type Lookups, lookupsOf, type Stored } from "../integrity.ts";
import type { NetChanges } from "../net-changes.ts";
import { type Nature, natureOf } from "../real-and-made.ts";
import { inBatches } from "./batches.ts";
import { CheckedText, checkedText } from "./checked-text.ts";
import type { Connection } from "./connection.ts";
import { factOf } from "./read-graph.ts";

/** What the file has of a change set, before it: what its check needs, and the numbers of facts. */
export interface Found extends Stored {
  /** The number of each fact that the set puts, removes or names, by id; one that is not there is left out. */
  readonly numbers: ReadonlyMap<string, number>;
}

const Numbered = z.tuple([z.string(), z.int()]);
const Naming = z.tuple([z.string(), z.instanceof(Buffer)]);

const NUMBERS =
  "SELECT asked.value, fact.number FROM json_each(?) AS asked JOIN fact ON fact.id = asked.value";

const Bodies = z.tuple([z.string(), ...CheckedText.def.items]);

const BODIES = `
  SELECT asked.value, CAST(fact.body AS BLOB), fact.checksum
  FROM json_each(?) AS asked JOIN fact ON fact.id = asked.value
`;

const NAMED_BY = `
  SELECT asked.value, CAST(fact.id AS BLOB)
  FROM json_each(?) AS asked
    CROSS JOIN fact AS target ON target.id = asked.value
    CROSS JOIN reference ON reference.target = target.number
    CROSS JOIN fact ON fact.number = reference.fact
  ORDER BY fact.id
`;

/** Finds what a change set touches and names, within the transaction of its commit. */
export async function lookUp(connection: Connection, net: NetChanges): Promise<Found> {
  const lookups = lookupsOf(net);
  const touched = [...net.puts.keys(), ...net.removals.keys()];
  const numbers = await numbersOf(connection, [...new Set([...lookups.ids, ...touched])]);
  const kinds = new Map<string, FactKind>();
  for (const id of lookups.ids) {
    const kind = numbers.has(id) ? kindOfId(id) : undefined;
    if (kind !== undefined) kinds.set(id, kind);
  }
  const natures = await naturesOf(
    connection,
    [...lookups.natures].filter((id) => numbers.has(id)),
  );
  return { kinds, natures, referrers: await referrersOf(connection, lookups), numbers };
}

async function naturesOf(connection: Connection, ids: readonly string[]): Promise<Map<string, Nature>> {
  const natures = new Map<string, Nature>();
  await inBatches(ids, (batch) => {
    for (const [id, body, checksum] of connection.rows(Bodies, BODIES, JSON.stringify(batch))) {
      const nature = natureOf(factOf(checkedText(connection, [body, checksum], `fact "${id}"`)));
      if (nature !== undefined) natures.set(id, nature);
    }
  });
  return natures;
}

async function numbersOf(connection: Connection, ids: readonly string[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  await inBatches(ids, (batch) => {
    for (const [id, number] of connection.rows(Numbered, NUMBERS, JSON.stringify(batch))) {
      numbers.set(id, number);
    }
  });
  return numbers;
}

async function referrersOf(
  connection: Connection,
  { removed, touches }: Lookups,
): Promise<Map<string, string>> {
  const referrers = new Map<string, string>();
  await inBatches(removed, (batch) => {
    for (const [target, name] of connection.rows(Naming, NAMED_BY, JSON.stringify(batch))) {
      const referrer = name.toString("utf8");
      if (!touches(referrer) && !referrers.has(target)) referrers.set(target, referrer);
    }
  });
  return referrers;
}
