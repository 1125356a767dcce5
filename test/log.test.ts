import { describe, expect, it } from "vitest";
import { keptLog } from "./http/support.ts";

describe("createLog", () => {
  it("writes one JSON line an event, with its level and time", () => {
    const { lines, log } = keptLog();
    log.info({ revision: "r1" }, "plan loaded");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "info", revision: "r1", msg: "plan loaded" });
  });

  it("hides what is secret, wherever it stands", () => {
    const { lines, log } = keptLog();
    const secrets = {
      password: "hunter2",
      authorization: "hunter3",
      cookie: "hunter4",
      NEO4J_PASSWORD: "hunter5",
    };
    log.warn({ ...secrets, store: secrets, request: { headers: secrets } }, "words");
    expect(lines.join("")).not.toMatch(/hunter/);
    expect(lines.join("")).toContain("[hidden]");
  });

  it("leaves out what is less serious than asked for", () => {
    const { lines, log } = keptLog("warn");
    log.info("quiet");
    expect(lines).toEqual([]);
  });
});
