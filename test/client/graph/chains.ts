import type { Say } from "../../../client/graph/content.ts";
import { chainWords } from "../../../client/pages/chain/words.ts";
import type { ChainDetail, PlaceInTree } from "../../../graph-schema/api/resources.ts";
import type { Enterprise, Place, Stage } from "../../../graph-schema/nodes.ts";
import { Layer } from "../../../graph-schema/provenance.ts";
import type {
  Feeds,
  LocatedIn,
  Makes,
  PartOf,
  SpecialisesIn,
  Supplies,
} from "../../../graph-schema/relationships.ts";

/** Every layer is on. */
export const LAYERS = Layer.options;

const provenance = { source: "source:plan-3-4-1", evidence: "published" } as const;

/** The page's dictionary without i18next: `{{name}}` replaced, nothing else. */
export function sayIn(language: "zh" | "en"): Say {
  return (key, values = {}) => {
    let found: unknown = chainWords[language];
    for (const step of key.split(".")) found = (found as Record<string, unknown>)[step];
    return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
  };
}

/** A chain written in short: stages by lane, finer stages with their parents, and who is recorded where. */
export interface ChainSketch {
  /** Stage names by lane; a name that ends in `*` is a service. */
  readonly lanes: readonly (readonly string[])[];
  readonly finer?: Readonly<Record<string, readonly string[]>>;
  /** Stage → places as “镇/县/市”; `~` before a town's name: its point is not known; `市` alone: a city. */
  readonly towns?: Readonly<Record<string, readonly string[]>>;
  readonly markets?: Readonly<Record<string, readonly string[]>>;
  readonly firms?: Readonly<Record<string, readonly string[]>>;
  /** Stage → how many simulated firms make it, of whom at most twelve are listed. */
  readonly simulated?: Readonly<Record<string, number>>;
  /** Purchases: seller, buyer, value if known, year if known. */
  readonly supplies?: readonly (readonly [string, string, (number | undefined)?, string?])[];
}

const CODES = new Map<string, string>();
function codeOf(name: string, level: "city" | "county", city = ""): string {
  const key = `${level} ${name} ${city}`;
  const known = CODES.get(key);
  if (known !== undefined) return known;
  const count = String([...CODES.keys()].filter((each) => each.startsWith(level)).length + 1).padStart(
    2,
    "0",
  );
  const code = level === "city" ? `34${count}00` : `${city.slice(0, 4)}${count}`;
  CODES.set(key, code);
  return code;
}

/** `中溪镇/宁国市/宣城市` as a place with its path. */
export function placeOf(path: string): PlaceInTree {
  const [raw = "", second, third] = path.split("/");
  const name = raw.replace("~", "");
  const province = { id: "place:340000", kind: "Place", name: "安徽省" } as const;
  const cityName = third ?? second ?? name;
  const city = codeOf(cityName, "city");
  const cityNode = { id: `place:${city}`, kind: "Place", name: cityName } as const;
  const make = (id: string, level: Place["level"], around: PlaceInTree["path"]): PlaceInTree => ({
    place: {
      kind: "Place",
      id,
      name,
      level,
      precision: raw.startsWith("~") ? "county" : "town",
      ...provenance,
    },
    path: around,
  });
  if (second === undefined) return make(`place:${city}`, "city", [province]);
  const county = codeOf(third === undefined ? name : second, "county", city);
  if (third === undefined) return make(`place:${county}`, "county", [cityNode, province]);
  const countyNode = { id: `place:${county}`, kind: "Place", name: second } as const;
  return make(`place:${county}-${name}`, "town", [countyNode, cityNode, province]);
}

/** A sketch as the API would answer it. */
export function detailOf(sketch: ChainSketch): ChainDetail {
  const names = [...sketch.lanes.flat(), ...Object.keys(sketch.finer ?? {})];
  const stages = names.map(
    (name): Stage => ({
      kind: "Stage",
      id: idOf(name),
      name: name.replace("*", ""),
      nature: name.endsWith("*") ? "service" : "goods",
      ...provenance,
    }),
  );
  const partOf: PartOf[] = [
    ...sketch.lanes.flatMap((lane, at) =>
      lane.map((name) => relation<PartOf>("PART_OF", idOf(name), "chain:1", { order: at + 1 })),
    ),
    ...Object.entries(sketch.finer ?? {}).flatMap(([name, parents]) =>
      parents.map((parent) => relation<PartOf>("PART_OF", idOf(name), idOf(parent), {})),
    ),
  ];
  const feeds: Feeds[] = sketch.lanes
    .slice(1)
    .flatMap((lane, at) =>
      (sketch.lanes[at] ?? []).flatMap((from) =>
        lane.map((to) => relation<Feeds>("FEEDS", idOf(from), idOf(to), {})),
      ),
    );
  const specialities = [...known(sketch.towns ?? {}, "cluster"), ...known(sketch.markets ?? {}, "market")];
  const firms = Object.entries(sketch.firms ?? {});
  const simulated = Object.entries(sketch.simulated ?? {});
  const paths = [...Object.values(sketch.towns ?? {}), ...Object.values(sketch.markets ?? {})].flat();
  const sited = firms.flatMap(([, list]) => list.flatMap((firm) => firm.split("@").slice(1)));
  const places = new Map([...paths, ...sited].map((path) => [placeOf(path).place.id, placeOf(path)]));
  return {
    chain: {
      kind: "Chain",
      id: "chain:1",
      name: "试验产业链",
      number: 1,
      wording: names.join("-"),
      ...provenance,
    },
    feeds,
    supplies: (sketch.supplies ?? []).map(([from, to, value, period]) =>
      relation<Supplies>("SUPPLIES", `enterprise:${from}`, `enterprise:${to}`, {
        ...(value === undefined ? {} : { value }),
        ...(period === undefined ? {} : { period }),
      }),
    ),
    names: [],
    totals: { enterprises: 0, syntheticEnterprises: 0, supplies: 0, syntheticSupplies: 0 },
    makers: simulated.map(([stage, total]) => ({ stage: idOf(stage), total, synthetic: total })),
    stages,
    partOf,
    specialities,
    makes: [
      ...firms.flatMap(([stage, list]) =>
        list.map((firm) => relation<Makes>("MAKES", `enterprise:${firm.split("@")[0]}`, idOf(stage), {})),
      ),
      ...simulated.flatMap(([stage, total]) =>
        examplesOf(stage, total).map((id) => relation<Makes>("MAKES", id, idOf(stage), MADE_UP)),
      ),
    ],
    locatedIn: firms.flatMap(([, list]) =>
      list.flatMap((firm) => {
        const [name = "", path] = firm.split("@");
        return path === undefined
          ? []
          : [
              relation<LocatedIn>("LOCATED_IN", `enterprise:${name}`, placeOf(path).place.id, {
                quality: "site",
              }),
            ];
      }),
    ),
    enterprises: [
      ...[...new Set(firms.flatMap(([, list]) => list.map((firm) => firm.split("@")[0] ?? "")))].map(
        (name): Enterprise => ({
          kind: "Enterprise",
          id: `enterprise:${name}`,
          name,
          role: "leader",
          ...provenance,
        }),
      ),
      ...simulated.flatMap(([stage, total]) =>
        examplesOf(stage, total).map(
          (id): Enterprise => ({ kind: "Enterprise", id, name: id.slice(11), ...MADE_UP }),
        ),
      ),
    ],
    places: [...places.values()],
    sources: [
      { id: provenance.source, type: "plan-paragraph", layer: "plan", title: "规划", section: "三（四）1" },
      { id: MADE_UP.source, type: "generator", layer: "simulated", title: "样本" },
    ],
  };
}

const MADE_UP = { source: "source:sample", evidence: "synthetic", synthetic: true } as const;

/** Ids of the simulated firms that an answer lists. */
function examplesOf(stage: string, total: number): string[] {
  return Array.from(
    { length: Math.min(12, total) },
    (_, at) => `enterprise:示例${stage.replace("*", "")}${at}`,
  );
}

function known(
  list: Readonly<Record<string, readonly string[]>>,
  form: SpecialisesIn["form"],
): SpecialisesIn[] {
  return Object.entries(list).flatMap(([stage, paths]) =>
    paths.map((path) =>
      relation<SpecialisesIn>("SPECIALISES_IN", placeOf(path).place.id, idOf(stage), {
        wording: form === "market" ? `${placeOf(path).place.name}市场` : stage,
        form,
      }),
    ),
  );
}

function relation<Kind extends { kind: string }>(
  kind: Kind["kind"],
  from: string,
  to: string,
  more: object,
): Kind {
  const id = `${kind.toLowerCase().replace("_", "-")}:${from.split(":")[1]}~${to.split(":")[1]}`;
  return { kind, id, from, to, ...provenance, ...more } as unknown as Kind;
}

function idOf(name: string): string {
  return `stage:${name.replace("*", "")}`;
}

/** The chain of the look's picture, its towns as drafted there. */
export const motorChain = detailOf({
  lanes: [["汽车零件"], ["汽车部件"], ["汽车总成"], ["汽车整车"], ["售后服务市场*"]],
  finer: {
    橡胶密封件: ["汽车零件"],
    滤清器: ["汽车零件"],
    关键零件: ["汽车零件"],
    汽车电子: ["汽车部件"],
    汽车零部件: ["汽车零件", "汽车部件"],
  },
  towns: {
    橡胶密封件: ["中溪镇/宁国市/宣城市"],
    滤清器: ["城关镇/固镇县/蚌埠市", "蚌埠市"],
    关键零件: ["城关镇/固镇县/蚌埠市", "蚌埠市"],
    汽车电子: ["许镇镇/南陵县/芜湖市"],
    汽车零部件: [
      "~岗集镇/长丰县/合肥市",
      "湾沚镇/芜湖县/芜湖市",
      "~同大镇/庐江县/巢湖市",
      "安庆市",
      "许镇镇/南陵县/芜湖市",
    ],
  },
  markets: { "售后服务市场*": ["芜湖市"] },
  firms: { 汽车整车: ["奇瑞", "江淮", "华菱"] },
});
