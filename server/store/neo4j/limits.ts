/** How long the adapter waits and how much it sends at once. Times are in milliseconds. */
export interface Limits {
  /** For a connection, with greeting and login, and for a free place in the pool. */
  readonly connecting: number;
  /** For the answer to `revision`, retries included: it is asked on every request. */
  readonly asking: number;
  /** For the first answer to any other call, retries included: a server that has just started plans slowly. */
  readonly greeting: number;
  /** For the next sign of life from a statement that works or streams. */
  readonly silence: number;
  /** After which the server itself ends a transaction and frees its locks, whoever has forgotten it. */
  readonly transaction: number;
  /** Pauses before work is tried again; a question is tried again after the first one only. */
  readonly pauses: readonly number[];
  /** For calls that still run when the store is closed. */
  readonly closing: number;
  /** Rows of one statement: 5,000 take some 15 MB of a server's transaction memory. */
  readonly rows: number;
  /** Changes of the largest commit that is one transaction; a larger one is logged first. */
  readonly changes: number;
  /** After which a log nobody writes to any more is swept. Longer than `transaction`. */
  readonly abandoned: number;
}

/** The limits for a server of at least 512 MB of heap. That a server is away or hangs is told within 2 s by `revision`,
 *  within 5 s by all else. */
export const LIMITS: Limits = {
  connecting: 1_200,
  asking: 1_900,
  greeting: 4_000,
  silence: 30_000,
  transaction: 120_000,
  pauses: [100, 200, 400, 800],
  closing: 8_000,
  rows: 5_000,
  changes: 20_000,
  abandoned: 600_000,
};
