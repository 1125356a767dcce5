import { useMemo, useRef, useState } from "react";
import type { ChainDetail } from "../../../graph-schema/api/resources.ts";
import type { LanesCanvas } from "../../graph/canvas.ts";
import type { ChainContent } from "../../graph/content.ts";
import { type LegendEntry, legendOf } from "../../graph/legend.ts";
import { type StopAction, selectionOf } from "../../graph/selection.ts";
import { type TableRow, tableRows } from "../../graph/table-rows.ts";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { colours } from "../../theme/tokens.ts";
import { Failed } from "../../ui/states.tsx";
import { ChainTable } from "./chain-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { Lanes } from "./lanes.tsx";
import { Legend } from "./legend.tsx";
import { Outline } from "./outline.tsx";
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

/** Everything below the chain's name: filters, result, picture, legend, table. */
export function ChainBody({ detail }: { detail: ChainDetail }) {
  const { view } = useView();
  const say = useSay();
  const boundary = useBoundary();
  const { findings, failure } = useFindings(detail.chain.id, boundary);
  const content = useContent(detail, findings, boundary);
  const [frame, width] = useWidth<HTMLDivElement>();
  const narrow = width > 0 && width < NARROW;
  const { expanded, act } = useActions();
  const place = boundary.name;
  const picture = usePicture(content, {
    place,
    width: narrow ? PAGE_WIDTH : Math.max(NARROW, width),
    expanded,
  });
  const selection = useMemo(() => selectionOf(picture, view.open), [picture, view.open]);
  const { legend, rows } = useLegendAndRows(content, { detail, place });
  const downloads = useDownloads({
    detail,
    place,
    picture: () => picture,
    legend,
    rows,
    revision: findings?.revision,
  });
  const canvas = useRef<LanesCanvas | null>(null);
  const label = say("canvas.label", { chain: say("title", { chain: nameIn(view.language, detail.chain) }) });
  return (
    <>
      <FilterBar
        place={place}
        narrow={narrow}
        fit={narrow ? undefined : () => canvas.current?.fit()}
        exportAs={downloads.picture}
      />
      <Failures ofDownload={downloads.failed} ofFindings={failure} />
      <ResultLine content={content} boundary={boundary} />
      <div className="chain-lanes" ref={frame}>
        {narrow && <Outline content={content} act={act} />}
        {!narrow && width > 0 && (
          <Lanes {...{ label, picture, selection, act }} theme={view.theme} handle={canvas} />
        )}
      </div>
      <Legend entries={legend} />
      <ChainTable rows={rows} detail={detail} place={place} download={downloads.table} />
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

function useLegendAndRows(
  content: ChainContent,
  { detail, place }: { detail: ChainDetail; place: string },
): { legend: LegendEntry[]; rows: TableRow[] } {
  const { theme, language } = useView().view;
  const say = useSay();
  const colour = colours[theme];
  return {
    legend: useMemo(() => legendOf(content, { say, place, colour }), [content, say, place, colour]),
    rows: useMemo(() => tableRows(content, { detail, language }), [content, detail, language]),
  };
}

/** What clicks and Enter do, and the blocks the reader has opened. */
function useActions(): { expanded: ReadonlySet<string>; act: (action: StopAction) => void } {
  const { go } = useView();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const act = (action: StopAction) => {
    if (action.kind === "open") go({ open: action.id });
    else if (action.kind === "expand") setExpanded((known) => new Set([...known, action.id]));
    else if (action.step === "open-stage") go({ open: action.stage });
    else if (action.step === "to-province") go({ boundary: PROVINCE });
    else go({ hide: [] });
  };
  return { expanded, act };
}
