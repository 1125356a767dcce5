import { resolve } from "node:path";
import { z } from "zod";
import type { StoreSettings } from "./store/open-store.ts";

/** Everything the environment decides, read once before anything is opened. */
export interface Config {
  readonly store: StoreSettings;
  /** Port 0 lets the system choose a free one. */
  readonly listen: { readonly host: string; readonly port: number };
  readonly logLevel: z.infer<typeof LogLevel>;
}

/** How much is logged, from everything to nothing. */
export const LogLevel = z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]);

const neo4j = {
  NEO4J_URI: z
    .string("Expected an address such as bolt://127.0.0.1:7687")
    .regex(
      /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@?#]+$/,
      "Expected bolt:// or neo4j:// (also +s), a host and perhaps a port, without user or password",
    ),
  NEO4J_USER: z.string("Expected the name of a Neo4j user").min(1),
  NEO4J_PASSWORD: z.string("Expected the password of NEO4J_USER; there is no default").min(1),
};

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
    .regex(/^\d{1,5}$/, "Expected a port from 0 to 65535")
    .transform(Number)
    .pipe(z.int().max(65_535, "Expected a port from 0 to 65535"))
    .default(8080),
  LOG_LEVEL: LogLevel.default("info"),
});

const WithNeo4j = Environment.extend(neo4j);

/** The environment does not say what the service needs. The message names every variable that is wrong, and
 *  never its value when that is a secret. */
export class ConfigError extends Error {
  /** The names of the wrong variables, in the order of the schema. */
  readonly variables: readonly string[];

  /** @param issues what is wrong, one entry a variable */
  constructor(issues: readonly { variable: string; message: string }[]) {
    super(
      ["Cannot start:", ...issues.map(({ variable, message }) => `  ${variable}: ${message}`)].join("\n"),
    );
    this.name = "ConfigError";
    this.variables = issues.map(({ variable }) => variable);
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
  return { store, listen: { host: values.HOST, port: values.PORT }, logLevel: values.LOG_LEVEL };
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
    result.error.issues.map(({ path, message }) => ({ variable: String(path[0]), message })),
  );
}
