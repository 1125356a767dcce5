import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type RunningService, startService } from "../support/service.ts";

const PLACES = [
  process.env.LIANTU_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser's program; `undefined` when there is none on this machine. */
export const browserProgram = PLACES.find((path) => path !== undefined && existsSync(path));

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser that tests and pictures are made with. */
export function launchBrowser(): Promise<Browser> {
  if (browserProgram === undefined)
    throw new Error("Cannot find Chromium: install it, or name it in LIANTU_CHROMIUM");
  return chromium.launch({ executablePath: browserProgram, args: QUIET });
}

/** What a walk is given: the service's address, and pages that notice what must not happen. */
export interface Walk {
  readonly service: RunningService;
  /** A fresh page in a browser context of its own; `path` is opened and the page is settled. */
  open(path: string, options?: { width?: number; height?: number }): Promise<Page>;
}

/** Describes walks through the real pages. Every page fails its test when it asks another machine for
 *  something, writes an error to the console or breaks the content security policy.
 *  @param env variables of the service besides its own, such as `LIANTU_SAMPLE: "on"` */
export function describeWalks(
  name: string,
  body: (walk: () => Walk) => void,
  env: Record<string, string> = {},
): void {
  if (browserProgram === undefined && process.env.CI !== "true") {
    console.warn(
      `SKIPPED ${name}: no Chromium. Install it (apt-get install chromium) or name it in LIANTU_CHROMIUM.`,
    );
    describe.skip(name, () => it("needs Chromium", () => undefined));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    let walk: Walk;
    const complaints: string[] = [];
    beforeAll(async () => {
      browser = await launchBrowser();
      const service = await startService(env);
      walk = {
        service,
        open: (path, options) => openPage(browser, service, { path, ...options, complaints }),
      };
    });
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      expect(complaints.splice(0)).toEqual([]);
    });
    afterAll(async () => {
      await browser?.close();
      await walk?.service.stop();
    });
    body(() => walk);
  });
}

async function openPage(
  browser: Browser,
  service: RunningService,
  {
    path,
    width = 1440,
    height = 900,
    complaints,
  }: { path: string; width?: number; height?: number; complaints: string[] },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
  const page = await context.newPage();
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(service.address) && !/^(data|blob):/.test(url)) complaints.push(`asked ${url}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  await page.goto(service.address + path);
  await page.waitForLoadState("networkidle");
  // A quiet network does not say that the page is drawn and listens to keys: wait for its content, and for the
  // frames after which what it does on being shown is done.
  await page.getByRole("main").waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page;
}
