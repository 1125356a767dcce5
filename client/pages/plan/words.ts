import type { WordsLike } from "../../i18n/dictionary.ts";

/** Words of the page with the plan's text, Chinese. */
export const zh = {
  title: "规划原文",
  document: "安徽省“十二五”产业集群专业镇发展规划",
  result: "全文 {{paragraphs}} 段。点一段，看从中读出的事实；底色标出引用的原话。",
  contents: "目录",
  facts: "{{count}} 条事实",
  open: "看从 {{section}} 这一段读出的事实",
  empty: "规划原文还没有读入。",
  language: "",
};

/** The same, English. */
export const en: WordsLike<typeof zh> = {
  title: "The plan",
  document: "Anhui’s 12th Five-Year Plan for industrial clusters and specialised towns",
  result: "{{paragraphs}} paragraphs. Choose one to see the facts read from it; the words quoted are marked.",
  contents: "Contents",
  facts: "facts: {{count}}",
  open: "See the facts read from this paragraph, {{section}}",
  empty: "The text of the plan is not loaded yet.",
  language: "The plan was written in Chinese; its text is shown as it is.",
};
