import { describe, expect, it } from "vitest";
import type { Feeds } from "../../graph-schema/relationships.ts";
import type { RecipeFigures } from "../../seeds/recipes/figures.ts";
import { FIGURES_OF_2007 } from "../../seeds/recipes/figures-2007.ts";
import { recipeFacts } from "../../seeds/recipes/recipe-change-set.ts";
import { ioColumns } from "../../server/ingest/io-columns.ts";
import { readIoTable } from "../../server/ingest/io-table.ts";
import { tableBuyingFrom } from "./tables.ts";

describe("a province's own table", () => {
  const table = readIoTable(tableBuyingFrom("062"));
  const figures: RecipeFigures = {
    key: "own",
    classification: "nbs-io-2007",
    source: {
      ...FIGURES_OF_2007.source,
      kind: "Source",
      id: "source:io-own",
      layer: "imported",
      type: "dataset",
      title: "本省投入产出表",
      edition: "135 部门",
      licence: "本省",
    },
    columns: ioColumns(table),
    sectors: table.sectors,
  };

  it("takes the place of the nation's: every stage buys .30 of its output, from 062 alone", () => {
    const feeds = recipeFacts({ figures }).filter((fact): fact is Feeds => fact.kind === "FEEDS");
    const cables = feeds.filter(({ to }) => to === "stage:wires-and-cables");
    expect(cables.map(({ id, costShare, source }) => [id, costShare, source])).toEqual(
      ["aluminium-foil", "copper-products", "copper-recycling", "rolled-metals"].map((stage) => [
        `feeds:own.${stage}-wires-and-cables`,
        0.075,
        "source:io-own",
      ]),
    );
  });

  it("gives no recipe to stages whose sectors put nothing out, and takes the others of several", () => {
    const without = (codes: readonly string[]) =>
      recipeFacts({
        figures: { ...figures, columns: figures.columns.filter(({ code }) => !codes.includes(code)) },
      }).flatMap((fact) => (fact.kind === "FEEDS" ? [fact.to] : []));
    expect(without([])).toContain("stage:wires-and-cables");
    expect(without(["079"])).not.toContain("stage:wires-and-cables");
  });

  it("lies in its own layer, judgements too, beside the national recipes", () => {
    const own = recipeFacts({ figures });
    const layers = own.flatMap((fact) => (fact.kind === "Source" ? [fact.layer] : []));
    expect(new Set(layers)).toEqual(new Set(["imported"]));
    const national = new Set(recipeFacts().map(({ id }) => id));
    expect(own.filter(({ id, kind }) => kind !== "Stage" && national.has(id))).toEqual([]);
  });
});
