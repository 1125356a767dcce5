import type { Fact } from "../../graph-schema/facts.ts";
import stagesTable from "./stages.tsv?raw";
import { readTable } from "./table.ts";

/** Stages that the pages buy and sell and the plan does not name, each under a stage of the plan with a reason. */
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
        title: `编者判断：${name}归入哪一环`,
        titleEn: `Editorial judgement: the stage of ${nameEn}`,
        reason: row.required("reason"),
        reasonEn: row.required("reasonEn"),
      },
      {
        kind: "Stage",
        id: `stage:${slug}`,
        name,
        nameEn,
        label: row.required("label").replace("|", "\n"),
        labelEn: row.required("labelEn").replace("|", "\n"),
        nature: "goods",
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
