import { MapYear } from "../../graph-schema/api/map-year.ts";
import { idOf } from "../../graph-schema/provenance.ts";
import { type Scope, ScopeQuery, scopeOf, scopeText, WHOLE_SCOPE } from "../../graph-schema/scope.ts";
import type { ThemeName } from "../theme/tokens.ts";

/** The pages there are. */
export const PAGES = [
  "overview",
  "chain",
  "place",
  "rates",
  "gaps",
  "scenario",
  "enterprise",
  "indicators",
  "analyses",
  "facts",
  "plan",
] as const;

/** A page. */
export type Page = (typeof PAGES)[number];

/** What a picture of a chain can leave out. */
export const LAYERS_OF_LANES = ["finer", "towns", "enterprises", "services", "links"] as const;

/** What can colour the lanes of a chain. */
export const COLOURS_OF_LANES = ["coverage", "recipe", "gaps"] as const;

/** A language of the pages. */
export type Language = "zh" | "en";

/** Everything that decides what the screen shows. It lives in the address and nowhere else. */
export interface View {
  readonly page: Page;
  /** What the page is about: a chain, a place, an enterprise, a measure, or the paragraph that the plan page points
   *  at. Absent on pages about everything, for the lists of places and enterprises, and while no measure was chosen. */
  readonly id?: string | undefined;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly map: MapYear;
  /** The place whose inside and outside are told apart; the province when nothing else was chosen. */
  readonly boundary: string;
  /** The node or relationship shown in the drawer; absent when it is closed. */
  readonly open?: string | undefined;
  readonly hide: readonly (typeof LAYERS_OF_LANES)[number][];
  /** The facts every picture and number is made from. */
  readonly scope: Scope;
  /** What colours the lanes of a chain: who is recorded, how much of a recipe is made inside the
   *  boundary, or what the chain lacks there. */
  readonly colour: (typeof COLOURS_OF_LANES)[number];
  /** What the page asks for beside, by name, as far as it was chosen; never an empty value: the parameters of a
   *  measure, the filters of a table. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The column that findings are sorted by, a minus before it when descending; absent for the measure's order. */
  readonly sort?: string | undefined;
}

/** The province: the boundary when no other was chosen. */
export const PROVINCE = "place:340000";

/** What an empty address shows. */
export const DEFAULT_VIEW: View = {
  page: "overview",
  language: "zh",
  theme: "light",
  map: "2010",
  boundary: PROVINCE,
  hide: [],
  scope: WHOLE_SCOPE,
  colour: "coverage",
  parameters: {},
};

const FOLDER_OF = {
  chain: "chains",
  place: "places",
  rates: "rates",
  gaps: "gaps",
  scenario: "scenarios",
  indicators: "indicators",
  analyses: "analyses",
  facts: "facts",
  plan: "plan",
  enterprise: "enterprises",
} as const;
const PREFIX_OF: { readonly [Name in Page]?: string } = {
  chain: "chain",
  place: "place",
  analyses: "measure",
  plan: "source",
  enterprise: "enterprise",
  scenario: "scenario",
};

/** What a page's own parameters stand under in an address, so that they never meet the keys of the view. */
const OF_PAGE = "p.";

/** Reads an address. Whatever cannot be read falls back to its default, so that no address fails.
 *  @param url path and query, with or without an origin
 *  @example
 *  parseView("/chains/1?place=341800&map=today").boundary; // => "place:341800"
 *  parseView("/chains/1").id; // => "chain:1"
 *  parseView("/nowhere?lang=xx").page; // => "overview"
 *  parseView("/analyses/stage-coverage?p.chain=chain:1").parameters; // => { chain: "chain:1" }
 */
export function parseView(url: string): View {
  const [address = "", search = ""] = url.replace(/#.*$/, "").split(/\?(.*)/s);
  const [folder = "", name = ""] = address
    .replace(/^[a-z]+:\/\/[^/]*/i, "")
    .split("/")
    .slice(1);
  const query = new URLSearchParams(search);
  const page = PAGES.find((known) => known !== "overview" && FOLDER_OF[known] === folder) ?? "overview";
  const boundary = idIn("place", query.get("place"));
  const hidden = (query.get("hide") ?? "").split(",");
  return {
    ...DEFAULT_VIEW,
    page,
    ...definedOnly({ id: idOfPage(page, name), open: idOf("[a-z-]+").safeParse(query.get("open")).data }),
    language: query.get("lang") === "en" ? "en" : "zh",
    theme: query.get("theme") === "dark" ? "dark" : "light",
    map: MapYear.safeParse(query.get("map")).data ?? DEFAULT_VIEW.map,
    boundary: boundary ?? PROVINCE,
    hide: LAYERS_OF_LANES.filter((layer) => hidden.includes(layer)),
    scope: scopeIn(query),
    colour: COLOURS_OF_LANES.find((colour) => colour === query.get("colour")) ?? DEFAULT_VIEW.colour,
    ...(WITH_PARAMETERS.includes(page) ? ofPage(query) : {}),
  };
}

/** Whether an address names a page there is. What is unknown behind the page's name is the page's to say.
 *  @example
 *  isKnownAddress("/chains/1"); // => true
 *  isKnownAddress("/foo"); // => false
 */
export function isKnownAddress(path: string): boolean {
  const [folder = "", , ...more] = path.split("/").slice(1);
  const folders: readonly string[] = Object.values(FOLDER_OF);
  return folder === "" || folder === "index.html" || (folders.includes(folder) && more.length === 0);
}

/** Writes the address of a view: path and query, defaults left out.
 *  @example
 *  formatView({ ...DEFAULT_VIEW, page: "chain", id: "chain:1", boundary: "place:341800" }); // => "/chains/1?place=341800"
 *  formatView(DEFAULT_VIEW); // => "/"
 */
export function formatView(view: View): string {
  const path =
    view.page === "overview"
      ? "/"
      : `/${FOLDER_OF[view.page]}${view.id === undefined ? "" : `/${nameOf(view.id)}`}`;
  const query = Object.entries({
    place: view.boundary === PROVINCE ? undefined : nameOf(view.boundary),
    map: unless(DEFAULT_VIEW.map, view.map),
    lang: unless(DEFAULT_VIEW.language, view.language),
    theme: unless(DEFAULT_VIEW.theme, view.theme),
    open: view.open === undefined ? undefined : escaped(view.open),
    hide: view.hide.length === 0 ? undefined : view.hide.join(","),
    layers: unless(scopeText(WHOLE_SCOPE).layers, scopeText(view.scope).layers),
    years: unless(WHOLE_SCOPE.years, view.scope.years),
    colour: unless(DEFAULT_VIEW.colour, view.colour),
    sort: view.sort,
    ...Object.fromEntries(
      Object.entries(view.parameters).map(([name, value]) => [OF_PAGE + name, escaped(value)]),
    ),
  }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}

/** The view after a step. A step to another page or thing closes the drawer, and forgets what the page asked for
 *  beside, unless it says so itself.
 *  @example
 *  stepTo({ ...DEFAULT_VIEW, open: "stage:1.1" }, { page: "plan" }).open; // => undefined
 */
export function stepTo(view: View, patch: Partial<View>): View {
  const leaves = "page" in patch || "id" in patch;
  const id = "page" in patch ? undefined : view.id;
  const left = { open: undefined, id, parameters: {}, sort: undefined };
  return { ...view, ...(leaves ? left : {}), ...patch };
}

function unless(usual: string, value: string): string | undefined {
  return value === usual ? undefined : value;
}

function escaped(value: string): string {
  return encodeURIComponent(value).replaceAll("%3A", ":");
}

/** The pages that ask for something beside. */
const WITH_PARAMETERS: readonly Page[] = [
  "analyses",
  "facts",
  "enterprise",
  "indicators",
  "rates",
  "gaps",
  "scenario",
];

/** The facts an address asks for: what it says of layers or of years is taken where it can be read. */
function scopeIn(query: URLSearchParams): Scope {
  const read = (name: "layers" | "years") =>
    ScopeQuery.shape[name].safeParse(query.get(name) ?? undefined).data ?? scopeText(WHOLE_SCOPE)[name];
  return scopeOf({ layers: read("layers"), years: read("years") });
}

/** What a page asks for beside, by name, and how it sorts what it shows. */
function ofPage(query: URLSearchParams): Pick<View, "parameters" | "sort"> {
  const given = [...query].filter(
    ([key, value]) => /^p\.[a-z][\w-]{0,79}$/i.test(key) && value !== "" && value.length <= 200,
  );
  const sort = /^-?[a-z]{1,20}$/.exec(query.get("sort") ?? "")?.[0];
  const parameters = Object.fromEntries(given.map(([key, value]) => [key.slice(OF_PAGE.length), value]));
  return { parameters, ...(sort === undefined ? {} : { sort }) };
}

function nameOf(id: string): string {
  return encodeURIComponent(id.slice(id.indexOf(":") + 1));
}

/** A chain page is always about a chain: the first one when the address names none. */
function idOfPage(page: Page, segment: string): string | undefined {
  const prefix = PREFIX_OF[page];
  const id = prefix === undefined ? undefined : idIn(prefix, decoded(segment));
  return page === "chain" ? (id ?? "chain:1") : id;
}

function idIn(prefix: string, name: string | null | undefined): string | undefined {
  return name === null || name === undefined ? undefined : idOf(prefix).safeParse(`${prefix}:${name}`).data;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function definedOnly(ids: { id: string | undefined; open: string | undefined }): Pick<View, "id" | "open"> {
  return {
    ...(ids.id === undefined ? {} : { id: ids.id }),
    ...(ids.open === undefined ? {} : { open: ids.open }),
  };
}
