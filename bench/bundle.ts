import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { atMost, type Figure, short } from "./figures.ts";

const PAGES = join("dist", "client");

/** The most the first page may weigh, gzipped. */
const GOAL = 500;

/** What a browser loads for the first page: the page with all it names and imports at once; the overview, whose
 *  script and styles the router fetches; and the map that the overview draws last. */
export async function bundleFigures(): Promise<Figure[]> {
  const page = await readFile(join(PAGES, "index.html"), "utf8");
  const named = [...page.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].flatMap(
    ([, file]) => file ?? [],
  );
  const shell = await loadedWith(["index.html", ...named]);
  const overview = await loadedWith([...shell.keys(), ...(await partsCalled("overview-page"))]);
  const map = await loadedWith([...overview.keys(), ...(await partsCalled("echarts-map"))]);
  return [
    figureOf("shell of every page", shell),
    figureOf("first page", overview),
    figureOf("first page with its map", map),
  ];
}

function figureOf(what: string, loaded: ReadonlyMap<string, Buffer>): Figure {
  const contents = [...loaded.values()];
  const zipped = contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1_000;
  const plain = contents.reduce((sum, content) => sum + content.length, 0) / 1_000;
  return {
    what: `${what}, ${loaded.size} files, gzip`,
    ours: `${short(zipped)} kB`,
    peer: `plain ${short(plain)} kB`,
    verdict: atMost(Math.ceil(zipped), GOAL, " kB"),
  };
}

/** The built script and styles of a part that is fetched when it is needed.
 *  @throws Error when there is no such part: then the first page is no longer what this file takes it for */
async function partsCalled(name: string): Promise<string[]> {
  const files = (await readdir(join(PAGES, "assets"))).filter((file) => file.startsWith(`${name}-`));
  if (!files.some((file) => file.endsWith(".js")))
    throw new Error(`Cannot find the built script of "${name}"`);
  return files.map((file) => `assets/${file}`);
}

/** The files with all that their scripts import at once, by path. */
async function loadedWith(files: readonly string[]): Promise<Map<string, Buffer>> {
  const loaded = new Map<string, Buffer>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    const content = await readFile(join(PAGES, file));
    loaded.set(file, content);
    if (file.endsWith(".js")) waiting.push(...importsOf(content.toString(), file));
  }
  return loaded;
}

function importsOf(script: string, file: string): string[] {
  const directory = file.slice(0, file.lastIndexOf("/") + 1);
  return [...script.matchAll(/(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g)].flatMap(([, name]) =>
    name === undefined ? [] : [directory + name],
  );
}
