import { LRUCache } from "lru-cache";

/** An answer ready to be sent: checked, as JSON, with where its list goes on. */
export interface AnswerText {
  readonly text: string;
  readonly nextCursor?: string | null;
}

/** Answers of one version of the data, so that what was worked out and checked once is sent again as it is. */
export interface KeptAnswers {
  /** `undefined` when the answer has to be worked out. */
  get(version: string, key: string): AnswerText | undefined;
  /** Keeps an answer, unless it is too large, and gives it back. */
  keep(version: string, key: string, answer: AnswerText): AnswerText;
}

/** What all routes together may keep, in characters of at most two bytes: 64 MB; and the largest single answer. */
const LIMITS = { total: 32_000_000, characters: 1_000_000 };

/** A place for the answers of all routes. A new version empties it; those asked for longest ago go first.
 *  @param limits `characters` are no more than `total`
 *  @example
 *  keptAnswers().get("r1", "a"); // => undefined
 *  keptAnswers().keep("r1", "a", { text: "{}" }).text; // => "{}"
 */
export function keptAnswers(limits = LIMITS): KeptAnswers {
  const answers = new LRUCache<string, AnswerText>({
    maxSize: limits.total,
    maxEntrySize: limits.characters,
    sizeCalculation: ({ text, nextCursor }, key) => key.length + text.length + (nextCursor?.length ?? 0),
  });
  let held = "";
  const turnTo = (version: string) => {
    if (version !== held) answers.clear();
    held = version;
  };
  return {
    get(version, key) {
      turnTo(version);
      return answers.get(key);
    },
    keep(version, key, answer) {
      turnTo(version);
      answers.set(key, answer);
      return answer;
    },
  };
}
