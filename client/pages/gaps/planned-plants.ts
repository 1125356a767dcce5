import type { ScenarioChange, ScenarioDraft } from "../../../graph-schema/scenario.ts";

/** A plant that is tried out: of what stage, by name, where, and how large in 万元 a year. */
export interface PlannedPlant {
  readonly stage: string;
  readonly name: string;
  readonly place: string;
  readonly capacity: number;
}

/** The id of a planned plant: the same for the same stage and place, so that it is planned once in a scenario.
 *  @example
 *  plannedId({ stage: "stage:auto-parts", place: "place:340200" }); // => "enterprise:planned-auto-parts-340200"
 */
export function plannedId({ stage, place }: Pick<PlannedPlant, "stage" | "place">): string {
  const nameOf = (id: string) => id.slice(id.indexOf(":") + 1);
  return `enterprise:planned-${nameOf(stage)}-${nameOf(place)}`;
}

/** A scenario in which plants open and run at capacity.
 *  @param words its name, and a note on where it comes from; cut to what a scenario holds */
export function plantsScenario(
  plants: readonly PlannedPlant[],
  words: { readonly name: string; readonly note: string },
): ScenarioDraft {
  const changes = plants.map(
    ({ stage, name, place, capacity }): ScenarioChange => ({
      kind: "open",
      enterprise: plannedId({ stage, place }),
      name: name.slice(0, LINE),
      place,
      makes: [{ stage, capacity, output: capacity }],
    }),
  );
  return { name: words.name.slice(0, LINE), note: words.note.slice(0, LINE), changes };
}

/** How long a line of a scenario may be. */
const LINE = 200;
