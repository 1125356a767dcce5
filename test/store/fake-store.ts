import type { Graph } from "../../graph-schema/facts.ts";
import type { Store } from "../../server/store/store.ts";
import { memoryShelf } from "../support/scenario-shelf.ts";

const refuse = () => Promise.reject(new Error("Cannot: this store can only be read"));

/** A store that reads as this graph, whatever is in it, and does nothing else. */
export function storeOf(graph: Omit<Graph, "revision">): Store {
  return {
    read: () => Promise.resolve({ revision: "r1-00000000", ...graph }),
    revision: () => Promise.resolve("r1-00000000"),
    commit: refuse,
    history: refuse,
    scenarios: memoryShelf(),
    close: () => Promise.resolve(),
  };
}
