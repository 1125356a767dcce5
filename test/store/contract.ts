import { describe } from "vitest";
import { closing } from "./contract/closing.ts";
import { committing } from "./contract/committing.ts";
import type { OpenStore } from "./contract/fixture.ts";
import { idempotence } from "./contract/idempotence.ts";
import { integrity } from "./contract/integrity.ts";
import { model } from "./contract/model.ts";
import { reading } from "./contract/reading.ts";
import { removal } from "./contract/removal.ts";
import { scenarios } from "./contract/scenarios.ts";
import { schema } from "./contract/schema.ts";
import { values } from "./contract/values.ts";

export type { OpenedStore, OpenStore } from "./contract/fixture.ts";

/** The promise of `server/store/store.ts`, as tests. An adapter passes when every one does.
 *  @param open a store that nothing was ever committed to, opened with `context` of `contract/fixture.ts`;
 *    called once for each test and some thirty times by the last one */
export function describeStore(name: string, open: OpenStore): void {
  describe(name, () => {
    describe("reading", () => reading(open));
    describe("committing", () => committing(open));
    describe("idempotence", () => idempotence(open));
    describe("what must exist", () => integrity(open));
    describe("what may be removed", () => removal(open));
    describe("the schema before the store", () => schema(open));
    describe("text and numbers", () => values(open));
    describe("the shelf of scenarios", () => scenarios(open));
    describe("closing", () => closing(open));
    describe("any sequence of commits", () => model(open));
  });
}
