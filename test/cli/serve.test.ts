import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { environment, liantu, start, temporaryDirectories } from "./liantu.ts";

const directory = temporaryDirectories();

/** Starts the service and collects what it says. */
function serve(env: Record<string, string>) {
  const child = start(["serve"], env);
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => (said.stdout += chunk));
  child.stderr?.on("data", (chunk) => (said.stderr += chunk));
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const address = async () => {
    await expect.poll(() => said.stdout, { timeout: 60_000 }).toContain("\n");
    return /http:\S+/.exec(said.stdout)?.[0] ?? "";
  };
  return { child, said, exited, address };
}

/** Waits for the service to listen, on a port chosen before. */
async function answersAt(address: string, path: string): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${address}${path}`).catch((error: unknown) => {
      if (attempt === 100) throw error;
      return undefined;
    });
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe("liantu serve", () => {
  it("says one line with its address when ready, with what is shipped loaded, and ends by SIGTERM with 0", async () => {
    const { child, said, exited, address } = serve(environment(directory()));
    const base = await address();
    expect(said.stdout).toBe(`Liantu is ready: ${base}\n`);
    const { total } = await (await fetch(`${base}/api/v1/chains`)).json();
    expect(total).toBe(10);
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await exited).toBe(0);
    expect(said.stdout.split("\n")).toHaveLength(2);
  });

  it("finishes a running request before it ends, and takes no new one", async () => {
    const { child, exited, address } = serve(environment(directory()));
    const { hostname, port } = new URL(await address());
    const socket = connect(Number(port), hostname);
    socket.write("GET /api/v1/chains HTTP/1.1\r\nHost: localhost\r\n");
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill("SIGTERM");
    await expect
      .poll(() =>
        fetch(`http://${hostname}:${port}/livez`).then(
          () => "up",
          () => "down",
        ),
      )
      .toBe("down");
    socket.write("\r\n");
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await exited).toBe(0);
  });

  it("ends within ten seconds even when a request never does", async () => {
    const { child, exited, address } = serve(environment(directory()));
    const { hostname, port } = new URL(await address());
    const socket = connect(Number(port), hostname).on("error", () => undefined);
    socket.write("GET /api/v1/chains HTTP/1.1\r\n");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = performance.now();
    child.kill("SIGINT");
    expect(await exited).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("keeps its data: a second start serves the same revision", async () => {
    const env = environment(directory());
    const tags: (string | null)[] = [];
    for (const _ of [1, 2]) {
      const { child, exited, address } = serve(env);
      tags.push((await fetch(`${await address()}/api/v1/chains`)).headers.get("etag"));
      child.kill("SIGTERM");
      await exited;
    }
    expect(tags[0]).toMatch(/^"r3-[0-9a-f]{8}\.[0-9a-f]{8}\.\d{4}-\d\d-\d\d"$/);
    expect(tags[1]).toBe(tags[0]);
  });

  it("brings all four layers into an empty store, and the sample no more once it was dropped for good", async () => {
    const env = environment(directory(), { LIANTU_SAMPLE: "on" });
    const layersOf = async () => {
      const { child, exited, address } = serve(env);
      const { items } = await (await fetch(`${await address()}/api/v1/layers`)).json();
      child.kill("SIGTERM");
      await exited;
      return items
        .filter(({ facts }: { facts: number }) => facts > 0)
        .map(({ layer }: { layer: string }) => layer);
    };
    expect(await layersOf()).toEqual(["plan", "recipes", "public", "simulated"]);
    expect((await liantu(["drop-layer", "simulated"], env)).code).toBe(0);
    expect(await layersOf()).toEqual(["plan", "recipes", "public"]);
  });

  it("leaves a store with data of its own as it is, and says how to load what it has not got", async () => {
    const env = environment(directory());
    const own = { id: "own", author: "a", reason: "b", changes: [] };
    await liantu(["load", "-"], env, JSON.stringify(own));
    const { child, said, exited, address } = serve(env);
    expect((await (await fetch(`${await address()}/api/v1/chains`)).json()).total).toBe(0);
    for (const set of ["plan", "recipes", "public"]) expect(said.stderr).toContain(`liantu load-${set}`);
    expect(said.stderr).not.toContain("liantu load-sample");
    child.kill("SIGTERM");
    await exited;
  });

  it("says who is in the way when the port or the data is taken, and fails", async () => {
    const env = environment(directory());
    const { child, exited, address } = serve(env);
    const { port } = new URL(await address());
    const other = await liantu(["serve"], environment(directory(), { PORT: port }));
    expect(other).toMatchObject({ code: 1, stdout: "" });
    expect(other.stderr).toContain(`another program uses 127.0.0.1:${port}`);
    const second = await liantu(["serve"], env);
    expect(second).toMatchObject({ code: 1, stdout: "" });
    expect(second.stderr).toContain("Another process is using the store");
    child.kill("SIGTERM");
    await exited;
  });

  it("lives while Neo4j is away: not ready, 503 within five seconds, and never tells the password", async () => {
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    const away = { LIANTU_STORE: "neo4j", NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_USER: "neo4j" };
    const env = environment(directory(), { ...away, NEO4J_PASSWORD: "hunter2hunter2", PORT: port });
    const { child, said, exited } = serve(env);
    const base = `http://127.0.0.1:${port}`;
    expect((await answersAt(base, "/livez")).status).toBe(200);
    const began = performance.now();
    const ready = await fetch(`${base}/readyz`);
    expect([ready.status, (await ready.json()).checks.store]).toEqual([503, "failed"]);
    expect(performance.now() - began).toBeLessThan(2_000);
    const asked = performance.now();
    const answer = await fetch(`${base}/api/v1/chains`);
    expect([answer.status, (await answer.json()).code]).toEqual([503, "STORE_UNAVAILABLE"]);
    expect(performance.now() - asked).toBeLessThan(5_000);
    child.kill("SIGTERM");
    expect(await exited).toBe(0);
    expect(said.stdout).toBe("");
    expect(said.stderr).not.toContain("hunter2");
  });
});
