import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { CrashGuard } from "../shell/crash-guard.tsx";
import { SchematicMark } from "../ui/marks.tsx";
import { loadBoundaries } from "./boundaries.ts";
import type { MapPicture } from "./map-picture.ts";

const EChartsMap = lazy(async () => ({ default: (await import("./echarts-map.tsx")).EChartsMap }));

/** A schematic map of the province, marked as one. Its borders and its engine come after the page itself.
 *  @param label what the picture shows, for those who do not see it
 *  @param choose called with the id of a clicked place; absent on a map that is only looked at */
export function ProvinceMap(props: {
  picture: MapPicture;
  label: string;
  className: string;
  choose?: (id: string) => void;
}) {
  const { t } = useTranslation("place");
  const { picture, label, className, choose } = props;
  const borders = useQuery({
    queryKey: ["boundaries", picture.map],
    queryFn: () => loadBoundaries(picture.map),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <figure className={`map ${className}`}>
      {borders.isError && <p className="note">{t("map.failed")}</p>}
      {borders.data !== undefined && (
        <CrashGuard>
          <Suspense fallback={null}>
            <EChartsMap picture={picture} boundaries={borders.data} label={label} choose={choose} />
          </Suspense>
        </CrashGuard>
      )}
      <figcaption>
        <SchematicMark />
      </figcaption>
    </figure>
  );
}
