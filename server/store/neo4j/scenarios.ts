import { z } from "zod";
import { Scenario } from "../../../graph-schema/scenario.ts";
import {
  assertVersion,
  mustWrite,
  newestFirst,
  type ScenarioShelf,
  scenarioText,
} from "../scenario-shelf.ts";
import type { Connection, Statements } from "./connection.ts";
import { lockHead, parsed } from "./head.ts";

const LIST = "MATCH (own:LiantuScenario) RETURN own.version AS version, own.body AS text";

const GET = "MATCH (own:LiantuScenario {id: $id}) RETURN own.version AS version, own.body AS text";

const PUT = "MERGE (own:LiantuScenario {id: $id}) SET own.version = $version, own.body = $body";

const REMOVE = "MATCH (own:LiantuScenario {id: $id}) DELETE own";

const Kept = z.object({ version: z.int(), text: z.string() });

/** Brings a call to a server that answers and has its constraints. */
type Bring = <T>(work: () => Promise<T>) => Promise<T>;

/** The scenarios as nodes of a label of their own, each with its JSON: no reading of facts ever meets them. Whoever
 *  writes one holds the one lock there is.
 *  @param bring for reading and for writing */
export function scenariosIn(
  { transact }: Pick<Connection, "transact">,
  bring: { readonly reading: Bring; readonly writing: Bring },
): ScenarioShelf {
  const read = <T>(work: (statements: Statements) => Promise<T>) =>
    bring.reading(() => transact({ access: "READ" }, work));
  const write = <T>(work: (statements: Statements) => Promise<T>) =>
    bring.writing(() =>
      transact({ access: "WRITE" }, async (statements) => {
        await lockHead(statements);
        return work(statements);
      }),
    );
  return {
    list: () =>
      read(async ({ run }) =>
        (await run(LIST)).map((row) => scenarioIn(parsed(Kept, row).text)).sort(newestFirst),
      ),
    get: (id) =>
      read(async (statements) => {
        const found = await keptOf(statements, id);
        return found && scenarioIn(found.text);
      }),
    put: (scenario, expectedVersion) =>
      write(async (statements) => {
        const { id, version } = scenario;
        if (!mustWrite(scenario, expectedVersion, await keptOf(statements, id))) return;
        await statements.run(PUT, { id, version, body: scenarioText(scenario) });
      }),
    remove: (id, expectedVersion) => {
      // The work may be done again when only the answer to its commit was lost: then nothing is there any more.
      let wasThere = false;
      return write(async (statements) => {
        const there = await keptOf(statements, id);
        if (there === undefined) return wasThere;
        assertVersion(id, expectedVersion, there.version);
        wasThere = true;
        await statements.run(REMOVE, { id });
        return true;
      });
    },
  };
}

async function keptOf({ run }: Statements, id: string): Promise<z.infer<typeof Kept> | undefined> {
  const [row] = await run(GET, { id });
  return row && parsed(Kept, row);
}

/** The text of a scenario. What is no JSON is no scenario either. */
const Text = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "Expected JSON" });
      return z.NEVER;
    }
  })
  .pipe(Scenario);

function scenarioIn(text: string): Scenario {
  return parsed(Text, text);
}
