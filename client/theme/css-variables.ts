import { type ColourName, colours, fonts, type ThemeName } from "./tokens.ts";

const COLOUR_NAMES = Object.keys(colours.light).filter((name): name is ColourName => name in colours.light);

/** The CSS variable of a colour: camel case becomes dashes.
 *  @example
 *  variableOf("azureBg"); // => "--azure-bg"
 */
export function variableOf(name: ColourName): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function block(selector: string, theme: ThemeName, rest: readonly string[]): string {
  const lines = COLOUR_NAMES.map((name) => `${variableOf(name)}: ${colours[theme][name].toLowerCase()};`);
  return `${selector} {\n${[`color-scheme: ${theme};`, ...lines, ...rest].map((line) => `  ${line}\n`).join("")}}\n`;
}

/** The text of `variables.css`, the style sheet that gives CSS the tokens. The file is kept in the repository so
 *  that the first paint has its colours without a script; a test keeps it equal to this. The theme is chosen
 *  by `data-theme` on the root element, light when there is none. */
export function variablesSheet(): string {
  const families = Object.entries(fonts).map(
    ([name, family]) => `--${name}: ${family.replaceAll(",", ", ")};`,
  );
  return `${block(":root", "light", families)}\n${block(':root[data-theme="dark"]', "dark", [])}`;
}
