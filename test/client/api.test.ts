import { afterEach, describe, expect, it, vi } from "vitest";
import { act, addressOf, ask, retryDelay, shouldRetry } from "../../client/api.ts";
import { ApiFailure, failureOf, unreachable } from "../../client/api-failure.ts";
import { isRefusedCursor } from "../../client/ui/use-cursors.ts";
import { ERRORS } from "../../graph-schema/errors.ts";

const problem = {
  type: "/errors/fact-not-found",
  title: "…",
  status: 404,
  code: "FACT_NOT_FOUND",
  instance: "/api/v1/chains/chain:11",
  requestId: "req-7",
};

function answer(status: number, body: string): void {
  vi.stubGlobal("fetch", async () => new Response(body, { status, headers: { etag: '"r3-0123abcd"' } }));
}

const chains = () => ask("listChains", { params: {}, query: {} }, { language: "en" });

afterEach(() => vi.unstubAllGlobals());

describe("a question to the API", () => {
  it("is written into its address, escaped, with absent values left out", () => {
    expect(addressOf("getPlace", { id: "place:341881-zhongxi" }, { map: undefined })).toBe(
      "/api/v1/places/place%3A341881-zhongxi",
    );
    expect(addressOf("search", {}, { q: "桐城 a&b", limit: 5 })).toBe(
      "/api/v1/search?q=%E6%A1%90%E5%9F%8E+a%26b&limit=5",
    );
  });

  it("gives the answer when it is what the contract promises", async () => {
    const scope = { layers: ["plan"], loaded: ["plan"], years: "latest" };
    answer(200, JSON.stringify({ items: [], nextCursor: null, total: 0, scope }));
    await expect(chains()).resolves.toEqual({ items: [], nextCursor: null, total: 0, scope });
  });

  it("fails with what to do, in the reader's language, when it is refused", async () => {
    answer(404, JSON.stringify(problem));
    await expect(chains()).rejects.toMatchObject({
      message: ERRORS.FACT_NOT_FOUND.en,
      code: "FACT_NOT_FOUND",
      requestId: "req-7",
      retry: false,
    });
  });

  it("names every wrong place of the question", async () => {
    const errors = [{ pointer: "chain", message: "Nothing has this id", value: "chain:99" }];
    answer(404, JSON.stringify({ ...problem, errors }));
    await expect(chains()).rejects.toMatchObject({ errors });
    answer(404, JSON.stringify(problem));
    await expect(chains()).rejects.toMatchObject({ errors: [] });
  });

  it("fails when the answer is not what was promised", async () => {
    answer(200, JSON.stringify({ items: "none" }));
    await expect(chains()).rejects.toMatchObject({ code: "ANSWER_INVALID" });
    answer(502, "<html>Bad gateway</html>");
    await expect(chains()).rejects.toMatchObject({ code: "ANSWER_INVALID", status: 502, retry: true });
  });

  it("says that nothing answers when nothing does", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(chains()).rejects.toMatchObject({ code: "UNREACHABLE", retry: true });
  });

  it("passes on that it was given up", async () => {
    const given = new AbortController();
    vi.stubGlobal("fetch", async () => Promise.reject(new DOMException("given up", "AbortError")));
    given.abort();
    const asked = ask("listChains", { params: {}, query: {} }, { language: "zh", signal: given.signal });
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("a change through the API", () => {
  const drop = () =>
    act("dropLayer", { params: { layer: "simulated" }, seen: "r3-0123abcd" }, { language: "zh" });

  it("names the revision that was seen, and gives what was done", async () => {
    const asked = vi.fn(
      async (_address: string, _how: RequestInit) =>
        new Response(JSON.stringify({ layer: "simulated", removed: 7, revision: "r4-89abcdef" })),
    );
    vi.stubGlobal("fetch", asked);
    await expect(drop()).resolves.toEqual({ layer: "simulated", removed: 7, revision: "r4-89abcdef" });
    const [address, how] = asked.mock.calls[0] ?? [];
    expect(address).toBe("/api/v1/layers/simulated");
    expect(how?.method).toBe("DELETE");
    expect(new Headers(how?.headers).get("if-match")).toBe('"r3-0123abcd"');
  });

  it("fails when the data has moved on since", async () => {
    answer(409, JSON.stringify({ ...problem, status: 409, code: "REVISION_STALE" }));
    await expect(drop()).rejects.toMatchObject({ code: "REVISION_STALE", retry: false });
  });
});

describe("a refused cursor", () => {
  it("is told from whatever else fails", () => {
    const refused = { ...problem, status: 400, code: "CURSOR_INVALID" };
    const failed = (body: object) => failureOf({ status: 400, headers: new Headers() }, body, "zh");
    expect(isRefusedCursor(failed(refused))).toBe(true);
    expect(isRefusedCursor(failed({ ...refused, code: "FACT_NOT_FOUND" }))).toBe(false);
  });
});

describe("a failed question", () => {
  it("is asked again twice when the service was away, and never when the question was wrong", () => {
    const away = unreachable("zh");
    expect([0, 1, 2].map((failures) => shouldRetry(failures, away))).toEqual([true, true, false]);
    const gone = failureOf({ status: 404, headers: new Headers() }, problem, "zh");
    expect(shouldRetry(0, gone)).toBe(false);
    expect(shouldRetry(0, new Error("a defect"))).toBe(false);
    expect(gone).toBeInstanceOf(ApiFailure);
  });

  it("is asked again as long as the service says that it is busy, and when it says", () => {
    const headers = new Headers({ "retry-after": "3" });
    const busy = failureOf(
      { status: 503, headers },
      { ...problem, status: 503, code: "ANALYSIS_BUSY" },
      "zh",
    );
    expect([0, 2, 19, 20].map((failures) => shouldRetry(failures, busy))).toEqual([true, true, true, false]);
    expect([0, 5].map((failures) => retryDelay(failures, busy))).toEqual([3_000, 3_000]);
    expect([0, 1].map((failures) => retryDelay(failures, unreachable("zh")))).toEqual([1_000, 2_000]);
  });
});
