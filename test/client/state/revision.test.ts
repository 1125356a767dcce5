import { describe, expect, it } from "vitest";
import { noteRevision, whenRevisionMoves } from "../../../client/state/revision.ts";

describe("the revision of the answers", () => {
  it("moves when an answer comes from another one, not with the first, the same or none", () => {
    let moves = 0;
    whenRevisionMoves(() => {
      moves += 1;
    });
    for (const etag of ['"r1-00000001"', '"r1-00000001"', null, '"no revision"']) noteRevision(etag);
    expect(moves).toBe(0);
    noteRevision('"r2-00000002"');
    noteRevision('"r2-00000002"');
    expect(moves).toBe(1);
  });
});
