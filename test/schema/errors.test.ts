import { describe, expect, it } from "vitest";
import { z } from "zod";
import { detailsOf } from "../../graph-schema/error-details.ts";
import { AppError, ERRORS, ErrorCode } from "../../graph-schema/errors.ts";

describe("the error codes", () => {
  it("say what to do in both languages, with a status of failure", () => {
    for (const code of ErrorCode.options) {
      const { status, zh, en } = ERRORS[code];
      expect(status, code).toBeGreaterThanOrEqual(400);
      expect(zh, code).toMatch(/[：，].*。$/);
      expect(en, code).toMatch(/^[A-Z].*[a-z].*\.$/);
    }
  });

  it("are all in the table, and no other", () => {
    expect(Object.keys(ERRORS)).toEqual(ErrorCode.options);
  });
});

describe("AppError", () => {
  it("keeps code, details and cause apart", () => {
    const cause = new Error("socket closed");
    const error = new AppError("STORE_UNAVAILABLE", "Cannot reach the store", { cause });
    expect(error).toMatchObject({ code: "STORE_UNAVAILABLE", details: [], cause });
    expect(error.message).not.toContain("socket");
  });
});

describe("detailsOf()", () => {
  it("points at each wrong place, escaping as RFC 6901 asks", () => {
    const schema = z.object({ "a/b": z.object({ "c~d": z.array(z.number()) }) });
    const { error } = schema.safeParse({ "a/b": { "c~d": [1, "x"] } });
    expect(detailsOf(error, "/body").map(({ pointer }) => pointer)).toEqual(["/body/a~1b/c~0d/1"]);
  });

  it("is empty when nothing is wrong", () => {
    expect(detailsOf(z.string().safeParse("x").error)).toEqual([]);
  });
});
