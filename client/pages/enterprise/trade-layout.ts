import type { Measure } from "../../graph/text.ts";
import type { Partner } from "./partners.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** A partner as the picture draws it. All lengths in px. */
export interface DrawnPartner {
  readonly id: string;
  readonly label: string;
  readonly where: Whereabouts;
  /** The middle of its mark. */
  readonly x: number;
  readonly y: number;
  /** Side of its mark. */
  readonly side: number;
  /** Where the words begin and end. */
  readonly words: { readonly from: number; readonly to: number };
  /** The line of goods, from seller to buyer, as the path of an SVG. */
  readonly path: string;
  readonly width: number;
  /** Whether a value is known; else the width says nothing. */
  readonly valued: boolean;
  readonly partner: Partner;
}

/** The picture of a firm between those it buys from and those it sells to. */
export interface TradeLayout {
  readonly width: number;
  readonly height: number;
  readonly firm: { readonly x: number; readonly y: number };
  readonly suppliers: readonly DrawnPartner[];
  readonly customers: readonly DrawnPartner[];
  /** How many more there are than the picture has room for. */
  readonly more: { readonly suppliers: number; readonly customers: number };
}

/** How many partners stand on a side. */
export const ON_A_SIDE = 12;

const ROW = 34;
const HEAD = 28;
const FIRM = 24;
const FONT = { size: 13 };
const THIN = 1;
const THICK = 8;

/** What a picture is laid out from. */
export interface TradeInput {
  readonly suppliers: readonly Partner[];
  readonly customers: readonly Partner[];
  readonly labelOf: (partner: Partner) => string;
  readonly whereOf: (partner: Partner) => Whereabouts;
  /** Of the room there is, px. */
  readonly width: number;
  readonly measure: Measure;
}

/** Lays out suppliers at the left, the firm in the middle, customers at the right. The width of a line grows with the
 *  root of the value, over both sides alike; labels that find no room are cut and end with “…”. */
export function layoutOfTrade(input: TradeInput): TradeLayout {
  const suppliers = input.suppliers.slice(0, ON_A_SIDE);
  const customers = input.customers.slice(0, ON_A_SIDE);
  const rows = Math.max(suppliers.length, customers.length, 3);
  const height = HEAD + rows * ROW + 8;
  const firm = { x: Math.round(input.width * 0.56), y: HEAD + (rows * ROW) / 2 };
  const most = Math.max(0, ...[...suppliers, ...customers].map(({ value = 0 }) => value));
  const draw = (side: "left" | "right") => (partner: Partner, at: number, all: readonly Partner[]) =>
    drawn(partner, { side, at, count: all.length, rows, firm, most, input });
  return {
    width: input.width,
    height,
    firm,
    suppliers: suppliers.map(draw("left")),
    customers: customers.map(draw("right")),
    more: {
      suppliers: input.suppliers.length - suppliers.length,
      customers: input.customers.length - customers.length,
    },
  };
}

interface Spot {
  readonly side: "left" | "right";
  readonly at: number;
  readonly count: number;
  readonly rows: number;
  readonly firm: { x: number; y: number };
  readonly most: number;
  readonly input: TradeInput;
}

function drawn(partner: Partner, spot: Spot): DrawnPartner {
  const { side, at, count, rows, firm, most, input } = spot;
  const y = HEAD + ((rows - count) / 2 + at + 0.5) * ROW;
  const left = side === "left";
  const x = left ? 14 : Math.round(input.width * 0.78);
  const room = (left ? firm.x - FIRM - 110 : input.width) - x - 16;
  const label = fitted(input.labelOf(partner), room, input.measure);
  const words = { from: x + 14, to: x + 14 + input.measure(label, FONT) };
  const valued = partner.value !== undefined;
  const share = valued && most > 0 ? Math.sqrt((partner.value ?? 0) / most) : 0;
  const landing = firm.y + (at - (count - 1) / 2) * Math.min(5, 40 / Math.max(count, 1));
  return {
    id: partner.id,
    label,
    where: input.whereOf(partner),
    x,
    y,
    side: Math.round(9 + 7 * share),
    words,
    path: left
      ? curve({ x: words.to + 8, y }, { x: firm.x - FIRM - 4, y: landing })
      : curve({ x: firm.x + FIRM + 2, y: landing }, { x: x - 14, y }),
    width: valued ? Number((THIN + (THICK - THIN) * share).toFixed(2)) : THIN,
    valued,
    partner,
  };
}

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const middle = (from.x + to.x) / 2;
  const at = (n: number) => Number(n.toFixed(1));
  return `M${at(from.x)} ${at(from.y)}C${at(middle)} ${at(from.y)} ${at(middle)} ${at(to.y)} ${at(to.x)} ${at(to.y)}`;
}

function fitted(label: string, room: number, measure: Measure): string {
  if (measure(label, FONT) <= room) return label;
  let cut = [...label];
  while (cut.length > 1 && measure(`${cut.join("")}…`, FONT) > room) cut = cut.slice(0, -1);
  return `${cut.join("")}…`;
}
