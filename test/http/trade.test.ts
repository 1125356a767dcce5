import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { chain, enterprise, graphOf, link, place, stage } from "../graph/build.ts";
import { appOver, fixed, names } from "./support.ts";

const page = { source: "source:page" };
const made = { source: "source:made", evidence: "synthetic", synthetic: true };
const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);
const simulated = (at: number) => `enterprise:made-${String(at).padStart(3, "0")}`;

// city ─ town    chain:1: part → car       300 simulated makers of part, in town; of output 0, 1, 2 … each sells to the
//                                          next one for the value of its number
// real purchases   seller (nothing says what it makes, its seat in town) ─part→ buyer (nothing else is known of it)
//                  maker (makes car, site not known) ─goods without a stage→ buyer
// city ─part→ maker: the seller is known by its city only
const graph = graphOf([
  {
    kind: "Source",
    id: "source:made",
    layer: "simulated",
    title: "模拟",
    type: "generator",
    seed: 1,
    version: "1",
  },
  {
    kind: "Source",
    id: "source:page",
    layer: "public",
    title: "公告",
    type: "public-page",
    address: "https://example.cn/a",
    date: "2014-05",
  },
  {
    kind: "Source",
    id: "source:reason",
    layer: "public",
    title: "判断",
    type: "editorial",
    reason: "属零件",
  },
  chain(1),
  stage("stage:part"),
  stage("stage:car"),
  link("PART_OF", "stage:part", "chain:1", { order: 1 }),
  link("PART_OF", "stage:car", "chain:1", { order: 2 }),
  place("place:city", "city"),
  place("place:town", "town"),
  link("WITHIN", "place:town", "place:city"),
  ...["seller", "buyer", "maker"].map((name) => enterprise(`enterprise:${name}`, page)),
  link("MAKES", "enterprise:maker", "stage:car", page),
  link("LOCATED_IN", "enterprise:seller", "place:town", { ...page, quality: "registered" }),
  link("SUPPLIES", "enterprise:seller", "enterprise:buyer", {
    ...page,
    stage: "stage:part",
    judgement: "source:reason",
    period: "2013",
  }),
  link("SUPPLIES", "enterprise:maker", "enterprise:buyer", { ...page, goods: "轿车", period: "2013" }),
  link("SUPPLIES", "place:city", "enterprise:maker", { ...page, stage: "stage:part", period: "2013" }),
  ...numbered(300).flatMap((at) => [
    enterprise(simulated(at), made),
    link("MAKES", simulated(at), "stage:part", { ...made, output: at, period: "2010" }),
    link("LOCATED_IN", simulated(at), "place:town", made),
    link("SUPPLIES", simulated(at), simulated((at + 1) % 300), {
      ...made,
      stage: "stage:part",
      value: at,
      period: "2010",
    }),
  ]),
]);

const app = appOver(fixed(graph));
const get = async (path: string) => (await supertest(app).get(`/api/v1${path}`).expect(200)).body;
type Listed = readonly { readonly id: string; readonly synthetic?: true }[];
const realOf = (facts: Listed) => names(facts.filter(({ synthetic }) => synthetic !== true));
const syntheticOf = (facts: Listed) => names(facts.filter(({ synthetic }) => synthetic === true));

const OF_PART = ["enterprise.seller~enterprise.buyer", "place.city~enterprise.maker"];

describe("what is carried of a chain", () => {
  it("is all that is real, both ends of a purchase too, and the eight largest simulated makers a stage", async () => {
    const { enterprises, makes, locatedIn, makers, totals } = await get("/chains/chain:1");
    expect(realOf(enterprises)).toEqual(["buyer", "maker", "seller"]);
    expect(syntheticOf(enterprises)).toEqual(numbered(8).map((at) => `made-${292 + at}`));
    expect(makes).toHaveLength(9);
    expect(realOf(locatedIn)).toEqual(["enterprise.seller~place.town"]);
    expect(makers).toEqual([
      { stage: "stage:car", total: 1, synthetic: 0 },
      { stage: "stage:part", total: 300, synthetic: 300 },
    ]);
    expect(totals).toEqual({
      enterprises: 303,
      syntheticEnterprises: 300,
      supplies: 302,
      syntheticSupplies: 300,
    });
  });

  it("names of simulated purchases only those among the makers it carries", async () => {
    const { supplies } = await get("/chains/chain:1");
    expect(realOf(supplies)).toEqual(OF_PART);
    expect(syntheticOf(supplies)).toHaveLength(7);
  });

  it("cites the page of each purchase, and names the reason why it is of its stage", async () => {
    const { sources, supplies } = await get("/chains/chain:1");
    const cited = new Map(sources.map((one: { id: string }) => [one.id, one]));
    expect(cited.get("source:page")).toMatchObject({ address: "https://example.cn/a", date: "2014-05" });
    expect(supplies.map(({ judgement }: { judgement?: string }) => judgement)).toContain("source:reason");
    expect(cited.has("source:reason")).toBe(false);
  });
});

describe("what is carried of a stage", () => {
  it("is every real purchase of it with its ends, and of simulated makers and purchases the largest", async () => {
    const { enterprises, supplies, totals } = await get("/stages/stage:part");
    expect(realOf(enterprises)).toEqual(["buyer", "maker", "seller"]);
    expect(syntheticOf(enterprises)).toEqual(numbered(60).map((at) => `made-${240 + at}`));
    expect(realOf(supplies)).toEqual(OF_PART);
    expect(syntheticOf(supplies)).toHaveLength(100);
    expect(totals).toEqual({
      enterprises: 303,
      syntheticEnterprises: 300,
      supplies: 302,
      syntheticSupplies: 300,
    });
  });
});

describe("what is carried of a place", () => {
  it("is every real enterprise there, by its seat too, and the hundred largest simulated ones", async () => {
    const { enterprises, locatedIn, supplies, chains, totals } = await get("/places/place:city");
    expect(realOf(enterprises)).toEqual(["seller"]);
    expect(syntheticOf(enterprises)).toEqual(numbered(100).map((at) => `made-${200 + at}`));
    expect(locatedIn).toHaveLength(101);
    expect(realOf(supplies)).toEqual(["enterprise.seller~enterprise.buyer"]);
    expect(syntheticOf(supplies)).toHaveLength(100);
    expect(names(chains)).toEqual(["1"]);
    expect(totals).toEqual({
      enterprises: 301,
      syntheticEnterprises: 300,
      supplies: 301,
      syntheticSupplies: 300,
    });
  });

  it("counts no chain by an enterprise that has only its seat there", async () => {
    const { chains, enterprises } = await get("/places/place:town?layers=plan,public");
    expect([names(enterprises), names(chains)]).toEqual([["seller"], []]);
  });
});

describe("what is carried of an enterprise", () => {
  it("is where it is and whom it trades with, though nothing says what it makes", async () => {
    const { locatedIn, supplies, names: named, sources } = await get("/enterprises/enterprise:seller");
    expect(locatedIn.map(({ quality }: { quality: string }) => quality)).toEqual(["registered"]);
    expect(names(supplies)).toEqual(["enterprise.seller~enterprise.buyer"]);
    expect(names(named)).toEqual(["buyer", "seller", "part"]);
    expect(names(sources)).toEqual(expect.arrayContaining(["p1", "page"]));
  });

  it("is also where those are whom it trades with", async () => {
    const { locatedIn, places } = await get("/enterprises/enterprise:buyer");
    expect(locatedIn.map(({ from }: { from: string }) => from)).toContain("enterprise:seller");
    const held = places.map(({ place }: { place: { id: string } }) => place.id);
    expect(locatedIn.every(({ to }: { to: string }) => held.includes(to))).toBe(true);
  });

  it("names the place where only the origin of what it buys is known", async () => {
    const { supplies, names: named, places } = await get("/enterprises/enterprise:maker");
    expect(places.map(({ place }: { place: { id: string } }) => place.id)).toEqual(["place:city"]);
    expect(names(supplies)).toEqual(["enterprise.maker~enterprise.buyer", "place.city~enterprise.maker"]);
    expect(names(named)).toEqual(["buyer", "maker", "city", "part"]);
  });
});

describe("the scope of what is carried", () => {
  it.each(["/chains/chain:1", "/stages/stage:part", "/places/place:city"])(
    "holds nothing simulated in %s when it is off",
    async (path) => {
      const body = await get(`${path}?layers=plan,recipes,public`);
      expect(JSON.stringify(body)).not.toContain('synthetic":true');
      expect(body.totals).toMatchObject({ syntheticEnterprises: 0, syntheticSupplies: 0 });
      expect(body.scope.layers).toEqual(["plan", "recipes", "public"]);
    },
  );

  it("says that a simulated enterprise is not there when the simulation is off", async () => {
    await supertest(app)
      .get(`/api/v1/enterprises/${simulated(0)}`)
      .expect(200);
    await supertest(app)
      .get(`/api/v1/enterprises/${simulated(0)}?layers=public`)
      .expect(404);
    await supertest(app)
      .get(`/api/v1/facts/${simulated(0)}`)
      .expect(200);
  });
});
