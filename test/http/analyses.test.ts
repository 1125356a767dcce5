import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { AppError } from "../../graph-schema/errors.ts";
import { fact, link } from "../graph/build.ts";
import { appOver, asRead, drawnApp, drawnGraph, fixed } from "./support.ts";

const get = (path: string) => supertest(drawnApp).get(`/api/v1${path}`);

describe("GET /analyses", () => {
  it("describes each measure well enough to draw its form", async () => {
    const { body } = await get("/analyses").expect(200);
    expect(body.items[0]).toMatchObject({ id: "stage-coverage", parameters: { required: ["chain"] } });
  });
});

describe("GET /analyses/{measure}", () => {
  it("finds the stages of the chain that are recorded inside a city", async () => {
    const { body } = await get("/analyses/stage-coverage?chain=chain:1&place=place:city-a").expect(200);
    expect(body.rows.map((row: Record<string, unknown>) => [row.about, row.class])).toEqual([
      ["stage:part", "inside"],
      ["stage:seal", "inside"],
      ["stage:car", "unlocated"],
      ["stage:service", "unrecorded"],
    ]);
    expect(body.revision).toBe("r1-0000abcd");
  });

  it("lists as many facts behind each row as are asked for, fifty unless told, and counts them all", async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      link("MAKES", "enterprise:sealer", "stage:part", { id: `makes:${at}` }),
    );
    const app = appOver(
      fixed(asRead([...drawnGraph.nodes, ...drawnGraph.relationships, ...many.map(fact)], "r2-00000000")),
    );
    const listed = async (facts: string) => {
      const path = `/api/v1/analyses/stage-coverage?chain=chain:1&place=place:city-a${facts}`;
      const { body } = await supertest(app).get(path).expect(200);
      return [body.rows[0].facts.length, body.rows[0].factsTotal];
    };
    const [, all] = await listed("");
    expect(all).toBeGreaterThan(60);
    expect(await listed("")).toEqual([50, all]);
    expect(await listed("&facts=0")).toEqual([0, all]);
    expect(await listed("&facts=60")).toEqual([60, all]);
    expect(await listed("&facts=all")).toEqual([all, all]);
  });

  it.each(["", "-1", "1.5", "10000", "none"])("lists no %j facts", async (facts) => {
    const { body } = await get(`/analyses/stage-coverage?chain=chain:1&facts=${facts}`).expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["facts"]);
  });

  it("names every parameter that is wrong, in the caller's language", async () => {
    const { body } = await get("/analyses/stage-coverage?chian=1").expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["chain", "chian"]);
    expect(body.errors[1].message).toBe("没有这个参数");
  });

  it("says that there is no such measure, or no such chain", async () => {
    const { body } = await get("/analyses/horoscope").expect(404);
    expect(body.code).toBe("MEASURE_NOT_FOUND");
    await get("/analyses/stage-coverage?chain=chain:9&place=place:city-a").expect(404);
  });
});

describe("a caller that goes away", () => {
  it("is no longer waited for by the measure", async () => {
    const gone = await new Promise<boolean>((resolve, reject) => {
      const caller = new AbortController();
      const app = appOver(fixed(drawnGraph), {
        analyse: ({ signal }) =>
          new Promise((_, refuse) => {
            signal?.addEventListener("abort", () => resolve(signal.aborted));
            signal?.addEventListener("abort", () => refuse(new AppError("REQUEST_TIMEOUT", "gone")));
            caller.abort();
          }),
      });
      const server = app.listen(0, "127.0.0.1", async () => {
        const address = server.address();
        const port = typeof address === "object" ? address?.port : 0;
        const question = `http://127.0.0.1:${port}/api/v1/analyses/stage-coverage?chain=chain:1`;
        await fetch(question, { signal: caller.signal }).catch(() => undefined);
        setTimeout(() => reject(new Error("the measure was not told")), 5_000).unref();
      });
      server.unref();
    });
    expect(gone).toBe(true);
  });
});
