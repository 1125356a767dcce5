import { createHash } from "node:crypto";
import type { ChangeSet } from "../../graph-schema/change-set.ts";
import { byId, canonicalText, type Fact } from "../../graph-schema/facts.ts";
import { generateSample } from "./generate-sample.ts";
import { DEFAULT_SEED, type SampleOptions } from "./options.ts";

/** Why a sample is committed, as the history of a store tells it. */
export const SAMPLE_REASON = "载入模拟数据：按规划总量校准的示例企业与采购，全部为虚构";

/** Every fact of the sample, by id in ascending code-unit order. */
export function sampleFacts(options: SampleOptions): Fact[] {
  return [...generateSample(options)].sort(byId);
}

/** The sample as one change set of puts. Its id holds size, seed and the first eight hex digits of the SHA-256 of the
 *  facts, so that loading the same sample twice changes nothing. It names places and stages of the plan, so it holds
 *  only where the facts are that it was made over. The largest size needs some gigabytes: take `generateSample` there. */
export function sampleChangeSet(options: SampleOptions): ChangeSet {
  const facts = sampleFacts(options);
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(canonicalText(fact)).update("\n");
  const { size = "plan", seed = DEFAULT_SEED } = options;
  return {
    id: `sample-${size.replace("/", "-")}-${seed}-${hash.digest("hex").slice(0, 8)}`,
    author: "liantu",
    reason: SAMPLE_REASON,
    changes: facts.map((fact) => ({ op: "put", fact })),
  };
}
