import neo4j, { type Session, type Transaction } from "neo4j-driver";
import { AppError } from "../../../graph-schema/errors.ts";
import { type Deadline, pause, within } from "./deadline.ts";
import { type DriverPool, type Lease, type Neo4jAddress, openDriverPool } from "./driver-pool.ts";
import { failureOf, isPassing, isRefusedLogin, type OperatorLog } from "./failures.ts";
import type { Limits } from "./limits.ts";
import { loginPause } from "./login-pause.ts";
import { encoded } from "./values.ts";

/** One line of an answer, by column. Integers are numbers; one beyond 2^53 arrives as Infinity. */
export type Row = Readonly<Record<string, unknown>>;

/** What travels to the server beside the text of a statement. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Statements of one transaction. Texts are constants; whatever comes from outside is a parameter. */
export interface Statements {
  run(text: string, parameters?: Parameters): Promise<Row[]>;
  /** Hands each line over as it arrives, and keeps none. */
  stream(text: string, parameters: Parameters, onRow: (row: Row) => void): Promise<void>;
}

/** How a piece of work goes about it. */
export interface Manner {
  readonly access: "READ" | "WRITE";
  /** Milliseconds over all tries; absent means as long as the server gives signs of life. */
  readonly atMost?: number;
}

/** One server, and the rules for talking to it. */
export interface Connection {
  /** Does the work in one transaction. Does it again when the connection broke or the server asked for it, also
   *  when only the answer to its commit was lost: work that writes has to look first whether it was done.
   *  @throws AppError when it cannot be done; what `work` itself throws passes through */
  transact<T>(manner: Manner, work: (statements: Statements) => Promise<T>): Promise<T>;
  /** Runs one statement that brings its own transactions, such as one that changes the schema. */
  runAlone(text: string): Promise<Row[]>;
  /** Gives up what still runs. Later work is refused with `STORE_UNAVAILABLE`. */
  close(): Promise<void>;
}

/** How a connection is opened. */
export interface ConnectionOptions {
  readonly address: Neo4jAddress;
  readonly limits: Limits;
  readonly log: OperatorLog;
}

const CLOSED = "Cannot use the store: it is closed";

/** Connects on first use: a server that is away makes calls fail, not the opening.
 *  @throws Error when the address is none */
export function openConnection(options: ConnectionOptions): Connection {
  const { limits } = options;
  const { call, close } = callsOn(openDriverPool(options.address, limits), options);
  return {
    transact: (manner, work) =>
      call(manner, async (session, extend) => {
        const transaction = session.beginTransaction({ timeout: limits.transaction });
        const result = await work(statementsOf(transaction, extend));
        await transaction.commit();
        return result;
      }),
    runAlone: (text) =>
      call({ access: "WRITE" }, async (session) =>
        (await session.run(text)).records.map((record) => record.toObject()),
      ),
    close,
  };
}

/** Calls with a deadline, on sessions of drivers that are lent for a call. */
function callsOn(pool: DriverPool, { address, limits, log }: ConnectionOptions) {
  const running = new Set<Deadline>();
  const operator = unrepeated(log);
  const login = loginPause(() => performance.now());
  let closed = false;

  async function call<T>({ access, atMost }: Manner, work: SessionWork<T>): Promise<T> {
    if (closed) throw new AppError("STORE_UNAVAILABLE", CLOSED);
    login.assertOver();
    let lease: Lease | undefined;
    let broken: unknown;
    const pauses = atMost === undefined ? limits.pauses : limits.pauses.slice(0, 1);
    const lend = () => {
      lease = pool.lend();
      return { lease, session: sessionOf(lease, address, access) };
    };
    const onBroken = (cause: unknown) => {
      broken = cause;
    };
    try {
      const answer = await within(atMost ?? limits.silence, async (deadline) => {
        running.add(deadline);
        const extend = atMost === undefined ? deadline.extend : () => undefined;
        const attempt = () => inSession(lend(), (session) => work(session, extend));
        return repeated({ pauses, deadline, onBroken }, attempt);
      });
      operator.forget();
      login.welcomed();
      return answer;
    } catch (cause) {
      const late = cause instanceof AppError && cause.code === "STORE_TIMEOUT";
      const failure = failureOf(late ? (broken ?? cause) : cause, operator.tell);
      if (isRefusedLogin(cause) && failure instanceof AppError) login.refused(failure);
      throw failure;
    } finally {
      lease?.giveBack("abandoned");
      for (const deadline of running) if (deadline.isOver()) running.delete(deadline);
    }
  }

  async function close(): Promise<void> {
    closed = true;
    for (const deadline of running) deadline.giveUp(new AppError("STORE_UNAVAILABLE", CLOSED));
    await within(limits.asking, () => pool.close()).catch(() => undefined);
  }

  return { call, close };
}

/** Tells the operator once what every request runs into, until something has succeeded. */
function unrepeated(log: OperatorLog) {
  let told = "";
  return {
    tell(line: string) {
      if (line !== told) log(line);
      told = line;
    },
    forget() {
      told = "";
    },
  };
}

type SessionWork<T> = (session: Session, extend: () => void) => Promise<T>;

function sessionOf({ driver }: Lease, { uri, database }: Neo4jAddress, access: Manner["access"]): Session {
  return driver.session({
    defaultAccessMode: access === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    ...(database === undefined ? {} : { database }),
    // A member of a cluster must have seen what this process wrote before it answers; a lone server always has.
    ...(uri.startsWith("neo4j") ? { bookmarkManager: driver.executeQueryBookmarkManager } : {}),
  });
}

/** Closing a session also rolls an open transaction back. */
async function inSession<T>(
  { lease, session }: { lease: Lease; session: Session },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  try {
    return await work(session);
  } finally {
    await session.close().catch(() => undefined);
    lease.giveBack("settled");
  }
}

interface Repetition {
  readonly pauses: readonly number[];
  readonly deadline: Deadline;
  /** Told why it is tried again: the reason to give when time runs out before an answer. */
  readonly onBroken: (cause: unknown) => void;
}

/** Tries again after each pause while failures are passing ones and somebody still waits. */
async function repeated<T>(
  { pauses, deadline, onBroken }: Repetition,
  attempt: () => Promise<T>,
): Promise<T> {
  for (const milliseconds of pauses) {
    try {
      return await attempt();
    } catch (cause) {
      if (deadline.isOver() || !isPassing(cause)) throw cause;
      onBroken(cause);
    }
    await pause(milliseconds);
    if (deadline.isOver()) throw new AppError("STORE_TIMEOUT", "Cannot try again: nobody waits any more");
  }
  return attempt();
}

function statementsOf(transaction: Transaction, extend: () => void): Statements {
  return {
    async run(text, parameters = {}) {
      const { records } = await transaction.run(text, encoded(parameters));
      extend();
      return records.map((record) => record.toObject());
    },
    stream: (text, parameters, onRow) =>
      new Promise((resolve, reject) => {
        transaction.run(text, encoded(parameters)).subscribe({
          onNext(record) {
            extend();
            try {
              onRow(record.toObject());
            } catch (cause) {
              reject(cause);
            }
          },
          onCompleted: () => resolve(),
          onError: reject,
        });
      }),
  };
}
