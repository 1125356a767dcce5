import { cpus } from "node:os";
import { analysisFigures } from "./analysis.ts";
import { buildFigures } from "./build.ts";
import { bundleFigures } from "./bundle.ts";
import { candidateFigures } from "./candidates.ts";
import { contentFigures } from "./content.ts";
import { type Figure, tableOf } from "./figures.ts";
import { generateNetwork, type NetworkSize } from "./generate.ts";
import { httpFigures, serveBare } from "./http.ts";
import { generatorFigures, layerFigures } from "./layers.ts";
import { paintFigures } from "./paint.ts";
import { rateFigures } from "./rates.ts";
import { reachFigures } from "./reach.ts";
import { searchFigures } from "./search.ts";
import { startFigures } from "./start.ts";

const SIZES: readonly NetworkSize[] = [
  { enterprises: 3_000, links: 15_000, seed: 42 },
  { enterprises: 10_000, links: 50_000, seed: 42 },
  { enterprises: 100_000, links: 500_000, seed: 42 },
];

interface Section {
  readonly name: string;
  readonly title: string;
  readonly figures: () => Promise<Figure[]>;
}

const SECTIONS: readonly Section[] = [
  ...SIZES.flatMap((size): Section[] => {
    const title = `${size.enterprises.toLocaleString("en")} enterprises, ${size.links.toLocaleString("en")} links`;
    return [
      {
        name: "build",
        title: `SupplyGraph, ${title}`,
        figures: async () => buildFigures(generateNetwork(size)),
      },
      {
        name: "reach",
        title: `Neighbourhoods, ${title}`,
        figures: async () => reachFigures(generateNetwork(size)),
      },
    ];
  }),
  { name: "search", title: "Search", figures: searchFigures },
  { name: "http", title: "JSON answers, 32 connections", figures: httpFigures },
  { name: "analysis", title: "Measures over every layer", figures: analysisFigures },
  { name: "rates", title: "All supporting rates, 10,000 enterprises", figures: rateFigures },
  { name: "content", title: "All-tier content", figures: contentFigures },
  {
    name: "candidates",
    title: "Who will trade with whom: rankings held against the next year",
    figures: candidateFigures,
  },
  { name: "layers", title: "Loading the layers of facts", figures: layerFigures },
  { name: "generator", title: "The generator of the sample", figures: generatorFigures },
  { name: "start", title: "Start", figures: startFigures },
  { name: "bundle", title: "Pages", figures: bundleFigures },
  { name: "paint", title: "First paint in Chromium", figures: paintFigures },
];

/** Prints the sections asked for, all when none is. A section that cannot run says why and fails the bench. */
async function report(names: readonly string[]): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
  console.log("Medians of rounds taken in turn with the peer. Ratios are ours to the peer's.");
  for (const { name, title, figures } of SECTIONS) {
    if (names.length > 0 && !names.includes(name)) continue;
    try {
      console.log(tableOf(title, await figures()));
    } catch (error) {
      process.exitCode = 1;
      console.log(`\n## ${title}\n\nCannot be measured: ${error instanceof Error ? error.message : error}`);
    }
  }
}

const [command, ...rest] = process.argv.slice(2);
if (command === "serve-bare") await serveBare(rest[0] ?? "");
else await report(process.argv.slice(2));
