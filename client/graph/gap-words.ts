import { percentText } from "../ui/percent-text.ts";
import type { Say } from "./content.ts";
import type { StageGap } from "./gap-kinds.ts";

/** What a stage lacks, as short as the line under its name: “68 % 买自界外”. What the picture shows is said with its
 *  number where that is known. */
export function gapText(gap: StageGap, say: Say): string {
  const { verdict, share, supply, demand, makers } = gap;
  switch (verdict) {
    case "weak":
      return share === undefined ? say("gap.short.weak") : say("gap.level", { supply: percentText(share) });
    case "leaking":
      return share === undefined
        ? say("gap.short.leaking")
        : say("gap.outside", { share: percentText(share) });
    case "single-source":
      return makers === 1 ? say("gap.onlyOne") : say("gap.short.single-source");
    case "redundant":
      return supply === undefined || demand === undefined || demand === 0
        ? say("gap.many", { count: makers ?? 0 })
        : say("gap.level", { supply: percentText(supply / demand) });
    default:
      return say(`gap.short.${verdict}`);
  }
}
