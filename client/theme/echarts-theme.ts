import { colours, fonts, type ThemeName } from "./tokens.ts";

/** What every chart and map starts from: type, colours of words and rules, no decoration. Pass to `echarts.init`
 *  as its theme; colours that mean something are set by the chart from `colours`. */
export function echartsTheme(name: ThemeName) {
  const colour = colours[name];
  const axis = {
    axisLine: { lineStyle: { color: colour.edge } },
    axisTick: { lineStyle: { color: colour.edge } },
    axisLabel: { color: colour.ink2, fontSize: 12 },
    splitLine: { lineStyle: { color: [colour.rule] } },
  };
  return {
    backgroundColor: "transparent",
    color: [colour.g5, colour.g4, colour.g3, colour.g2],
    textStyle: { fontFamily: fonts.ui, fontSize: 12, color: colour.ink },
    categoryAxis: axis,
    valueAxis: axis,
    legend: { textStyle: { color: colour.ink2 } },
    tooltip: {
      backgroundColor: colour.paper,
      borderColor: colour.edge,
      borderWidth: 1,
      borderRadius: 2,
      textStyle: { color: colour.ink, fontSize: 13, fontFamily: fonts.ui },
    },
    geo: {
      itemStyle: { areaColor: colour.g2, borderColor: colour.paper },
      label: { color: colour.ink2 },
      emphasis: { itemStyle: { areaColor: colour.j4 }, label: { color: colour.ink } },
    },
  };
}
