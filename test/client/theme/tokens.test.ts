import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { antTheme } from "../../../client/theme/ant-theme.ts";
import { contrast } from "../../../client/theme/contrast.ts";
import { variablesSheet } from "../../../client/theme/css-variables.ts";
import { type ColourName, colours } from "../../../client/theme/tokens.ts";

const TEXT: readonly [ColourName, ColourName][] = [
  ["ink", "paper"],
  ["ink", "bg"],
  ["ink", "j4"],
  ["ink", "azureBg"],
  ["ink", "mark"],
  ["ink2", "paper"],
  ["ink2", "bg"],
  ["ink2", "j4"],
  ["ink2", "azureBg"],
  ["ink3", "paper"],
  ["ink3", "bg"],
  ["ink3", "azureBg"],
  ["azure", "paper"],
  ["azure", "bg"],
  ["azure", "azureBg"],
  ["onJ", "j1"],
  ["onJ", "j2"],
  ["paper", "azure"],
  ["ochre", "paper"],
  ["ochre", "ochreBg"],
  ["cinnabar", "paper"],
  ["cinnabar", "cinnabarBg"],
  ["violet", "paper"],
  ["violet", "violetBg"],
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  it.each(TEXT)("writes %s on %s with a contrast of 4.5 or more", (text, ground) => {
    expect(contrast(colours[theme][text], colours[theme][ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["paper", "bg"] as const)("draws the border of a control on %s at 3 or more", (ground) => {
    expect(contrast(colours[theme].edge, colours[theme][ground])).toBeGreaterThanOrEqual(3);
  });

  it("gives every colour as #RRGGBB", () => {
    for (const value of Object.values(colours[theme])) expect(value).toMatch(/^#[0-9A-F]{6}$/);
  });

  it("hands Ant Design the same azure that pictures use", () => {
    expect(antTheme(theme).token?.colorPrimary).toBe(colours[theme].azure);
  });
});

it("measures white on mid grey #767676 at 4.54", () => {
  expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
});

it("keeps the style sheet equal to the tokens", () => {
  const sheet = readFileSync("client/theme/variables.css", "utf8");
  expect(sheet.replace(/\s+/g, " ")).toBe(variablesSheet().replace(/\s+/g, " "));
});
