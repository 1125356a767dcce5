import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeWalks } from "./browser.ts";

/** Chooses what a list of the form offers, by typing its name. */
async function choose(page: Page, field: RegExp, name: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).click();
  await page.keyboard.type(name);
  await page.locator(".ant-select-item-option-active", { hasText: name }).waitFor();
  await page.keyboard.press("Enter");
}

const row = (page: Page, words: RegExp) => page.getByRole("row", { name: words }).first();

describeWalks("the analyses", (walk) => {
  it("leads from a form to a value, and from the value to its sentence in two clicks", async () => {
    const page = await walk().open("/?layers=plan");
    await page.getByRole("navigation").getByRole("link", { name: "分析" }).click();
    await page.getByText("请先选好：产业链。").waitFor();
    await choose(page, /产业链/, "汽车");
    await choose(page, /地区/, "宣城市");
    await row(page, /橡胶密封件.*1个.*界内有记载/).waitFor();
    expect(new URL(page.url()).search).toBe("?place=341800&layers=plan&p.chain=chain:1");
    await page.getByRole("button", { name: /^橡胶密封件：\d+ 条事实$/ }).click();
    await page.getByRole("link", { name: "中溪镇，汽车橡胶密封件" }).click();
    const quoted = page.getByRole("complementary").locator("blockquote mark").first();
    await expect.poll(() => quoted.textContent(), { timeout: 15_000 }).toContain("中溪镇");
  });

  it("takes a choice back with Back, and shows a colleague the same", async () => {
    const page = await walk().open("/analyses/stage-coverage?p.chain=chain:1&place=341800&layers=plan");
    await choose(page, /产业链/, "食品");
    await row(page, /白酒/).waitFor();
    await page.goBack();
    await row(page, /橡胶密封件/).waitFor();
    const theirs = await walk().open(new URL(page.url()).pathname + new URL(page.url()).search);
    await row(theirs, /橡胶密封件.*1个/).waitFor();
  });

  it("sorts by the keyboard, says why a value is absent, and hands the table over", async () => {
    const page = await walk().open("/analyses/stage-coverage?p.chain=chain:1&place=341800&layers=plan");
    const value = page.getByRole("columnheader", { name: "数", exact: true });
    await value.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await value.getAttribute("aria-sort")).toBe("descending");
    expect(new URL(page.url()).searchParams.get("sort")).toBe("-value");
    await row(page, /汽车总成/)
      .getByRole("button", { name: /^无值：全省未见记载/ })
      .first()
      .focus();
    await page.getByRole("tooltip", { name: /不等于缺链/ }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV", exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^环节覆盖-宣城市-.*2010-12-31-r\d+-.*\.csv$/);
  });
});
