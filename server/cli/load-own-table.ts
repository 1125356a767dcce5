import { basename } from "node:path";
import { AppError, type FailureDetail } from "../../graph-schema/errors.ts";
import { CLASSIFICATIONS, classificationOf } from "../../seeds/recipes/classifications.ts";
import { type IoImbalance, imbalancesOf } from "../ingest/io-balance.ts";
import { ioColumns } from "../ingest/io-columns.ts";
import { type IoTable, readIoTable } from "../ingest/io-table.ts";
import { loadOwnTable, type OwnTable } from "../layers/own-table.ts";
import { type Call, EXIT, say, UsageError } from "./command.ts";
import { bytesOf } from "./text-of-file.ts";
import { withStore } from "./with-store.ts";

/** Coefficients below it are left out, as of the national table; they count in what is bought in all. */
const SMALLEST = 0.001;

/** So many stages without a recipe are named. */
const MOST_NAMED = 20;

/** Loads the recipes of a province's own input–output table, and says which stages it has none for.
 *  @returns the exit code
 *  @throws UsageError when the year is none
 *  @throws AppError `REQUEST_INVALID` when the file cannot be read, is no such table, does not balance (every row and
 *    column that does not is in `details`), or its sectors are of no classification that is known; of the store */
export async function loadTable(call: Call, file: string, essentialFrom: number): Promise<number> {
  const own = ownTable(readIoTable(await bytesOf(file)), {
    name: String(call.values.name ?? basename(file).replace(/(\.csv)?(\.gz)?$/, "")),
    year: yearOf(call),
    essentialFrom,
  });
  return withStore(call, async (store) => {
    const { put, removed, revision, without } = await loadOwnTable(store, own);
    say(call, {
      zh: `自有投入产出表的配方已在图库中（${own.classification}）：写入 ${put} 个事实，删除 ${removed} 个，修订 ${revision}`,
      en: `The recipes of the table are in the store (${own.classification}): ${put} facts put, ${removed} removed, revision ${revision}`,
    });
    if (without.length > 0) sayWithout(call, own, without);
    return EXIT.done;
  });
}

function ownTable(table: IoTable, more: Pick<OwnTable, "name" | "year" | "essentialFrom">): OwnTable {
  const imbalances = imbalancesOf(table);
  if (imbalances.length > 0) throw notBalanced(imbalances);
  const classification = classificationOf(table.sectors.map(({ code }) => code));
  if (classification === undefined) throw unknownSectors(table.sectors.length);
  return { ...more, classification, columns: ioColumns(table, undefined, SMALLEST), sectors: table.sectors };
}

function sayWithout(call: Call, { classification }: OwnTable, without: readonly string[]): void {
  const named = without.slice(0, MOST_NAMED);
  const more = without.length - named.length;
  say(call, {
    zh: `有 ${without.length} 个环节从这张表得不到配方（没有对应 ${classification} 的行业，或该行业没有产出），沿用已有的：${named.join("、")}${more > 0 ? ` 等，另有 ${more} 个未列出` : ""}`,
    en: `${without.length} stages get no recipe from this table (no sector of ${classification} is mapped to them, or it puts nothing out) and keep what they have: ${named.join(", ")}${more > 0 ? `, and ${more} more` : ""}`,
  });
}

function yearOf({ values, language }: Call): string | undefined {
  if (values.year === undefined) return undefined;
  const year = String(values.year);
  if (/^\d{4}$/.test(year)) return year;
  throw new UsageError(
    language === "zh"
      ? `--year 应为四位数的年份，现为“${year}”`
      : `Expected --year as a year of four digits: it is "${year}"`,
  );
}

function notBalanced(imbalances: readonly IoImbalance[]): AppError {
  const details = imbalances.map(({ sector, line, sum, stated, computed }): FailureDetail => {
    const [lineZh, writtenAs] = [line === "row" ? "行" : "列", `${stated} ≠ ${computed}`];
    return {
      pointer: `${line} ${sector}`,
      message: `${sum} does not add up: stated ${stated}, its parts make ${computed}`,
      messageZh: `${lineZh}的 ${sum} 不平衡：表中为 ${stated}，各项之和为 ${computed}`,
      value: writtenAs,
    };
  });
  return new AppError(
    "REQUEST_INVALID",
    `Cannot load the input–output table: ${imbalances.length} sums do not balance. Nothing was loaded`,
    { details, zh: `不能载入投入产出表：有 ${imbalances.length} 处不平衡。没有载入任何内容` },
  );
}

function unknownSectors(count: number): AppError {
  const known = CLASSIFICATIONS.join(", ");
  return new AppError(
    "REQUEST_INVALID",
    `Cannot load the input–output table: its ${count} sectors are of none of the classifications that are known: ${known}`,
    { zh: `不能载入投入产出表：它的 ${count} 个部门不属于已知的任何一种分类：${known}` },
  );
}
