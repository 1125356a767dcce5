import { type ColourName, type Colours, fonts } from "./tokens.ts";

/** One rule of the canvas' style sheet. */
export interface CanvasRule {
  readonly selector: string;
  readonly style: Readonly<Record<string, string | number | readonly number[]>>;
}

/** The whole look of the canvas, by classes: what each class means is said by the grammar of the lanes.
 *  Literal colours of one theme; a change of theme sets a new sheet. */
export function canvasStyle(colour: Colours): CanvasRule[] {
  return [
    ...nodeRules(colour),
    ...coverageRules(colour),
    ...labelRules(colour),
    ...lineRules(colour),
    ...stateRules(colour),
  ];
}

/** A mark is an image, and what is hit is the ring in its middle. */
const MARK: CanvasRule = {
  selector: ".mark",
  style: {
    width: 13,
    height: 13,
    shape: "ellipse",
    "background-opacity": 0,
    "background-image": "data(image)",
    "background-width": "18px",
    "background-height": "18px",
    "background-clip": "none",
    "background-image-containment": "over",
    "bounds-expansion": 4,
  },
};

function nodeRules(colour: Colours): CanvasRule[] {
  return [
    { selector: "core", style: { "active-bg-opacity": 0, "selection-box-opacity": 0 } },
    { selector: "node", style: { "overlay-opacity": 0, "z-index": 2 } },
    {
      selector: ".rule",
      style: {
        width: 1,
        height: "data(height)",
        shape: "rectangle",
        "background-color": colour.rule,
        events: "no",
        "z-index": 0,
      },
    },
    {
      selector: ".box",
      style: {
        width: "data(width)",
        height: "data(height)",
        shape: "round-rectangle",
        "corner-radius": "2px",
        "border-width": 1,
      },
    },
    { selector: ".stage", style: { "border-width": 1.2 } },
    { selector: ".service", style: { "corner-radius": "data(radius)" } },
    {
      selector: ".aggregate",
      style: { shape: "rectangle", "background-color": colour.bg, "border-color": colour.rule2 },
    },
    MARK,
    {
      selector: ".action",
      style: { width: "data(width)", height: "data(height)", shape: "rectangle", "background-opacity": 0 },
    },
  ];
}

/** A box by where its records lie; a hollow one keeps its words, and can still be hit. */
function coverageRules(colour: Colours): CanvasRule[] {
  return [
    { selector: ".inside", style: { "background-color": colour.j2, "border-color": colour.j1 } },
    { selector: ".elsewhere", style: { "background-color": colour.j4, "border-color": colour.j2 } },
    { selector: ".unlocated", style: { "background-color": colour.paper, "border-color": colour.ink2 } },
    {
      selector: ".unrecorded",
      style: {
        "background-opacity": 0,
        "border-color": colour.edge,
        "border-style": "dashed",
        "border-dash-pattern": [5, 3],
      },
    },
    {
      selector: ".box.synthetic",
      style: {
        "outline-width": 1.6,
        "outline-style": "dotted",
        "outline-color": colour.violet,
        "outline-offset": 3,
      },
    },
  ];
}

function labelRules(colour: Colours): CanvasRule[] {
  const tones: readonly ColourName[] = ["ink", "ink2", "ink3", "onJ", "azure", "violet"];
  return [
    {
      selector: ".label",
      style: {
        width: 1,
        height: 1,
        "background-opacity": 0,
        events: "no",
        label: "data(text)",
        "font-family": fonts.ui,
        "font-size": "data(size)",
        "line-height": "data(lineHeight)",
        "text-wrap": "wrap",
        "text-max-width": "2000px",
        "text-valign": "center",
        "text-halign": "center",
        "z-index": 4,
      },
    },
    { selector: ".label.hit", style: { events: "yes", "text-events": "yes" } },
    { selector: ".label.left", style: { "text-halign": "right", "text-justification": "left" } },
    { selector: ".label.bold", style: { "font-weight": "bold" } },
    ...tones.map((tone) => ({ selector: `.tone-${tone}`, style: { color: colour[tone] } })),
  ];
}

function lineRules(colour: Colours): CanvasRule[] {
  return [
    {
      selector: "edge",
      style: {
        "curve-style": "straight",
        "source-endpoint": "data(start)",
        "target-endpoint": "data(end)",
        events: "no",
        "overlay-opacity": 0,
        "z-index": 1,
      },
    },
    { selector: ".stroke", style: { width: 1.2, "line-color": colour.j2 } },
    {
      selector: ".feeds",
      style: {
        width: 1.5,
        "line-color": colour.ink2,
        "target-arrow-color": colour.ink2,
        "target-arrow-shape": "vee",
        "arrow-scale": 0.8,
      },
    },
    { selector: ".joins", style: { "target-arrow-shape": "none" } },
    {
      selector: ".bent",
      style: {
        "curve-style": "segments",
        "edge-distances": "node-position",
        "segment-weights": "data(weights)",
        "segment-distances": "data(distances)",
      },
    },
    ...(["optional", "unrecorded"] as const).map((style) => ({
      selector: `.feeds.${style}`,
      style: {
        "line-style": "dashed",
        "line-dash-pattern": style === "optional" ? [2, 3] : [4, 3],
        "line-color": colour.hatch,
        "target-arrow-color": colour.hatch,
      },
    })),
  ];
}

/** Selected is an azure ring, the keyboard's cursor a dashed ink one; both at once keep the azure ring and lie
 *  on ink. */
function stateRules(colour: Colours): CanvasRule[] {
  return [
    { selector: ".path", style: { width: 2, "line-color": colour.azure, "z-index": 2 } },
    {
      selector: ".stop.selected",
      style: {
        "outline-width": 2,
        "outline-style": "solid",
        "outline-color": colour.azure,
        "outline-offset": 3,
      },
    },
    { selector: ".label.chosen", style: { "font-weight": "bold" } },
    {
      selector: ".stop.cursor",
      style: {
        "outline-width": 2,
        "outline-style": "dashed",
        "outline-color": colour.ink,
        "outline-offset": 4,
      },
    },
    {
      selector: ".stop.cursor.selected",
      style: {
        "outline-style": "solid",
        "outline-color": colour.azure,
        "outline-offset": 3,
        "underlay-color": colour.ink,
        "underlay-opacity": 0.28,
        "underlay-padding": 9,
      },
    },
  ];
}
