import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeWalks } from "./browser.ts";

/** Picks what a list of a form offers, by typing its name. */
async function pick(page: Page, field: RegExp, name: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).click();
  await page.keyboard.type(name);
  await page.locator(".ant-select-item-option", { hasText: name }).first().click();
}

/** Makes a scenario in which a plant opens in 芜湖 and its proposed buyers buy from it. */
async function withPlant(page: Page): Promise<void> {
  await page.getByRole("button", { name: /一家新厂投产/ }).click();
  const form = page.getByRole("form", { name: "加一条：开新厂" });
  await form.getByLabel("名称").fill("芜湖座椅厂");
  await pick(page, /做什么/, "汽车部件");
  await form.getByLabel(/^产能/).fill("50,000");
  await form.getByRole("button", { name: "看谁会买、谁能供" }).click();
  await form.getByRole("button", { name: /家买方都加上/ }).click();
  await form.getByRole("button", { name: "加上", exact: true }).click();
  await page.getByText(/已保存，第 2 版/).waitFor();
}

describeWalks(
  "scenarios",
  (walk) => {
    it("leads from a question to what it changes, takes a step back, and shows a colleague the same", async () => {
      const page = await walk().open("/scenarios?place=340200");
      await page.getByText("情景是一张变更清单").waitFor();
      await withPlant(page);
      await page.getByText(/^新厂“芜湖座椅厂”在芜湖市投产/).waitFor();
      const rates = page.getByRole("table", { name: "配套率", exact: true });
      await rates
        .getByRole("row", { name: /情景.*\+\d/ })
        .first()
        .waitFor();
      await page
        .getByRole("table", { name: "缺口" })
        .getByRole("row", { name: /汽车部件.*→/ })
        .first()
        .waitFor();
      const address = new URL(page.url());
      const theirs = await walk().open(address.pathname + address.search);
      await theirs.getByText(/^新厂“芜湖座椅厂”在芜湖市投产/).waitFor();
      await page.keyboard.press("u");
      await page.getByText("还没有变更。").waitFor();
    });

    it("says at its field what a change lacks, and is worked by the keyboard", async () => {
      const page = await walk().open("/scenarios");
      await page.getByRole("button", { name: "新建情景" }).click();
      await page.getByText("还没有变更。").waitFor();
      await page.keyboard.press("n");
      const form = page.getByRole("form", { name: "加一条：开新厂" });
      await form.getByRole("button", { name: "加上", exact: true }).click();
      expect(await form.getByText("请填写").count()).toBe(4);
      await page.keyboard.press("Escape");
      await form.waitFor({ state: "detached" });
    });

    it("brings back what was removed", async () => {
      const page = await walk().open("/scenarios");
      await page.getByRole("button", { name: "新建情景" }).click();
      const name = page.getByRole("textbox", { name: "名称" });
      await name.fill("要移除的");
      await name.press("Enter");
      await page.getByText(/已保存，第 2 版/).waitFor();
      await page.getByRole("link", { name: /全部情景/ }).click();
      await page.getByRole("button", { name: "移除 要移除的" }).click();
      await page.getByRole("button", { name: "移除", exact: true }).click();
      await page.getByText("已移除“要移除的”").waitFor();
      await page.getByRole("button", { name: "撤销" }).click();
      await page.getByRole("link", { name: "要移除的" }).waitFor();
    });

    it("becomes facts once it was confirmed, under a revision that it tells", async () => {
      const page = await walk().open("/scenarios?place=340200");
      await withPlant(page);
      await page.getByRole("button", { name: /采纳为事实/ }).click();
      await page.getByText(/作为一次提交写入图库/).waitFor();
      await page.getByRole("button", { name: "采纳", exact: true }).click();
      const told = page.getByText(/已采纳：写入 \d+ 条事实/);
      await told.waitFor();
      expect(await told.textContent()).toMatch(/现为修订 r\d+-[0-9a-f]{8}/);
    });
  },
  { LIANTU_SAMPLE: "on" },
);
