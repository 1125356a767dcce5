import { chainContent } from "../../../client/graph/chain-content.ts";
import type { ChainContent } from "../../../client/graph/content.ts";
import { layOutLanes } from "../../../client/graph/lane-layout.ts";
import type { LanePicture } from "../../../client/graph/picture.ts";
import { estimateWidth } from "../../../client/graph/text.ts";
import type { ChainDetail } from "../../../graph-schema/api/resources.ts";
import type { Findings } from "../../../graph-schema/findings.ts";
import { LAYERS, motorChain, placeOf, sayIn } from "./chains.ts";

const say = sayIn("zh");
const PROVINCE = "place:340000";

/** How a chain is looked at: by default from the whole province, with nothing hidden. */
export interface Looking {
  readonly boundary?: string;
  readonly hide?: readonly ("finer" | "towns")[];
  readonly recipe?: Findings;
}

/** What the page shows of a chain, in Chinese, with every layer on; the place looked from is called 宣城. */
export function contentOf(detail: ChainDetail, looking: Looking = {}): ChainContent {
  const { boundary = PROVINCE, hide = [], recipe } = looking;
  return chainContent({
    detail,
    ...(recipe === undefined ? {} : { recipe }),
    view: { boundary, language: "zh", hide },
    boundaryName: "宣城",
    aroundBoundary: [PROVINCE],
    layers: LAYERS,
    say,
  });
}

/** The lanes of a content, 1016 px wide and with nothing unfolded by default. */
export function layOut(
  content: ChainContent,
  { width = 1016, expanded = new Set() }: { width?: number; expanded?: ReadonlySet<string> } = {},
): LanePicture {
  return layOutLanes({ content, width, measure: estimateWidth, say, place: "宣城", expanded });
}

/** The motor chain as seen from Xuancheng.
 *  @param recipe what recipe coverage found, by which its stages are coloured */
export function motorFromXuancheng(recipe?: Findings): { content: ChainContent; picture: LanePicture } {
  const boundary = placeOf("宣城市").place.id;
  const content = contentOf(motorChain, { boundary, ...(recipe === undefined ? {} : { recipe }) });
  return { content, picture: layOut(content) };
}
