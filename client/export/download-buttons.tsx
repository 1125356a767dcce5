import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../i18n/numbers.ts";
import "./export.css";
import { downloadFile, fileName } from "./download-file.ts";
import type { ExportTable } from "./table.ts";
import { ROWS_OF_A_SHEET, TooManyRowsError, xlsxOf } from "./xlsx.ts";

type Format = "xlsx" | "csv";

/** What is under way: nothing, the writing of a file, or why the last one was not written. */
type Progress = { readonly busy: Format } | { readonly failed: string } | undefined;

/** Takes a table away as XLSX or CSV. While a file is written it can be given up; leaving the page gives it up too.
 *  @param props `table` is asked when a button is pressed; it may take its time, heed the signal and fail with an
 *  `Error` whose message the reader can act on */
export function DownloadButtons(props: {
  table: (signal: AbortSignal) => ExportTable | Promise<ExportTable>;
}) {
  const { t } = useTranslation("download");
  const { progress, take, cancel } = useDownload(props.table);
  const busy = progress !== undefined && "busy" in progress;
  return (
    <span className="download-buttons">
      {busy ? (
        <>
          <span role="status">{t("busy")}</span>
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

function useDownload(table: (signal: AbortSignal) => ExportTable | Promise<ExportTable>) {
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
      const made = await table(control.signal);
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
