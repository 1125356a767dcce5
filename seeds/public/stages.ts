import type { Fact } from "../../graph-schema/facts.ts";
import stagesTable from "./stages.tsv?raw";
import { readTable } from "./table.ts";

/** Stages that the pages buy and sell and the plan does not name, each under a stage of the plan and in a sector of
 *  the national table, with a reason. They have no recipe of their own: that of the sector stands in. */
export function publicStages(): Fact[] {
  return readTable("stages.tsv", stagesTable, [
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
  ]).flatMap((row): Fact[] => {
    const [slug, name, nameEn] = [row.required("slug"), row.required("name"), row.required("nameEn")];
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
        reason: row.required("reason") + row.required("sectorReason"),
        reasonEn: `${row.required("reasonEn")} ${row.required("sectorReasonEn")}`,
      },
      {
        kind: "Stage",
        id: `stage:${slug}`,
        name,
        nameEn,
        label: row.required("label").replace("|", "\n"),
        labelEn: row.required("labelEn").replace("|", "\n"),
        nature: "goods",
        codes: [`nbs-io-2007:${row.required("sector")}`],
        ...judged,
      },
      {
        kind: "PART_OF",
        id: `part-of:${slug}.${row.required("partOf")}`,
        from: `stage:${slug}`,
        to: `stage:${row.required("partOf")}`,
        ...judged,
      },
    ];
  });
}
