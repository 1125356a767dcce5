import type { ScenarioChange } from "../../../graph-schema/scenario.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import type { NameOf } from "./use-name-of.ts";
import { useSentence } from "./use-sentence.ts";

/** Marks the ids inside a sentence: no name has these signs. */
const TOKEN = /⟦([^⟧]+)⟧/;

/** A change in a sentence whose names open what they name. A firm that the scenario plans is a word. */
export function ChangeSentence({ change, nameOf }: { change: ScenarioChange; nameOf: NameOf }) {
  const say = useSentence();
  const words = say(change, (id) => `⟦${id}⟧`).split(TOKEN);
  return words.map((word, at) => {
    // A split by a pattern with one group gives words and ids in turn.
    const key = `${String(at)} ${word}`;
    if (at % 2 === 0) return <span key={key}>{word}</span>;
    if (word.startsWith("enterprise:planned-")) return <b key={key}>{nameOf(word)}</b>;
    return (
      <ViewLink key={key} to={{ open: word }}>
        {nameOf(word)}
      </ViewLink>
    );
  });
}
