import { expect, it } from "vitest";
import { factsOfLayers } from "../../server/layers/layer-facts.ts";
import { enterprise, graphOf } from "../graph/build.ts";
import { made, sources } from "../graph/layered-graph.ts";

it("takes with the simulated layer all that a generator made, where an older store has it elsewhere too", () => {
  const graph = graphOf([
    ...sources,
    enterprise("enterprise:made", made),
    enterprise("enterprise:stray", { ...made, source: "source:file" }),
    enterprise("enterprise:real", { source: "source:file" }),
  ]);
  const ids = (layer: "simulated" | "imported") => factsOfLayers(graph, [layer]).map(({ id }) => id);
  expect(ids("simulated")).toEqual(["enterprise:made", "enterprise:stray", "source:made"]);
  expect(ids("imported")).toEqual(["enterprise:real", "enterprise:stray", "source:file"]);
});
