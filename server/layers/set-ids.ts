import { z } from "zod";
import { Layer } from "../../graph-schema/provenance.ts";
import { type SampleSize, SIZE_NAMES, sizeInId } from "../../seeds/sample/options.ts";

/** Who signs what this program commits by itself: its sets, their removal, and copies of stores that hold nothing
 *  else. */
export const OWN_AUTHOR = "liantu";

/** The sets of facts this product ships, each standing on those before it. */
export const SetName = z.enum(["plan", "recipes", "public", "sample"]);

/** A set of facts this product ships. */
export type SetName = z.infer<typeof SetName>;

/** The layer a set lies in. No two lie in one. */
export const LAYER_OF = {
  plan: "plan",
  recipes: "recipes",
  public: "public",
  sample: "simulated",
} as const satisfies Record<SetName, Layer>;

const DIGEST = "[0-9a-f]{8}";
const REVISION = `r\\d+(?:-${DIGEST})?`;
const EDITION = [
  `plan-${DIGEST}`,
  `recipes(?:-from-[\\d.]+)?-${DIGEST}`,
  `public-${DIGEST}`,
  `sample-(?:${SIZE_NAMES.map(sizeInId).join("|")})-\\d+-${DIGEST}`,
].join("|");

const PUT = new RegExp(
  `^((${EDITION})(?:-(after|replacing|remaking|renewing)-${REVISION})?)(?:-part-\\d{4,}(-last)?)?$`,
);
const DROP = new RegExp(`^drop-(${Layer.options.join("|")})-at-${REVISION}$`);
const COPY = new RegExp(`^copy-of-${REVISION}$`);
const PART = /-part-\d{4,}/;

/** What the id of a change set says when it is one of this program's. */
export type OwnLine =
  | {
      readonly act: "put";
      readonly set: SetName;
      /** The content: `plan-3fa9c2d1`. Equal content has an equal name. */
      readonly edition: string;
      /** The edition and, where it came again, after what: equal for all parts of one load. */
      readonly run: string;
      /** Whose facts it took away, lowest first: none, or those of another edition of the set itself and of sets
       *  over it. */
      readonly takes: readonly SetName[];
      /** Whether the set is whole with this line. */
      readonly finished: boolean;
    }
  | { readonly act: "drop"; readonly layer: Layer }
  | { readonly act: "copy" };

/** Reads the id of a change set of this program's.
 *  @returns `undefined` for any other id
 *  @example
 *  ownLine("plan-3fa9c2d1"); // => { act: "put", set: "plan", edition: "plan-3fa9c2d1", run: "plan-3fa9c2d1", takes: [], finished: true }
 *  ownLine("drop-simulated-at-r4-0badcafe"); // => { act: "drop", layer: "simulated" }
 *  ownLine("plan-notes"); // => undefined
 */
export function ownLine(changeSet: string): OwnLine | undefined {
  const [, run = "", edition = "", again, last] = PUT.exec(changeSet) ?? [];
  if (run !== "") {
    const finished = last !== undefined || !PART.test(changeSet);
    const set = setOf(edition);
    const way = Renewing.safeParse(again);
    return { act: "put", set, edition, run, takes: way.success ? takenBy(set, way.data) : [], finished };
  }
  const layer = Layer.safeParse(DROP.exec(changeSet)?.[1]);
  if (layer.success) return { act: "drop", layer: layer.data };
  return COPY.test(changeSet) ? { act: "copy" } : undefined;
}

/** How an edition takes the place of another: what goes with the old one. The words stand in the ids of histories
 *  that are kept for good, so none of them ever gets another meaning. */
export const Renewing = z.enum(["replacing", "remaking", "renewing"]);

/** How an edition takes the place of another. */
export type Renewing = z.infer<typeof Renewing>;

/** Whose facts go when a set gets another edition, lowest first: its own; those of the sample too; those of every
 *  set that comes after it.
 *  @example
 *  takenBy("public", "replacing"); // => ["public"]
 *  takenBy("recipes", "remaking"); // => ["recipes", "sample"]
 *  takenBy("recipes", "renewing"); // => ["recipes", "public", "sample"]
 */
export function takenBy(set: SetName, way: Renewing): readonly SetName[] {
  if (way === "renewing") return SetName.options.slice(SetName.options.indexOf(set));
  return SetName.options.filter((one) => one === set || (way === "remaking" && one === "sample"));
}

/** The id under which an edition takes the place of another upon a revision.
 *  @example
 *  renewalId("public-3fa9c2d1", "replacing", "r4-0badcafe"); // => "public-3fa9c2d1-replacing-r4-0badcafe"
 */
export function renewalId(edition: string, way: Renewing, revision: string): string {
  return `${edition}-${way}-${revision}`;
}

/** The id under which a layer is removed from a revision.
 *  @example
 *  dropId("simulated", "r4-0badcafe"); // => "drop-simulated-at-r4-0badcafe"
 */
export function dropId(layer: Layer, revision: string): string {
  return `drop-${layer}-at-${revision}`;
}

/** The id of one part of a load that is too large for one change set.
 *  @param part from 1
 *  @example
 *  partId("sample-10k-50k-7-3fa9c2d1", 2, true); // => "sample-10k-50k-7-3fa9c2d1-part-0002-last"
 */
export function partId(run: string, part: number, isLast: boolean): string {
  return `${run}-part-${String(part).padStart(4, "0")}${isLast ? "-last" : ""}`;
}

/** What can be chosen when a set is loaded. */
export interface Choice {
  /** Goods are essential from this share of the buyer's output. */
  readonly essentialFrom: number;
  readonly size: SampleSize;
  readonly seed: number;
}

/** What was chosen for an edition, read from its name.
 *  @returns only what the name says
 *  @example
 *  choiceOf("sample-10k-50k-7-3fa9c2d1"); // => { size: "10k/50k", seed: 7 }
 *  choiceOf("recipes-from-0.05-3fa9c2d1"); // => { essentialFrom: 0.05 }
 *  choiceOf("recipes-3fa9c2d1"); // => {}
 */
export function choiceOf(edition: string): Partial<Choice> {
  const [, threshold] = /^recipes-from-([\d.]+)-/.exec(edition) ?? [];
  if (threshold !== undefined) return { essentialFrom: Number(threshold) };
  const [, named, seed] = /^sample-(.+)-(\d+)-[0-9a-f]{8}$/.exec(edition) ?? [];
  const size = SIZE_NAMES.find((one) => sizeInId(one) === named);
  return size === undefined ? {} : { size, seed: Number(seed) };
}

function setOf(edition: string): SetName {
  return SetName.parse(edition.split("-")[0]);
}
