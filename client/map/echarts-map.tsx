import { MapChart, ScatterChart } from "echarts/charts";
import { GeoComponent } from "echarts/components";
import { type ECharts, init, registerMap, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useView } from "../state/use-view.ts";
import { echartsTheme } from "../theme/echarts-theme.ts";
import type { Boundaries } from "./boundaries.ts";
import { mapOption } from "./map-option.ts";
import type { MapPicture } from "./map-picture.ts";

use([MapChart, ScatterChart, GeoComponent, LabelLayout, SVGRenderer]);

/** Draws a picture as SVG and follows the size of its frame. What it shows must also stand in a table or list
 *  beside it: the drawing itself is a picture to those who cannot see or point.
 *  @param choose called with the id of the place that was clicked */
export function EChartsMap(props: {
  picture: MapPicture;
  boundaries: Boundaries;
  label: string;
  choose: ((id: string) => void) | undefined;
}) {
  const { picture, boundaries, label, choose } = props;
  const { theme } = useView().view;
  const frame = useRef<HTMLDivElement>(null);
  const chosen = useRef(choose);
  chosen.current = choose;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    registerMap(`anhui-${picture.map}`, JSON.stringify(boundaries));
    const chart = init(element, echartsTheme(theme), { renderer: "svg" });
    chart.on("click", (event) => {
      const id = idOfClick(event);
      if (id !== undefined) chosen.current?.(id);
    });
    const draw = () => paint(chart, element, { picture, boundaries, theme });
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [picture, boundaries, theme]);
  return <div ref={frame} className="map-frame" role="img" aria-label={label} />;
}

function paint(
  chart: ECharts,
  { clientWidth, clientHeight }: HTMLElement,
  drawing: { picture: MapPicture; boundaries: Boundaries; theme: "light" | "dark" },
): void {
  if (clientWidth === 0 || clientHeight === 0) return;
  const look = { theme: drawing.theme, ratio: clientWidth / clientHeight };
  chart.resize();
  chart.setOption(mapOption(drawing.picture, drawing.boundaries, look), { notMerge: true });
}

/** A point carries its id in its data; a region is named by it. */
function idOfClick({ data, name }: { data?: unknown; name: string }): string | undefined {
  if (typeof data === "object" && data !== null && "id" in data && typeof data.id === "string")
    return data.id;
  return name.startsWith("place:") ? name : undefined;
}
