import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTRADICTIONS } from "../../seeds/public/contradictions.ts";
import { GOODS } from "../../seeds/public/goods.ts";
import { FIRMS, NAMES } from "../../seeds/public/names.ts";
import { PAGES } from "../../seeds/public/pages.ts";
import { publicFacts } from "../../seeds/public/public-change-set.ts";
import { KINDS, REASONS, ROWS } from "../../seeds/public/rows.ts";
import { readTable } from "../../seeds/public/table.ts";

const byId = new Map(ROWS.map((row) => [row.id, row]));
const facts = publicFacts();
const taken = ROWS.filter(({ decision }) => decision !== "left");
const left = ROWS.filter(({ decision }) => decision === "left");
const rowOf = (id: string) => /^[a-z-]+:public\.([A-Za-z]+\d+)(?:\.|$)/.exec(id)?.[1];
const factIds = new Map<string, string[]>();
for (const { id } of facts) factIds.set(rowOf(id) ?? "", [...(factIds.get(rowOf(id) ?? "") ?? []), id]);

function count<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describe("rows and their decisions", () => {
  test("all 1,831 rows from 510 pages are there once, in four files", () => {
    expect(ROWS).toHaveLength(1831);
    expect(byId.size).toBe(1831);
    expect(PAGES.size).toBe(510);
    expect(count(ROWS, ({ file }) => file)).toEqual({
      "towns.tsv": 534,
      "auto-machinery.tsv": 375,
      "electrical-metals.tsv": 253,
      "food-textile-light.tsv": 669,
    });
  });

  test("there are as many rows of each kind as were published", () => {
    expect(count(ROWS, ({ kind }) => kind)).toEqual({
      figure: 532,
      supplies: 358,
      "town-figure": 325,
      enterprise: 235,
      rate: 109,
      makes: 93,
      total: 64,
      owns: 41,
      byproduct: 27,
      "town-list": 24,
      market: 23,
    });
    expect(KINDS).toHaveLength(11);
  });

  test("every row is decided: taken, or left out for a reason that is explained", () => {
    expect(taken.length + left.length).toBe(1831);
    expect(count(ROWS, ({ decision }) => decision)).toEqual({
      enterprise: 214,
      left: 372,
      makes: 15,
      "makes+report": 22,
      market: 22,
      owns: 39,
      recognition: 24,
      report: 867,
      speciality: 3,
      supplies: 233,
      "supplies+report": 20,
    });
    expect(count(left, ({ reason }) => reason?.split(":")[0] ?? "none")).toEqual({
      agreement: 5,
      ceiling: 17,
      "direction-unclear": 5,
      duplicate: 168,
      forecast: 59,
      "no-firm-named": 7,
      "no-year": 64,
      "not-a-measure": 7,
      "one-firm": 4,
      "outside-province": 15,
      "owner-unclear": 2,
      service: 10,
      "several-parties": 2,
      "two-way-total": 7,
    });
    for (const { id, reason } of left) expect(REASONS.has(reason?.split(":")[0] ?? ""), id).toBe(true);
    for (const { id, reason } of taken) expect(reason, id).toBeUndefined();
  });

  test("a repeated row names the row of its own page that says it, and that one repeats no other", () => {
    for (const { id, page, reason } of left.filter((row) => row.reason?.startsWith("duplicate:"))) {
      const first = byId.get(reason?.slice("duplicate:".length) ?? "");
      expect(first?.id, id).not.toBe(id);
      expect(first?.reason?.startsWith("duplicate") ?? false, id).toBe(false);
      const [here, there] = [page, first?.page ?? ""].map((key) =>
        PAGES.get(key)?.address.replace(/^https?:\/\/(www\.|m\.)?/, ""),
      );
      expect(here, id).toBe(there);
    }
  });

  test("every taken row becomes a fact, no other row does", () => {
    const named = new Set(facts.flatMap((fact) => ("source" in fact ? [fact.source] : [])));
    const firms = new Set(FIRMS.map(({ row }) => row));
    const silent = taken.filter(({ id }) => !factIds.has(id) && !firms.has(id));
    expect(silent.map(({ id }) => id)).toEqual([]);
    for (const { id, page } of taken) expect(named.has(`source:public.${page}`), id).toBe(true);
    for (const { id } of left) expect(factIds.get(id), id).toBeUndefined();
  });

  test("of the purchases whose note speaks of ceilings, plans or contracts, only what happened is taken", () => {
    const said = /上限|预计|额度|协议|合同|规划|双向/;
    const purchases = taken.filter(({ kind, note }) => kind === "supplies" && said.test(note ?? ""));
    // The amount stands for the year before the forecast that the note adds.
    const happened = "am0003 am0038 am0043 am0044 FTL0262 FTL0263 FTL0268".split(" ");
    // Eleven months that happened and one that was expected.
    const nearly = "em0035 em0036 em0037".split(" ");
    // Deliveries or contracts without a value of their own.
    const open = "am0071 am0323 am0324 em0220".split(" ");
    expect(purchases.map(({ id }) => id).sort()).toEqual([...happened, ...nearly, ...open].sort());
    const valued = facts.flatMap((fact) =>
      fact.kind === "SUPPLIES" && fact.value !== undefined ? [rowOf(fact.id) ?? ""] : [],
    );
    expect(open.filter((id) => valued.includes(id))).toEqual([]);
    expect(happened.filter((id) => !valued.includes(id))).toEqual([]);
  });

  test("money is in 10,000 yuan and a percentage is a share", () => {
    const factor: Record<string, number> = { 亿元: 10_000, 百万元: 100, 万元: 1, "%": 0.01 };
    const money = taken.filter(
      ({ unit, amount }) => unit !== undefined && unit in factor && amount !== undefined,
    );
    expect(money.length).toBeGreaterThan(500);
    for (const { id, value, unit, amount } of money)
      expect(Number(amount), id).toBeCloseTo(Number(value) * (factor[unit ?? ""] ?? Number.NaN), 4);
  });

  test("nothing that a page is quoted with is shipped", () => {
    for (const file of ["towns", "auto-machinery", "electrical-metals", "food-textile-light"]) {
      const [header = ""] = readFileSync(`seeds/public/${file}.tsv`, "utf8").split("\n");
      expect(header.split("\t")).not.toContain("evidence");
    }
  });

  test("confidence is 0.7 for press and 0.4 for others, and a step lower where the identification is ours", () => {
    expect(count(taken, ({ trust }) => String(trust))).toEqual({
      "0.4": 217,
      "0.7": 982,
      undefined: 260,
    });
  });
});

describe("tables of the review", () => {
  test("every name, firm and wording of goods is in use", () => {
    const printed = new Set(taken.flatMap(({ subject, object }) => [subject, object ?? ""]));
    expect([...NAMES.keys()].filter((name) => !printed.has(name))).toEqual([]);
    const ids = new Set([...NAMES.values()].flat());
    expect(FIRMS.filter(({ id }) => !ids.has(id))).toEqual([]);
    const wordings = new Set(taken.flatMap(({ stage, object }) => [stage ?? "", object ?? ""]));
    expect([...GOODS.keys()].filter((wording) => !wordings.has(wording))).toEqual([]);
  });

  test("several names of one firm have a reason, brackets aside", () => {
    for (const { id, name, reason } of FIRMS) {
      const names = [...NAMES].filter(([, ids]) => ids.includes(id)).map(([printed]) => printed);
      const distinct = new Set([...names, name ?? ""].map((printed) => printed.replace(/[()（）]/g, "")));
      distinct.delete("");
      if (distinct.size > 1) expect(reason, id).toBeDefined();
    }
  });

  test("a contradiction is two or more facts of one subject and year that say different things", () => {
    for (const { slug, rows } of CONTRADICTIONS) {
      const found = rows.map((id) => byId.get(id));
      expect(
        found.every((row) => row !== undefined && row.decision !== "left"),
        slug,
      ).toBe(true);
      expect(new Set(found.map((row) => NAMES.get(row?.subject ?? "")?.join())).size, slug).toBe(1);
      expect(new Set(found.map((row) => row?.year)).size, slug).toBe(1);
      expect(new Set(found.map((row) => row?.amount)).size, slug).toBeGreaterThan(1);
      for (const id of rows) expect(factIds.get(id), id).toBeDefined();
    }
    expect(CONTRADICTIONS).toHaveLength(15);
  });
});

describe("readTable()", () => {
  test("names table, line and column of a cell that is no number", () => {
    const [row] = readTable("a.tsv", "x\ty\n1\tzwei\n", ["x", "y"]);
    expect(() => row?.number("y")).toThrow("a.tsv line 2, column y");
    expect(() => row?.choice("y", ["eins"])).toThrow("Expected one of eins in a.tsv line 2, column y");
  });

  test("refuses another header and a line of another length", () => {
    expect(() => readTable("a.tsv", "x\tz\n", ["x", "y"])).toThrow("Expected a.tsv to begin with");
    expect(() => readTable("a.tsv", "x\ty\n1\n", ["x", "y"])).toThrow("Expected 2 cells in a.tsv line 2");
  });

  test("reads back whatever cells were written", () => {
    const cell = fc.string({ unit: "grapheme" }).filter((words) => !/[\t\n]/.test(words));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (lines) => {
        const text = ["x\ty", ...lines.map((line) => line.join("\t"))].map((line) => `${line}\n`).join("");
        const rows = readTable("a.tsv", text, ["x", "y"]);
        expect(rows.map((row) => [row.text("x") ?? "", row.text("y") ?? ""])).toEqual(lines);
      }),
    );
  });
});
