import type { Readable, Writable } from "node:stream";
import type { parseArgs } from "node:util";

/** The language messages are written in. */
export type Language = "zh" | "en";

/** A sentence in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** What every command ends with: done; not done; asked wrongly; the environment is wrong. */
export const EXIT = { done: 0, failed: 1, usage: 2, config: 78 } as const;

/** Options as `parseArgs` takes them. */
export type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

/** What a command is given: its arguments, and the world as arguments. Data goes to `stdout`, everything said
 *  to people to `stderr`. */
export interface Call {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly language: Language;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly now: () => Date;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** The arguments after the name, as help shows them. */
  readonly usage: string;
  readonly summary: Words;
  readonly details?: Words;
  /** Options beside `--help` and `--lang`.
   *  @param rest the arguments after the name, where the options depend on them */
  readonly options?: (rest: readonly string[]) => Options;
  /** How many arguments that are no options it takes, at least and at most. */
  readonly arguments: readonly [number, number];
  /** @returns the exit code */
  readonly run: (call: Call) => Promise<number>;
}

/** The command was asked wrongly: the message says how to ask, the exit code is 2. */
export class UsageError extends Error {
  /** @param words what is wrong, in the caller's language */
  constructor(words: string) {
    super(words);
    this.name = "UsageError";
  }
}

/** Says one line to the person at the terminal. */
export function say({ stderr, language }: Pick<Call, "stderr" | "language">, words: Words): void {
  stderr.write(`${words[language]}\n`);
}
