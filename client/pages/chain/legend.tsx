import type { LegendEntry } from "../../graph/legend.ts";
import { imageOf } from "../../graph/mark-shapes.ts";
import { useSay } from "./use-say.ts";

/** What the shapes mean, each with its word. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  const say = useSay();
  return (
    <ul className="chain-legend" aria-label={say("legend.label")}>
      {entries.map(({ id, image, text }) => (
        <li key={id}>
          <img src={imageOf(image, { width: 16, height: 12 })} width={16} height={12} alt="" />
          {text}
        </li>
      ))}
    </ul>
  );
}
