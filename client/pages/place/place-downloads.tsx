import { DownloadButtons } from "../../export/download-buttons.tsx";
import type { ExportTable } from "../../export/table.ts";
import { useRevision } from "../../state/revision.ts";
import { useView } from "../../state/use-view.ts";
import type { ExportFor, PlaceAnswer } from "./place-exports.ts";

/** Takes a table of the place away, whole and with what it was made from.
 *  @param detail the place as the page shows it
 *  @param tableOf which of its tables */
export function PlaceDownloads({
  detail,
  tableOf,
}: {
  detail: PlaceAnswer;
  tableOf: (detail: PlaceAnswer, asked: ExportFor) => ExportTable;
}) {
  const { language } = useView().view;
  const revision = useRevision();
  return <DownloadButtons table={() => tableOf(detail, { language, revision })} />;
}
