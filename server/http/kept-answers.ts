/** An answer ready to be sent: checked, as JSON, with where its list goes on. */
export interface AnswerText {
  readonly text: string;
  readonly nextCursor?: string | null;
}

/** Answers of one revision, so that what was worked out and checked once is sent again as it is. */
export interface KeptAnswers {
  /** `undefined` when the answer has to be worked out. */
  get(revision: string, key: string): AnswerText | undefined;
  /** Keeps an answer, unless it is too large, and gives it back. */
  keep(revision: string, key: string, answer: AnswerText): AnswerText;
}

/** What one route may keep: so many answers, each of so many characters at most. */
const LIMITS = { answers: 64, characters: 500_000 };

/** A place for the answers of one route. A new revision empties it; the one asked for longest ago goes first.
 *  @example
 *  keptAnswers().get("r1", "a"); // => undefined
 *  keptAnswers().keep("r1", "a", { text: "{}" }).text; // => "{}"
 */
export function keptAnswers(limits = LIMITS): KeptAnswers {
  const answers = new Map<string, AnswerText>();
  let held = "";
  const at = (revision: string) => {
    if (revision !== held) answers.clear();
    held = revision;
    return answers;
  };
  return {
    get(revision, key) {
      const answer = at(revision).get(key);
      if (answer !== undefined) {
        answers.delete(key);
        answers.set(key, answer);
      }
      return answer;
    },
    keep(revision, key, answer) {
      if (answer.text.length > limits.characters) return answer;
      at(revision).set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > limits.answers && oldest !== undefined) answers.delete(oldest);
      return answer;
    },
  };
}
