import { useMemo } from "react";
import type { ChainDetail } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import { useApi } from "../../api.ts";
import { chainContent } from "../../graph/chain-content.ts";
import type { ChainContent } from "../../graph/content.ts";
import { layOutLanes } from "../../graph/lane-layout.ts";
import type { LanePicture } from "../../graph/picture.ts";
import { useView } from "../../state/use-view.ts";
import { measureText } from "./measure-text.ts";
import type { Boundary } from "./use-boundary.ts";
import { useSay } from "./use-say.ts";

/** What the measure says of a chain seen from the boundary; absent while it is computed. */
export function useFindings(
  chain: string,
  boundary: Boundary,
): { findings: Findings | undefined; failure: Error | null } {
  const { map } = useView().view;
  const measure = boundary.known ? { measure: "stage-coverage" } : undefined;
  const result = useApi("runAnalysis", measure, { chain, place: boundary.id, map });
  return { findings: result.data, failure: result.error };
}

/** The content of the lanes in the reader's language, seen from the boundary. */
export function useContent(
  detail: ChainDetail,
  findings: Findings | undefined,
  { id: boundary, name, around }: Boundary,
): ChainContent {
  const { language, hide } = useView().view;
  const say = useSay();
  return useMemo(() => {
    const view = { boundary, language, hide };
    return chainContent({ detail, findings, view, boundaryName: name, aroundBoundary: around, say });
  }, [detail, findings, boundary, language, hide, name, around, say]);
}

/** The lanes laid out for a width. */
export function usePicture(
  content: ChainContent,
  { place, width, expanded }: { place: string; width: number; expanded: ReadonlySet<string> },
): LanePicture {
  const say = useSay();
  return useMemo(
    () => layOutLanes({ content, width, measure: measureText, say, place, expanded }),
    [content, width, say, place, expanded],
  );
}
