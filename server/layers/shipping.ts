import { createHash } from "node:crypto";
import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { byId, canonicalText, type Fact } from "../../graph-schema/facts.ts";
import { planChangeSet } from "../../seeds/plan/plan-change-set.ts";
import { publicChangeSet } from "../../seeds/public/public-change-set.ts";
import { recipeChangeSet } from "../../seeds/recipes/recipe-change-set.ts";
import { baseOfSample } from "../../seeds/sample/base-of-sample.ts";
import { DEFAULT_SEED, SAMPLE_VERSION, sizeInId } from "../../seeds/sample/options.ts";
import type { Choice, SetName } from "./set-ids.ts";

/** What a set is loaded with when nothing is chosen. */
export const DEFAULT_CHOICE: Choice = { essentialFrom: 0.02, size: "plan", seed: DEFAULT_SEED };

/** The sets that are made from nothing but what is shipped. */
export type BaseSet = Exclude<SetName, "sample">;

/** The content of a set, its name, and why it is committed. */
export interface Edition {
  readonly edition: string;
  readonly reason: string;
  readonly facts: readonly Fact[];
}

/** The sets as this program ships them, each built when first asked for, then kept. */
export interface Shipping {
  base(set: BaseSet, choice: Pick<Choice, "essentialFrom">): Edition;
  /** The name of the sample that is made over these facts; only those of the plan and of recipes count.
   *  @param below in any order */
  sampleOver(below: readonly Fact[], choice: Pick<Choice, "size" | "seed">): string;
}

/** Makes the sets this program ships. */
export function shipping(): Shipping {
  const built = new Map<string, Edition>();
  return {
    base(set, choice) {
      const key = set === "recipes" ? `${set} ${choice.essentialFrom}` : set;
      const edition = built.get(key) ?? build(set, choice);
      built.set(key, edition);
      return edition;
    },
    sampleOver(below, { size, seed }) {
      const from = `${SAMPLE_VERSION} ${size} ${seed} ${digestOf(baseOfSample(below))}`;
      const made = createHash("sha256").update(from).digest("hex");
      return `sample-${sizeInId(size)}-${seed}-${made.slice(0, 8)}`;
    },
  };
}

function build(set: BaseSet, { essentialFrom }: Pick<Choice, "essentialFrom">): Edition {
  if (set === "plan") return editionOf(planChangeSet());
  if (set === "public") return editionOf(publicChangeSet());
  const { edition, ...rest } = editionOf(recipeChangeSet({ essentialFrom }));
  const isDefault = essentialFrom === DEFAULT_CHOICE.essentialFrom;
  return {
    ...rest,
    edition: isDefault ? edition : edition.replace(/^recipes/, `recipes-from-${essentialFrom}`),
  };
}

function editionOf({ id, reason, changes }: ChangeSet): Edition {
  const facts = changes.flatMap((change) => (change.op === "put" ? [change.fact] : []));
  return { edition: id, reason, facts };
}

function digestOf(facts: readonly Fact[]): string {
  const hash = createHash("sha256");
  for (const fact of [...facts].sort(byId)) hash.update(canonicalText(fact)).update("\n");
  return hash.digest("hex");
}
