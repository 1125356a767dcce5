import type { Concentration } from "../kernels/concentration.ts";
import type { GapThresholds } from "./gap-parameters.ts";
import { GAP_CLASSES, type GapClass, type GapTest } from "./gap-words.ts";
import type { Outflow } from "./outflow.ts";
import type { Rivalry } from "./rivalry.ts";
import { isMissing, isRecorded } from "./stage-presence.ts";
import type { SupplyFigures } from "./supply-figures.ts";

/** What a test says: it holds, it does not, or the data cannot tell. */
export type Verdict = boolean | undefined;

/** What the gaps of a stage are judged by. Money in CNY10k/year, shares in [0, 1]. */
export interface GapEvidence extends SupplyFigures {
  /** What complete buyers inside buy; 0 where none of them buys it. */
  readonly demand: number;
  readonly traded: number;
  /** What makers inside need by recipe, at least. */
  readonly demandByRecipe: number;
  /** What the closure over recipes says. */
  readonly isBroken: Verdict;
  /** Whether somebody cannot do without it. */
  readonly isEssential: boolean;
  /** Over the owners of those who sell what was made inside to buyers inside; null where nobody does. */
  readonly concentration: Concentration | null;
  /** The share of that trade whose sellers are known: enterprises, and not places. */
  readonly knownSellers: number;
  /** The largest share of the final output that hangs on one enterprise, inside or perhaps inside, selling it; undefined where no purchases of
   *  makers of the last stages are known. */
  readonly dominated: number | undefined;
  readonly outflow: Outflow;
  /** Whether there is a next stage in the chain, and somebody inside recorded for it. */
  readonly hasNext: boolean;
  readonly isNextRecorded: boolean;
  readonly rivalry: Rivalry;
}

/** The tests, in the order of precedence.
 *  @see `chain-gaps`, which says them in words */
export function gapTests(evidence: GapEvidence, at: GapThresholds): Readonly<Record<GapTest, Verdict>> {
  return {
    missing: isMissing(evidence.presence, at.trace),
    broken: evidence.presence.makers === 0 ? false : evidence.isBroken,
    weak: isWeak(evidence, at),
    leaking: isLeaking(evidence, at),
    "single-source": isSingleSource(evidence, at),
    bottleneck: evidence.dominated === undefined ? undefined : evidence.dominated >= at.share,
    short: isShort(evidence, at),
    redundant: isRedundant(evidence, at),
  };
}

/** The first class that holds; without one, `unrecorded` where nobody is recorded inside, else `none`. */
export function gapClass(
  tests: Readonly<Record<GapTest, Verdict>>,
  { presence }: Pick<GapEvidence, "presence">,
  { trace }: Pick<GapThresholds, "trace">,
): GapClass {
  const held = GAP_CLASSES.find(({ id }) => id !== "none" && id !== "unrecorded" && tests[id] === true);
  return held?.id ?? (isRecorded(presence, trace) ? "none" : "unrecorded");
}

/** Supply below a share of the demand; of the need by recipe where no complete buyer buys it. Those who may produce
 *  inside are given the benefit of the doubt. */
function isWeak(evidence: GapEvidence, { weak }: GapThresholds): Verdict {
  const { presence, supply, supplyAtMost, demand, demandByRecipe } = evidence;
  if (presence.makers === 0) return supply === 0 ? false : undefined;
  const need = demand > 0 ? demand : demandByRecipe;
  if (need === 0 || supply === undefined) return undefined;
  if (supply === 0 || supply / need >= weak) return false;
  return supplyAtMost !== undefined && supplyAtMost / need < weak ? true : undefined;
}

/** What is known to be made inside is a lower bound, so it may hold where not every output is stated. */
function isLeaking(evidence: GapEvidence, { leak }: GapThresholds): Verdict {
  const { presence, supply, demand, leakage, isPotentialWhole } = evidence;
  if (supply === 0 && demand > 0 && presence.makers === 0) return false;
  if (leakage === undefined) return undefined;
  return leakage >= leak || (isPotentialWhole ? false : undefined);
}

/** Few owners sell what was made inside to buyers inside, who cannot do without it. */
function isSingleSource(evidence: GapEvidence, { hhi, top, known, trace }: GapThresholds): Verdict {
  const { demand, presence, isEssential, concentration, knownSellers } = evidence;
  if (demand === 0) return undefined;
  if (!isEssential || (presence.tradedShare ?? 0) <= trace) return false;
  if (concentration === null || knownSellers < known) return undefined;
  return concentration.owners === 1 || concentration.hhi >= hhi || concentration.largestShare >= top;
}

/** The next stage is made by nobody inside, and most of the recorded sales leave. */
function isShort({ presence, hasNext, isNextRecorded, outflow }: GapEvidence, at: GapThresholds): Verdict {
  if (presence.makers === 0 || !hasNext || isNextRecorded) return false;
  const known = outflow.inside + outflow.outside;
  const all = known + outflow.unknown;
  if (all === 0 || known / all < at.known) return undefined;
  return outflow.outside / known >= at.outflow;
}

/** Many make few kinds of goods, far more than is bought inside, and hardly any of them trade with each other. */
function isRedundant({ rivalry, supply, demand }: GapEvidence, at: GapThresholds): Verdict {
  const { makers, kinds, mutual, known } = rivalry;
  if (makers < at.many || makers / kinds < at.rivals || mutual > at.mutual) return false;
  if (supply === undefined || demand === 0) return undefined;
  if (supply / demand < at.surplus) return false;
  return known >= 0.5 ? true : undefined;
}
