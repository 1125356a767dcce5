import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { atMost, type Figure, short } from "./figures.ts";

const PAGES = join("dist", "client");

/** What a browser loads before the first page stands: the page, the scripts and styles it names, and all that
 *  those import at once. Parts that are fetched later are left out. */
export async function bundleFigures(): Promise<Figure[]> {
  const page = await readFile(join(PAGES, "index.html"), "utf8");
  const waiting = [...page.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].flatMap(
    ([, file]) => file ?? [],
  );
  const loaded = new Map<string, Buffer>([["index.html", Buffer.from(page)]]);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    const content = await readFile(join(PAGES, file));
    loaded.set(file, content);
    if (file.endsWith(".js")) waiting.push(...importsOf(content.toString(), file));
  }
  const zipped = [...loaded.values()].reduce((sum, content) => sum + gzipSync(content).length, 0);
  const plain = [...loaded.values()].reduce((sum, content) => sum + content.length, 0);
  return [
    {
      what: `first page, ${loaded.size} files, gzip`,
      ours: `${short(zipped / 1_000)} kB`,
      peer: `plain ${short(plain / 1_000)} kB`,
      verdict: atMost(Math.round(zipped / 1_000), 500, " kB"),
    },
  ];
}

/** The files a built script imports at once, as paths under the pages' directory. */
function importsOf(script: string, file: string): string[] {
  const directory = file.slice(0, file.lastIndexOf("/") + 1);
  return [...script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].flatMap(([, name]) =>
    name === undefined ? [] : [directory + name],
  );
}
