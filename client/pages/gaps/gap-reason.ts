import type { TFunction } from "i18next";
import type { Finding } from "../../../graph-schema/findings.ts";
import { type GapKind, gapKindOf } from "../../graph/gap-kinds.ts";
import { amountOf } from "../../i18n/numbers.ts";
import type { Language } from "../../state/view.ts";
import { percentText } from "../../ui/percent-text.ts";
import type { NameOf } from "../rates/use-rates.ts";
import { heldOf } from "./gaps-asked.ts";

/** What a reason is written with. */
export interface ReasonWords {
  readonly t: TFunction<"gaps">;
  readonly language: Language;
  readonly nameOf: NameOf;
}

/** Why a stage is what it is said to be, in one or more sentences: which demand and whose, who makes and sells it, and
 *  what is not known. Everything in it comes from the row. */
export function reasonOf(row: Finding, words: ReasonWords): string[] {
  const kind = gapKindOf(row.class);
  const first =
    kind !== undefined
      ? REASONS[kind](row, words)
      : row.class === "unrecorded"
        ? unrecordedReason(row, words)
        : [];
  return [...first, ...unknownOf(row, words), ...alsoOf(row, words), ...openOf(row, words)].filter(
    (sentence) => sentence !== "",
  );
}

type Reason = (row: Finding, words: ReasonWords) => string[];

const REASONS: Readonly<Record<GapKind, Reason>> = {
  missing: (row, words) => [demandOf(row, words), words.t("reason.nobody"), sellersOf(row, words)],
  broken: (row, words) => [
    words.t("reason.broken", { makers: part(row, "makers"), inputs: named(row, "blockedBy", words) }),
    demandOf(row, words),
  ],
  weak: (row, words) => {
    const { supply = 0, demand, demandByRecipe } = row.parts ?? {};
    const needed = demand ?? demandByRecipe ?? 0;
    const values = {
      makers: part(row, "makers"),
      supply: money(supply, words),
      demand: money(needed, words),
      share: percentText(needed > 0 ? supply / needed : 0, { decimals: 1 }),
    };
    return [
      words.t(demand === undefined ? "reason.weakByRecipe" : "reason.weak", values),
      demandOf(row, words),
    ];
  },
  leaking: (row, words) => [
    words.t("reason.leaking", { potential: share(row, "potential"), rate: share(row, "rate") }),
    makersOf(row, words),
    demandOf(row, words),
    sellersOf(row, words),
  ],
  "single-source": (row, words) => [singleSource(row, words), demandOf(row, words)],
  bottleneck: (row, words) => [
    words.t("reason.bottleneck", { share: share(row, "dominated"), names: named(row, "dominators", words) }),
    hiddenOf(row, words),
  ],
  short: (row, words) => [
    words.t("reason.short", { next: named(row, "next", words), share: share(row, "outflowShare") }),
    makersOf(row, words),
  ],
  redundant: (row, words) => [
    words.t("reason.redundant", {
      makers: part(row, "makers"),
      kinds: part(row, "kinds"),
      share: share(row, "mutualTrade"),
    }),
  ],
};

function singleSource(row: Finding, words: ReasonWords): string {
  const { owners = 0 } = row.parts ?? {};
  const who = named(row, "owner", words);
  if (owners === 1) return words.t("reason.oneOwner", { who });
  return words.t("reason.fewOwners", { owners, who, share: share(row, "topShare"), hhi: hhi(row) });
}

function hhi({ parts }: Finding): string {
  return (parts?.hhi ?? 0).toFixed(2);
}

function hiddenOf(row: Finding, words: ReasonWords): string {
  const names = named(row, "hidden", words);
  return names === "" ? "" : words.t("reason.hidden", { names });
}

/** Who buys it: how many buyers whose purchases are whole, how much, and the largest of them. */
function demandOf(row: Finding, words: ReasonWords): string {
  const { demand, buyers = 0 } = row.parts ?? {};
  if (demand === undefined) return "";
  const names = named(row, "buyers", words);
  return words.t("reason.demand", { buyers, amount: money(demand, words), names });
}

function makersOf(row: Finding, words: ReasonWords): string {
  const names = named(row, "makers", words);
  return names === "" ? "" : words.t("reason.makers", { count: part(row, "makers"), names });
}

function sellersOf(row: Finding, words: ReasonWords): string {
  const names = named(row, "outsideSellers", words);
  return names === "" ? "" : words.t("reason.sellers", { names });
}

/** What is known of a stage that nobody is recorded for, and why no more can be said. */
function unrecordedReason(row: Finding, words: ReasonWords): string[] {
  const { possibleMakers = 0, partialDemand = 0, demand = 0 } = row.parts ?? {};
  const why =
    demand > 0
      ? possibleMakers > 0
        ? words.t("reason.possible", { count: possibleMakers })
        : words.t("reason.perhapsWider")
      : words.t("reason.notBought");
  return [
    words.t("reason.unrecorded"),
    why,
    partialDemand > 0 ? words.t("reason.partial", { amount: money(partialDemand, words) }) : "",
    demandOf(row, words),
  ];
}

/** From how much of unknown origin on it is told. */
const TOLD = 0.01;

function unknownOf(row: Finding, { t }: ReasonWords): string[] {
  const unknown = row.parts?.unknownShare ?? 0;
  return unknown < TOLD ? [] : [t("reason.unknown", { share: percentText(unknown, { decimals: 1 }) })];
}

/** What else holds beside the class. */
function alsoOf(row: Finding, words: ReasonWords): string[] {
  const others = heldOf(row).filter((kind) => kind !== row.class);
  if (others.length === 0) return [];
  const list = others.map((kind) => words.t(`class.${kind}`)).join(separator(words));
  return [words.t("reason.also", { list })];
}

/** What could not be judged; of a stage that is plainly something only where it would come before that. */
function openOf(row: Finding, words: ReasonWords): string[] {
  if (row.class === "unrecorded") return [];
  const kinds = Object.keys(row.parts ?? {}).flatMap((name) =>
    name.startsWith("open-") ? (gapKindOf(name.slice("open-".length)) ?? []) : [],
  );
  if (kinds.length === 0) return row.class === "none" ? [words.t("reason.none")] : [];
  const list = kinds.map((kind) => words.t(`class.${kind}`)).join(separator(words));
  return [words.t(row.class === "none" ? "reason.noneOpen" : "reason.open", { list })];
}

/** At most so many names stand in a sentence. */
const NAMED = 3;

function named(row: Finding, role: string, words: ReasonWords): string {
  const ids = row.others?.[role] ?? [];
  const names = ids
    .slice(0, NAMED)
    .map((id) => words.nameOf(id) ?? id)
    .join(separator(words));
  return ids.length > NAMED ? words.t("andOthers", { names }) : names;
}

function separator({ t }: ReasonWords): string {
  return t("list");
}

function part({ parts }: Finding, name: string): number {
  return parts?.[name] ?? 0;
}

function share({ parts }: Finding, name: string): string {
  return percentText(parts?.[name] ?? 0, { decimals: 1 });
}

function money(value: number, { language }: ReasonWords): string {
  const { number, unit } = amountOf(Math.round(value), "CNY10k/year", { language });
  return `${number} ${unit}`;
}
