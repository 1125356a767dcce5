/** Which of the two themes a page is drawn in. */
export type ThemeName = "light" | "dark";

const light = {
  ink: "#16222B",
  ink2: "#43515B",
  ink3: "#5C6A74",
  paper: "#FFFFFF",
  bg: "#F3F5F5",
  sunk: "#E9EDEE",
  rule: "#D9DFE2",
  rule2: "#BAC4CA",
  edge: "#7D8A93",
  azure: "#1B5E94",
  azureBg: "#E5EEF6",
  azureRule: "#8FB4D3",
  j1: "#0A5C55",
  j2: "#2F7F77",
  j3: "#7FB5AD",
  j4: "#D6E8E4",
  onJ: "#FFFFFF",
  ochre: "#935410",
  ochre2: "#D3934A",
  ochreBg: "#F7EDDF",
  cinnabar: "#AE2A1C",
  cinnabarBg: "#FAEAE7",
  violet: "#65469A",
  violetBg: "#F3EFF9",
  hatch: "#87949C",
  g1: "#EEF1F2",
  g2: "#DFE4E7",
  g3: "#CBD3D8",
  g4: "#B1BCC3",
  g5: "#94A2AB",
  h0: "#F1F6F5",
  h1: "#E2EFEC",
  h2: "#CCE2DD",
  h3: "#B0D2CB",
  h4: "#90BFB7",
  h5: "#2F7F77",
  h6: "#0A5C55",
  mark: "#FFF0B8",
} as const;

/** The name of a colour. The look's page says what each means, and it means nothing else. */
export type ColourName = keyof typeof light;

/** Every colour of a theme, `#RRGGBB`. */
export type Colours = Readonly<Record<ColourName, string>>;

const dark: Colours = {
  ink: "#E7EDF0",
  ink2: "#B7C3CA",
  ink3: "#98A6AF",
  paper: "#172026",
  bg: "#10171C",
  sunk: "#0C1216",
  rule: "#2B373F",
  rule2: "#3F4D56",
  edge: "#6E7F8A",
  azure: "#82BBEA",
  azureBg: "#17303F",
  azureRule: "#3E6D91",
  j1: "#93DACE",
  j2: "#5DB5A9",
  j3: "#33706A",
  j4: "#1E423F",
  onJ: "#0C1A19",
  ochre: "#E3AE68",
  ochre2: "#B97F38",
  ochreBg: "#33281A",
  cinnabar: "#F28E82",
  cinnabarBg: "#3A201D",
  violet: "#BFA8EA",
  violetBg: "#272136",
  hatch: "#6B7A84",
  g1: "#1D272D",
  g2: "#27333A",
  g3: "#34424A",
  g4: "#45545D",
  g5: "#5C6C76",
  h0: "#19282A",
  h1: "#1C3233",
  h2: "#1F3F3E",
  h3: "#234D4A",
  h4: "#285E5A",
  h5: "#5DB5A9",
  h6: "#93DACE",
  mark: "#514616",
};

/** All colours of the product, by theme. Ant Design, CSS, Cytoscape, ECharts and exported pictures read this.
 *  @example
 *  colours.light.azure; // => "#1B5E94"
 */
export const colours: Readonly<Record<ThemeName, Colours>> = { light, dark };

/** The two families of type. `song` means the plan's own words, chain numbers and seals; nothing else is serif. */
export const fonts = {
  ui: '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif',
  song: '"Songti SC","Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif',
} as const;
