import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { AppError, ERRORS } from "../../graph-schema/errors.ts";
import { ConfigError } from "../config.ts";
import { productVersion } from "../product.ts";
import { analyze } from "./analyze.ts";
import { check } from "./check.ts";
import { type Call, type Command, EXIT, type Language, say, UsageError } from "./command.ts";
import { copy } from "./copy.ts";
import { dropLayer } from "./drop-layer.ts";
import { dump } from "./dump.ts";
import { gaps } from "./gaps.ts";
import { helpOf, overview } from "./help.ts";
import { load } from "./load.ts";
import { loadRecipes } from "./load-recipes.ts";
import { loadSample } from "./load-sample.ts";
import { loadPlan, loadPublic } from "./load-set.ts";
import { scenarios } from "./scenarios.ts";
import { serve } from "./serve.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  serve,
  loadPlan,
  loadRecipes,
  loadPublic,
  loadSample,
  dropLayer,
  load,
  dump,
  copy,
  check,
  analyze,
  gaps,
  scenarios,
];

/** The world a command line runs in. */
export type World = Pick<Call, "stdin" | "stdout" | "stderr" | "env" | "now">;

/** Runs what the arguments ask for.
 *  @param args without the names of the program
 *  @returns the exit code: 0 done, 1 not done, 2 asked wrongly, 78 wrong configuration */
export async function runCommandLine(args: readonly string[], world: World): Promise<number> {
  const { language, rest } = splitLanguage(args, world.env);
  try {
    return await dispatch(rest, { ...world, language });
  } catch (error) {
    return explain(error, { ...world, language });
  }
}

/** The language of messages, and the arguments without `--lang`: that option, else the locale of the terminal,
 *  else Chinese.
 *  @example
 *  splitLanguage(["dump", "--lang", "en"], {}); // => { language: "en", rest: ["dump"] }
 *  splitLanguage(["dump"], { LANG: "en_GB.UTF-8" }).language; // => "en"
 *  splitLanguage(["--lang=zh"], { LANG: "en_GB.UTF-8" }).language; // => "zh"
 */
export function splitLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { language: Language; rest: readonly string[] } {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  const at = args.findIndex((argument) => /^--lang(=(zh|en))?$/.test(argument));
  const [option = "", next = ""] = at < 0 ? [] : args.slice(at);
  const joined = /^--lang=(.+)$/.exec(option)?.[1];
  const asked = joined ?? (/^(zh|en)$/.test(next) ? next : undefined);
  const taken = asked === undefined ? 0 : joined === undefined ? 2 : 1;
  const rest = args.filter((_, index) => index < at || index >= at + taken);
  return { language: (asked ?? locale).startsWith("en") ? "en" : "zh", rest };
}

type Spoken = World & { readonly language: Language };

async function dispatch([name, ...rest]: readonly string[], world: Spoken): Promise<number> {
  const { stdout, stderr, language } = world;
  if (name === "--version") {
    stdout.write(`${productVersion()}\n`);
    return EXIT.done;
  }
  if (name === undefined) {
    stderr.write(overview(COMMANDS, language));
    return EXIT.usage;
  }
  const asksHelp = name === "help" || name === "--help";
  if (asksHelp && rest.every((word) => word === "--help")) {
    stdout.write(overview(COMMANDS, language));
    return EXIT.done;
  }
  const command = commandNamed((asksHelp ? rest[0] : name) ?? "", language);
  if (!asksHelp && !rest.includes("--help")) return run(command, rest, world);
  stdout.write(helpOf(command, language));
  return EXIT.done;
}

function commandNamed(name: string, language: Language): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  throw new UsageError(language === "zh" ? `没有命令 ${name}` : `There is no command ${name}`);
}

async function run(command: Command, rest: readonly string[], world: Spoken): Promise<number> {
  const options = command.options?.(rest) ?? {};
  const { values, positionals, tokens } = parseArgs({
    args: [...rest],
    options,
    allowPositionals: true,
    tokens: true,
  });
  refuseRepeats(tokens, world.language);
  const [least, most] = command.arguments;
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(helpOf(command, world.language).trimEnd());
  }
  const env = withFile(world.env);
  return command.run({ ...world, env, values: single(values), positionals });
}

/** The parser would silently take the last one.
 *  @throws UsageError */
function refuseRepeats(tokens: readonly { kind: string; name?: string }[], language: Language): void {
  const seen = new Set<string>();
  for (const { kind, name = "" } of tokens) {
    if (kind !== "option") continue;
    if (seen.has(name))
      throw new UsageError(language === "zh" ? `选项 --${name} 只能给出一次` : `Expected --${name} once`);
    seen.add(name);
  }
}

/** The environment with what `.env` adds to it. What is set already wins. */
function withFile(env: World["env"]): World["env"] {
  if (env !== process.env || !existsSync(".env")) return env;
  process.loadEnvFile(".env");
  return process.env;
}

function single(values: Readonly<Record<string, unknown>>): Call["values"] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "boolean" ? value : String(value)]),
  );
}

/** Tells the person what went wrong and what to do. What nobody foresaw is told whole. */
function explain(error: unknown, world: Spoken): number {
  const { stderr, language } = world;
  if (error instanceof UsageError || isParseArgsError(error)) {
    const words = isParseArgsError(error) && language === "zh" ? chineseOf(error) : error.message;
    stderr.write(`liantu: ${words}\n`);
    say(world, { zh: "用法见 liantu --help", en: "See liantu --help" });
    return EXIT.usage;
  }
  if (error instanceof ConfigError) {
    say(world, { zh: error.messageZh, en: error.message });
    return EXIT.config;
  }
  if (error instanceof AppError && error.code !== "INTERNAL") {
    explainFailure(error, world);
    return EXIT.failed;
  }
  stderr.write(`liantu: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}

/** More wrong places than this are counted and left out: nobody reads a thousand. */
const MOST_PLACES = 100;

function explainFailure({ code, message, messageZh, details }: AppError, world: Spoken): void {
  // A store that says what is wrong with it does not want to be asked again shortly.
  const adviceInside = code === "STORE_UNAVAILABLE" && messageZh !== undefined;
  if (!adviceInside) world.stderr.write(`liantu: ${ERRORS[code][world.language]}\n`);
  say(world, { zh: messageZh ?? message, en: message });
  for (const { pointer, message: words, messageZh: wordsZh = words } of details.slice(0, MOST_PLACES)) {
    const told = pointer === "" ? words : `${pointer}: ${words}`;
    if (world.language === "en" && message.includes(told)) continue;
    say(world, { zh: pointer === "" ? wordsZh : `${pointer}：${wordsZh}`, en: told });
  }
  const more = details.length - MOST_PLACES;
  if (more > 0) say(world, { zh: `另有 ${more} 处错误未列出`, en: `and ${more} more places that are wrong` });
}

/** What the parser of the platform says in English only. */
function chineseOf(error: Error): string {
  const option = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const code = "code" in error ? error.code : undefined;
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `没有选项“${option}”`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return `选项“${option}”的值不对：${error.message}`;
  return `参数“${option}”不对`;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
