import request from "supertest";
import { beforeAll, describe, expect, it } from "vitest";
import { chainContent } from "../../../client/graph/chain-content.ts";
import { layOutLanes } from "../../../client/graph/lane-layout.ts";
import { tableRows } from "../../../client/graph/table-rows.ts";
import { estimateWidth } from "../../../client/graph/text.ts";
import { type AnswerOf, API } from "../../../graph-schema/api/contract.ts";
import type { PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import { planFacts } from "../../../seeds/plan/plan-change-set.ts";
import { publicFacts } from "../../../seeds/public/public-change-set.ts";
import { recipeFacts } from "../../../seeds/recipes/recipe-change-set.ts";
import { appOver, asRead, fixed, planGraph } from "../../http/support.ts";
import { sayIn } from "./chains.ts";
import { factsOn, overflowing, overlaps, struck } from "./picture-checks.ts";

const realFacts = [...planFacts(), ...recipeFacts(), ...publicFacts()];
/** The plan alone, and everything real: recipes and published facts too. */
const APPS = {
  plan: appOver(fixed(planGraph)),
  real: appOver(fixed(asRead(realFacts, "r3-0000cafe"))),
} as const;
const PROVINCE = "place:340000";
/** 宣城市, 巢湖市 of the map of 2010, 宁国市, and the whole province. */
const BOUNDARIES = [PROVINCE, "place:341800", "place:341400", "place:341881"];

async function read<Name extends "getChain" | "runAnalysis" | "getPlace">(
  app: (typeof APPS)["plan"],
  name: Name,
  path: string,
) {
  const { body } = await request(app).get(`/api/v1${path}`).expect(200);
  return API[name].response.parse(body) as AnswerOf<Name>;
}

const CHAINS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((number) => [
  { number, facts: "plan" } as const,
  { number, facts: "real" } as const,
]);

describe.each(CHAINS)("chain $number, $facts facts", ({ number, facts }) => {
  const app = APPS[facts];
  let detail: AnswerOf<"getChain">;
  const findings = new Map<string, Findings>();
  const around = new Map<string, PlaceInTree["path"]>();
  beforeAll(async () => {
    detail = await read(app, "getChain", `/chains/chain:${number}`);
    for (const place of BOUNDARIES) {
      const query = `chain=chain:${number}&place=${place}`;
      findings.set(place, await read(app, "runAnalysis", `/analyses/stage-coverage?${query}`));
      around.set(place, (await read(app, "getPlace", `/places/${place}`)).path);
    }
  });

  const contentOf = (place: string, language: "zh" | "en" = "zh", measured = true) =>
    chainContent({
      detail,
      ...(measured ? { findings: findings.get(place)! } : {}),
      view: { boundary: place, language, hide: [] },
      boundaryName: language === "zh" ? "宣城" : "Xuancheng",
      aroundBoundary: around.get(place)!.map(({ id }) => id),
      layers: detail.scope.loaded,
      say: sayIn(language),
    });
  const layOut = (language: "zh" | "en", width: number) =>
    layOutLanes({
      content: contentOf(PROVINCE, language),
      width,
      measure: estimateWidth,
      say: sayIn(language),
      place: "宣城",
      expanded: new Set(),
    });

  it.each(BOUNDARIES)("is classed alike by the measure and by the marks, seen from %s", (place) => {
    const classes = (measured: boolean) => {
      const { lanes, blocks } = contentOf(place, "zh", measured);
      const boxes = [...lanes.flatMap(({ stages }) => stages), ...blocks.flatMap(({ finer }) => finer)];
      return boxes.map(({ id, coverage }) => `${id} ${coverage}`);
    };
    expect(classes(false)).toEqual(classes(true));
  });

  it.each([
    ["zh", 1400],
    ["zh", 1016],
    ["en", 1400],
    ["en", 1016],
    ["en", 660],
  ] as const)("is drawn without overlaps in %s on %d px", (language, width) => {
    const picture = layOut(language, width);
    expect(overlaps(picture)).toEqual([]);
    expect(overflowing(picture)).toEqual([]);
    expect(picture.width).toBeLessThanOrEqual(Math.max(width, 6 * 203));
    expect(struck(picture)).toEqual([]);
  });

  it("shows every recorded fact, in the picture and in the table", () => {
    const all = [...detail.specialities, ...detail.makes].map(({ id }) => id).sort();
    expect([...new Set(factsOn(layOut("zh", 1016)))]).toEqual(all);
    const rows = tableRows(contentOf(PROVINCE), { detail, language: "zh" });
    expect([...new Set(rows.flatMap(({ facts }) => facts))].sort()).toEqual(all);
  });

  it("has a line in the table for each unrecorded stage", () => {
    const rows = tableRows(contentOf(PROVINCE), { detail, language: "zh" });
    const unrecorded = findings.get(PROVINCE)!.rows.filter((row) => row.class === "unrecorded");
    expect(rows.filter(({ mark }) => mark === undefined).map(({ opens }) => opens)).toEqual(
      unrecorded.map(({ about }) => about),
    );
  });
});
