import type { ChainDetail, PlaceInTree } from "../../graph-schema/api/resources.ts";
import { nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";
import type { Block, ChainContent, Coverage, Mark, PlanStage } from "./content.ts";
import { around, briefName } from "./place-names.ts";
import { oneLine } from "./text.ts";

/** One line of the table beneath the picture: a place or enterprise under a stage, or a stage, a finer one too, without
 *  any. */
export interface TableRow {
  readonly id: string;
  /** Id of what the drawer shows. */
  readonly opens: string;
  readonly facts: readonly string[];
  /** The number of its stage, “1–2” when it spans some. */
  readonly order: string;
  readonly stages: readonly string[];
  readonly finer: readonly string[];
  /** The mark; absent on the line of an unrecorded stage. */
  readonly mark?: Mark;
  /** Absent when the source does not say, or when the place is no part of one. */
  readonly county?: string | undefined;
  readonly city?: string | undefined;
  /** What is known of where an enterprise is, when it is no production site. */
  readonly quality?: "registered" | "estimated";
  /** The source's words. */
  readonly wording: readonly string[];
  /** The years the facts state something of, ascending, each once. */
  readonly years: readonly string[];
  readonly coverage: Coverage | Mark["coverage"];
}

/** Everything that the lanes show, line by line, in their order; nothing is folded away here. Of simulated firms only
 *  the largest have names. */
export function tableRows(
  content: ChainContent,
  { detail, language }: { detail: ChainDetail; language: Language },
): TableRow[] {
  const stages = content.lanes
    .flatMap((lane) => lane.stages)
    .map((stage, before) => ({ stage, lane: before + 1 }));
  return stages.flatMap(({ stage, lane }) => {
    const own = content.blocks.filter(({ stages: [home] }) => home === stage.id);
    const spanning = ({ spans }: Block) => spans !== undefined;
    const real = own.filter(({ simulated }) => simulated === undefined);
    const blocks = [
      ...real.filter((block) => !spanning(block)),
      ...real.filter(spanning),
      ...own.filter(({ simulated }) => simulated !== undefined),
    ];
    const rows = blocks.flatMap((block) => rowsOf(block, { stages, detail, language }));
    const bare =
      stage.coverage === "unrecorded" &&
      !content.blocks.some((each) => each.simulated === undefined && each.stages.includes(stage.id));
    return bare ? [emptyRow(stage, lane), ...rows] : rows;
  });
}

/** What the line of an unrecorded stage says. */
const EMPTY = { facts: [], wording: [], years: [], coverage: "unrecorded" } as const;

function emptyRow(stage: PlanStage, lane: number): TableRow {
  return {
    ...EMPTY,
    id: stage.id,
    opens: stage.id,
    order: String(lane),
    stages: [oneLine(stage.label)],
    finer: [],
  };
}

interface RowWork {
  readonly stages: readonly { readonly stage: PlanStage; readonly lane: number }[];
  readonly detail: ChainDetail;
  readonly language: Language;
}

function rowsOf(block: Block, work: RowWork): TableRow[] {
  const own = work.stages.filter(({ stage }) => block.stages.includes(stage.id));
  const lanes = [...new Set(own.map(({ lane }) => lane))];
  const [first = 0] = lanes;
  const last = lanes.at(-1) ?? first;
  const under = {
    order: first === last ? String(first) : `${String(first)}–${String(last)}`,
    stages: own.map(({ stage }) => oneLine(stage.label)),
  };
  if (block.marks.length === 0) {
    return block.finer
      .filter(({ coverage }) => coverage === "unrecorded")
      .map(({ id, label }) => ({ ...EMPTY, ...under, id, opens: id, finer: [oneLine(label)] }));
  }
  return block.marks.map((mark) => ({
    id: `${block.id}/${mark.id}`,
    opens: mark.opens,
    facts: mark.facts,
    ...under,
    finer: block.finer.map(({ label }) => oneLine(label)),
    mark,
    ...whereOf(mark, work),
    ...saidOf(mark, work),
    coverage: mark.coverage,
  }));
}

const QUALITIES = ["site", "registered", "estimated"] as const;

/** Where a mark is, by the best statement. */
function whereOf(mark: Mark, { detail, language }: RowWork): Pick<TableRow, "county" | "city" | "quality"> {
  const located = detail.locatedIn.filter(({ from }) => from === mark.opens);
  const quality = QUALITIES.find((one) => located.some((each) => each.quality === one));
  const at = located.find((each) => each.quality === quality)?.to;
  const entry = detail.places.find(({ place }) => place.id === (at ?? mark.opens));
  if (entry === undefined) return {};
  const { county, city } = withItself(entry);
  return {
    county: county === undefined ? undefined : nameIn(language, county),
    city: city === undefined ? undefined : briefName(language, city),
    ...(quality === undefined || quality === "site" ? {} : { quality }),
  };
}

function withItself(entry: PlaceInTree) {
  const { place } = entry;
  if (place.level === "city") return { county: undefined, city: place };
  return place.level === "county" ? { ...around(entry), county: place } : around(entry);
}

function saidOf(mark: Mark, { detail, language }: RowWork): Pick<TableRow, "wording" | "years"> {
  const own = new Set(mark.facts);
  const facts = [...detail.specialities, ...detail.makes].filter(({ id }) => own.has(id));
  const words = facts.flatMap((fact) => {
    const english = "wordingEn" in fact ? fact.wordingEn : undefined;
    return (language === "en" ? (english ?? fact.wording) : fact.wording) ?? fact.quote ?? [];
  });
  const years = facts.flatMap((fact) => ("period" in fact ? (fact.period ?? []) : []));
  return { wording: [...new Set(words)], years: [...new Set(years)].sort() };
}
