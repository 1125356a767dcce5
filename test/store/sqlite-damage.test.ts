import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { changeSet, everyKind, place, puts, stage } from "../support/facts.ts";
import { context, expectFailure, load, textOf } from "./contract/fixture.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const { directory: shelf, remove } = temporaryDirectory();
const sound = join(shelf, "sound");

let directory = join(shelf, "0");
let file = join(directory, "liantu.sqlite");

/** What a sound store reads as. */
let content: readonly string[];

const open = () => openSqliteStore({ directory, ...context });

/** Everything a store can be asked for, as text; closes it whatever happens. */
async function readAll(): Promise<string[]> {
  const store = await open();
  try {
    const graph = await store.read();
    return [...textOf(graph), graph.revision, JSON.stringify(await store.history())];
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  const store = await open();
  await load(store, everyKind, "1");
  await load(
    store,
    Array.from({ length: 200 }, (_, n) => stage(`${n}`, { name: `阶段 ${n}` })),
    "2",
  );
  await store.close();
  content = await readAll();
  copyFileSync(file, sound);
});
afterAll(remove);

let made = 0;

/** Puts a sound file into a directory of its own and lets it be damaged. Never into the same: SQLite knows a
 *  file again that this process once had open. */
function damaged(damage: (bytes: Buffer) => Buffer | string): Buffer {
  directory = join(shelf, `${++made}`);
  file = join(directory, "liantu.sqlite");
  mkdirSync(directory);
  writeFileSync(file, damage(readFileSync(sound)));
  return readFileSync(file);
}

describe("a file that is no store", () => {
  const damages: Record<string, (bytes: Buffer) => Buffer | string> = {
    "is empty": () => "",
    "is text": () => "id,name\n1,合肥\n".repeat(1000),
    "is random": (bytes) => Buffer.from(bytes.map((_, i) => (i * 48_271) % 251)),
    "has lost its beginning": (bytes) => bytes.subarray(4096),
    "was cut off after 50 bytes": (bytes) => bytes.subarray(0, 50),
    "was cut off after a page": (bytes) => bytes.subarray(0, 4096),
    "was cut off in its middle": (bytes) => bytes.subarray(0, bytes.length / 2),
    "has lost its last byte": (bytes) => bytes.subarray(0, -1),
    "is all noughts": (bytes) => Buffer.alloc(bytes.length),
  };
  for (const [what, damage] of Object.entries(damages)) {
    it(`that ${what} is refused with what to do, and left as it is`, async () => {
      const before = damaged(damage);
      await expectFailure(open(), "STORE_CORRUPT");
      await expect(open()).rejects.toThrow(/Restore the directory from a backup/);
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  }

  it("that another program made is refused, and left as it is", async () => {
    damaged(() => "");
    rmSync(file);
    const other = new Database(file);
    other.exec("CREATE TABLE fact (id TEXT)");
    other.close();
    const before = readFileSync(file);
    await expect(open()).rejects.toThrow(/a database of another program/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("that a newer version made is refused by its version, and left as it is", async () => {
    damaged((bytes) => bytes);
    const newer = new Database(file);
    newer.exec("PRAGMA user_version = 3");
    newer.close();
    const before = readFileSync(file);
    await expectFailure(open(), "STORE_CORRUPT");
    await expect(open()).rejects.toThrow(
      /its layout is version 3 and this Liantu knows 2.*newer version of Liantu/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("that is missing beside its journal is not made anew over it", async () => {
    damaged((bytes) => bytes);
    rmSync(file);
    writeFileSync(`${file}-wal`, "journal");
    await expect(open()).rejects.toThrow(/it is missing, though its journal/);
    expect(existsSync(file)).toBe(false);
  });

  it("that cannot be opened is STORE_UNAVAILABLE", async () => {
    const path = join(sound, "below-a-file");
    await expectFailure(openSqliteStore({ directory: path, ...context }), "STORE_UNAVAILABLE");
  });
});

describe("a store with damage inside", () => {
  it("never reads as something else, wherever one byte has flipped", { timeout: 120_000 }, async () => {
    const size = readFileSync(sound).length;
    let noticed = 0;
    let seed = 20_110_822;
    for (let round = 0; round < 300; round++) {
      seed = (seed * 48_271) % 2_147_483_647;
      const at = seed % size;
      const flipped = 1 << (round % 8);
      const before = damaged((bytes) => {
        bytes.writeUInt8(bytes.readUInt8(at) ^ flipped, at);
        return bytes;
      });
      const outcome = await readAll().catch((error: unknown) => error);
      if (Array.isArray(outcome)) expect(outcome, `byte ${at}`).toEqual(content);
      else {
        noticed++;
        expect(outcome, `byte ${at}`).toMatchObject({ code: "STORE_CORRUPT" });
        expect(readFileSync(file).equals(before), `byte ${at}`).toBe(true);
      }
    }
    expect(noticed).toBeGreaterThan(50);
  });

  it("never reads as something else, whichever page is nought", { timeout: 120_000 }, async () => {
    const pages = readFileSync(sound).length / 4096;
    for (let page = 0; page < pages; page++) {
      damaged((bytes) => bytes.fill(0, page * 4096, (page + 1) * 4096));
      const outcome = await readAll().catch((error: unknown) => error);
      if (Array.isArray(outcome)) expect(outcome, `page ${page}`).toEqual(content);
      else expect(outcome, `page ${page}`).toMatchObject({ code: "STORE_CORRUPT" });
    }
  });

  it("names the fact whose words have changed", async () => {
    damaged((bytes) => {
      bytes.write("阶段 8", bytes.indexOf('阶段 7"'));
      return bytes;
    });
    await expect(readAll()).rejects.toThrow(/fact \d+ does not match its checksum/);
  });

  it("misses a fact that was deleted past the store", async () => {
    damaged((bytes) => bytes);
    const database = new Database(file);
    database.exec("DELETE FROM fact WHERE id = 'stage:7'");
    database.close();
    await expect(readAll()).rejects.toThrow(/it has 222 facts and its history says 223/);
  });

  it("is whole in one file once it is closed", async () => {
    damaged((bytes) => bytes);
    const store = await open();
    const revision = await load(store, [place("last")], "last");
    await store.close();
    const main = readFileSync(file);
    damaged(() => main);
    expect((await readAll()).at(-2)).toBe(revision);
  });

  it("reads again once the sound file is back", async () => {
    damaged((bytes) => bytes);
    expect(await readAll()).toEqual(content);
  });

  it("drops a torn end of its journal and keeps what was answered before it", async () => {
    damaged((bytes) => bytes);
    const store = await open();
    const revision = await load(store, [place("kept")], "kept");
    await store.commit(changeSet("torn", puts(place("torn"))), revision);
    const [main, journal] = [readFileSync(file), readFileSync(`${file}-wal`)];
    await store.close();
    damaged(() => main);
    writeFileSync(`${file}-wal`, journal.subarray(0, -100));
    const again = await open();
    expect(await again.revision()).toBe(revision);
    expect((await again.read()).nodes.some(({ id }) => id === "place:kept")).toBe(true);
    await again.close();
  });
});
