import { AppError } from "../../graph-schema/errors.ts";
import type { Store } from "../store/store.ts";

/** How often a decision is made anew when others commit meanwhile. */
const MOST_ATTEMPTS = 5;

/** Decides on what a store holds and commits, deciding again whenever somebody else was faster.
 *  @param act is given a revision asked for before anything it reads, so that a commit upon it is refused when
 *    what was read is newer
 *  @throws AppError `REVISION_STALE` when others were faster five times; what `act` throws */
export async function onTop<Answer>(
  store: Store,
  act: (revision: string) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act(await store.revision());
    } catch (error) {
      const overtaken = error instanceof AppError && error.code === "REVISION_STALE";
      if (!overtaken || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}
