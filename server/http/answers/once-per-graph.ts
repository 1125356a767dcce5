import type { FactIndex } from "../../graph/fact-index.ts";

/** Makes what is worked out of a whole graph once: at the first question of a revision, forgotten with it. */
export function oncePerGraph<Index>(build: (facts: FactIndex) => Index): (facts: FactIndex) => Index {
  const built = new WeakMap<FactIndex, { readonly index: Index }>();
  return (facts) => {
    const found = built.get(facts) ?? { index: build(facts) };
    built.set(facts, found);
    return found.index;
  };
}
