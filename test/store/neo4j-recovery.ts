import type { Store } from "../../server/store/store.ts";

/** Milliseconds until the store answers again. */
export async function recovery(store: Store): Promise<number> {
  for (const begin = performance.now(); ; ) {
    const answered = await store.revision().then(
      () => true,
      () => false,
    );
    if (answered) return performance.now() - begin;
    if (performance.now() - begin > 60_000) throw new Error("It has not come back in 60 s");
  }
}
