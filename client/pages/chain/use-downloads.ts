import { useState } from "react";
import type { ChainDetail, SourceName } from "../../../graph-schema/api/resources.ts";
import type { LegendEntry } from "../../graph/legend.ts";
import type { LanePicture } from "../../graph/picture.ts";
import type { PictureFrame } from "../../graph/svg-writer.ts";
import type { TableRow } from "../../graph/table-rows.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { colours } from "../../theme/tokens.ts";
import { useMapNames } from "../../ui/use-map-names.ts";
import { csvOfRows } from "./csv-of-rows.ts";
import { downloadFile, fileName, pngFile, svgFile } from "./export-picture.ts";
import type { PictureFormat } from "./filter-bar.tsx";
import { measureText } from "./measure-text.ts";
import { useSay } from "./use-say.ts";

/** What is on the screen, to be taken away as a file. */
export interface OnScreen {
  readonly detail: ChainDetail;
  readonly place: string;
  readonly picture: () => LanePicture;
  readonly legend: readonly LegendEntry[];
  readonly rows: readonly TableRow[];
  /** The revision that the colours were computed on; absent while they are not there. */
  readonly revision: string | undefined;
}

/** Takes the picture and the table away as files named after chain, place and day. */
export function useDownloads(shown: OnScreen): {
  failed: boolean;
  picture: (format: PictureFormat) => void;
  table: () => void;
} {
  const { theme, language } = useView().view;
  const say = useSay();
  const frame = useFrame(shown);
  const [failed, setFailed] = useState(false);
  const name = (format: string) => {
    const values = { chain: frame().title, place: shown.place, date: today() };
    return fileName(say("picture.file", values), format);
  };
  const take = async (format: PictureFormat) => {
    setFailed(false);
    const svg = svgFile(shown.picture(), frame(), colours[theme]);
    downloadFile(name(format), format === "svg" ? svg : await pngFile(svg));
  };
  const sourcesOf = (row: TableRow): SourceName[] => {
    const facts = [...shown.detail.specialities, ...shown.detail.makes].filter(({ id }) =>
      row.facts.includes(id),
    );
    return shown.detail.sources.filter(({ id }) => facts.some(({ source }) => source === id));
  };
  return {
    failed,
    picture: (format) => void take(format).catch(() => setFailed(true)),
    table: () => {
      const csv = csvOfRows(shown.rows, { say, place: shown.place, language, sourcesOf });
      downloadFile(name("csv"), new Blob([csv], { type: "text/csv;charset=utf-8" }));
    },
  };
}

function useFrame({ detail, place, legend, revision = "—" }: OnScreen): () => PictureFrame {
  const { map, language } = useView().view;
  const say = useSay();
  const mapName = useMapNames();
  return () => ({
    title: say("title", { chain: nameIn(language, detail.chain) }),
    wording: detail.chain.wording,
    legend: legend
      .filter(({ id }) => id !== "selected")
      .map((entry) => ({ ...entry, width: measureText(entry.text, { size: 12 }) })),
    notes: [
      say("picture.schematic"),
      say("picture.source"),
      say("picture.basis", { place, map: mapName(map), revision, date: today() }),
    ],
  });
}

/** The day on the reader's clock, as in 2026-01-31. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
