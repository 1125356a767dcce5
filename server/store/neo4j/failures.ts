import { Neo4jError } from "neo4j-driver";
import { AppError, type ErrorCode } from "../../../graph-schema/errors.ts";

/** Takes one line for the operator. It names no password, no address and no content. */
export type OperatorLog = (line: string) => void;

interface Meaning {
  readonly codes: RegExp;
  readonly code: ErrorCode;
  readonly message: string;
  readonly zh?: string;
  /** Whether waiting does not help and an operator has to act. */
  readonly operator?: true;
}

/** What a code of the driver or the server means to the caller; the first line that matches counts. `N/A` is the
 *  driver's own word when no connection could be had in time; `EntityNotFound` is met by the writer of a log that
 *  was swept away under its hands. */
const MEANINGS: readonly Meaning[] = [
  {
    codes:
      /Transaction(TimedOut|Terminated)|\.Terminated$|LockAcquisitionTimeout|LockClientStopped|ExecutionTimeout/,
    code: "STORE_TIMEOUT",
    message: "Cannot finish in time: Neo4j gave the transaction up",
  },
  {
    codes: /^Neo\.ClientError\.Security\./,
    code: "STORE_UNAVAILABLE",
    message:
      "Cannot log in to Neo4j: it refuses the name or the password. Check NEO4J_USER and NEO4J_PASSWORD",
    zh: "无法登录 Neo4j：用户名或密码被拒绝。请检查 NEO4J_USER 和 NEO4J_PASSWORD",
    operator: true,
  },
  {
    codes: /^Neo\.(ClientError\.Database|DatabaseError\.(?!Schema))/,
    code: "STORE_UNAVAILABLE",
    message: "Cannot use the database of Neo4j",
    operator: true,
  },
  {
    codes: /^(ServiceUnavailable|SessionExpired|ProtocolError|N\/A)$|TransientError|EntityNotFound/,
    code: "STORE_UNAVAILABLE",
    message: "Cannot reach Neo4j",
  },
  {
    codes: /ConstraintCreationFailed|ConstraintValidationFailed/,
    code: "STORE_CORRUPT",
    message: "Cannot keep ids unique: Neo4j holds two facts with one id",
    operator: true,
  },
];

const REFUSED: Meaning = {
  codes: /^/,
  code: "INTERNAL",
  message: "Cannot run a statement: Neo4j refuses it",
  operator: true,
};

/** What goes to the caller in place of a failure met while talking to Neo4j. An `AppError` and a defect stay
 *  what they are. The driver's own error travels as `cause`: for the log, never for an answer. */
export function failureOf(cause: unknown, log: OperatorLog): unknown {
  if (!(cause instanceof Neo4jError)) return cause;
  const { code, message, zh, operator } = MEANINGS.find(({ codes }) => codes.test(cause.code)) ?? REFUSED;
  if (operator) log(`${message} (${cause.code})`);
  return new AppError(code, message, zh === undefined ? { cause } : { cause, zh });
}

/** Whether the same work may succeed when it is done again at once. */
export function isPassing(cause: unknown): boolean {
  return cause instanceof Neo4jError && cause.retryable;
}

/** Whether the server refuses who asks: asking again soon may lock the account. */
export function isRefusedLogin(cause: unknown): boolean {
  return cause instanceof Neo4jError && /^Neo\.ClientError\.Security\./.test(cause.code);
}
