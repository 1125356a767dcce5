import type { Source } from "../../graph-schema/nodes.ts";
import columnsText from "./columns-2007.tsv?raw";
import { type RecipeFigures, readColumns, readSectors } from "./figures.ts";
import sectorsText from "./sectors-2007.tsv?raw";

/** The national table of 2007. */
const TABLE_OF_2007: Source = {
  kind: "Source",
  id: "source:nbs-io-2007",
  layer: "recipes",
  type: "dataset",
  title: "《2007 年中国投入产出表》（135 部门）",
  titleEn: "Input–output table of China 2007, 135 sectors",
  edition: "国家统计局国民经济核算司；135 部门基本流量表，按生产者价格，进口计入中间流量（竞争型）",
  editionEn:
    "Department of National Accounts, National Bureau of Statistics; 135 sectors, at producers' prices, imports inside the flows (competitive)",
  licence: "官方统计，数字为事实",
  licenceEn: "official statistics; figures are facts",
  year: "2007",
};

/** What the sectors in use buy, by the national table of 2007: the national average recipe (全国平均配方). */
export const FIGURES_OF_2007: RecipeFigures = {
  key: "recipe",
  classification: "nbs-io-2007",
  source: TABLE_OF_2007,
  columns: readColumns(columnsText),
  sectors: readSectors(sectorsText),
};
