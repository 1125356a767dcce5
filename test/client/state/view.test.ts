import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COLOURS_OF_LANES,
  DEFAULT_VIEW,
  formatView,
  LAYERS_OF_LANES,
  parseView,
  stepTo,
  type View,
} from "../../../client/state/view.ts";
import { Layer } from "../../../graph-schema/provenance.ts";

const name = fc.stringMatching(/^[一-龥a-zA-Z0-9][一-龥a-zA-Z0-9._~-]{0,20}$/u);
const hide = fc.subarray([...LAYERS_OF_LANES]);
const page = fc.oneof(
  fc.record({ page: fc.constantFrom("overview" as const, "indicators" as const) }),
  fc.record({ page: fc.constant("chain" as const), id: name.map((one) => `chain:${one}`) }),
  fc.record(
    { page: fc.constant("place" as const), id: name.map((one) => `place:${one}`) },
    { requiredKeys: ["page"] },
  ),
  fc.record(
    { page: fc.constant("plan" as const), id: name.map((one) => `source:${one}`) },
    { requiredKeys: ["page"] },
  ),
);
const asked = fc.record(
  {
    page: fc.constant("analyses" as const),
    id: name.map((one) => `measure:${one}`),
    parameters: fc.dictionary(
      fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,20}$/),
      fc.string({ minLength: 1, maxLength: 100 }),
      { noNullPrototype: true },
    ),
    sort: fc.stringMatching(/^-?[a-z]{1,20}$/),
  },
  { requiredKeys: ["page", "parameters"] },
);
const rest = fc.record(
  {
    language: fc.constantFrom("zh" as const, "en" as const),
    theme: fc.constantFrom("light" as const, "dark" as const),
    map: fc.constantFrom("2010" as const, "today" as const),
    boundary: name.map((one) => `place:${one}`),
    hide,
    scope: fc.record({
      layers: fc.subarray([...Layer.options]),
      years: fc.constantFrom("latest", "all", "2010", "2009-2012"),
    }),
    colour: fc.constantFrom(...COLOURS_OF_LANES),
    open: fc
      .tuple(fc.constantFrom("stage", "specialises-in", "source"), name)
      .map(([kind, one]) => `${kind}:${one}`),
  },
  { requiredKeys: ["language", "theme", "map", "boundary", "hide", "scope", "colour"] },
);
const views: fc.Arbitrary<View> = fc
  .tuple(fc.oneof(page, asked), rest)
  .map(([one, other]) => ({ parameters: {}, ...other, ...one }));

describe("the view in the address", () => {
  it("comes back from its address as it was", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view))).toEqual(view);
      }),
    );
  });

  it("reads any address and writes it so that it reads the same again", () => {
    const addresses = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string().map((text) => `/${text}`),
      fc.string().map((text) => `/chains/1?place=${text}&open=${text}&hide=${text}`),
      fc.string().map((text) => `/analyses/${text}?p.chain=${text}&p.${text}=1&sort=${text}`),
    );
    fc.assert(
      fc.property(addresses, (address) => {
        const view = parseView(address);
        expect(parseView(formatView(view))).toEqual(view);
      }),
    );
  });

  it("writes everything that is not usual, and nothing that is", () => {
    const view: View = {
      page: "chain",
      id: "chain:1",
      language: "en",
      theme: "dark",
      map: "today",
      boundary: "place:341800",
      open: "place:341881-zhongxi",
      hide: ["finer"],
      scope: { layers: ["plan", "public"], years: "2009-2012" },
      colour: "recipe",
      parameters: {},
    };
    expect(formatView(view)).toBe(
      "/chains/1?place=341800&map=today&lang=en&theme=dark&open=place:341881-zhongxi&hide=finer&layers=plan,public&years=2009-2012&colour=recipe",
    );
    expect(formatView(DEFAULT_VIEW)).toBe("/");
  });

  it("falls back where the address says nothing that can be read", () => {
    expect(parseView("/chains/%E0%A4%A?map=1999&lang=fr&open=%%&hide=all")).toEqual({
      ...DEFAULT_VIEW,
      page: "chain",
      id: "chain:1",
    });
  });

  it("is about the whole province when no place is named", () => {
    expect(parseView("/chains/1").boundary).toBe("place:340000");
    expect(parseView("/places").id).toBeUndefined();
  });
});

describe("a measure in the address", () => {
  it("keeps its parameters apart from the keys of the view", () => {
    const address = "/analyses/stage-coverage?place=341800&sort=-value&p.chain=chain:1&p.map=a%26b";
    const view = parseView(address);
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      page: "analyses",
      id: "measure:stage-coverage",
      boundary: "place:341800",
      parameters: { chain: "chain:1", map: "a&b" },
      sort: "-value",
    });
    expect(formatView(view)).toBe(address);
  });

  it("takes no parameter on other pages, and none that is empty, unnamed or overlong", () => {
    expect(parseView("/chains/1?p.chain=chain:1&sort=value")).toEqual(parseView("/chains/1"));
    const long = "x".repeat(201);
    expect(parseView(`/analyses?p.=1&p.chain=&p.__proto__=1&p.long=${long}&sort=a,b`)).toEqual(
      parseView("/analyses"),
    );
  });
});

describe("a step", () => {
  it("forgets what one measure was asked for on the way to another", () => {
    const view = parseView("/analyses/stage-coverage?p.chain=chain:1&sort=value");
    expect(formatView(stepTo(view, { id: "measure:other" }))).toBe("/analyses/other");
    expect(stepTo(view, { open: "stage:1.1" }).parameters).toEqual({ chain: "chain:1" });
  });

  it("closes the drawer when it leaves the page, and keeps it when it does not", () => {
    const open: View = { ...DEFAULT_VIEW, page: "chain", id: "chain:1", open: "stage:1.1" };
    expect(stepTo(open, { id: "chain:2" }).open).toBeUndefined();
    expect(stepTo(open, { page: "overview" })).toEqual({
      ...DEFAULT_VIEW,
      id: undefined,
      open: undefined,
      sort: undefined,
    });
    expect(stepTo(open, { language: "en" }).open).toBe("stage:1.1");
    expect(stepTo(open, { page: "place", id: "place:341800", open: "stage:1.2" }).open).toBe("stage:1.2");
  });
});
