// Takes the README's picture of the chain page: starts the built service on data of its own, opens the page in
// headless Chromium and writes docs/chain.png. Run by `npm run screenshot`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PAGE = "/chains/1?place=341800&open=place:341881-zhongxi";
const program = [process.env.LIANTU_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
if (program === undefined) {
  console.error("Cannot find Chromium: install it, or name it in LIANTU_CHROMIUM");
  process.exit(1);
}

const directory = mkdtempSync(join(tmpdir(), "liantu-screenshot-"));
const service = spawn(process.execPath, ["dist/server/cli.js", "serve"], {
  env: { ...process.env, HOST: "127.0.0.1", PORT: "0", LIANTU_DATA_DIR: directory, LOG_LEVEL: "error" },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const address = await new Promise((done, fail) => {
    service.stdout.on("data", (chunk) => done(/http:\S+/.exec(String(chunk))?.[0]));
    service.once("exit", (code) => fail(new Error(`the service exited with ${code}`)));
  });
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address + PAGE);
  await page.getByRole("complementary").locator("mark").first().waitFor();
  await page.waitForLoadState("networkidle");
  mkdirSync("docs", { recursive: true });
  await page.screenshot({ path: "docs/chain.png" });
  await browser.close();
} finally {
  service.kill("SIGTERM");
  rmSync(directory, { recursive: true, force: true });
}
