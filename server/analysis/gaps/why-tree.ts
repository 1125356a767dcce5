import { proofOf } from "../kernels/closure-proof.ts";
import { endsOf } from "../kernels/recipes.ts";
import type { WhyClass } from "./completion-words.ts";
import type { LocalNet } from "./local-net.ts";

/** One stage of the tree of reasons. Stages are nodes of the supply graph. */
export interface WhyStep {
  readonly stage: number;
  readonly verdict: WhyClass;
  /** How many steps below what was asked; 0 for itself. */
  readonly depth: number;
  /** What comes directly above it; undefined at the top. */
  readonly above: number | undefined;
  /** Essential inputs it fails for; of what can be made, those it is made from. */
  readonly because: readonly number[];
  /** Ids of the facts that name these inputs. */
  readonly facts: readonly string[];
}

/** Why a stage can, or cannot, be made inside, as the rows of a tree, each stage unfolded once, where it is met nearest to
 *  the top. Of what cannot be made only failing inputs are followed, of what can only what its proof rests on.
 *  @returns the stage itself first; none for a stage that is not in the net */
export function whyTree(local: LocalNet, stage: number): WhyStep[] {
  const { numberOf, stages, closure } = local;
  const number = numberOf.get(stage);
  if (number === undefined) return [];
  const isMade = (closure.via[stages.length + number] ?? -1) >= 0;
  return isMade ? proofTree(local, number) : failureTree(local, number);
}

interface Waiting {
  readonly number: number;
  readonly depth: number;
  readonly above: Waiting | undefined;
}

function failureTree(local: LocalNet, top: number): WhyStep[] {
  const { stages, numberOf, needs, net, closure } = local;
  const count = stages.length;
  const isHad = (input: number) =>
    net.outside[count + input] === 1 || (closure.via[count + input] ?? -1) >= 0;
  const done = new Set<number>();
  const steps: WhyStep[] = [];
  const queue: Waiting[] = [{ number: top, depth: 0, above: undefined }];
  for (const each of queue) {
    const makers = makersInLine(local, each.number);
    const isCircle = isAbove(each.above, each.number);
    if (done.has(each.number) && !isCircle) continue;
    done.add(each.number);
    const failing = isCircle
      ? []
      : makers
          .flatMap((maker) => needs[maker] ?? [])
          .filter(({ seller }) => !isHad(numberOf.get(seller) ?? 0));
    const because = [...new Set(failing.map(({ seller }) => seller))];
    steps.push({
      ...placeOf(local, each),
      verdict: isCircle ? "circle" : makers.length === 0 ? "no-supplier" : "waits",
      because,
      facts: failing.map(({ fact }) => fact),
    });
    for (const input of because) {
      queue.push({ number: numberOf.get(input) ?? 0, depth: each.depth + 1, above: each });
    }
  }
  return steps;
}

function proofTree(local: LocalNet, top: number): WhyStep[] {
  const { stages, net, closure, needs } = local;
  const count = stages.length;
  const proven = new Set(proofOf(net, closure, count + top).map(({ product }) => product));
  const done = new Set<number>();
  const steps: WhyStep[] = [];
  const queue: Waiting[] = [{ number: top, depth: 0, above: undefined }];
  for (const each of queue) {
    if (done.has(each.number)) continue;
    done.add(each.number);
    const input = count + each.number;
    const maker = proven.has(input) ? endsOf(net.inputs, closure.via[input] ?? -1)[0] : undefined;
    const from = maker === undefined ? [] : (needs[maker] ?? []);
    const because = [...new Set(from.map(({ seller }) => seller))];
    const verdict = maker === undefined ? "brought-in" : "made";
    steps.push({ ...placeOf(local, each), verdict, because, facts: from.map(({ fact }) => fact) });
    for (const stage of because) {
      queue.push({ number: local.numberOf.get(stage) ?? 0, depth: each.depth + 1, above: each });
    }
  }
  return steps;
}

function placeOf({ stages }: LocalNet, { number, depth, above }: Waiting) {
  return {
    stage: stages[number] ?? -1,
    depth,
    above: above === undefined ? undefined : stages[above.number],
  };
}

/** Stages in the line of one, by number, that somebody inside is recorded for. */
function makersInLine({ stages, isSupplied, field }: LocalNet, number: number): number[] {
  const { lines } = field.from.trade;
  const stage = stages[number] ?? -1;
  return [...stages.keys()].filter(
    (other) => isSupplied[other] === 1 && lines.isOneLine(stages[other] ?? -1, stage),
  );
}

function isAbove(above: Waiting | undefined, number: number): boolean {
  for (let each = above; each !== undefined; each = each.above) if (each.number === number) return true;
  return false;
}
