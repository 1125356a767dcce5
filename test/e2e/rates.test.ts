import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeWalks } from "./browser.ts";

const drawer = (page: Page) => page.getByRole("complementary", { name: "事实与来源" });
const behind = (page: Page) => page.getByRole("complementary", { name: "由何而来" });
const boundaries = (page: Page) => page.getByRole("table", { name: "四个边界的配套率" });

/** A number as the page writes it, or as a file does. */
const asNumber = (text: string | null | undefined) => Number((text ?? "").replaceAll(",", ""));

describeWalks(
  "the rates of the sample",
  (walk) => {
    it("lead from a number to the link behind it and to its source in three clicks", async () => {
      const page = await walk().open("/rates?p.chain=chain:1&place=340200");
      await boundaries(page).getByRole("row", { name: /本省/ }).getByRole("link").last().click();
      await behind(page).getByText("本省界").waitFor();
      await behind(page).locator("tbody").first().getByRole("link").first().click();
      await page.waitForURL(/p\.stage=stage:/);
      await behind(page)
        .getByRole("link", { name: /看这一笔的来源/ })
        .first()
        .click();
      await drawer(page)
        .getByText(/种子 2010/)
        .first()
        .waitFor();
      expect(new URL(page.url()).searchParams.get("open")).toMatch(/^supplies:/);
    });

    it("add up: what comes from inside, over what is of known origin, is the rate that is shown", async () => {
      const page = await walk().open("/rates?p.level=province");
      const shown = await boundaries(page)
        .getByRole("row", { name: /本省/ })
        .locator(".boundary-point")
        .textContent();
      const quotient = await behind(page).locator(".behind-cell").textContent();
      const [, inside, known] = /= ([\d,]+) ÷ ([\d,]+)/.exec(quotient ?? "") ?? [];
      expect(asNumber(known)).toBeGreaterThan(1_000_000);
      expect(100 * (asNumber(inside) / asNumber(known))).toBeCloseTo(asNumber(shown), 1);
    });

    it("are walked as a map by the keyboard alone, and what is taken is in the address", async () => {
      const page = await walk().open("/rates");
      const cell = page.getByRole("button", { name: /^汽车 × 合肥市：/ });
      await cell.focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/place=340100.*p\.chain=chain:2/);
      await page.getByText(/^装备与工程机械产业链，合肥市的 \d+ 家买方/).waitFor();
      const theirs = await walk().open(new URL(page.url()).pathname + new URL(page.url()).search);
      await theirs.getByText(/^装备与工程机械产业链，合肥市的 \d+ 家买方/).waitFor();
      expect(
        await theirs.locator(".heat").getByRole("button", { pressed: true }).getAttribute("aria-label"),
      ).toMatch(/^装备与工程机械 × 合肥市：/);
    });

    it("are handed over as a file with numbers, definition, revision and what is simulated", async () => {
      const page = await walk().open("/rates");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".legend-end").getByRole("button", { name: "CSV", exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^配套率 产业链×市-.*\.csv$/);
      const [head = "", ...lines] = readFileSync(await file.path(), "utf8")
        .replace("\ufeff", "")
        .split("\r\n");
      const at = (name: string) => head.split(",").indexOf(name);
      const wuhu = lines
        .map((line) => line.split(","))
        .find((line) => line[1] === "芜湖市" && line[2] === "汽车");
      expect(wuhu?.[at("采购总额 (万元/年)")]).toMatch(/^\d+(\.\d+)?$/);
      expect(wuhu?.[at("模拟")]).toBe("是");
      expect(wuhu?.[at("定义")]).toBe("supporting-rate-table@1");
      expect(wuhu?.[at("修订")]).toMatch(/^r\d+-/);
    });

    it("are ranked, and a name takes what it names for the whole page", async () => {
      const page = await walk().open("/rates?p.list=cities&p.level=province&p.chain=chain:3");
      const first = page.locator(".rank-table tbody tr").first();
      const name = await first.getByRole("link").textContent();
      await first.getByRole("link").click();
      await page.waitForURL(/place=34\d{4}/);
      await page.getByText(new RegExp(`^纺织服装产业链，${name ?? "?"}的`)).waitFor();
    });

    it("are followed up tier by tier: no more is really made inside than may be bought inside", async () => {
      const page = await walk().open("/rates?p.chain=chain:1&place=340200");
      const city = boundaries(page).getByRole("row", { name: /本市/ }).locator(".boundary-bounds");
      const upper = async () => asNumber(/–([\d.]+)/.exec((await city.textContent()) ?? "")?.[1]);
      const direct = await upper();
      await page.getByText("全层级", { exact: true }).click();
      await page.getByText(/^每买 100 元，逐层上溯，/).waitFor();
      expect(await upper()).toBeGreaterThan(0);
      expect(await upper()).toBeLessThanOrEqual(direct);
    });

    it("fit a narrow screen", async () => {
      const page = await walk().open("/rates?p.chain=chain:1", { width: 390, height: 844 });
      await boundaries(page).waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  },
  { LIANTU_SAMPLE: "on" },
);

describeWalks("the rates of published facts", (walk) => {
  it("are a sentence and no number: only a part of what is bought is published", async () => {
    const page = await walk().open("/rates");
    await page.getByText(/^公开的只是一部分采购：\d+ 家企业已知共 .*所以不给比率。$/).waitFor();
    expect(await boundaries(page).count()).toBe(0);
    await behind(page)
      .getByRole("link", { name: /看这一笔的来源/ })
      .first()
      .click();
    await drawer(page).getByRole("heading", { level: 2 }).waitFor();
  });

  it("say where nothing is recorded that this is not 0", async () => {
    const page = await walk().open("/rates?layers=plan");
    await page.getByText(/^未见采购记载：.*不等于配套率是 0。$/).waitFor();
  });
});
