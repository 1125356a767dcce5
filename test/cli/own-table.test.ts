import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesOf, tableBuyingFrom } from "../ingest/tables.ts";
import { environment, temporaryDirectories } from "./liantu.ts";
import { typed } from "./terminal.ts";

const directory = temporaryDirectories();

/** A store with the plan in it, and files beside it. */
async function planned() {
  const at = directory();
  const env = environment(join(at, "store"));
  await typed(["load-plan"], env);
  const files = mkdtempSync(join(at, "files-"));
  const load = (bytes: Uint8Array, ...more: string[]) => {
    writeFileSync(join(files, "anhui-2012.csv"), bytes);
    return typed(["load-recipes", "--table", join(files, "anhui-2012.csv"), ...more], env);
  };
  const facts = async () => {
    const { changes } = JSON.parse((await typed(["dump"], env)).stdout);
    return changes.map(({ fact }: { fact: Record<string, unknown> }) => fact);
  };
  const recipeOf = async (stage: string, source = "own") =>
    (await facts())
      .filter(({ kind, to, id }: { kind: string; to: string; id: string }) => {
        return kind === "FEEDS" && to === stage && id.startsWith(`feeds:${source}`);
      })
      .map(({ from, costShare }: { from: string; costShare: number }) => `${from} ${costShare}`);
  return { env, load, facts, recipeOf };
}

describe("liantu load-recipes --table", () => {
  it("maps a balanced table of 135 sectors to the plan's stages, in the layer imported, and once is enough", async () => {
    const { load, facts, recipeOf } = await planned();
    const first = await load(tableBuyingFrom("062"), "--year", "2012");
    expect(first.code).toBe(0);
    expect(first.stderr).toMatch(/\(nbs-io-2007\): \d{3,4} facts put, 0 removed/);
    const again = await load(tableBuyingFrom("062"), "--year", "2012");
    expect(again.stderr).toContain(": 0 facts put, 0 removed");
    const found = await facts();
    const tables = found.filter(
      ({ type, layer }: { type: string; layer: string }) => type === "dataset" && layer === "imported",
    );
    expect(tables).toMatchObject([{ title: "anhui-2012", year: "2012", edition: "135 部门（nbs-io-2007）" }]);
    expect(await recipeOf("stage:wires-and-cables")).toEqual(
      ["aluminium-foil", "copper-products", "copper-recycling", "rolled-metals"].map(
        (stage) => `stage:${stage} 0.075`,
      ),
    );
  });

  it("takes the place of what was loaded under its name and year, and stands beside the national recipes", async () => {
    const { env, load, recipeOf } = await planned();
    await typed(["load-recipes"], env);
    const national = await recipeOf("stage:wires-and-cables", "recipe");
    await load(tableBuyingFrom("062"), "--name", "本省");
    const other = await load(tableBuyingFrom("092"), "--name", "本省");
    expect(other.stderr).toMatch(/[1-9]\d* facts put, [1-9]\d* removed/);
    expect(await recipeOf("stage:wires-and-cables")).toEqual(["stage:nbs-io-2007.092 0.3"]);
    expect(await recipeOf("stage:wires-and-cables", "recipe")).toEqual(national);
    expect((await typed(["check"], env)).stderr).toContain(" 0 problems");
    expect((await typed(["drop-layer", "imported"], env)).code).toBe(0);
    expect(await recipeOf("stage:wires-and-cables", "recipe")).toEqual(national);
  });

  it("gives recipes to sectors alone where no stage is mapped, and says which stages have none", async () => {
    const { load, recipeOf } = await planned();
    const { code, stderr } = await load(tableBuyingFrom("14", 41));
    expect([code, stderr.split("\n").length]).toEqual([0, 3]);
    expect(stderr).toContain("(nbs-io-2010)");
    expect(stderr).toMatch(/^1\d\d stages get no recipe .*汽车零件, .*and \d+ more$/m);
    expect(await recipeOf("stage:nbs-io-2010.18")).toEqual(["stage:nbs-io-2010.14 0.3"]);
  });

  it("refuses a table that does not balance with every sum, and one of unknown sectors, and loads nothing", async () => {
    const { env, load, facts } = await planned();
    const before = await facts();
    const text = new TextDecoder().decode(tableBuyingFrom("062"));
    const unbalanced = await load(bytesOf(text, ["VA001,,,70,", "VA001,,,71,"]));
    expect(unbalanced.code).toBe(1);
    expect(unbalanced.stderr).toContain("2 sums do not balance. Nothing was loaded");
    expect(unbalanced.stderr).toContain("column 001: TVA does not add up: stated 70, its parts make 71");
    expect(unbalanced.stderr).toContain("column 001: TI does not add up: stated 100, its parts make 101");
    const unknown = await load(tableBuyingFrom("06", 42), "--lang", "zh");
    expect(unknown.stderr).toContain("42 个部门不属于已知的任何一种分类：nbs-io-2007");
    const missing = await typed(["load-recipes", "--table", "no-such.csv"], env);
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining("no-such.csv: ENOENT")]);
    expect(await facts()).toEqual(before);
  });

  it("wants a year of four digits, a table with a name, and the plan below", async () => {
    const { env, load } = await planned();
    expect((await load(tableBuyingFrom("062"), "--year", "12")).code).toBe(2);
    expect((await typed(["load-recipes", "--name", "x"], env)).code).toBe(2);
    await typed(["drop-layer", "plan"], env);
    expect((await load(tableBuyingFrom("062"))).stderr).toContain("Run liantu load-plan first");
  });
});
