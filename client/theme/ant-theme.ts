import { theme as ant, type ThemeConfig } from "antd";
import { type Colours, colours, fonts, type ThemeName } from "./tokens.ts";

const size = {
  fontFamily: fonts.ui,
  fontSize: 14,
  fontSizeSM: 12,
  fontSizeLG: 16,
  fontSizeHeading1: 22,
  fontSizeHeading2: 16,
  fontSizeHeading3: 14,
  fontWeightStrong: 700,
  lineHeight: 22 / 14,
  lineHeightSM: 1.5,
  lineHeightLG: 1.5,
  lineHeightHeading1: 32 / 22,
  lineHeightHeading2: 1.5,
  borderRadius: 2,
  borderRadiusSM: 2,
  borderRadiusLG: 2,
  borderRadiusXS: 2,
  controlHeight: 28,
  controlHeightSM: 24,
  controlHeightLG: 36,
  sizeUnit: 4,
  sizeStep: 4,
  padding: 12,
  paddingLG: 24,
  margin: 12,
  marginLG: 24,
  lineWidth: 1,
  wireframe: false,
  boxShadow: "none",
  boxShadowSecondary: "0 2px 8px rgba(0,0,0,.12)",
  motionDurationMid: "0.12s",
  motionDurationSlow: "0.16s",
} satisfies ThemeConfig["token"];

function tokenOf(colour: Colours): NonNullable<ThemeConfig["token"]> {
  return {
    ...size,
    colorPrimary: colour.azure,
    colorInfo: colour.azure,
    colorLink: colour.azure,
    colorSuccess: colour.j1,
    colorWarning: colour.ochre,
    colorError: colour.cinnabar,
    colorTextLightSolid: colour.paper,
    colorText: colour.ink,
    colorTextSecondary: colour.ink2,
    colorTextTertiary: colour.ink3,
    colorTextPlaceholder: colour.ink3,
    colorTextQuaternary: colour.ink3,
    colorBgLayout: colour.paper,
    colorBgContainer: colour.paper,
    colorBgElevated: colour.paper,
    colorBorder: colour.edge,
    colorBorderSecondary: colour.rule,
    colorSplit: colour.rule,
    controlItemBgActive: colour.azureBg,
    controlItemBgHover: colour.bg,
  };
}

function componentsOf(colour: Colours): NonNullable<ThemeConfig["components"]> {
  return {
    Table: {
      headerBg: "transparent",
      headerSplitColor: "transparent",
      cellPaddingBlockSM: 4,
      cellPaddingInlineSM: 8,
      cellFontSizeSM: 13,
      headerColor: colour.ink2,
      borderColor: colour.rule,
      rowHoverBg: colour.bg,
      rowSelectedBg: colour.azureBg,
    },
    Layout: { headerHeight: 48, headerPadding: "0 24px" },
    Button: { primaryShadow: "none", defaultShadow: "none" },
    Segmented: {
      trackPadding: 0,
      trackBg: colour.paper,
      itemSelectedBg: colour.azure,
      itemSelectedColor: colour.paper,
    },
    Drawer: { paddingLG: 24 },
    Tag: { lineHeightSM: 16 / 12 },
  };
}

/** Ant Design's configuration for a theme, for `ConfigProvider`. Its styles need the page's nonce. */
export function antTheme(name: ThemeName): ThemeConfig {
  return {
    algorithm: name === "dark" ? ant.darkAlgorithm : ant.defaultAlgorithm,
    token: tokenOf(colours[name]),
    components: componentsOf(colours[name]),
  };
}
