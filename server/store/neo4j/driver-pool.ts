import neo4j, { type Driver } from "neo4j-driver";
import type { Limits } from "./limits.ts";

/** Where a server is, and who asks. */
export interface Neo4jAddress {
  /** `bolt://…` for one server, `neo4j://…` for a cluster; `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Absent means the user's home database, which a Community server has only one of. */
  readonly database?: string | undefined;
}

/** A driver lent to one call. */
export interface Lease {
  readonly driver: Driver;
  /** Gives it back; the first word counts. `abandoned` says that the call never settled: its connection may stay taken for ever, so no
   *  new call gets this driver, and it is closed after the last of those that still run. */
  readonly giveBack: (how: "settled" | "abandoned") => void;
}

/** Lends the newest driver, and replaces it when a call on it had to be abandoned. */
export interface DriverPool {
  lend(): Lease;
  /** Closes every driver, whatever still runs on it. */
  close(): Promise<void>;
}

const SECOND = 1_000;

/** Settings, and why they are not the driver's defaults: it would wait 60 s for a connection, trust one that a
 *  firewall has dropped, and run a failed statement again by itself. */
function connect({ uri, user, password }: Neo4jAddress, { connecting }: Limits): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    userAgent: "liantu",
    connectionTimeout: connecting,
    connectionAcquisitionTimeout: connecting,
    connectionLivenessCheckTimeout: 5 * SECOND,
    maxConnectionLifetime: 1_800 * SECOND,
    maxConnectionPoolSize: 20,
    maxTransactionRetryTime: 0,
    disableAutoCommitRetries: true,
    disableLosslessIntegers: true,
    fetchSize: 10_000,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    telemetryDisabled: true,
  });
}

/** Opens nothing yet: the first statement on a lent driver connects.
 *  @throws Error when the address is none */
export function openDriverPool(address: Neo4jAddress, limits: Limits): DriverPool {
  const running = new Map<Driver, number>();
  let newest: Driver | undefined = connect(address, limits);
  const retire = (driver: Driver) => {
    if (newest === driver) newest = undefined;
    if (running.get(driver)) return;
    running.delete(driver);
    driver.close().catch(() => undefined);
  };
  return {
    lend() {
      const driver = newest ?? connect(address, limits);
      newest = driver;
      running.set(driver, (running.get(driver) ?? 0) + 1);
      let lent = true;
      return {
        driver,
        giveBack(how) {
          if (!lent) return;
          lent = false;
          running.set(driver, (running.get(driver) ?? 1) - 1);
          if (how === "abandoned" || newest !== driver) retire(driver);
        },
      };
    },
    async close() {
      const drivers = new Set([...running.keys(), ...(newest ? [newest] : [])]);
      await Promise.all([...drivers].map((driver) => driver.close()));
    },
  };
}
