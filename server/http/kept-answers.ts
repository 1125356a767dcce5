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
 *  @example
 *  keptAnswers().get("r1", "a"); // => undefined
 *  keptAnswers().keep("r1", "a", { text: "{}" }).text; // => "{}"
 */
export function keptAnswers(limits = LIMITS): KeptAnswers {
  const answers = new Map<string, AnswerText>();
  let held = "";
  let size = 0;
  const drop = (key: string) => {
    const answer = answers.get(key);
    if (answer === undefined) return;
    answers.delete(key);
    size -= sizeOf(key, answer);
  };
  const put = (key: string, answer: AnswerText) => {
    drop(key);
    answers.set(key, answer);
    size += sizeOf(key, answer);
  };
  const turnTo = (version: string) => {
    if (version === held) return;
    answers.clear();
    size = 0;
    held = version;
  };
  return {
    get(version, key) {
      turnTo(version);
      const answer = answers.get(key);
      if (answer !== undefined) put(key, answer);
      return answer;
    },
    keep(version, key, answer) {
      turnTo(version);
      if (answer.text.length > limits.characters) return answer;
      put(key, answer);
      for (const oldest of answers.keys()) {
        if (size <= limits.total) break;
        drop(oldest);
      }
      return answer;
    },
  };
}

function sizeOf(key: string, { text, nextCursor }: AnswerText): number {
  return key.length + text.length + (nextCursor?.length ?? 0);
}
