import type { PlaceInTree } from "../../graph-schema/api/resources.ts";
import type { Enterprise } from "../../graph-schema/nodes.ts";
import { Layer } from "../../graph-schema/provenance.ts";
import type { LocatedIn, Makes, SpecialisesIn } from "../../graph-schema/relationships.ts";
import { nameIn } from "../i18n/names.ts";
import type { Language } from "../state/view.ts";
import { type ChainFacts, compare, groupBy } from "./chain-facts.ts";
import type { Coverage, Mark, MarkShape, Say } from "./content.ts";
import { briefFirm } from "./firm-names.ts";
import { around, briefPath } from "./place-names.ts";

/** What the marks of a stage are read from. */
export interface MarkContext {
  readonly facts: ChainFacts;
  readonly boundary: string;
  /** Ids of the places around the boundary: what is recorded for one of them may lie inside or not. */
  readonly aroundBoundary: readonly string[];
  readonly language: Language;
  readonly say: Say;
}

/** The marks of what is recorded straight for one stage: a place once and its market once, an enterprise once,
 *  however many facts say so; inferred facts say nothing. Places come first, by id; then enterprises, those first of
 *  which most facts and purchases are known, then by id. `id` is left to whoever places the mark. */
export function marksOfStage(stage: string, context: MarkContext): Mark[] {
  const { facts } = context;
  const towns = groupBy(
    (facts.specialities.get(stage) ?? []).filter(stated),
    (fact) => `${fact.from}${fact.form === "market" ? `*${fact.wording}` : ""}`,
  );
  const firms = groupBy((facts.makes.get(stage) ?? []).filter(stated), (fact) => fact.from);
  const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => compare(a, b);
  const known = ([id, group]: [string, readonly Makes[]]) => group.length + (facts.links.get(id) ?? 0);
  return [
    ...[...towns].sort(byKey).flatMap(([key, group]) => placeMark(key, group, context)),
    ...[...firms]
      .sort((a, b) => known(b) - known(a) || byKey(a, b))
      .flatMap(([key, group]) => enterpriseMark(key, group, context)),
  ];
}

/** Whether a mark is an enterprise.
 *  @example
 *  isFirm({ shape: "leader" }); // => true
 *  isFirm({ shape: "town" }); // => false
 */
export function isFirm({ shape }: Pick<Mark, "shape">): boolean {
  return shape === "leader" || shape === "enterprise";
}

/** An inferred fact is no record: the measure does not count it either. */
function stated({ evidence }: { readonly evidence: string }): boolean {
  return evidence !== "inferred";
}

/** Where places lie, seen from the boundary: inside when one does; not said finely enough when there is none,
 *  or when one is around the boundary or unknown; else elsewhere in the province, or outside it. */
export function whereabouts(
  places: readonly PlaceInTree[],
  { boundary, aroundBoundary }: Pick<MarkContext, "boundary" | "aroundBoundary">,
): Mark["coverage"] {
  const isIn = (id: string) =>
    places.some(({ place, path }) => [place, ...path].some((one) => one.id === id));
  if (isIn(boundary)) return "inside";
  const vague = ({ place }: PlaceInTree) => place.level === "unknown" || aroundBoundary.includes(place.id);
  if (places.length === 0 || places.some(vague)) return "unlocated";
  const province = [boundary, ...aroundBoundary].find((id) => /^place:\d{2}0000$/.test(id));
  return province === undefined || isIn(province) ? "elsewhere" : "outside";
}

/** The class of a stage by its marks: surely inside, else perhaps inside, else elsewhere.
 *  @example
 *  coverageOf([{ coverage: "elsewhere" }, { coverage: "unlocated" }]); // => "unlocated"
 *  coverageOf([]); // => "unrecorded"
 */
export function coverageOf(marks: readonly Pick<Mark, "coverage">[]): Coverage {
  const order = ["inside", "unlocated", "elsewhere"] as const;
  return order.find((known) => marks.some(({ coverage }) => coverage === known)) ?? "unrecorded";
}

function placeMark(key: string, group: readonly SpecialisesIn[], context: MarkContext): Mark[] {
  const { language, say } = context;
  const [first] = group;
  const entry = first === undefined ? undefined : context.facts.places.get(first.from);
  if (first === undefined || entry === undefined) return [];
  const market = first.form === "market";
  const synthetic = group.some((fact) => fact.synthetic === true);
  const wording = language === "en" ? first.wordingEn : first.wording;
  const name = market && wording !== undefined ? wording : nameIn(language, entry.place);
  return [
    {
      id: key,
      opens: entry.place.id,
      shape: shapeOf(entry, market),
      coverage: whereabouts([entry], context),
      name,
      note: joined(say, [synthetic && say("note.simulated"), placeNote(entry, first, context)]),
      facts: group.map(({ id }) => id).sort(compare),
      synthetic,
      located: true,
      layers: layersOf(group, context),
    },
  ];
}

function shapeOf({ place }: PlaceInTree, market: boolean): MarkShape {
  if (market) return "market";
  if (place.level !== "town") return "area";
  return place.precision === undefined || place.precision === "town" ? "town" : "approximate";
}

function placeNote(entry: PlaceInTree, fact: SpecialisesIn, { language, say }: MarkContext): string {
  const path = briefPath(language, around(entry));
  if (fact.form === "market") {
    const city = briefPath(language, { city: around(entry).city ?? entry.place });
    return say("note.market", { place: city });
  }
  if (fact.form === "base" || fact.form === "resource") return joined(say, [say(`note.${fact.form}`), path]);
  return path === "" ? say("note.noTown") : path;
}

function enterpriseMark(key: string, group: readonly Makes[], context: MarkContext): Mark[] {
  const { facts, language, say } = context;
  const enterprise: Enterprise | undefined = facts.enterprises.get(key);
  if (enterprise === undefined) return [];
  const located = (facts.sites.get(key) ?? []).filter(stated);
  const sites = located
    .filter(({ quality }) => quality === "site")
    .flatMap(({ to }) => facts.places.get(to) ?? []);
  const synthetic = enterprise.synthetic === true || group.some((fact) => fact.synthetic === true);
  return [
    {
      id: key,
      opens: key,
      shape: enterprise.role === "leader" ? "leader" : "enterprise",
      coverage: whereabouts(sites, context),
      name: nameIn(language, enterprise),
      ...shortOf(nameIn(language, enterprise)),
      note: joined(say, [
        synthetic && say("note.simulated"),
        enterprise.role === "leader" && say("note.leader"),
        siteNote(located, context),
      ]),
      facts: group.map(({ id }) => id).sort(compare),
      synthetic,
      located: sites.length > 0,
      layers: layersOf(group, context),
    },
  ];
}

function shortOf(name: string): Pick<Mark, "short"> {
  const short = briefFirm(name);
  return short === name ? {} : { short };
}

const QUALITIES = ["site", "registered", "estimated"] as const;

/** Where an enterprise is, by the best statement: its site; else its seat or an estimate, which are called so. */
function siteNote(located: readonly LocatedIn[], { facts, language, say }: MarkContext): string {
  for (const quality of QUALITIES) {
    const place = located
      .filter((one) => one.quality === quality)
      .flatMap(({ to }) => facts.places.get(to) ?? [])[0];
    if (place === undefined) continue;
    const where =
      briefPath(language, { ...around(place), ...placeItself(place) }) || nameIn(language, place.place);
    return quality === "site" ? where : say(`note.${quality}`, { place: where });
  }
  return "";
}

function layersOf(group: readonly { readonly source: string }[], { facts }: MarkContext): Layer[] {
  const found = new Set(group.flatMap(({ source }) => facts.layers.get(source) ?? []));
  return Layer.options.filter((layer) => found.has(layer));
}

function placeItself({ place }: PlaceInTree) {
  if (place.level === "city") return { city: place };
  return place.level === "county" ? { county: place } : {};
}

function joined(say: Say, parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== "").join(say("note.separator"));
}
