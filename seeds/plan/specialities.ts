import type { SpecialisesIn } from "../../graph-schema/relationships.ts";
import { cite } from "./paragraphs.ts";
import { judgementId } from "./sources.ts";
import { SECTORS_1_AND_2 } from "./specialities-1-and-2.ts";
import { SECTORS_3_AND_4 } from "./specialities-3-and-4.ts";
import { ELSEWHERE, SECTORS_5_AND_6 } from "./specialities-5-and-6.ts";
import type { Passage, SpecialityCells } from "./speciality-rows.ts";
import { OUTSIDE_STAGES } from "./stages-materials.ts";

/** Every passage that says what a place is known for, 三（四） first. */
export const PASSAGES: readonly Passage[] = [
  ...SECTORS_1_AND_2,
  ...SECTORS_3_AND_4,
  ...SECTORS_5_AND_6,
  ...ELSEWHERE,
];

const outside = new Set(OUTSIDE_STAGES.map(({ slug }) => slug));

/** What every place of the plan is known for.
 *  @throws Error naming the passage when its words are not in its section, or when one paragraph says the same
 *    of a place twice */
export function specialityFacts(): SpecialisesIn[] {
  const taken = new Set<string>();
  return PASSAGES.flatMap((passage) =>
    passage.places.flatMap((place) =>
      passage.specialities.map((cells) => {
        const fact = speciality(passage, place, cells);
        const id = freeId(fact, taken);
        taken.add(id);
        return { ...fact, id };
      }),
    ),
  );
}

function speciality(passage: Passage, place: string, cells: SpecialityCells): SpecialisesIn {
  const [wording, wordingEn, stage, judgement = outside.has(stage) ? stage : undefined] = cells;
  const sector = /^三（四）(\d)$/.exec(passage.section)?.[1];
  return {
    kind: "SPECIALISES_IN",
    id: `specialises-in:${place}.${stage}`,
    from: `place:${place}`,
    to: `stage:${stage}`,
    wording,
    wordingEn,
    form: passage.form,
    ...(sector === undefined ? {} : { sector: Number(sector) }),
    ...(judgement === undefined ? {} : { judgement: judgementId(judgement) }),
    ...cite(passage.section, passage.quote),
    evidence: "published",
  };
}

/** The plain id for the first time a place is known for a stage; with the paragraph for a second one. */
function freeId({ id, source }: SpecialisesIn, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const longer = `${id}.${source.replace("source:plan.", "")}`;
  if (taken.has(longer)) throw new Error(`Expected one ${longer}: the plan's data has it twice`);
  return longer;
}
