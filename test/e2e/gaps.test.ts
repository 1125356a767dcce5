import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { describeWalks } from "./browser.ts";

describeWalks(
  "the gaps of the sample",
  (walk) => {
    it("lead from a chain's lanes to the reasons, to who could fill one, and to a scenario", async () => {
      const page = await walk().open("/chains/1?place=340200&colour=gaps");
      await page.getByRole("link", { name: "到缺口页看原因和候选" }).click();
      const list = page.getByRole("table", { name: "缺口清单" });
      const first = list.locator("tbody tr").first().getByRole("link");
      const name = (await first.textContent()) ?? "";
      await first.click();
      await page.getByRole("heading", { name, exact: true }).waitFor();
      await page.getByRole("heading", { name: "谁能补" }).waitFor();
      await page.getByRole("button", { name: "试一试", exact: true }).click();
      await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/scenarios\/.+/);
    });

    it("hand over one sheet with the gap, its demand, the candidates and their sources", async () => {
      const page = await walk().open("/gaps?place=340200&p.chain=chain:1");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".gap-sheet").getByRole("button", { name: "CSV" }).click(),
      ]);
      const text = await readFile(await file.path(), "utf8");
      for (const part of ["缺口:", "需求（最大的采购）", "候选:"]) expect(text).toContain(part);
    });

    it("are not claimed where the real facts cannot tell", async () => {
      const page = await walk().open("/gaps?place=340200&p.chain=chain:1&layers=plan,recipes,public");
      await page.getByText(/不能判断有没有缺口/).waitFor();
      await page
        .getByText(/未见记载不等于缺链/)
        .first()
        .waitFor();
    });
  },
  { LIANTU_SAMPLE: "on" },
);
