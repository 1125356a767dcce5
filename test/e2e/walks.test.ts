import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeWalks } from "./browser.ts";

/** What the drawer shows, once it shows something. */
const drawer = (page: Page) => page.getByRole("complementary", { name: /事实与来源|Facts and source/ });

/** The words marked in the paragraph of the plan. */
const marked = (page: Page) => drawer(page).locator("blockquote mark").first();

/** Waits until an element says something: a page may still be loading when it is first looked at. */
async function says(element: Locator, words: string | RegExp): Promise<void> {
  const text = expect.poll(async () => ((await element.textContent()) ?? "").replaceAll(/\s+/g, " "), {
    timeout: 15_000,
  });
  await (typeof words === "string" ? text.toContain(words) : text.toMatch(words));
}

const row = (page: Page, words: RegExp) => page.getByRole("row", { name: words }).first();

describeWalks("walking the pages", (walk) => {
  it("leads from the start to a town's sentence in three clicks", async () => {
    const page = await walk().open("/");
    await page.getByRole("link", { name: "汽车", exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "汽车产业链" }).waitFor();
    await page.getByRole("row", { name: /中溪镇/ }).click();
    await says(marked(page), /^宁国市中溪镇汽车橡胶密封件产业集群$/);
  });

  it("leads from a stage on the canvas to the plan's line in two steps", async () => {
    const page = await walk().open("/chains/1");
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await drawer(page).getByRole("heading", { level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get("open")).toMatch(/^stage:1\./);
    expect(await drawer(page).locator("blockquote").first().textContent()).toContain(
      "汽车零件-汽车部件-汽车总成",
    );
  });

  it("recolours the lanes by a place, and says so in the table", async () => {
    const page = await walk().open("/chains/1?place=341800&layers=plan");
    await says(row(page, /中溪镇/), "宣城内");
    await says(row(page, /岗集镇/), "省内他处");
    await says(row(page, /汽车总成/), "未见记载");
  });

  it("says that unrecorded is not missing, on the overview and in an empty lane", async () => {
    const overview = await walk().open("/");
    await says(overview.getByRole("main"), "不等于缺链");
    const chain = await walk().open("/chains/1?layers=plan");
    await says(row(chain, /汽车总成/), "未见记载");
  });

  it("keeps the whole view in the address: a colleague's browser shows the same", async () => {
    const address = "/chains/1?place=341800&lang=en&theme=dark&open=place:341881-zhongxi&hide=finer";
    const mine = await walk().open(address);
    const theirs = await walk().open(new URL(mine.url()).pathname + new URL(mine.url()).search);
    for (const page of [mine, theirs]) {
      await says(marked(page), "中溪镇");
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.getByRole("checkbox").first().isChecked()).toBe(false);
    }
    await says(
      theirs.getByRole("table").last(),
      ((await mine.getByRole("table").last().textContent()) ?? "").replaceAll(/\s+/g, " "),
    );
  });

  it("goes back the way it came", async () => {
    const page = await walk().open("/");
    await page.getByRole("link", { name: "汽车", exact: true }).first().click();
    await page.getByRole("row", { name: /中溪镇/ }).click();
    await drawer(page).waitFor();
    await page.goBack();
    await drawer(page).waitFor({ state: "detached" });
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "十条重点产业链" }).waitFor();
  });

  it("speaks English and back, and remembers it in the address", async () => {
    const page = await walk().open("/chains/6");
    await page.getByRole("button", { name: "EN" }).click();
    await page.waitForURL(/lang=en/);
    await says(page.getByRole("main"), "Precision machine tools");
    await page.getByRole("button", { name: "中文" }).click();
    await page.waitForURL((url) => !url.search.includes("lang"));
  });

  it("turns dark and light", async () => {
    const page = await walk().open("/");
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.getByRole("button", { name: "深色" }).click();
    await page.waitForURL(/theme=dark/);
    expect(await background()).not.toBe(light);
  });

  it("finds a county by its corrected pinyin, with the keyboard alone", async () => {
    const page = await walk().open("/");
    await page.keyboard.press("/");
    await page.locator("#search:focus").waitFor({ timeout: 5_000 });
    await page.keyboard.type("guoyang");
    await page.getByRole("option", { name: /涡阳县/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /涡阳县/ }).waitFor();
  });

  it("walks the lanes with the keyboard alone, to the sentence and back", async () => {
    const page = await walk().open("/chains/10");
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await drawer(page).waitFor();
    await says(drawer(page).locator("blockquote").first(), /\S/);
    await page.keyboard.press("Escape");
    await drawer(page).waitFor({ state: "detached" });
  });

  it("shows a place with what it is known for, and its sentence in one click", async () => {
    const page = await walk().open("/places/341881");
    await page.getByRole("heading", { level: 1, name: /宁国市/ }).waitFor();
    await says(page.getByRole("main"), "汽车橡胶密封件");
    await page
      .getByRole("main")
      .getByRole("link", { name: /看原文 三（四）1/ })
      .first()
      .click();
    await says(marked(page), "中溪镇");
  });

  it("knows what became of a city that is gone", async () => {
    const page = await walk().open("/places/341400?map=today");
    for (const successor of ["合肥市", "芜湖市", "马鞍山市"]) await says(page.getByRole("main"), successor);
  });

  it("shows the lanes as an outline on a narrow screen, and the source below", async () => {
    const page = await walk().open("/chains/1", { width: 390, height: 844 });
    expect(await page.getByRole("application").count()).toBe(0);
    await page.getByText("岗集镇").first().click();
    await says(marked(page), "岗集镇");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("opens a stage by a click on the picture, and closes the drawer by Escape", async () => {
    const page = await walk().open("/chains/1");
    await page.getByRole("application").locator("canvas").first().waitFor();
    const box = await page.getByRole("application").boundingBox();
    if (box === null) throw new Error("the picture is not on the page");
    await page.mouse.click(box.x + 110, box.y + 50);
    await page.waitForURL(/open=stage:1\.1(&|$)/);
    await says(drawer(page).getByRole("heading", { level: 2 }), "汽车零件");
    await page.keyboard.press("Escape");
    await drawer(page).waitFor({ state: "detached" });
  });

  it("hands over the picture and the table as files that hold what is shown", async () => {
    const page = await walk().open("/chains/1?place=341800");
    await row(page, /中溪镇/).waitFor();
    const take = async (press: () => Promise<void>) => {
      const [file] = await Promise.all([page.waitForEvent("download"), press()]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const table = await take(() => page.getByRole("button", { name: "CSV" }).first().click());
    expect(table.name).toMatch(/汽车.*\.csv$/);
    expect(table.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(table.bytes.toString()).toContain("中溪镇");
    const picture = (kind: string) => async () => {
      await page.getByRole("button", { name: /导出/ }).click();
      await page.getByRole("menuitem", { name: new RegExp(kind) }).click();
    };
    const svg = await take(picture("SVG"));
    expect(svg.name).toMatch(/汽车.*\.svg$/);
    for (const words of ["<svg", "中溪镇", "示意图"]) expect(svg.bytes.toString()).toContain(words);
    const png = await take(picture("PNG"));
    expect(png.name).toMatch(/汽车.*\.png$/);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(png.bytes.length).toBeGreaterThan(20_000);
  });
});
