import type { WordsLike } from "../i18n/dictionary.ts";

/** Words of downloads, Chinese. */
export const zh = {
  xlsx: "下载 XLSX",
  csv: "CSV",
  busy: "正在写文件",
  reading: "正在读取 {{done}} / {{total}}",
  cancel: "取消",
  failed: "文件没有写成：{{reason}}",
  tooMany: "共 {{rows}} 行，Excel 一张表最多 {{most}} 行：请缩小筛选范围，或下载 CSV。",
  notes: "说明",
};

/** The same, English. */
export const en: WordsLike<typeof zh> = {
  xlsx: "Download XLSX",
  csv: "CSV",
  busy: "Writing the file",
  reading: "Reading {{done}} / {{total}}",
  cancel: "Cancel",
  failed: "The file was not written: {{reason}}",
  tooMany: "{{rows}} rows, and a sheet of Excel holds {{most}}: narrow the filters, or download CSV.",
  notes: "Notes",
};
