import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { ConfigError, Environment, readConfig, storeNamed } from "../server/config.ts";

const neo4j = {
  LIANTU_STORE: "neo4j",
  NEO4J_URI: "bolt://db:7687",
  NEO4J_USER: "neo4j",
  NEO4J_PASSWORD: "s3cret!!",
};

/** The variables a refused environment names, and the whole message. */
function refusal(env: Record<string, string>): Pick<ConfigError, "variables" | "message" | "messageZh"> {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error("the environment was taken");
}

describe("readConfig", () => {
  it("runs the whole product on an empty environment", () => {
    expect(readConfig({})).toEqual({
      store: { kind: "sqlite", directory: resolve("data") },
      listen: { host: "127.0.0.1", port: 8080 },
      hosts: [],
      logLevel: "info",
      loadsSample: true,
    });
  });

  it("counts an empty variable as absent", () => {
    expect(readConfig({ PORT: "", LIANTU_STORE: "", NEO4J_PASSWORD: "" })).toEqual(readConfig({}));
  });

  it("takes Neo4j with its address and account", () => {
    expect(readConfig(neo4j).store).toEqual({
      kind: "neo4j",
      uri: "bolt://db:7687",
      user: "neo4j",
      password: "s3cret!!",
    });
  });

  it.each([
    "bolt://h",
    "bolt+s://h:1",
    "neo4j://[::1]:7687",
    "neo4j+s://h.example",
    "bolt+ssc://h",
    "bolt://图库:65535",
  ])("takes the address %s", (uri) => {
    expect(readConfig({ ...neo4j, NEO4J_URI: uri }).store).toMatchObject({ uri });
  });

  it.each([
    "http://h",
    "bolt://",
    "h:7687",
    "bolt://user:pass@h",
    "bolt://h/path",
    "bolt://h:99999",
    "bolt://h:65536",
    "bolt://h:0",
    "bolt://h:notaport",
    "bolt://h:",
    "bolt://:7687",
    "bolt://[::1",
  ])("refuses the address %s", (uri) => {
    expect(refusal({ ...neo4j, NEO4J_URI: uri }).variables).toEqual(["NEO4J_URI"]);
  });

  it("names every wrong variable at once", () => {
    const { variables, message } = refusal({
      LIANTU_STORE: "oracle",
      PORT: "70000",
      LOG_LEVEL: "loud",
      NEO4J_URI: "x",
    });
    expect([...variables].sort()).toEqual(["LIANTU_STORE", "LOG_LEVEL", "NEO4J_URI", "PORT"]);
    for (const variable of variables) expect(message).toContain(`  ${variable}: `);
  });

  it("asks for all that Neo4j needs, and has no default for its password", () => {
    expect(refusal({ LIANTU_STORE: "neo4j" }).variables).toEqual([
      "NEO4J_URI",
      "NEO4J_USER",
      "NEO4J_PASSWORD",
    ]);
  });

  it("says in Chinese as well what each variable should be", () => {
    const { messageZh } = refusal({
      ...neo4j,
      NEO4J_URI: "bolt://h:99999",
      LOG_LEVEL: "loud",
      NEO4J_USER: "",
    });
    const [head, ...lines] = messageZh.split("\n");
    expect(head).toBe("无法启动：");
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^ {2}[A-Z0-9_]+：.*\p{Script=Han}/u);
    expect(messageZh).not.toMatch(/Expected|Invalid/);
  });

  it("says nothing of the values of wrong variables", () => {
    const { message } = refusal({ ...neo4j, NEO4J_URI: "bolt://neo4j:hunter2@h", PORT: "hunter3" });
    expect(message).not.toMatch(/hunter/);
  });

  it.each(["-1", "1.5", "80a", "0x50", "65536", " 80"])("refuses the port %j", (port) => {
    expect(refusal({ PORT: port }).variables).toEqual(["PORT"]);
  });

  it("leaves the sample out when told so, and takes no third word for it", () => {
    expect(readConfig({ LIANTU_SAMPLE: "off" }).loadsSample).toBe(false);
    expect(readConfig({ LIANTU_SAMPLE: "on" }).loadsSample).toBe(true);
    for (const word of ["no", "OFF", "0", "false"])
      expect(refusal({ LIANTU_SAMPLE: word }).variables).toEqual(["LIANTU_SAMPLE"]);
    expect(refusal({ LIANTU_SAMPLE: "no" }).messageZh).toMatch(/LIANTU_SAMPLE：.*\p{Script=Han}/u);
  });

  it("lets the system choose a port", () => {
    expect(readConfig({ LIANTU_HOSTS: "liantu.example, plans" }).hosts).toEqual(["liantu.example", "plans"]);
    expect(() => readConfig({ LIANTU_HOSTS: "http://liantu.example" })).toThrow("LIANTU_HOSTS");
    expect(readConfig({ PORT: "0" }).listen.port).toBe(0);
  });
});

describe("storeNamed", () => {
  it("reads a directory, or Neo4j from the environment whatever store that names", () => {
    expect(storeNamed("sqlite:copy", {})).toEqual({ kind: "sqlite", directory: resolve("copy") });
    expect(storeNamed("neo4j", { ...neo4j, LIANTU_STORE: "sqlite" })).toMatchObject({ kind: "neo4j" });
    expect(() => storeNamed("neo4j", {})).toThrow(ConfigError);
    expect(storeNamed("sqlite:", {})).toBeUndefined();
    expect(storeNamed("neo4j:x", {})).toBeUndefined();
  });
});

describe(".env.example", () => {
  const text = readFileSync(".env.example", "utf8");

  it("is taken as it is", () => {
    expect(readConfig(parseEnv(text))).toEqual(readConfig({}));
  });

  it("names every variable the service reads, and no other", () => {
    const named = [...text.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(Environment.shape).sort());
  });

  it("ships no secret", () => {
    expect(text).toMatch(/^# NEO4J_PASSWORD=$/m);
  });
});
