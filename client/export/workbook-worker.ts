import { type WorkbookParts, writeWorkbook } from "./workbook.ts";

addEventListener("message", ({ data }: MessageEvent<WorkbookParts>) => {
  writeWorkbook(data).then(
    (workbook) => postMessage(workbook),
    (failure: unknown) => postMessage({ failure: String(failure) }),
  );
});
