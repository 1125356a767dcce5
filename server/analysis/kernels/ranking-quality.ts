/** A ranking by score, highest first, beside what turned out to be true. Where scores are equal, every quality is the
 *  mean over all orders of those that are tied: luck neither helps nor harms. */
export interface ScoredOutcomes {
  /** No entry may be NaN. */
  readonly scores: Float64Array;
  /** 1 where the candidate turned out to be true, else 0. */
  readonly isTrue: Uint8Array;
}

/** Candidates with one score. */
interface Tie {
  /** How many stand before them, and how many of those are true. */
  readonly before: number;
  readonly trueBefore: number;
  readonly count: number;
  readonly trueCount: number;
}

/** How often a true candidate stands before a false one, of all such pairs: 0.5 is chance, 1 is best.
 *  @returns undefined without a true or without a false one
 *  @throws RangeError when a score is not a number
 *  @example
 *  areaUnderCurve({ scores: Float64Array.of(3, 2, 2, 1), isTrue: Uint8Array.of(1, 1, 0, 0) }); // => 0.875
 *  @see Hanley and McNeil (1982), Radiology 143 */
export function areaUnderCurve(outcomes: ScoredOutcomes): number | undefined {
  const total = outcomes.isTrue.reduce((sum, value) => sum + value, 0);
  const pairs = total * (outcomes.isTrue.length - total);
  if (pairs === 0) return undefined;
  const right = tiesOf(outcomes).reduce(
    (sum, tie) => sum + (tie.count - tie.trueCount) * (tie.trueBefore + tie.trueCount / 2),
    0,
  );
  return right / pairs;
}

/** The mean over true candidates of the share of true ones down to there. Its chance level is the share of true ones
 *  in all; 1 is best.
 *  @returns undefined without a true one
 *  @throws RangeError when a score is not a number
 *  @example
 *  averagePrecision({ scores: Float64Array.of(3, 2, 1), isTrue: Uint8Array.of(1, 0, 1) })?.toFixed(4); // => "0.8333"
 *  @see McSherry and Najork (2008), Computing information retrieval performance measures efficiently in the presence of
 *  tied scores, ECIR */
export function averagePrecision(outcomes: ScoredOutcomes): number | undefined {
  const total = outcomes.isTrue.reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefined;
  let sum = 0;
  for (const { before, trueBefore, count, trueCount } of tiesOf(outcomes)) {
    const further = count > 1 ? (trueCount - 1) / (count - 1) : 0;
    for (let at = 0; at < count && trueCount > 0; at++) {
      sum += ((trueCount / count) * (trueBefore + 1 + at * further)) / (before + at + 1);
    }
  }
  return sum / total;
}

/** The share of true candidates among the first k.
 *  @param k at least 1
 *  @returns undefined when there are fewer candidates than k
 *  @throws RangeError when a score is not a number
 *  @example
 *  precisionAt({ scores: Float64Array.of(3, 2, 2), isTrue: Uint8Array.of(1, 1, 0) }, 2); // => 0.75
 */
export function precisionAt(outcomes: ScoredOutcomes, k: number): number | undefined {
  if (outcomes.isTrue.length < k) return undefined;
  const found = tiesOf(outcomes).reduce((sum, { before, count, trueCount }) => {
    const taken = Math.min(count, Math.max(0, k - before));
    return sum + (trueCount * taken) / count;
  }, 0);
  return found / k;
}

/** The mean over questions of 1 ÷ the rank of the first true candidate: 1 is best. Questions without a true candidate
 *  are left out.
 *  @param questions for each candidate the question it is an answer to, such as the buyer
 *  @returns undefined where no question has a true candidate
 *  @throws RangeError when a score is not a number
 *  @example
 *  meanReciprocalRank({ scores: Float64Array.of(3, 2, 1), isTrue: Uint8Array.of(0, 1, 1) }, Int32Array.of(7, 7, 8)); // => 0.75
 */
export function meanReciprocalRank(outcomes: ScoredOutcomes, questions: Int32Array): number | undefined {
  const members = new Map<number, number[]>();
  for (const [at, question] of questions.entries()) {
    const list = members.get(question);
    if (list === undefined) members.set(question, [at]);
    else list.push(at);
  }
  const ranks = [...members.values()].flatMap((list) => {
    const of = {
      scores: Float64Array.from(list, (at) => outcomes.scores[at] ?? Number.NaN),
      isTrue: Uint8Array.from(list, (at) => outcomes.isTrue[at] ?? 0),
    };
    const first = tiesOf(of).find(({ trueCount }) => trueCount > 0);
    return first === undefined ? [] : [reciprocalRank(first)];
  });
  return ranks.length === 0 ? undefined : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

/** The mean of 1 ÷ rank of the first true one over all orders of a tie. */
function reciprocalRank({ before, count, trueCount }: Tie): number {
  let sum = 0;
  /** That none so far is true. */
  let chance = 1;
  for (let at = 0; at + trueCount <= count; at++) {
    const isNext = trueCount / (count - at);
    sum += (chance * isNext) / (before + at + 1);
    chance *= 1 - isNext;
  }
  return sum;
}

function tiesOf({ scores, isTrue }: ScoredOutcomes): Tie[] {
  if (scores.some(Number.isNaN)) throw new RangeError("Cannot rank: a score is not a number");
  const order = Int32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const ties: Tie[] = [];
  let [before, trueBefore] = [0, 0];
  for (let start = 0; start < order.length; start = before) {
    const score = scores[order[start] ?? 0];
    let [count, trueCount] = [0, 0];
    for (let at = start; at < order.length && scores[order[at] ?? 0] === score; at++) {
      count += 1;
      trueCount += isTrue[order[at] ?? 0] ?? 0;
    }
    ties.push({ before, trueBefore, count, trueCount });
    before += count;
    trueBefore += trueCount;
  }
  return ties;
}
