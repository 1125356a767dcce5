import { bothWays } from "../../graph/csr.ts";
import type { Snapshot } from "../../graph/current-graph.ts";
import { hasFlag, LINK_FLAGS, NO_STAGE } from "../../graph/link-columns.ts";
import type { Links } from "../../graph/supply-graph.ts";
import type { KnownLinks } from "../kernels/link-scores.ts";

/** Who is known to sell to whom, whatever the year: a partner of some years ago is a reason to call, too. */
export interface KnownSales extends KnownLinks {
  /** By place in the outgoing rows: the SUPPLIES link. */
  readonly link: Int32Array;
}

/** Whose word counts. */
export interface SalesAsked {
  /** Whether a SUPPLIES link counts. */
  counts(link: number, seller: number, buyer: number): boolean;
}

/** Of the sales of a graph those that count, from both ends. */
export function knownSales({ supplyGraph }: Pick<Snapshot, "supplyGraph">, asked: SalesAsked): KnownSales {
  const { SUPPLIES } = supplyGraph.links;
  const [sellers, buyers, link]: [number[], number[], number[]] = [[], [], []];
  const { first, offsets, ends } = SUPPLIES.outgoing;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      if (!asked.counts(at, first + row, ends[at] ?? 0)) continue;
      sellers.push(first + row);
      buyers.push(ends[at] ?? 0);
      link.push(at);
    }
  }
  const range = (rows: { readonly first: number; readonly offsets: Int32Array }) => ({
    first: rows.first,
    end: rows.first + rows.offsets.length - 1,
  });
  const { outgoing, incoming, given } = bothWays(Int32Array.from(sellers), Int32Array.from(buyers), {
    from: range(SUPPLIES.outgoing),
    to: range(SUPPLIES.incoming),
  });
  const sorted = given.map((at) => link[at] ?? 0);
  return {
    outgoing,
    incoming,
    stages: sorted.map((each) => SUPPLIES.stage?.[each] ?? NO_STAGE),
    link: sorted,
  };
}

/** Whether a link is no generator's. */
export function isReal(links: Links, link: number): boolean {
  return !hasFlag(links, link, LINK_FLAGS.synthetic);
}

/** Whether a link was stated, not inferred. */
export function isStated(links: Links, link: number): boolean {
  return !hasFlag(links, link, LINK_FLAGS.inferred);
}
