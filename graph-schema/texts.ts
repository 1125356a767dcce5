import { z } from "zod";

/** The name of something: 1 to 200 UTF-16 units, so that every page has room for it. */
export const Name = z.string().min(1).max(200);

/** A sentence or two in the words of a source: 1 to 2,000 UTF-16 units. */
export const Wording = z.string().min(1).max(2_000);

/** A paragraph or more, to the letter: 1 to 20,000 UTF-16 units. */
export const LongText = z.string().min(1).max(20_000);

/** What is to be known beside a fact: contradictions with other facts, ambiguities of the source. */
export const noted = {
  notes: z.array(Wording).optional().meta({ description: "contradictions and ambiguities of the source" }),
  notesEn: z.array(Wording).optional().meta({ description: "the same notes in English, in the same order" }),
};
