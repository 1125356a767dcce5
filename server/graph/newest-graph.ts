import type { Graph } from "../../graph-schema/facts.ts";
import type { Store } from "../store/store.ts";

/** The facts of a store at its newest revision. */
export interface NewestGraph {
  /** Those who ask at the same time share one question.
   *  @throws AppError of the store */
  revisionNow(): Promise<string>;
  /** Read anew only when the store has moved on; those who ask at the same time share one reading.
   *  @throws AppError of the store */
  graphNow(): Promise<Graph>;
  /** What was read last; `undefined` before the first reading. */
  held(): Graph | undefined;
}

/** Follows a store: nothing is read before the first call. */
export function newestGraph(store: Pick<Store, "read" | "revision">): NewestGraph {
  let held: Graph | undefined;
  const revisionNow = shared(() => store.revision());
  const read = shared(async () => {
    held = await store.read();
    return held;
  });
  const graphNow = async () => {
    const revision = await revisionNow();
    if (held?.revision === revision) return held;
    const joined = await read();
    // A reading that was under way may have begun before this revision was made; one begun now has not.
    return joined.revision === revision ? joined : await read();
  };
  return { revisionNow, graphNow, held: () => held };
}

/** Makes callers who ask while an answer is under way wait for that one. */
function shared<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let underWay: Promise<Answer> | undefined;
  return () => {
    underWay ??= ask().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
