import type { Makes } from "../../../graph-schema/relationships.ts";
import type { FactIndex } from "../../graph/fact-index.ts";
import type { Records } from "../../graph/records.ts";
import { largestBy } from "./largest-by.ts";

/** Real enterprises are carried all, up to this many. */
const MOST_REAL = 2_000;

/** How many simulated enterprises an answer carries: of each stage, or in all. */
export interface SimulatedLimit {
  readonly of: "each stage" | "all";
  readonly most: number;
}

/** The part of records that an answer carries: every speciality, and of the enterprises the real ones and the largest
 *  simulated ones, by the largest output that is stated, then by id. Of a simulated enterprise that is among the
 *  largest of some stages only, what else it makes is left out.
 *  @param limit of simulated enterprises; real ones have a limit of their own, 2,000 */
export function largestOf(records: Records, limit: SimulatedLimit, facts: FactIndex): Records {
  const { specialities, makes, locatedIn } = records;
  const { real, simulated } = parted(enterprisesIn(records), facts);
  const ofSimulated = makes.filter(({ from }) => simulated.has(from));
  const shown = new Set(largest(real, makes, MOST_REAL));
  const few = limit.of === "all" ? new Set(largest(simulated, ofSimulated, limit.most)) : undefined;
  const fewOf = few ?? fewOfEachStage(ofSimulated, limit.most);
  const keptMakes = makes.filter(
    (link) => shown.has(link.from) || fewOf.has(few === undefined ? pairOf(link) : link.from),
  );
  const kept = new Set([...shown, ...(few ?? keptMakes.map(({ from }) => from))]);
  return { specialities, makes: keptMakes, locatedIn: locatedIn.filter(({ from }) => kept.has(from)) };
}

/** The enterprises that make something or produce somewhere, each once. */
export function enterprisesIn({ makes, locatedIn }: Pick<Records, "makes" | "locatedIn">): Set<string> {
  return new Set([...makes, ...locatedIn].map(({ from }) => from));
}

/** Enterprises by whether a generator made them.
 *  @param ids those of no enterprise are left out */
export function parted(
  ids: Iterable<string>,
  facts: FactIndex,
): { readonly real: Set<string>; readonly simulated: Set<string> } {
  const real = new Set<string>();
  const simulated = new Set<string>();
  for (const id of ids) {
    const enterprise = facts.node("Enterprise", id);
    if (enterprise !== undefined) (enterprise.synthetic === true ? simulated : real).add(id);
  }
  return { real, simulated };
}

/** For each stage the pairs of an enterprise that is among its largest and the stage. */
function fewOfEachStage(makes: readonly Makes[], most: number): Set<string> {
  const byStage = new Map<string, Makes[]>();
  for (const link of makes) {
    const links = byStage.get(link.to);
    if (links === undefined) byStage.set(link.to, [link]);
    else links.push(link);
  }
  const pairs = [...byStage].flatMap(([to, links]) =>
    largest(new Set(links.map(({ from }) => from)), links, most).map((from) => pairOf({ from, to })),
  );
  return new Set(pairs);
}

function pairOf({ from, to }: Pick<Makes, "from" | "to">): string {
  return `${from} ${to}`;
}

/** The enterprises of the largest output, largest first. */
function largest(ids: ReadonlySet<string>, makes: readonly Makes[], most: number): string[] {
  const outputs = new Map<string, number>();
  for (const { from, output = 0 } of makes) outputs.set(from, Math.max(output, outputs.get(from) ?? 0));
  const candidates = [...ids].map((id) => ({ id, output: outputs.get(id) ?? 0 }));
  return largestBy(candidates, ({ output }) => output, most).map(({ id }) => id);
}
