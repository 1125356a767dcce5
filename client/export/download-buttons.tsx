import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../i18n/numbers.ts";
import "./export.css";
import { downloadFile, fileName } from "./download-file.ts";
import type { ExportTable } from "./table.ts";
import { ROWS_OF_A_SHEET, TooManyRowsError, xlsxOf } from "./xlsx.ts";

type Format = "xlsx" | "csv";

/** What is under way: nothing, the writing of a file, or why the last one was not written. */
type Progress = { readonly busy: Format; readonly read?: string } | { readonly failed: string } | undefined;

/** Makes the table when a button is pressed. It may take its time, should heed the signal and tell how far it is, and
 *  may fail with an `Error` whose message the reader can act on. */
export type MakeTable = (
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
) => ExportTable | Promise<ExportTable>;

/** Takes a table away as XLSX or CSV. While a file is written it can be given up; leaving the page gives it up too. */
export function DownloadButtons(props: { table: MakeTable }) {
  const { t } = useTranslation("download");
  const { progress, take, cancel } = useDownload(props.table);
  const busy = progress !== undefined && "busy" in progress;
  return (
    <span className="download-buttons">
      {busy ? (
        <>
          <span role="status">{progress.read ?? t("busy")}</span>
          <button type="button" className="link" onClick={cancel}>
            {t("cancel")}
          </button>
        </>
      ) : (
        (["xlsx", "csv"] as const).map((format) => (
          <button key={format} type="button" className="link" onClick={() => void take(format)}>
            {t(format)}
          </button>
        ))
      )}
      {progress !== undefined && "failed" in progress && (
        <span role="alert" className="download-failed">
          {progress.failed}
        </span>
      )}
    </span>
  );
}

/** The writer of CSV is asked for when it is needed first. */
async function csvFile(table: ExportTable): Promise<Blob> {
  const { csvOf } = await import("./table.ts");
  return new Blob([csvOf(table)], { type: "text/csv;charset=utf-8" });
}

function useDownload(table: MakeTable) {
  const { t } = useTranslation("download");
  const [progress, setProgress] = useState<Progress>();
  const under = useRef<AbortController>(undefined);
  useEffect(() => () => under.current?.abort(), []);
  const take = async (format: Format) => {
    const control = new AbortController();
    under.current = control;
    setProgress({ busy: format });
    const words = (failure: unknown) =>
      failure instanceof TooManyRowsError
        ? t("tooMany", { rows: formatNumber(failure.rows), most: formatNumber(ROWS_OF_A_SHEET) })
        : t("failed", { reason: failure instanceof Error ? failure.message : String(failure) });
    try {
      const made = await table(control.signal, (done, total) => {
        const read = t("reading", { done: formatNumber(done), total: formatNumber(total) });
        setProgress({ busy: format, read });
      });
      setProgress({ busy: format });
      const options = { notesSheet: t("notes"), signal: control.signal };
      const file = await (format === "csv" ? csvFile(made) : xlsxOf(made, options));
      control.signal.throwIfAborted();
      downloadFile(fileName(made.name, format), file);
      setProgress(undefined);
    } catch (failure) {
      setProgress(control.signal.aborted ? undefined : { failed: words(failure) });
    }
  };
  return { progress, take, cancel: () => under.current?.abort() };
}
