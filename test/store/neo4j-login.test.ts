import { Neo4jError } from "neo4j-driver";
import { expect, it } from "vitest";
import { AppError } from "../../graph-schema/errors.ts";
import { failureOf } from "../../server/store/neo4j/failures.ts";
import { loginPause } from "../../server/store/neo4j/login-pause.ts";

const refusal = new AppError("STORE_UNAVAILABLE", "Cannot log in");

it("asks after 1, 2, 4 … 60 seconds when a login is refused, and at once again after one that is not", () => {
  let time = 0;
  const pause = loginPause(() => time);
  for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
    pause.assertOver();
    pause.refused(refusal);
    pause.refused(refusal);
    time += seconds * 1_000 - 1;
    expect(() => pause.assertOver()).toThrow(refusal);
    time += 1;
    expect(() => pause.assertOver()).not.toThrow();
  }
  pause.welcomed();
  pause.refused(refusal);
  time += 1_000;
  expect(() => pause.assertOver()).not.toThrow();
});

it("says which variables to check when a login is refused", () => {
  const said: string[] = [];
  const cause = new Neo4jError("no", "Neo.ClientError.Security.Unauthorized", "08000", "no");
  const failure = failureOf(cause, (line) => said.push(line));
  expect(failure).toMatchObject({
    message: expect.stringMatching(/NEO4J_USER and NEO4J_PASSWORD/),
    messageZh: expect.stringContaining("请检查 NEO4J_USER 和 NEO4J_PASSWORD"),
  });
  expect(said).toHaveLength(1);
});
