import { type FactKind, kindOfId } from "../../../graph-schema/facts.ts";
import { NODE_KINDS } from "../../../graph-schema/nodes.ts";
import type { Lookups, Stored } from "../integrity.ts";
import type { Nature } from "../real-and-made.ts";
import { slices } from "./batches.ts";
import type { Statements } from "./connection.ts";
import { FIND_IDS, FIND_NATURES, FIND_REFERRERS } from "./fact-statements.ts";

/** Finds out what the shared rule of integrity asks of the store.
 *  @param size most ids of one question */
export async function lookUp(statements: Statements, lookups: Lookups, size: number): Promise<Stored> {
  const others = lookups.ids.filter((id) => !lookups.natures.has(id));
  const kinds = await kindsOf(statements, others, size);
  const natures = await naturesOf(statements, [...lookups.natures], size);
  for (const id of natures.keys()) {
    const kind = kindOfId(id);
    if (kind !== undefined) kinds.set(id, kind);
  }
  return {
    kinds,
    natures,
    referrers: await referrersOf(statements, lookups, size),
  };
}

async function kindsOf({ stream }: Statements, ids: readonly string[], size: number) {
  const kinds = new Map<string, FactKind>();
  for (const [kind, those] of byKind(ids)) {
    for (const part of slices(those, size)) {
      await stream(FIND_IDS.get(kind) ?? "", { ids: part }, ({ id }) => kinds.set(String(id), kind));
    }
  }
  return kinds;
}

async function naturesOf({ stream }: Statements, ids: readonly string[], size: number) {
  const natures = new Map<string, Nature>();
  for (const [kind, those] of byKind(ids)) {
    for (const part of slices(those, size)) {
      await stream(FIND_NATURES.get(kind) ?? "", { ids: part }, ({ id, synthetic, type, layer }) => {
        natures.set(String(id), {
          synthetic: synthetic === true,
          generator: type === "generator",
          simulated: layer === "simulated",
        });
      });
    }
  }
  return natures;
}

/** A node may be named by every fact there is: referrers are looked at as they stream by, and the least kept. */
async function referrersOf({ stream }: Statements, { removed, touches }: Lookups, size: number) {
  const least = new Map<string, string>();
  const meet = (id: string, referrer: string) => {
    const known = least.get(id);
    if (!touches(referrer) && (known === undefined || referrer < known)) least.set(id, referrer);
  };
  const those = byKind(removed);
  for (const kind of NODE_KINDS) {
    for (const part of slices(those.get(kind) ?? [], size)) {
      for (const text of FIND_REFERRERS.get(kind) ?? []) {
        await stream(text, { ids: part }, ({ id, referrer }) => meet(String(id), String(referrer)));
      }
    }
  }
  return least;
}

function byKind(ids: readonly string[]): Map<FactKind, string[]> {
  const found = new Map<FactKind, string[]>();
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind === undefined) continue;
    const those = found.get(kind) ?? [];
    found.set(kind, those);
    those.push(id);
  }
  return found;
}
