import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ScenarioChange, ScenarioChangeOf } from "../../../graph-schema/scenario.ts";
import { amountOf } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import type { Language } from "../../state/view.ts";
import type { NameOf } from "./use-name-of.ts";

interface Speaker {
  readonly t: TFunction<"scenarios">;
  readonly language: Language;
  readonly nameOf: NameOf;
}

/** Says a change in a sentence, with names as they are given. */
export function useSentence(): (change: ScenarioChange, nameOf: NameOf) => string {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  return (change, nameOf) => sentenceOf(change, { t, language, nameOf });
}

function sentenceOf(change: ScenarioChange, speaker: Speaker): string {
  const { t, nameOf } = speaker;
  switch (change.kind) {
    case "open":
      return t("change.say.open", {
        name: nameOf(change.enterprise),
        place: nameOf(change.place),
        products: change.makes.map((made) => productWords(made, speaker)).join(t("change.say.and")),
      });
    case "close":
      return t("change.say.close", { enterprise: nameOf(change.enterprise) });
    case "move":
      return t("change.say.move", {
        enterprise: nameOf(change.enterprise),
        place: nameOf(change.place),
      });
    case "capacity":
      return t("change.say.capacity", {
        enterprise: nameOf(change.enterprise),
        stage: nameOf(change.stage),
        sets: capacityWords(change, speaker),
      });
    case "redirect":
      return t("change.say.redirect", {
        buyer: buyerWords(change, speaker),
        stage: nameOf(change.stage),
        share: percent(change.share),
        to: nameOf(change.to),
        from:
          change.seller === undefined ? "" : t("change.say.redirectFrom", { seller: nameOf(change.seller) }),
      });
    case "recipe":
      return t("change.say.recipe", {
        input: nameOf(change.input),
        output: nameOf(change.output),
        sets: recipeWords(change, speaker),
      });
  }
}

function productWords(
  { stage, capacity, output }: ScenarioChangeOf<"open">["makes"][number],
  { t, language, nameOf }: Speaker,
): string {
  const said = { stage: nameOf(stage), capacity: money(capacity, language) };
  return output === undefined
    ? t("change.say.product", said)
    : t("change.say.productOutput", { ...said, output: money(output, language) });
}

function capacityWords({ capacity, output }: ScenarioChangeOf<"capacity">, { t, language }: Speaker): string {
  return [
    ...(capacity === undefined ? [] : [t("change.say.capacityTo", { amount: money(capacity, language) })]),
    ...(output === undefined ? [] : [t("change.say.outputTo", { amount: money(output, language) })]),
  ].join(t("change.say.comma"));
}

function buyerWords({ buyer, place, chain }: ScenarioChangeOf<"redirect">, { t, nameOf }: Speaker): string {
  if (buyer !== undefined) return nameOf(buyer);
  if (place === undefined) return t("change.say.buyersOfChain", { chain: nameOf(chain ?? "") });
  if (chain === undefined) return t("change.say.buyersOfPlace", { place: nameOf(place) });
  return t("change.say.buyersOfBoth", { place: nameOf(place), chain: nameOf(chain) });
}

function recipeWords({ costShare, essential, removed }: ScenarioChangeOf<"recipe">, { t }: Speaker): string {
  if (removed === true) return t("change.say.removed");
  return [
    ...(costShare === undefined ? [] : [t("change.say.costShareTo", { share: percent(costShare) })]),
    ...(essential === undefined ? [] : [t(essential ? "change.say.essential" : "change.say.notEssential")]),
  ].join(t("change.say.comma"));
}

function money(value: number, language: Language): string {
  const { number, unit } = amountOf(value, "CNY10k/year", { language });
  return `${number} ${unit}`;
}

function percent(share: number): string {
  return String(Number((share * 100).toFixed(4)));
}
