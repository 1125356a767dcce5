import type { Finding, Findings } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import type { Say } from "../../graph/content.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { boundsText } from "../../ui/bounds-text.ts";
import { percentText } from "../../ui/percent-text.ts";
import { Failed } from "../../ui/states.tsx";
import type { Asked } from "./use-chain-picture.ts";
import { useSay } from "./use-say.ts";

/** How many of the missing inputs the sentence names. */
const NAMED = 3;

/** How much of what a chain buys on average is made inside, as bounds, and what is missing most; then whose average it
 *  is. Said again when the place changes. */
export function RecipeLine({ inputs, place }: { inputs: Asked; place: string }) {
  const { language } = useView().view;
  const say = useSay();
  const stages = useApi("listStages", {}, { limit: 1_000 }).data?.items;
  if (inputs.failure !== null) {
    return (
      <div className="chain-result">
        <Failed what={say("recipe.failed")} failure={inputs.failure} />
      </div>
    );
  }
  if (inputs.findings === undefined || stages === undefined)
    return <p className="chain-result">{say("recipe.loading")}</p>;
  const names = new Map(stages.map((stage) => [stage.id, nameIn(language, stage)]));
  const average = inputs.findings.caveats.find(({ code }) => code.endsWith("average-recipe"));
  return (
    <p className="chain-result" aria-live="polite">
      {recipeResult(inputs.findings, { place, say, nameOf: (id) => names.get(id) ?? id })}
      {average !== undefined && <span className="note"> {average[language]}</span>}
    </p>
  );
}

/** The result of recipe coverage in a sentence: the bounds of the whole chain, then the inputs with the largest share
 *  of purchases that are surely not recorded inside, with where they are. What no stage stands for is not among them:
 *  of it nothing can be recorded.
 *  @param findings its first row is about the chain, the others about its inputs, largest first */
export function recipeResult(
  { rows }: Pick<Findings, "rows">,
  words: { place: string; say: Say; nameOf: (stage: string) => string },
): string {
  const { place, say, nameOf } = words;
  const [whole, ...inputs] = rows;
  const purchases = whole?.parts?.purchases ?? 0;
  if (whole === undefined || whole.lower === null || whole.upper === null || purchases <= 0) {
    return say("recipe.none");
  }
  const first = say("recipe.inside", {
    share: boundsText({ lower: whole.lower, upper: whole.upper }),
    place,
  });
  const missing = inputs.flatMap((row) => missingInput(row, { purchases, say, nameOf })).slice(0, NAMED);
  const unmapped = (whole.parts?.unmapped ?? 0) / purchases;
  return [
    first,
    missing.length > 0 && say("recipe.missing", { list: missing.join(say("recipe.separator")) }),
    unmapped >= 0.005 && say("recipe.unmapped", { share: percentText(unmapped) }),
    say("recipe.end"),
  ]
    .filter((part) => part !== false)
    .join("");
}

function missingInput(
  row: Finding,
  { purchases, say, nameOf }: { purchases: number; say: Say; nameOf: (stage: string) => string },
): string[] {
  const where = (["elsewhere", "unrecorded"] as const).find((known) => known === row.class);
  const share = (row.parts?.costShare ?? 0) / purchases;
  if (where === undefined || share <= 0) return [];
  const text = share < 0.01 ? "<1" : percentText(share);
  return [say("recipe.input", { name: nameOf(row.about), share: text, where: say(`recipe.${where}`) })];
}
