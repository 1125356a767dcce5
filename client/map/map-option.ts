import { type ColourName, colours, type ThemeName } from "../theme/tokens.ts";
import { type Boundaries, extentOf, middleOf } from "./boundaries.ts";
import type { MapArea, MapPicture } from "./map-picture.ts";
import { type MapPoint, spreadPoints } from "./spread.ts";

/** A degree of longitude is this much of a degree of latitude in the middle of the province (32° north). */
const ASPECT = 0.85;

/** Where the names of small cities by the river stand, in pixels from their middle, so that none covers another. */
const OFFSETS: Readonly<Record<string, readonly [number, number]>> = {
  "place:340200": [6, 4],
  "place:340500": [12, 0],
  "place:340700": [-10, 6],
  "place:340600": [-4, -4],
};

/** What ECharts draws for a picture. The borders are registered under the year of the map.
 *  @param ratio width by height of the paper: the picture is fitted into it without stretching */
export function mapOption(
  picture: MapPicture,
  boundaries: Boundaries,
  look: { theme: ThemeName; ratio: number },
) {
  return {
    animation: false,
    geo: {
      map: `anhui-${picture.map}`,
      nameProperty: "place",
      aspectScale: ASPECT,
      ...frameOf(picture, boundaries, look.ratio),
      selectedMode: false,
      emphasis: { disabled: true },
      regions: picture.areas.map((area) => regionOf(area, picture.names, look.theme)),
    },
    series: [
      {
        type: "scatter" as const,
        coordinateSystem: "geo" as const,
        data: spreadPoints(picture.points).map((point) => symbolOf(point, picture.names, look.theme)),
        emphasis: { disabled: true },
        labelLayout: { hideOverlap: true },
      },
      {
        type: "scatter" as const,
        coordinateSystem: "geo" as const,
        data:
          picture.names === "none"
            ? []
            : picture.areas.flatMap((area) => nameOf(area, boundaries, { picture, look })),
        symbolSize: 1,
        silent: true,
        z: 5,
        emphasis: { disabled: true },
      },
    ],
  };
}

function regionOf(area: MapArea, names: MapPicture["names"], theme: ThemeName) {
  const colour = colours[theme];
  return {
    name: area.place,
    label: { show: false },
    itemStyle: {
      areaColor: area.chosen ? colour.j4 : colour[area.fill],
      borderColor: area.chosen ? colour.j1 : colour[borderOf(area, names)],
      borderWidth: area.chosen ? 1.4 : 1,
    },
  };
}

/** The name of a city and its count, above all marks: the borders' own labels would lie below them. */
function nameOf(
  area: MapArea,
  { features }: Boundaries,
  { picture, look }: { picture: MapPicture; look: { theme: ThemeName } },
) {
  const feature = features.find(({ properties }) => properties.place === area.place);
  const middle = feature === undefined ? undefined : middleOf(feature);
  if (middle === undefined) return [];
  const colour = colours[look.theme];
  const word = { fontSize: 12, lineHeight: 14, align: "center" as const };
  return [
    {
      id: area.place,
      name: area.name,
      value: middle,
      itemStyle: { color: "transparent" },
      label: {
        show: true,
        position: "inside" as const,
        offset: [...(OFFSETS[area.place] ?? [0, 0])],
        formatter:
          area.count === undefined ? `{name|${area.name}}` : `{name|${area.name}}\n{count|${area.count}}`,
        rich: {
          name: {
            ...word,
            color: picture.names === "all" ? colour.ink3 : colour.ink,
            ...haloOf(area, colour),
          },
          count: { ...word, color: colour.ink, fontSize: 13, fontWeight: 700, ...haloOf(area, colour) },
        },
      },
    },
  ];
}

/** Keeps words readable where a mark lies under them. */
function haloOf({ chosen, fill }: MapArea, colour: (typeof colours)[ThemeName]) {
  return { textBorderColor: chosen ? colour.j4 : colour[fill], textBorderWidth: 2 };
}

/** White between cities; a city without a count is white itself and needs a line. */
function borderOf({ fill }: MapArea, names: MapPicture["names"]): ColourName {
  return names === "none" || fill === "paper" ? "rule2" : "paper";
}

function symbolOf(point: MapPoint, names: MapPicture["names"], theme: ThemeName) {
  const colour = colours[theme];
  return {
    id: point.id,
    name: point.name,
    value: [point.longitude, point.latitude],
    symbol: point.shape === "town" ? "circle" : "diamond",
    symbolSize: names === "none" ? 7 : 9,
    itemStyle: {
      color: point.chosen ? colour.j1 : colour.j4,
      borderColor: colour.j1,
      borderWidth: 1.3,
      borderType: point.approximate ? ("dotted" as const) : ("solid" as const),
    },
    label: {
      show: names === "all",
      position: "right" as const,
      distance: 4,
      formatter: "{b}",
      color: colour.ink,
      fontSize: 12,
      fontWeight: point.chosen ? (700 as const) : (400 as const),
      textBorderColor: colour.paper,
      textBorderWidth: 2,
    },
  };
}

/** The paper round the cities in focus, as wide and high as they need at the paper's ratio. */
function frameOf({ focus, names }: MapPicture, { features }: Boundaries, ratio: number) {
  const chosen = features.filter(({ properties }) => focus.includes(properties.place));
  const extent = extentOf(chosen.length === 0 ? features : chosen);
  if (extent === undefined) return {};
  const [west, south, east, north] = extent;
  const margin = (names === "none" ? 0.02 : 0.04) * (north - south);
  const width = Math.max((east - west + 2 * margin) * ASPECT, (north - south + 2 * margin) * ratio);
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [halfWide, halfHigh] = [width / ASPECT / 2, width / ratio / 2];
  return {
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
    boundingCoords: [
      [x - halfWide, y + halfHigh],
      [x + halfWide, y - halfHigh],
    ],
  };
}
