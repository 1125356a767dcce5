import type { Fact } from "../../graph-schema/facts.ts";
import stagesTable from "./stages.tsv?raw";
import { readTable } from "./table.ts";

const COLUMNS = [
  "slug",
  "name",
  "nameEn",
  "label",
  "labelEn",
  "partOf",
  "reason",
  "reasonEn",
  "sector",
  "sectorReason",
  "sectorReasonEn",
] as const;

/** A stage that the pages buy and sell and the plan does not name. */
type PublicStage = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Every such stage, in the order of the table. */
export const PUBLIC_STAGES: readonly PublicStage[] = readTable("stages.tsv", stagesTable, COLUMNS).map(
  (row) => ({
    slug: row.required("slug"),
    name: row.required("name"),
    nameEn: row.required("nameEn"),
    label: row.required("label").replace("|", "\n"),
    labelEn: row.required("labelEn").replace("|", "\n"),
    partOf: row.required("partOf"),
    reason: row.required("reason"),
    reasonEn: row.required("reasonEn"),
    sector: row.required("sector"),
    sectorReason: row.required("sectorReason"),
    sectorReasonEn: row.required("sectorReasonEn"),
  }),
);

/** The stages as facts, each under a stage of the plan and in a sector of the national table, with a reason for both.
 *  They have no recipe of their own: that of the sector stands in. */
export function publicStages(): Fact[] {
  return PUBLIC_STAGES.flatMap((row): Fact[] => {
    const { slug, name, nameEn, label, labelEn, partOf } = row;
    const source = `source:editorial.public-${slug}`;
    const judged = { source, evidence: "editorial" } as const;
    return [
      {
        kind: "Source",
        id: source,
        layer: "public",
        type: "editorial",
        title: `编者判断：${name}归入哪一环、哪个行业`,
        titleEn: `Editorial judgement: the stage and the sector of ${nameEn}`,
        reason: row.reason + row.sectorReason,
        reasonEn: `${row.reasonEn} ${row.sectorReasonEn}`,
      },
      {
        kind: "Stage",
        id: `stage:${slug}`,
        name,
        nameEn,
        label,
        labelEn,
        nature: "goods",
        codes: [`nbs-io-2007:${row.sector}`],
        ...judged,
      },
      {
        kind: "PART_OF",
        id: `part-of:${slug}.${partOf}`,
        from: `stage:${slug}`,
        to: `stage:${partOf}`,
        ...judged,
      },
    ];
  });
}
