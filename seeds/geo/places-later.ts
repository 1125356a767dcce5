import type { CodedPlace } from "./places-2010.ts";

/** A place that came after 2010, under a new code. */
export interface LaterPlace {
  readonly place: CodedPlace;
  /** Code of the city it lies in. */
  readonly city: string;
  /** First day, as far as it is known. */
  readonly from: string;
  /** First day no longer valid; absent while it still exists. */
  readonly to?: string;
  /** Codes that ended when it began. Empty when it was cut out of a place that goes on. */
  readonly replaces: readonly string[];
}

/** Every county-level place of Anhui that came after 2010, by code. The codes were compared with the list of
 *  the national standard; some dates are known to the year only and rest on general knowledge. */
export const LATER_PLACES: readonly LaterPlace[] = [
  { place: ["340124", "庐江县", "Lujiang"], city: "340100", from: "2011-08", replaces: ["341421"] },
  { place: ["340181", "巢湖市", "Chaohu"], city: "340100", from: "2011-08", replaces: ["341402"] },
  { place: ["340209", "弋江区", "Yijiang"], city: "340200", from: "2020", replaces: ["340203", "340208"] },
  { place: ["340210", "湾沚区", "Wanzhi"], city: "340200", from: "2020", replaces: ["340221"] },
  { place: ["340212", "繁昌区", "Fanchang"], city: "340200", from: "2020", replaces: ["340222"] },
  {
    place: ["340225", "无为县", "Wuwei"],
    city: "340200",
    from: "2011-08",
    to: "2019-12",
    replaces: ["341422"],
  },
  { place: ["340281", "无为市", "Wuwei"], city: "340200", from: "2019-12", replaces: ["340225"] },
  { place: ["340422", "寿县", "Shou"], city: "340400", from: "2015-10", replaces: ["341521"] },
  { place: ["340506", "博望区", "Bowang"], city: "340500", from: "2012-09", replaces: [] },
  { place: ["340522", "含山县", "Hanshan"], city: "340500", from: "2011-08", replaces: ["341423"] },
  { place: ["340523", "和县", "He"], city: "340500", from: "2011-08", replaces: ["341424"] },
  {
    place: ["340705", "铜官区", "Tongguan"],
    city: "340700",
    from: "2015-10",
    replaces: ["340702", "340703"],
  },
  { place: ["340706", "义安区", "Yi'an"], city: "340700", from: "2015-10", replaces: ["340721"] },
  { place: ["340722", "枞阳县", "Zongyang"], city: "340700", from: "2015-10", replaces: ["340823"] },
  { place: ["340882", "潜山市", "Qianshan"], city: "340800", from: "2018", replaces: ["340824"] },
  { place: ["341504", "叶集区", "Yeji"], city: "341500", from: "2015-10", replaces: [] },
  { place: ["341882", "广德市", "Guangde"], city: "341800", from: "2019", replaces: ["341822"] },
];

/** A place that ended without a new code in its stead: since when, and the codes that took it over. */
export const ENDED_PLACES: readonly {
  readonly code: string;
  readonly to: string;
  readonly into: string[];
}[] = [
  { code: "340502", to: "2012-09", into: ["340503"] },
  { code: "341400", to: "2011-08", into: ["340100", "340200", "340500"] },
];
