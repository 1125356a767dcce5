import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeWalks } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The findings that keep somebody from using the page, each with where it is. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations: Violation[] = await page.evaluate("axe.run().then((result) => result.violations)");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** What axe answers, as far as it is read here. */
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const PAGES = [
  "/",
  "/chains/1",
  "/chains/6?open=stage:6.1a",
  "/places",
  "/places/341881",
  "/rates",
  "/gaps?place=340200&p.chain=chain:1",
  "/indicators",
  "/analyses",
  "/analyses/stage-coverage?place=341800&p.chain=chain:1",
  "/plan",
];

describeWalks("accessibility", (walk) => {
  it.each(
    PAGES.flatMap((path) =>
      ["", "lang=en", "theme=dark"].map((more) => `${path}${path.includes("?") ? "&" : "?"}${more}`),
    ),
  )("has no serious finding on %s", async (path) => {
    expect(await seriousFindings(await walk().open(path))).toEqual([]);
  });

  it.each([
    "/chains/1",
    "/chains/1?open=place:341881-zhongxi",
    "/",
    "/places/341881",
    "/rates",
    "/gaps?place=340200&p.chain=chain:1",
    "/analyses/stage-coverage?p.chain=chain:1",
    "/plan",
  ])("has none on a narrow screen on %s", async (path) => {
    expect(await seriousFindings(await walk().open(path, { width: 390, height: 844 }))).toEqual([]);
  });

  it("has none while the search list or the help is open", async () => {
    const page = await walk().open("/");
    await page.keyboard.press("/");
    await page.locator("#search:focus").waitFor({ timeout: 5_000 });
    await page.keyboard.type("wuhu");
    await page.getByRole("option").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /帮助/ }).click();
    await page.getByRole("dialog").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
