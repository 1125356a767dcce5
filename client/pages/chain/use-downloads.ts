import { useState } from "react";
import type { AnswerOf } from "../../../graph-schema/api/contract.ts";
import type { SourceName } from "../../../graph-schema/api/resources.ts";
import { downloadFile, fileName } from "../../export/download-file.ts";
import type { ExportTable } from "../../export/table.ts";
import type { LegendEntry } from "../../graph/legend.ts";
import type { LinkRow } from "../../graph/link-rows.ts";
import type { LanePicture } from "../../graph/picture.ts";
import type { PictureFrame } from "../../graph/svg-writer.ts";
import type { TableRow } from "../../graph/table-rows.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { colours } from "../../theme/tokens.ts";
import { scopeWords } from "../../ui/scope-words.ts";
import { useMapNames } from "../../ui/use-map-names.ts";
import { pngFile, svgFile } from "./export-picture.ts";
import type { PictureFormat } from "./filter-bar.tsx";
import { useEvidence } from "./link-table.tsx";
import { measureText } from "./measure-text.ts";
import { linksTable, makersTable } from "./tables-taken-away.ts";
import { useSay } from "./use-say.ts";

/** What is on the screen, to be taken away as a file. */
export interface OnScreen {
  readonly detail: AnswerOf<"getChain">;
  readonly place: string;
  readonly picture: () => LanePicture;
  readonly legend: readonly LegendEntry[];
  readonly rows: readonly TableRow[];
  readonly links: readonly LinkRow[];
  /** The revision that the colours were computed on; absent while they are not there. */
  readonly revision: string | undefined;
}

/** Takes the picture and the tables away as files named after chain, place and day. */
export function useDownloads(shown: OnScreen): {
  failed: boolean;
  picture: (format: PictureFormat) => void;
  makers: () => ExportTable;
  links: () => ExportTable;
} {
  const { theme, language } = useView().view;
  const say = useSay();
  const frame = useFrame(shown);
  const tables = useTables(shown);
  const [failed, setFailed] = useState(false);
  const take = async (format: PictureFormat) => {
    setFailed(false);
    const svg = svgFile(shown.picture(), frame(), colours[theme]);
    const chain = say("title", { chain: nameIn(language, shown.detail.chain) });
    const values = { chain, place: shown.place, date: today() };
    const name = fileName(say("picture.file", values), format);
    downloadFile(name, format === "svg" ? svg : await pngFile(svg));
  };
  return { failed, picture: (format) => void take(format).catch(() => setFailed(true)), ...tables };
}

function useTables(shown: OnScreen): { makers: () => ExportTable; links: () => ExportTable } {
  const { detail, place } = shown;
  const { language } = useView().view;
  const say = useSay();
  const basis = useBasis(shown);
  const evidenceOf = useEvidence();
  const words = (file: "table.file" | "links.file", notes: readonly string[]) => ({
    say,
    language,
    name: say(file, { chain: say("title", { chain: nameIn(language, detail.chain) }), place, date: today() }),
    notes: [...basis(), ...notes],
  });
  const sourcesOf = (row: TableRow): SourceName[] => {
    const own = new Set(row.facts);
    const facts = [...detail.specialities, ...detail.makes].filter(({ id }) => own.has(id));
    return detail.sources.filter(({ id }) => facts.some(({ source }) => source === id));
  };
  const simulated = shown.rows.filter(({ mark }) => mark?.synthetic === true).length;
  const counts = say("table.counts", { real: shown.rows.length - simulated, simulated });
  const sourceOf = ({ fact }: LinkRow) => detail.sources.find(({ id }) => id === fact.source);
  const unlisted = detail.totals.syntheticSupplies - shown.links.filter(({ synthetic }) => synthetic).length;
  const partial = unlisted > 0 ? [say("links.partOf", { count: unlisted })] : [];
  return {
    makers: () => makersTable(shown.rows, { ...words("table.file", [counts]), place, sourcesOf }),
    links: () =>
      linksTable(shown.links, {
        ...words("links.file", partial),
        evidenceOf: ({ fact }) => evidenceOf(fact),
        sourceOf,
      }),
  };
}

/** What everything on the page was made from, one note a line. */
function useBasis({ detail, place, revision = "—" }: OnScreen): () => string[] {
  const { map, language } = useView().view;
  const say = useSay();
  const mapName = useMapNames();
  const { scope } = detail;
  const layers = scope.loaded.map((layer) => say(`picture.layerSource.${layer}`));
  return () => [
    say("picture.layerSources", { list: layers.join(say("table.separator")) }),
    scopeWords(scope, language),
    say("picture.basis", { place, map: mapName(map), revision, date: today() }),
    ...(isSimulated(detail) ? [say("picture.simulated")] : []),
    say("picture.schematic"),
  ];
}

/** Whether simulated facts are among what is shown. */
function isSimulated({ totals }: OnScreen["detail"]): boolean {
  return totals.syntheticEnterprises + totals.syntheticSupplies > 0;
}

function useFrame(shown: OnScreen): () => PictureFrame {
  const { detail, legend } = shown;
  const { language, colour } = useView().view;
  const say = useSay();
  const basis = useBasis(shown);
  return () => ({
    title: say(isSimulated(detail) ? "picture.titledSimulated" : "picture.titled", {
      title: say("title", { chain: nameIn(language, detail.chain) }),
      place: shown.place,
    }),
    wording: detail.chain.wording,
    legend: legend
      .filter(({ id }) => id !== "selected")
      .map((entry) => ({ ...entry, width: measureText(entry.text, { size: 12 }) })),
    notes: [...basis(), ...(colour === "recipe" ? [say("picture.recipe")] : [])],
  });
}

/** The day on the reader's clock, as in 2026-01-31. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
