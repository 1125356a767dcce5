import { describe, expect, it } from "vitest";
import { enterprise, link } from "../graph/build.ts";
import { bought, market } from "./buying-leader.ts";
import { ask, type Drafts, lines } from "./leaders-purchases.ts";

/** The market with a real leader, whose purchases are then real too. */
const real = market.filter(
  ({ id }) => id !== "enterprise:leader" && id !== "located-in:enterprise.leader~place.town",
);
const realLeader = [enterprise("enterprise:leader"), link("LOCATED_IN", "enterprise:leader", "place:town")];
const published = { source: "source:p1", evidence: "published", synthetic: undefined };

describe("known purchases of a real enterprise", () => {
  it("never are a rate: the value is null, the bounds are 0 and 1, the parts say what is known", () => {
    const found = ask([bought("s1", 300, published), bought("s4", 100, published), ...realLeader], {}, real);
    expect(lines(found)).toEqual(
      ["town", "county", "city", "province"].map((name) => `${name}  [0, 1] whole-unknown`),
    );
    expect(found.rows[0]).toMatchObject({
      reason: "whole-unknown",
      parts: { inside: 300, outside: 100, known: 400 },
    });
    expect(found.caveats.map(({ code }) => code)).toContain("whole-unknown");
  });

  it("are no purchases recorded, never 0, where there are none", () => {
    const found = ask(realLeader, {}, real);
    expect(lines(found)[0]).toBe("town  [null, null] no-purchases");
    expect(found.rows[0]?.reason).toBe("no-purchases");
    expect(found.period).toBe("2010-12-31");
    expect(found.caveats.map(({ code }) => code)).toEqual(["no-purchases"]);
  });

  it("tell the province alone around a seat", () => {
    const seat = link("LOCATED_IN", "enterprise:leader", "place:town", { quality: "registered" });
    const seated = ask([enterprise("enterprise:leader"), seat], {}, real);
    expect(seated.rows.map(({ about }) => about)).toEqual(["place:province"]);
    expect(seated.caveats.map(({ code }) => code)).toContain("site-unknown");
  });

  it("are told of the enterprise itself where no place is known: place unknown, anything from 0 to 1", () => {
    const nowhere = ask([enterprise("enterprise:leader")], {}, real);
    expect(lines({ ...nowhere, rows: nowhere.rows.map((row) => ({ ...row, about: "place:-" })) })).toEqual([
      "-  [null, null] no-purchases",
    ]);
    expect(nowhere.caveats.map(({ code }) => code)).toEqual(["no-purchases", "place-unknown"]);
    const seller = [enterprise("enterprise:real"), link("LOCATED_IN", "enterprise:real", "place:town")];
    const buying = ask(
      [enterprise("enterprise:leader"), ...seller, bought("real", 100, published)],
      {},
      real,
    );
    expect(buying.rows).toMatchObject([
      {
        about: "enterprise:leader",
        value: null,
        lower: 0,
        upper: 1,
        reason: "place-unknown",
        parts: { known: 100, possible: 100, purchases: 1 },
      },
    ]);
    expect([buying.layers, buying.period]).toEqual([["plan"], "2010"]);
  });

  it("stand at the site of the largest share of output, else in what all sites lie in", () => {
    const at = (...sites: Drafts) =>
      ask([enterprise("enterprise:leader"), ...sites], {}, real).rows.map(({ about }) => about);
    const two = (one: object, other: object) =>
      at(
        link("LOCATED_IN", "enterprise:leader", "place:town", { ...one }),
        link("LOCATED_IN", "enterprise:leader", "place:town2", { ...other }),
      );
    expect(two({ shareOfOutput: 0.7 }, { shareOfOutput: 0.3 })[0]).toBe("place:town");
    expect(two({}, {})).toEqual(["place:county", "place:city", "place:province"]);
  });

  it("leave inferred purchases out unless they are asked for, and then say so", () => {
    const guess = [...realLeader, bought("s1", 300, { ...published, evidence: "inferred" })];
    expect(ask(guess, {}, real).rows[0]?.reason).toBe("no-purchases");
    const counted = ask(guess, { inferred: "yes" }, real);
    expect(counted.rows[0]).toMatchObject({ reason: "whole-unknown", parts: { inside: 300 } });
    expect(counted.caveats.map(({ code }) => code)).toContain("inferred-purchases");
  });

  it("cannot be asked of an enterprise that is not there", () => {
    expect(() => ask([], { enterprise: "enterprise:nobody" })).toThrow('Cannot find "enterprise:nobody"');
    expect(() => ask([], { enterprise: "place:town" })).toThrow("enterprise:");
  });
});
