import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { atMost, type Figure, median, short } from "./figures.ts";
import { startProduct } from "./service.ts";

const ROUNDS = 5;

const PAGES = ["/", "/chains/1"] as const;

/** From the navigation to the first contentful paint in headless Chromium, each round in a browser context with an
 *  empty cache, and to the first words of the answer on the page.
 *  @throws Error when there is no Chromium on this machine */
export async function paintFigures(): Promise<Figure[]> {
  const program = [process.env.LIANTU_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (program === undefined) throw new Error("no Chromium: install it, or name it in LIANTU_CHROMIUM");
  const directory = await mkdtemp(join(tmpdir(), "liantu-bench-"));
  const service = await startProduct(directory);
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
  const figures: Figure[] = [];
  for (const path of PAGES) {
    const rounds: { paint: number; content: number }[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      rounds.push(await timesOf(await context.newPage(), service.address + path));
      await context.close();
    }
    const [, ...counted] = rounds;
    const paint = median(counted.map((one) => one.paint));
    figures.push({
      what: `${path} first paint`,
      ours: `${short(paint)} ms`,
      peer: "",
      verdict: atMost(paint / 1_000, 1.5, " s"),
    });
    figures.push({
      what: `${path} first row of the table`,
      ours: `${short(median(counted.map((one) => one.content)))} ms`,
      peer: "",
    });
  }
  await browser.close();
  await service.stop();
  await rm(directory, { recursive: true });
  return figures;
}

async function timesOf(page: Page, address: string): Promise<{ paint: number; content: number }> {
  await page.goto(address);
  await page.locator("tbody tr").first().waitFor();
  return page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    content: performance.now(),
  }));
}
