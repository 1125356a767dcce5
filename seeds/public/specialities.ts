import type { Fact } from "../../graph-schema/facts.ts";
import type { SpecialisesIn } from "../../graph-schema/relationships.ts";
import { type Meant, meantBy } from "./goods.ts";
import { idsOf } from "./names.ts";
import { readOn } from "./pages.ts";
import type { PublicRow } from "./rows.ts";

const MARKETS = "source:editorial.public-markets";

/** The sales stage at which a market of these goods stands. */
const SALES_STAGE: Readonly<Record<string, string>> = {
  中药材: "10.3",
  药品: "10.3",
  童装: "3.6",
  服装: "3.6",
  羽毛羽绒: "3.6",
};

/** Why a market stands at the sales stage of its chain. */
export const MARKET_JUDGEMENT: Fact = {
  kind: "Source",
  id: MARKETS,
  layer: "public",
  type: "editorial",
  title: "编者判断：市场归入哪一环",
  titleEn: "Editorial judgement: the stage of a market",
  reason: "专业市场与规划的做法一致，归入所在链的营销一环：药材、药品归品牌化营销，服装、羽绒归品牌营销。",
  reasonEn:
    "As in the plan, a market stands at the sales stage of its chain: medicine at branded sales, clothing and down at brand marketing.",
};

/** The markets of the rows: one speciality for each name of a market, from its first row. */
export function marketFacts(rows: readonly PublicRow[]): SpecialisesIn[] {
  const markets = rows.filter(({ kind }) => kind === "market");
  const first = markets.filter(
    ({ subject }, index) => markets.findIndex((other) => other.subject === subject) === index,
  );
  return first.flatMap((row) => {
    const stage = SALES_STAGE[row.stage ?? ""];
    if (stage === undefined) throw new Error(`Cannot place the market of ${row.stage} in row ${row.id}`);
    return specialities(row, [{ stage: `stage:${stage}`, judgement: MARKETS }], "market");
  });
}

/** What a place is known for making. */
export function specialityFacts(row: PublicRow): SpecialisesIn[] {
  return specialities(row, meantBy(row.object), "cluster");
}

function specialities(row: PublicRow, meant: readonly Meant[], form: "market" | "cluster"): SpecialisesIn[] {
  return idsOf(row.subject).flatMap((place) =>
    meant.map(({ stage, judgement }) => ({
      kind: "SPECIALISES_IN",
      id: `specialises-in:public.${row.id}.${place.slice("place:".length)}.${stage.slice("stage:".length)}`,
      from: place,
      to: stage,
      wording: form === "market" ? row.subject : (row.object ?? row.subject),
      form,
      ...(judgement === undefined ? {} : { judgement }),
      ...readOn(row, []),
    })),
  );
}
