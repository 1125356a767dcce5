import type { CanvasRule } from "../theme/cytoscape-style.ts";
import type { Colours } from "../theme/tokens.ts";

/** Opacity of what is in the picture without being asked for, and of what is old. */
export const FAINT = { trade: 0.62, old: 0.4 } as const;

/** Dashes of an old purchase, px: what is not of now looks so without colour, too. */
export const OLD_DASHES = [6, 4] as const;

/** Rules of the canvas for what firms sell, for lanes coloured by recipes or gaps, and for what is simulated. They follow those
 *  of `canvasStyle`. */
export function laneRules(colour: Colours): CanvasRule[] {
  return [...boxRules(colour), ...tradeRules(colour)];
}

function boxRules(colour: Colours): CanvasRule[] {
  return [
    { selector: ".gapped", style: { "background-opacity": 0, "border-width": 0 } },
    {
      selector: ".gap-drawing",
      style: {
        width: "data(width)",
        height: "data(height)",
        shape: "rectangle",
        "background-opacity": 0,
        "background-image": "data(image)",
        "background-width": "100%",
        "background-height": "100%",
        events: "no",
        "z-index": 3,
      },
    },
    {
      selector: ".rated",
      style: { "background-color": "data(fill)", "border-color": "data(border)", "background-opacity": 1 },
    },
    {
      selector: ".hatched",
      style: {
        "background-image": "data(image)",
        "background-width": "100%",
        "background-height": "100%",
        "background-clip": "node",
      },
    },
    {
      selector: ".aggregate.simulated",
      style: {
        "background-color": colour.paper,
        "border-color": colour.violet,
        "border-style": "dotted",
        "border-width": 1.4,
      },
    },
  ];
}

function tradeRules(colour: Colours): CanvasRule[] {
  return [
    {
      selector: ".trade",
      style: {
        width: "data(width)",
        "line-color": colour.hatch,
        "line-opacity": FAINT.trade,
        "target-arrow-color": colour.hatch,
        "target-arrow-shape": "vee",
        "arrow-scale": 0.7,
      },
    },
    {
      selector: ".trade.old",
      style: { "line-style": "dashed", "line-dash-pattern": [...OLD_DASHES], "line-opacity": FAINT.old },
    },
    {
      selector: ".trade.simulated",
      style: {
        "line-style": "dashed",
        "line-dash-pattern": [1.5, 3],
        "line-color": colour.violet,
        "target-arrow-color": colour.violet,
      },
    },
    {
      selector: ".trade.path",
      style: {
        "line-color": colour.azure,
        "target-arrow-color": colour.azure,
        "line-opacity": 1,
        "z-index": 3,
        width: "data(width)",
      },
    },
  ];
}
