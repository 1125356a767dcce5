import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EMPTY_REVISION } from "../../graph-schema/change-set.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { changeSet, puts, source, stage } from "../support/facts.ts";
import { context, expectFailure, textOf } from "./contract/fixture.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const { directory: shelf, remove } = temporaryDirectory();
const disks = ["used", "new"].map((name) => join(shelf, name));

/** A disk of 8 MB; false when this process may not have one. */
function mount(disk: string): boolean {
  mkdirSync(disk);
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]).status === 0;
}
const mounted = disks.map(mount).every(Boolean);

afterAll(() => {
  // Lazily: libsql lets go of a closed file only when its statements are garbage collected.
  for (const disk of disks) spawnSync("umount", ["--lazy", disk]);
  remove();
});

it("was tested on a disk that is full, or says that it was not", () => {
  if (mounted) return;
  const words = "SKIPPED a full disk: a small tmpfs cannot be mounted here (run as root)";
  process.stderr.write(`${words}\n`);
  expect(process.env.CI, words).not.toBe("true");
});

describe.skipIf(!mounted)("on a disk of 8 MB", () => {
  const large = (n: number) => changeSet(`${n}`, puts(stage(`${n}`, { name: "长".repeat(200_000) })));

  /** Writes until nothing more fits. */
  const fillUp = (ballast: string) =>
    expect(() => writeFileSync(ballast, Buffer.alloc(9 << 20))).toThrow("ENOSPC");

  it("answers STORE_FULL, goes on reading, and commits again once there is space", async () => {
    const directory = disks[0]!;
    const ballast = join(directory, "ballast");
    writeFileSync(ballast, Buffer.alloc(3 << 20));
    const store = await openSqliteStore({ directory, ...context });
    await store.commit(changeSet("0", puts(source())), EMPTY_REVISION);
    let kept = 0;
    let failure: unknown;
    while (failure === undefined && kept < 20) {
      const commit = store.commit(large(kept + 1), await store.revision());
      failure = await commit.then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure === undefined) kept++;
    }
    expect(failure).toMatchObject({ code: "STORE_FULL" });
    const revision = await store.revision();
    const before = textOf(await store.read());
    expect(before).toHaveLength(kept + 1);
    await expectFailure(store.commit(large(kept + 1), revision), "STORE_FULL");
    expect(await store.revision()).toBe(revision);
    expect(textOf(await store.read())).toEqual(before);

    rmSync(ballast);
    await store.commit(large(kept + 1), revision);
    expect(textOf(await store.read())).toHaveLength(kept + 2);
    await store.close();

    const again = await openSqliteStore({ directory, ...context });
    expect(textOf(await again.read())).toHaveLength(kept + 2);
    await again.close();
  });

  it("answers STORE_FULL when there is no room for a new store, and makes it once there is", async () => {
    const directory = disks[1]!;
    const ballast = join(directory, "ballast");
    fillUp(ballast);
    await expectFailure(openSqliteStore({ directory, ...context }), "STORE_FULL");
    rmSync(ballast);
    const store = await openSqliteStore({ directory, ...context });
    expect(await store.revision()).toBe(EMPTY_REVISION);
    await store.close();
  });
});
