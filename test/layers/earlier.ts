import type { Change, ChangeSet } from "../../graph-schema/change-set.ts";
import type { Fact } from "../../graph-schema/facts.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import { planChangeSet } from "../../seeds/plan/plan-change-set.ts";
import { sampleSource } from "../../seeds/sample/options.ts";
import type { Store } from "../../server/store/store.ts";
import { enterprise, link, place, puts, source } from "../support/facts.ts";

/** The plan as this program ships it. */
export const plan = planChangeSet();

/** A source in a layer, called after it. */
export function sourceIn(layer: Layer): Fact {
  return { ...source(`former-${layer}`), layer } as Fact;
}

/** A set as an earlier program shipped it: one line of this program's. */
export function earlier(id: string, changes: readonly Change[]): ChangeSet {
  return { id, author: "liantu", reason: "an earlier edition", changes: [...changes] };
}

const aSpeciality = plan.changes.find(
  (change) => change.op === "put" && change.fact.kind === "SPECIALISES_IN",
);

/** An edition of the plan before this one: without a speciality, and with two facts that this one has not. */
export const earlierPlan = earlier("plan-0000abcd", [
  ...plan.changes.filter((change) => change !== aSpeciality),
  ...puts(sourceIn("plan"), place("former", { source: "source:former-plan" })),
]);

const made = { source: "source:sample", evidence: "synthetic", synthetic: true } as const;

/** A sample over the earlier plan: one firm at the place that is no more.
 *  @param name the size and the seed as an id has them */
export function earlierSample(name = "plan-2010"): ChangeSet {
  return earlier(
    `sample-${name}-0000abcd`,
    puts(
      sampleSource(Number(name.split("-").at(-1))),
      enterprise("former", { ...made, name: "示例企业" }),
      link("LOCATED_IN", ["enterprise:former", "place:former"], made),
    ),
  );
}

/** Commits sets one upon the other. */
export async function commitAll(store: Store, ...sets: readonly ChangeSet[]): Promise<void> {
  for (const set of sets) await store.commit(set, await store.revision());
}
