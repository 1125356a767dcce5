import type {
  ChainDetail,
  EnterpriseDetail,
  PlaceDetail,
  StageDetail,
} from "../../../graph-schema/api/resources.ts";
import { type FactKind, kindOfId } from "../../../graph-schema/facts.ts";
import type { Relationship } from "../../../graph-schema/relationships.ts";
import { factTitle } from "../../drawer/fact-title.ts";
import type { Named } from "../../i18n/names.ts";
import type { Language } from "../../state/view.ts";

/** Everything known of the thing a row is about. */
export type Detail = ChainDetail | StageDetail | PlaceDetail | EnterpriseDetail;

/** Facts of a kind, each with what to call it, and whether it is simulated; the name is absent when the detail does not
 *  hold the fact. */
export interface FactGroup {
  /** Absent when the prefix of the ids is none of ours. */
  readonly kind: FactKind | undefined;
  readonly facts: readonly {
    readonly id: string;
    readonly title: string | undefined;
    readonly synthetic: boolean;
  }[];
}

/** What only says how things nest; read last. */
const NESTING: readonly (FactKind | undefined)[] = ["PART_OF", "WITHIN", "FEEDS"];

/** The facts behind a finding by kind, those that record something first, in the order of the finding.
 *  @param detail of the thing the finding is about; absent while it is read */
export function factGroups(
  ids: readonly string[],
  detail: Detail | undefined,
  language: Language,
): FactGroup[] {
  const known = new Map(detail === undefined ? [] : relationshipsIn(detail).map((fact) => [fact.id, fact]));
  const names = detail === undefined ? [] : namesIn(detail);
  const titled = ids.map((id) => {
    const fact = known.get(id);
    const title = fact === undefined ? undefined : factTitle(fact, names, language);
    return { id, title, synthetic: fact?.synthetic === true };
  });
  const kinds = [...new Set(ids.map(kindOfId))];
  return [
    ...kinds.filter((kind) => !NESTING.includes(kind)),
    ...kinds.filter((kind) => NESTING.includes(kind)),
  ].map((kind) => ({ kind, facts: titled.filter(({ id }) => kindOfId(id) === kind) }));
}

function relationshipsIn(detail: Detail): Relationship[] {
  const feeds = "feeds" in detail ? detail.feeds : [];
  const { partOf, specialities, makes, locatedIn, supplies } = detail;
  return [...partOf, ...specialities, ...makes, ...locatedIn, ...supplies, ...feeds];
}

function namesIn(detail: Detail): (Named & { readonly id: string })[] {
  const chains = "chains" in detail ? detail.chains : [detail.chain];
  const places = detail.places.flatMap(({ place, path }) => [place, ...path]);
  return [...detail.stages, ...detail.enterprises, ...places, ...chains, ...detail.names];
}
