import { randomUUID } from "node:crypto";
import { AppError } from "../../graph-schema/errors.ts";
import { ScenarioDraft } from "../../graph-schema/scenario.ts";
import { wrongPlaces } from "../../graph-schema/wrong-places.ts";
import { type ScenarioDesk, scenarioDesk } from "../scenario/scenario-desk.ts";
import type { Store } from "../store/store.ts";
import { type Call, type Command, EXIT, say, UsageError } from "./command.ts";
import { jsonOf, textOf } from "./text-of-file.ts";
import { withExistingStore } from "./with-store.ts";

/** `liantu scenarios`: what people do with scenarios. */
export const scenarios: Command = {
  name: "scenarios",
  usage: "list | show ID | add FILE.json | remove ID | adopt ID",
  summary: { zh: "情景：列出、查看、新增、删除、采纳", en: "list, show, add, remove or adopt scenarios" },
  details: {
    zh: "情景是一组假设的变更，不改动事实。list 每行写出编号、版本、改动时间、名称，以制表符分隔；show 和 add 写出 JSON；add 读 API 的 POST /scenarios 所用的内容，“-”读标准输入；adopt 把情景的事实作为一次提交写入图库。用 analyze … --scenario ID 计算。",
    en: 'A scenario is a list of changes that are supposed; facts stay as they are. list writes id, version, time of change and name with tabs between them; show and add write JSON; add reads what POST /scenarios of the API takes, "-" reads standard input; adopt commits the facts of a scenario. Compute with analyze … --scenario ID.',
  },
  arguments: [1, 2],
  run: (call) => {
    const [action = "", operand] = call.positionals;
    const act = ACTIONS.get(action);
    if (act === undefined || act.takesOne !== (operand !== undefined)) {
      throw new UsageError(`scenarios ${scenarios.usage}`);
    }
    return withExistingStore(call, async (store) => {
      await act.run({ call, store, desk: deskOver(store, call) }, operand ?? "");
      return EXIT.done;
    });
  },
};

interface Acting {
  readonly call: Call;
  readonly store: Store;
  readonly desk: ScenarioDesk;
}

interface Action {
  /** Whether it takes an id or a file. */
  readonly takesOne: boolean;
  readonly run: (acting: Acting, operand: string) => Promise<void>;
}

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ["list", { takesOne: false, run: list }],
  ["show", { takesOne: true, run: async ({ call, desk }, id) => writeJson(call, await desk.get(id)) }],
  ["add", { takesOne: true, run: add }],
  ["remove", { takesOne: true, run: remove }],
  ["adopt", { takesOne: true, run: adopt }],
] satisfies [string, Action][]);

/** The desk of the command line. */
export function deskOver(store: Store, { now }: Pick<Call, "now">): ScenarioDesk {
  return scenarioDesk({ store, whole: () => store.read(), now, newName: randomUUID });
}

async function list({ call, desk }: Acting): Promise<void> {
  for (const { id, version, changed, name } of await desk.list()) {
    call.stdout.write(`${[id, version, changed, name].join("\t")}\n`);
  }
}

async function add({ call, desk }: Acting, file: string): Promise<void> {
  const value = jsonOf(await textOf(call, file), "REQUEST_INVALID");
  const parsed = ScenarioDraft.safeParse(value);
  if (!parsed.success) {
    throw new AppError("REQUEST_INVALID", `Cannot add the scenario in ${file}`, {
      details: wrongPlaces(ScenarioDraft, value),
      zh: `不能新增 ${file} 中的情景`,
    });
  }
  writeJson(call, await desk.add(parsed.data));
}

async function remove({ call, desk }: Acting, id: string): Promise<void> {
  await desk.remove(id, (await desk.get(id)).version);
  say(call, { zh: `已删除情景 ${id}`, en: `Scenario ${id} removed` });
}

async function adopt({ call, store, desk }: Acting, id: string): Promise<void> {
  const { put, removed, revision } = await desk.adopt(id, await store.revision());
  say(call, {
    zh: `已采纳情景 ${id}：写入 ${put} 个事实，删除 ${removed} 个，修订 ${revision}`,
    en: `Scenario ${id} adopted: ${put} facts put, ${removed} removed, revision ${revision}`,
  });
}

function writeJson({ stdout }: Call, value: unknown): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
