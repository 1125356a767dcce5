import { z } from "zod";
import { type Scenario, ScenarioDraft } from "../../../graph-schema/scenario.ts";
import { wrongPlaces } from "../../../graph-schema/wrong-places.ts";
import type { Language } from "../../state/view.ts";

/** What a scenario says, without what the service says of it: what is sent, and what stands in a file.
 *  @example
 *  draftOf({ id: "scenario:a", name: "A", base: "r1", changes: [], created: "", changed: "", version: 3 }); // => { id: "scenario:a", name: "A", base: "r1", changes: [] }
 */
export function draftOf({ id, name, note, base, changes }: Scenario): ScenarioDraft {
  return { id, name, ...(note === undefined ? {} : { note }), base, changes };
}

/** Scenarios as a file: JSON that `readScenarios` reads again. */
export function writeScenarios(scenarios: readonly Scenario[]): string {
  return `${JSON.stringify({ scenarios: scenarios.map(draftOf) }, null, 2)}\n`;
}

/** What stands in a file: scenarios, or where it is wrong, in the reader's language. */
export type ScenariosRead =
  | { readonly drafts: readonly ScenarioDraft[] }
  | { readonly wrong: readonly { readonly pointer: string; readonly message: string }[] };

const NOT_JSON = { zh: "不是 JSON 文件", en: "This is no JSON file" } as const;

/** What the service adds; a file may have it, and nobody reads it. */
const OF_SERVICE: readonly string[] = ["created", "changed", "version"];

/** Reads a file of scenarios: one, a list of them, or what this page or the service wrote. Ids and bases are left out:
 *  what comes from a file is a new scenario here.
 *  @example
 *  readScenarios('{"name":"A","changes":[],"version":3}', "en"); // => { drafts: [{ name: "A", changes: [] }] }
 *  readScenarios("x", "en"); // => { wrong: [{ pointer: "", message: "This is no JSON file" }] }
 */
export function readScenarios(text: string, language: Language): ScenariosRead {
  const parsed = jsonOf(text);
  if (parsed === undefined) return { wrong: [{ pointer: "", message: NOT_JSON[language] }] };
  const list = listIn(parsed).map(ownOnly);
  const wrong = list.flatMap((one, at) =>
    wrongPlaces(ScenarioDraft, one, list.length === 1 ? "" : `/${String(at)}`).map(
      ({ pointer, message, messageZh }) => ({
        pointer,
        message: language === "zh" ? (messageZh ?? message) : message,
      }),
    ),
  );
  if (wrong.length > 0) return { wrong };
  return { drafts: list.map((one) => withoutIdentity(ScenarioDraft.parse(one))) };
}

function withoutIdentity({ name, note, changes }: ScenarioDraft): ScenarioDraft {
  return { name, ...(note === undefined ? {} : { note }), changes };
}

const Listed = z.union([
  z.array(z.unknown()),
  z.object({ scenarios: z.array(z.unknown()) }).transform(({ scenarios }) => scenarios),
  z.object({ items: z.array(z.unknown()) }).transform(({ items }) => items),
]);

function listIn(parsed: unknown): readonly unknown[] {
  return Listed.safeParse(parsed).data ?? [parsed];
}

function ownOnly(one: unknown): unknown {
  if (typeof one !== "object" || one === null) return one;
  return Object.fromEntries(Object.entries(one).filter(([name]) => !OF_SERVICE.includes(name)));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
