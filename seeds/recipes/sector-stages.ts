import type { Stage } from "../../graph-schema/nodes.ts";
import { isServiceSector, mappingIn } from "./classifications.ts";
import type { RecipeFigures } from "./figures.ts";

type Table = Pick<RecipeFigures, "classification" | "source">;

/** Sectors of 2007 that have a recipe themselves: stages beside the plan's, such as those that only public pages name, carry
 *  the code of one of them, and its recipe stands in for theirs. */
export const SECTORS_WITH_RECIPE: readonly string[] = [
  "044",
  "067",
  "070",
  "073",
  "074",
  "079",
  "080",
  "081",
  "091",
];

/** The sectors of figures that have a recipe themselves: some where stages are mapped, else all that buy something, since
 *  then they alone have one. */
export function sectorsWithRecipe({ classification, columns }: RecipeFigures): string[] {
  const codes = columns.map(({ code }) => code);
  const isMapped = mappingIn(classification).length > 0;
  return isMapped ? SECTORS_WITH_RECIPE.filter((code) => codes.includes(code)) : codes;
}

/** The id of the stage that a sector itself is.
 *  @example
 *  sectorStageId({ classification: "nbs-io-2007" }, "092"); // => "stage:nbs-io-2007.092"
 */
export function sectorStageId({ classification }: Pick<Table, "classification">, code: string): string {
  return `stage:${classification}.${code}`;
}

/** A sector as a stage: what is bought from it and no stage of the plan stands for, such as electricity.
 *  @throws Error when the figures do not name the sector */
export function sectorStage(figures: RecipeFigures, code: string): Stage {
  const sector = figures.sectors.find((each) => each.code === code);
  if (sector === undefined) throw new Error(`Cannot find the name of the sector ${code}`);
  return {
    kind: "Stage",
    id: sectorStageId(figures, code),
    name: sector.nameZh,
    ...(sector.nameEn !== "" && { nameEn: sector.nameEn }),
    nature: isServiceSector(figures.classification, code) ? "service" : "goods",
    codes: [`${figures.classification}:${code}`],
    source: figures.source.id,
    locator: code,
    evidence: "published",
  };
}

/** What remains of a recipe below the smallest input shown: goods for the most part, services among them. */
export function otherInputs({ classification, source }: Table): Stage {
  return {
    kind: "Stage",
    id: `stage:${classification}.other`,
    name: "其他投入（各项都很小）",
    nameEn: "Other inputs, each of them small",
    label: "其他投入",
    labelEn: "Other inputs",
    nature: "goods",
    source: source.id,
    evidence: "inferred",
  };
}
