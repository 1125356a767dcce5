import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { canonicalText, type Graph } from "../../graph-schema/facts.ts";
import { type Command, EXIT, say } from "./command.ts";
import { withExistingStore } from "./with-store.ts";

/** `liantu dump`: the whole store as one change set. */
export const dump: Command = {
  name: "dump",
  usage: "",
  summary: { zh: "把整个图库写成一个 JSON 变更集", en: "write the whole store as one change set in JSON" },
  details: {
    zh: "写到标准输出，每行一个事实；内容相同的图库写出相同的文本。用 load 读入空图库，得到相同的内容。",
    en: "Written to standard output, one fact a line; equal stores give equal text. Read into an empty store by load, it gives an equal one.",
  },
  arguments: [0, 0],
  run: (call) =>
    withExistingStore(call, async (store) => {
      const graph = await store.read();
      await writeGraph(graph, call.stdout);
      const count = graph.nodes.length + graph.relationships.length;
      say(call, { zh: `已写出 ${count} 个事实`, en: `${count} facts written` });
      return EXIT.done;
    }),
};

/** Writes a graph as a change set that puts every fact, waiting whenever the reader is slower. The id is made
 *  of the content alone. */
export async function writeGraph(graph: Graph, output: Writable): Promise<void> {
  const head = { id: `dump-${digestOf(graph)}`, author: "liantu dump", reason: "The whole of a store" };
  await write(output, `${JSON.stringify(head).slice(0, -1)},"changes":[`);
  let separator = "\n";
  for (const facts of [graph.nodes, graph.relationships]) {
    for (const fact of facts) {
      await write(output, `${separator}{"op":"put","fact":${canonicalText(fact)}}`);
      separator = ",\n";
    }
  }
  await write(output, "\n]}\n");
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, "drain");
}

function digestOf({ nodes, relationships }: Graph): string {
  const hash = createHash("sha256");
  for (const fact of nodes) hash.update(canonicalText(fact)).update("\n");
  for (const fact of relationships) hash.update(canonicalText(fact)).update("\n");
  return hash.digest("hex").slice(0, 16);
}
