import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { AppError, ERRORS } from "../../graph-schema/errors.ts";
import { ConfigError } from "../config.ts";
import { createLog } from "../log.ts";
import { productVersion } from "../product.ts";
import { analyze } from "./analyze.ts";
import { check } from "./check.ts";
import { type Call, type Command, EXIT, type Language, say, UsageError } from "./command.ts";
import { copy } from "./copy.ts";
import { dump } from "./dump.ts";
import { helpOf, overview } from "./help.ts";
import { load } from "./load.ts";
import { loadPlan } from "./load-plan.ts";
import { serve } from "./serve.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [serve, loadPlan, load, dump, copy, check, analyze];

/** The world a command line runs in. */
export type World = Pick<Call, "stdin" | "stdout" | "stderr" | "env" | "now">;

/** Runs what the arguments ask for.
 *  @param args without the names of the program
 *  @returns the exit code: 0 done, 1 not done, 2 asked wrongly, 78 wrong configuration */
export async function runCommandLine(args: readonly string[], world: World): Promise<number> {
  const language = languageOf(args, world.env);
  try {
    return await dispatch(args, { ...world, language });
  } catch (error) {
    return explain(error, { ...world, language });
  }
}

/** The language of messages: `--lang`, else the locale of the terminal, else Chinese.
 *  @example
 *  languageOf(["dump", "--lang", "en"], {}); // => "en"
 *  languageOf([], { LANG: "en_GB.UTF-8" }); // => "en"
 *  languageOf([], {}); // => "zh"
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return (asked ?? locale).startsWith("en") ? "en" : "zh";
}

async function dispatch(args: readonly string[], world: World & { language: Language }): Promise<number> {
  const [name, ...rest] = args;
  const { stdout, language } = world;
  if (name === "--version") {
    stdout.write(`${productVersion()}\n`);
    return EXIT.done;
  }
  if (
    name === undefined ||
    name === "--help" ||
    (name === "help" && !COMMANDS.some((one) => one.name === rest[0]))
  ) {
    (name === undefined ? world.stderr : stdout).write(overview(COMMANDS, language));
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const wanted = name === "help" ? rest[0] : name;
  const command = COMMANDS.find((one) => one.name === wanted);
  if (command === undefined) {
    throw new UsageError(language === "zh" ? `没有命令 ${name}` : `There is no command ${name}`);
  }
  if (name === "help" || rest.includes("--help")) {
    stdout.write(helpOf(command, language));
    return EXIT.done;
  }
  return run(command, rest, world);
}

async function run(
  command: Command,
  rest: readonly string[],
  world: World & { language: Language },
): Promise<number> {
  const options = { ...command.options?.(rest), lang: { type: "string" as const } };
  const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true });
  const [least, most] = command.arguments;
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(helpOf(command, world.language).trimEnd());
  }
  if (values.lang !== undefined && values.lang !== "zh" && values.lang !== "en") {
    throw new UsageError("--lang zh|en");
  }
  const env = withFile(world.env);
  const log = createLog("warn");
  return command.run({ ...world, env, log, values: single(values), positionals });
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
function explain(error: unknown, world: World & { language: Language }): number {
  const { stderr, language } = world;
  if (error instanceof UsageError || isParseArgsError(error)) {
    stderr.write(`liantu: ${error.message}\n`);
    say(world, { zh: "用法见 liantu --help", en: "See liantu --help" });
    return EXIT.usage;
  }
  if (error instanceof ConfigError) {
    stderr.write(`${error.message}\n`);
    return EXIT.config;
  }
  if (error instanceof AppError && error.code !== "INTERNAL") {
    stderr.write(`liantu: ${ERRORS[error.code][language]}\n${error.message}\n`);
    for (const { pointer, message } of error.details) stderr.write(`${pointer}: ${message}\n`);
    return EXIT.failed;
  }
  stderr.write(`liantu: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
