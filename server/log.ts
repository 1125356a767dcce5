import { type DestinationStream, destination, type Logger, pino } from "pino";

/** Where the service tells its operator what happens. Data never goes there, secrets are cut out. */
export type Log = Logger;

const SECRETS = ["password", "NEO4J_PASSWORD", "authorization", "cookie"];

/** Opens the log: one JSON line an event, on standard error, written before the call returns, so that the
 *  last words of a dying process are kept.
 *  @param level the least serious level that is written */
export function createLog(
  level: string,
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: "[hidden]",
      },
    },
    stream,
  );
}
