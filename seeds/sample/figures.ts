import type { Fact } from "../../graph-schema/facts.ts";
import { firmId } from "./firm-facts.ts";
import { apportion, PLAN_FIRMS } from "./firms.ts";
import type { Economy } from "./markets.ts";
import { made } from "./options.ts";
import { TOTALS, type TotalName } from "./parameters.ts";
import { random } from "./random.ts";
import { grown } from "./trade.ts";

/** The figures of towns and leaders, by name. */
const FIGURES = [
  { slug: "revenue", name: "主营业务收入", nameEn: "Revenue from main business", unit: "CNY10k/year" },
  { slug: "value-added", name: "增加值", nameEn: "Value added", unit: "CNY10k/year" },
  { slug: "profit", name: "利润", nameEn: "Profit", unit: "CNY10k/year" },
  { slug: "tax", name: "税金", nameEn: "Taxes", unit: "CNY10k/year" },
  { slug: "above-scale-firms", name: "规模以上企业", nameEn: "Above-scale firms", unit: "count" },
] as const;

type FigureName = (typeof FIGURES)[number]["slug"];

/** Yearly figures: of each town revenue, value added, profit, tax and above-scale firms; of each leader its
 *  revenue of every year. Whole 万元; the towns' add up to the plan's totals, times firms / 4,000. */
export function* figureFacts(economy: Economy, seed: number, years: readonly number[]): Generator<Fact> {
  for (const [order, { slug, name, nameEn, unit }] of FIGURES.entries()) {
    yield {
      kind: "Indicator",
      id: `indicator:sample.${slug}`,
      name: `示例：${name}`,
      nameEn: `Sample: ${nameEn}`,
      unit,
      ...(unit === "count" ? { counter: "家" } : {}),
      group: "other",
      order,
      basis: "模拟数据，不是统计",
      basisEn: "simulated, no statistics",
      ...made,
    };
  }
  const last = String(years.at(-1) ?? "");
  for (const { place, figures } of townFigures(economy, seed)) {
    for (const [figure, value] of figures) yield* report({ figure, about: place, period: last, value });
  }
  const { firms } = economy;
  for (const firm of firms.leader.keys()) {
    if (firms.leader[firm] === 0) continue;
    for (const [index, year] of years.entries()) {
      const value = Math.round((firms.revenue[firm] ?? 0) * grown(index - years.length + 1));
      yield* report({ figure: "revenue", about: firmId(firm), period: String(year), value });
    }
  }
}

function townFigures({ firms, spots }: Economy, seed: number) {
  const draw = random(seed, 6);
  const towns = spots.flatMap((spot, position) =>
    spot.town === undefined ? [] : [{ spot, position, town: spot.town }],
  );
  const weights = (spread: number) =>
    towns.map(({ town }) => town.revenue * (1 - spread + 2 * spread * draw.unit()));
  const scale = firms.count / PLAN_FIRMS;
  const shares = (name: TotalName, spread: number) =>
    apportion(Math.round(TOTALS[name] * scale), weights(spread));
  const columns = [
    ["revenue", shares("revenue", 0)],
    ["value-added", shares("value-added", 0.12)],
    ["profit", shares("profit", 0.2)],
    ["tax", shares("tax", 0.15)],
    ["above-scale-firms", towns.map(({ position }) => aboveScaleIn(firms, position))],
  ] as const;
  return towns.map(({ spot }, town) => ({
    place: spot.place,
    figures: columns.map(([figure, values]) => [figure, values[town] ?? 0] as const),
  }));
}

function aboveScaleIn({ aboveScale, firstOf }: Economy["firms"], position: number): number {
  return aboveScale.subarray(firstOf[position], firstOf[position + 1]).reduce((sum, each) => sum + each, 0);
}

interface Figure {
  readonly figure: FigureName;
  readonly about: string;
  readonly period: string;
  readonly value: number;
}

function* report({ figure, about, period, value }: Figure): Generator<Fact> {
  const slug = about.startsWith("place:")
    ? `sample.${about.slice("place:".length).replace(/^sample\./, "new-")}`
    : about.slice("enterprise:".length);
  const name = `${slug}.${figure}.${period}`;
  const indicator = `indicator:sample.${figure}`;
  yield { kind: "Report", id: `report:${name}`, indicator, role: "actual", period, value, ...made };
  yield { kind: "ABOUT", id: `about:${name}`, from: `report:${name}`, to: about, ...made };
}
