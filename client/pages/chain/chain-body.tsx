import { useMemo, useRef, useState } from "react";
import type { AnswerOf } from "../../../graph-schema/api/contract.ts";
import type { LanesCanvas } from "../../graph/canvas.ts";
import type { ChainContent } from "../../graph/content.ts";
import { type LegendEntry, legendOf } from "../../graph/legend.ts";
import { type LinkRow, linkRows } from "../../graph/link-rows.ts";
import { type StopAction, selectionOf } from "../../graph/selection.ts";
import { type TableRow, tableRows } from "../../graph/table-rows.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { colours } from "../../theme/tokens.ts";
import { Failed } from "../../ui/states.tsx";
import { ChainTable } from "./chain-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { GapLine } from "./gap-line.tsx";
import { Lanes } from "./lanes.tsx";
import { Legend } from "./legend.tsx";
import { LinkTable } from "./link-table.tsx";
import { Outline } from "./outline.tsx";
import { RecipeLine } from "./recipe-line.tsx";
import { ResultLine } from "./result-line.tsx";
import { useBoundary } from "./use-boundary.ts";
import { useContent, useFindings, usePicture } from "./use-chain-picture.ts";
import { useDownloads } from "./use-downloads.ts";
import { useSay } from "./use-say.ts";
import { useWidth } from "./use-width.ts";

/** Narrower than this the lanes become a list. */
const NARROW = 640;
/** A picture taken away from a narrow screen is as wide as a page. */
const PAGE_WIDTH = 1_016;

/** Everything below the chain's name: filters, result, picture, legend, tables. */
export function ChainBody({ detail }: { detail: AnswerOf<"getChain"> }) {
  const { view } = useView();
  const boundary = useBoundary();
  const { coverage, recipe, inputs, gaps } = useFindings(detail.chain.id, boundary);
  const found = { coverage: coverage.findings, recipe: recipe.findings, gaps: gaps.findings };
  const content = useContent(detail, found, boundary);
  const [frame, width] = useWidth<HTMLDivElement>();
  const narrow = width > 0 && width < NARROW;
  const { expanded, act } = useActions();
  const place = boundary.name;
  const drawn = { place, width: narrow ? PAGE_WIDTH : Math.max(NARROW, width), expanded };
  const picture = usePicture(content, drawn);
  const selection = useMemo(() => selectionOf(picture, view.open), [picture, view.open]);
  const { legend, rows, links } = useShown(content, { detail, place });
  const revision = coverage.findings?.revision;
  const downloads = useDownloads({ detail, place, picture: () => picture, legend, rows, links, revision });
  const canvas = useRef<LanesCanvas | null>(null);
  return (
    <>
      <FilterBar
        place={place}
        narrow={narrow}
        fit={narrow ? undefined : () => canvas.current?.fit()}
        exportAs={downloads.picture}
      />
      <Failures ofDownload={downloads.failed} ofFindings={coverage.failure} />
      {view.colour === "recipe" && !boundary.lost ? (
        <RecipeLine inputs={inputs} place={place} />
      ) : view.colour === "gaps" && !boundary.lost ? (
        <GapLine gaps={gaps} chain={detail.chain} place={place} />
      ) : (
        <ResultLine {...{ content, boundary }} simulated={detail.totals.syntheticEnterprises} />
      )}
      <div className="chain-lanes" ref={frame}>
        {narrow && <Outline content={content} expanded={expanded} act={act} />}
        {!narrow && width > 0 && (
          <Lanes {...{ picture, selection, act }} chain={detail.chain} theme={view.theme} handle={canvas} />
        )}
      </div>
      <Legend entries={legend} byRecipe={view.colour === "recipe"} />
      <ChainTable rows={rows} detail={detail} place={place} download={downloads.makers} />
      <LinkTable rows={links} detail={detail} download={downloads.links} />
    </>
  );
}

/** What went wrong, if anything did: the export, and the reading of the coverage. */
function Failures({ ofDownload, ofFindings }: { ofDownload: boolean; ofFindings: Error | null }) {
  const say = useSay();
  return (
    <>
      {ofDownload && (
        <p className="chain-result" role="alert">
          {say("picture.failed")}
        </p>
      )}
      {ofFindings !== null && (
        <div className="chain-result">
          <Failed what={say("findings")} failure={ofFindings} />
        </div>
      )}
    </>
  );
}

function useShown(
  content: ChainContent,
  { detail, place }: { detail: AnswerOf<"getChain">; place: string },
): { legend: LegendEntry[]; rows: TableRow[]; links: LinkRow[] } {
  const { theme, language, hide } = useView().view;
  const say = useSay();
  const colour = colours[theme];
  const hidden = hide.includes("links");
  return {
    legend: useMemo(() => legendOf(content, { say, place, colour }), [content, say, place, colour]),
    rows: useMemo(() => tableRows(content, { detail, language }), [content, detail, language]),
    links: useMemo(() => (hidden ? [] : linkRows(detail, language)), [hidden, detail, language]),
  };
}

/** What clicks and Enter do, and the blocks the reader has opened. */
function useActions(): { expanded: ReadonlySet<string>; act: (action: StopAction) => void } {
  const { go } = useView();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const act = (action: StopAction) => {
    if (action.kind === "open") go({ open: action.id });
    else if (action.kind === "expand") setExpanded((known) => turned(known, action.id));
    else if (action.step === "open-stage") go({ open: action.stage });
    else if (action.step === "to-province") go({ boundary: PROVINCE });
    else go({ hide: [] });
  };
  return { expanded, act };
}

/** With an id that was not there, or without one that was. */
function turned(known: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...known].filter((each) => each !== id);
  return new Set(others.length < known.size ? others : [...others, id]);
}
