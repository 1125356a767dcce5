import type { Fact } from "../../graph-schema/facts.ts";
import type { Source } from "../../graph-schema/nodes.ts";

/** The names of the sizes, smallest first: `plan`, then firms and purchases. */
export const SIZE_NAMES = ["plan", "10k/50k", "100k/500k", "1m/5m"] as const;

/** The name of a size. */
export type SampleSize = (typeof SIZE_NAMES)[number];

/** How many firms, links of the last year, and which years, oldest first. */
interface SampleShape {
  readonly firms: number;
  readonly links: number;
  readonly years: readonly number[];
}

/** Sizes by name: how many firms, how many purchases in the last year, and which years. The larger ones have
 *  one year only: they are for benches, where the number of links is what counts. */
export const SAMPLE_SIZES: Readonly<Record<SampleSize, SampleShape>> = {
  plan: { firms: 4_000, links: 15_000, years: [2008, 2009, 2010] },
  "10k/50k": { firms: 10_000, links: 50_000, years: [2010] },
  "100k/500k": { firms: 100_000, links: 500_000, years: [2010] },
  "1m/5m": { firms: 1_000_000, links: 5_000_000, years: [2010] },
};

/** A size as the id of a change set writes it: without a slash.
 *  @example
 *  sizeInId("10k/50k"); // => "10k-50k"
 */
export function sizeInId(size: SampleSize): string {
  return size.replace("/", "-");
}

/** What a sample is made from. */
export interface SampleOptions {
  /** The plan's facts, and the recipes' where there are any: towns, stages and recipes are read from them. Facts of
   *  other layers may be among them and are passed over. */
  readonly facts: readonly Fact[];
  /** Any whole number; 2010 unless told. */
  readonly seed?: number;
  /** `plan` unless told. */
  readonly size?: SampleSize;
}

/** The seed that a sample has unless another is asked for. */
export const DEFAULT_SEED = 2010;

/** The version of the generator: another version may give other facts from the same seed. */
export const SAMPLE_VERSION = "2";

/** Why a sample is committed, as the history of a store tells it. */
export const SAMPLE_REASON = "载入模拟数据：按规划总量校准的示例企业与采购，全部为虚构";

/** The id of the source of every fact of the sample. */
export const SAMPLE_SOURCE = "source:sample";

/** What every fact of the sample says of where it comes from. */
export const made = { source: SAMPLE_SOURCE, evidence: "synthetic", synthetic: true } as const;

/** The source of every fact of the sample. */
export function sampleSource(seed: number): Source {
  return {
    kind: "Source",
    id: SAMPLE_SOURCE,
    layer: "simulated",
    type: "generator",
    title: `模拟数据：按规划总量校准的示例企业与采购，种子 ${seed}`,
    titleEn: `Simulation: made-up firms and purchases calibrated to the plan's totals, seed ${seed}`,
    seed,
    version: SAMPLE_VERSION,
  };
}
