import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { describeWalks } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
  "/indicators",
  "/plan",
];

describeWalks("accessibility", (walk) => {
  it.each(
    PAGES.flatMap((path) =>
      ["", "lang=en", "theme=dark"].map((more) => `${path}${path.includes("?") ? "&" : "?"}${more}`),
    ),
  )("has no serious finding on %s", async (path) => {
    const page = await walk().open(path);
    await page.evaluate(axe);
    const violations: Violation[] = await page.evaluate("axe.run().then((result) => result.violations)");
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    ).toEqual([]);
  });

  it("looks at the page as a narrow screen shows it, too", async () => {
    const page = await walk().open("/chains/1", { width: 390, height: 844 });
    await page.evaluate(axe);
    const violations: Violation[] = await page.evaluate("axe.run().then((result) => result.violations)");
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });
});
