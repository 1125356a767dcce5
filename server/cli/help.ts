import type { Command, Language, Words } from "./command.ts";

const TITLE: Words = {
  zh: "链图 Liantu：产业供应链图谱服务",
  en: "Liantu 链图: an industrial supply-chain graph service",
};
const USAGE: Words = { zh: "用法", en: "Usage" };
const COMMANDS: Words = { zh: "命令", en: "Commands" };
const OPTIONS: Words = { zh: "选项", en: "Options" };
const MORE: Words = {
  zh: "每个命令的说明：liantu help 命令。设置取自环境变量与 .env，见 .env.example。",
  en: "For each command: liantu help COMMAND. Settings come from the environment and .env, see .env.example.",
};
const COMMON: readonly (readonly [string, Words])[] = [
  ["--lang zh|en", { zh: "消息的语言；默认依 LANG", en: "language of messages; by LANG otherwise" }],
  ["--help", { zh: "显示说明", en: "show help" }],
  ["--version", { zh: "显示版本", en: "show the version" }],
];

/** What `liantu --help` writes. */
export function overview(commands: readonly Command[], language: Language): string {
  const rows = commands.map(({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary] as const);
  return [
    TITLE[language],
    "",
    `${USAGE[language]}: liantu [${COMMANDS[language]}] [${OPTIONS[language]}]`,
    "",
    `${COMMANDS[language]}:`,
    ...table(rows, language),
    "",
    `${OPTIONS[language]}:`,
    ...table(COMMON, language),
    "",
    MORE[language],
    "",
  ].join("\n");
}

/** What `liantu help COMMAND` writes. */
export function helpOf({ name, usage, summary, details }: Command, language: Language): string {
  const lines = [`${USAGE[language]}: liantu ${`${name} ${usage}`.trim()}`, "", summary[language]];
  if (details !== undefined) lines.push("", details[language]);
  return `${lines.join("\n")}\n`;
}

function table(rows: readonly (readonly [string, Words])[], language: Language): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, words]) => `  ${left.padEnd(width)}  ${words[language]}`);
}
