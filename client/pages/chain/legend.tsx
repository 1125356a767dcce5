import type { LegendEntry } from "../../graph/legend.ts";
import { imageOf } from "../../graph/mark-shapes.ts";
import { useSay } from "./use-say.ts";

/** What the shapes mean, each with its word.
 *  @param props `byRecipe`: whether recipes colour the stages */
export function Legend({ entries, byRecipe }: { entries: readonly LegendEntry[]; byRecipe: boolean }) {
  const say = useSay();
  return (
    <ul className="chain-legend" aria-label={say("legend.label")}>
      {entries.map(({ id, image, text }) => (
        <li key={id}>
          <img src={imageOf(image, { width: 16, height: 12 })} width={16} height={12} alt="" />
          {text}
        </li>
      ))}
      {byRecipe && <li className="note">{say("recipe.legend")}</li>}
    </ul>
  );
}
