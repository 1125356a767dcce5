import type { WordsLike } from "../../i18n/dictionary.ts";

/** Words of the page with the plan's text, Chinese. */
export const zh = {
  title: "规划原文",
  document: "安徽省“十二五”产业集群专业镇发展规划",
  result: "全文 {{paragraphs}} 段。下划线标出引用的原话；点段末的 ¶ 看从中读出的事实。",
  contents: "目录",
  empty: "规划原文还没有读入。",
  language: "",
};

/** The same, English. */
export const en: WordsLike<typeof zh> = {
  title: "The plan",
  document: "Anhui Province Development Plan for Industrial-Cluster Specialised Towns, 12th Five-Year Plan",
  result:
    "{{paragraphs}} paragraphs. Words quoted are underlined; ¶ at a paragraph’s end shows the facts read from it.",
  contents: "Contents",
  empty: "The text of the plan is not loaded yet.",
  language: "The plan was written in Chinese; its text is shown as it is.",
};
