import { z } from "zod";

/** The name of something: 1 to 200 UTF-16 units, so that every page has room for it. */
export const Name = z.string().min(1).max(200);

/** A sentence or two in the words of a source: 1 to 2,000 UTF-16 units. */
export const Wording = z.string().min(1).max(2_000);

/** A paragraph or more, to the letter: 1 to 20,000 UTF-16 units. */
export const LongText = z.string().min(1).max(20_000);
