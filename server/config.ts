import { resolve } from "node:path";
import { z } from "zod";
import type { FailureDetail } from "../graph-schema/errors.ts";
import { worded } from "../graph-schema/words.ts";
import { wrongPlaces } from "../graph-schema/wrong-places.ts";
import type { StoreSettings } from "./store/open-store.ts";

/** Everything the environment decides, read once before anything is opened. */
export interface Config {
  readonly store: StoreSettings;
  /** Port 0 lets the system choose a free one. */
  readonly listen: { readonly host: string; readonly port: number };
  /** Names people may ask for the service by, besides its addresses in numbers, `localhost`, and the name it listens
   *  on; without port. */
  readonly hosts: readonly string[];
  readonly logLevel: z.infer<typeof LogLevel>;
  /** Whether a start loads the simulated set where there is none. */
  readonly loadsSample: boolean;
}

/** How much is logged, from everything to nothing. */
export const LogLevel = z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]);

const NEO4J_ADDRESS = worded(
  "Expected bolt:// or neo4j:// (also +s), a host and perhaps a port from 1 to 65535, without user or password",
  "应为 bolt:// 或 neo4j://（也可带 +s），后跟主机，可再跟 1 到 65535 的端口，不含用户名和密码",
);

const neo4j = {
  NEO4J_URI: z
    .string(
      worded("Expected an address such as bolt://127.0.0.1:7687", "应为地址，例如 bolt://127.0.0.1:7687"),
    )
    .refine(isNeo4jAddress, NEO4J_ADDRESS),
  NEO4J_USER: z.string(worded("Expected the name of a Neo4j user", "应为 Neo4j 的用户名")).min(1),
  NEO4J_PASSWORD: z
    .string(
      worded(
        "Expected the password of NEO4J_USER; there is no default",
        "应为 NEO4J_USER 的密码；没有默认值",
      ),
    )
    .min(1),
};

/** Whether an address names a host, and a port that there is where it names one. */
function isNeo4jAddress(address: string): boolean {
  const host = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/(?:[\p{L}\p{N}._-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/iu;
  const found = host.exec(address);
  if (found === null) return false;
  const port = Number(found[1] ?? "7687");
  return port >= 1 && port <= 65_535;
}

const PORT = worded("Expected a port from 0 to 65535", "应为 0 到 65535 的端口");

const HOSTS = worded(
  "Expected names of this service without port, with commas between them: liantu.example,plans",
  "应为以逗号分隔的本服务主机名，不带端口：liantu.example,plans",
);

/** Every variable the service reads. `.env.example` is checked against it. */
export const Environment = z.object({
  LIANTU_STORE: z.enum(["sqlite", "neo4j"]).default("sqlite"),
  LIANTU_DATA_DIR: z.string().min(1).default("./data"),
  ...neo4j,
  NEO4J_URI: neo4j.NEO4J_URI.optional(),
  NEO4J_USER: neo4j.NEO4J_USER.optional(),
  NEO4J_PASSWORD: neo4j.NEO4J_PASSWORD.optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .pipe(z.int().max(65_535, PORT))
    .default(8080),
  LIANTU_HOSTS: z
    .string()
    .regex(/^\s*[^\s,:/]+(\s*,\s*[^\s,:/]+)*\s*$/, HOSTS)
    .transform((names) => names.split(",").map((name) => name.trim()))
    .default([]),
  LOG_LEVEL: LogLevel.default("info"),
  LIANTU_SAMPLE: z.enum(["on", "off"]).default("on"),
});

const WithNeo4j = Environment.extend(neo4j);

/** The environment does not say what the service needs. The message names every variable that is wrong, and
 *  never its value when that is a secret. */
export class ConfigError extends Error {
  /** The names of the wrong variables, in the order of the schema. */
  readonly variables: readonly string[];
  /** The message in Chinese. */
  readonly messageZh: string;

  /** @param places what is wrong, one entry a variable, which is its pointer */
  constructor(places: readonly FailureDetail[]) {
    super(["Cannot start:", ...places.map(({ pointer, message }) => `  ${pointer}: ${message}`)].join("\n"));
    this.name = "ConfigError";
    this.variables = places.map(({ pointer }) => pointer);
    const lines = places.map(({ pointer, message, messageZh = message }) => `  ${pointer}：${messageZh}`);
    this.messageZh = ["无法启动：", ...lines].join("\n");
  }
}

/** Reads the whole environment. An empty variable counts as absent, as compose files write them.
 *  @throws ConfigError naming every variable that is wrong
 *  @example
 *  readConfig({ PORT: "9000" }).listen; // => { host: "127.0.0.1", port: 9000 }
 *  readConfig({ LIANTU_DATA_DIR: "/srv/liantu" }).store; // => { kind: "sqlite", directory: "/srv/liantu" }
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  return given.LIANTU_STORE === "neo4j"
    ? configOf(parsed(WithNeo4j, given), neo4jFrom(parsed(WithNeo4j, given)))
    : configOf(parsed(Environment, given), sqliteFrom(parsed(Environment, given)));
}

/** The store a command names beside the one of the environment: `neo4j`, or `sqlite:` and a directory.
 *  @returns `undefined` when the words name no store
 *  @throws ConfigError when the environment does not say how to reach Neo4j
 *  @example
 *  storeNamed("sqlite:/srv/copy", {}); // => { kind: "sqlite", directory: "/srv/copy" }
 *  storeNamed("oracle", {}); // => undefined
 */
export function storeNamed(
  words: string,
  env: Readonly<Record<string, string | undefined>>,
): StoreSettings | undefined {
  if (words === "neo4j") return readConfig({ ...env, LIANTU_STORE: "neo4j" }).store;
  const directory = /^sqlite:(.+)$/.exec(words)?.[1];
  return directory === undefined ? undefined : { kind: "sqlite", directory: resolve(directory) };
}

function configOf(values: z.output<typeof Environment>, store: StoreSettings): Config {
  const { HOST: host, PORT: port, LOG_LEVEL: logLevel, LIANTU_HOSTS: hosts, LIANTU_SAMPLE } = values;
  return { store, listen: { host, port }, hosts, logLevel, loadsSample: LIANTU_SAMPLE === "on" };
}

function sqliteFrom({ LIANTU_DATA_DIR: directory }: z.output<typeof Environment>): StoreSettings {
  return { kind: "sqlite", directory: resolve(directory) };
}

function neo4jFrom(values: z.output<typeof WithNeo4j>): StoreSettings {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = values;
  return { kind: "neo4j", uri, user, password };
}

function parsed<Schema extends z.ZodType>(schema: Schema, given: object): z.output<Schema> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(
    wrongPlaces(schema, given).map((place) => ({ ...place, pointer: place.pointer.slice(1) })),
  );
}
