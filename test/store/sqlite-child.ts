import { writeSync } from "node:fs";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { setOf } from "./kill-sets.ts";

// A process of its own that the tests lock out, kill and starve. It says on stdout what it does, a line each:
//   opened          the store is open
//   begin N         change set N is being committed
//   ack N           change set N was answered
//   again N CODE    change set N failed and is tried again
//   fail N CODE     change set N failed for the last time
//   failed CODE     the store could not be opened
//   done            every change set was answered

const say = (...words: readonly (string | number)[]) => writeSync(1, `${words.join(" ")}\n`);
const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);

const [directory = "", sets = "0", tries = "1"] = process.argv.slice(2);

async function main(): Promise<void> {
  const store = await openSqliteStore({ directory, now: () => new Date(0) });
  say("opened");
  const done = (await store.history()).length;
  for (let n = done + 1; n <= Number(sets); n++) {
    say("begin", n);
    for (let attempt = 1; ; attempt++) {
      try {
        await store.commit(setOf(n), await store.revision());
        say("ack", n);
        break;
      } catch (error) {
        say(attempt < Number(tries) ? "again" : "fail", n, codeOf(error));
        if (attempt >= Number(tries)) process.exit(1);
      }
    }
  }
  if (sets === "0") await new Promise((resolve) => process.stdin.once("end", resolve).resume());
  await store.close();
  say("done");
}

main().catch((error: unknown) => {
  say("failed", codeOf(error));
  process.exit(1);
});
