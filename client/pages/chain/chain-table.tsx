import { useMemo, useState } from "react";
import type { ChainDetail } from "../../../graph-schema/api/resources.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import type { ExportTable } from "../../export/table.ts";
import { boxShape, imageOf, MARK_SIZE, markShape } from "../../graph/mark-shapes.ts";
import type { TableRow } from "../../graph/table-rows.ts";
import { useView } from "../../state/use-view.ts";
import { colours } from "../../theme/tokens.ts";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import { moveAlongRows } from "./move-along-rows.ts";
import { OpeningRow } from "./opening-row.tsx";
import { SimulatedSwitch } from "./simulated-switch.tsx";
import { useSay } from "./use-say.ts";

const COLUMNS = ["order", "stage", "finer", "who", "county", "city", "wording", "years", "source"] as const;

/** The same content as the picture, as a three-line table. A row opens the drawer; arrow keys move along rows.
 *  Simulated firms are folded away until they are asked for. */
export function ChainTable(props: {
  rows: readonly TableRow[];
  detail: ChainDetail;
  place: string;
  download: () => ExportTable;
}) {
  const { detail, place } = props;
  const say = useSay();
  const { open } = useView().view;
  const [whole, setWhole] = useState(false);
  const isSimulated = ({ mark }: TableRow) => mark?.synthetic === true;
  const simulated = props.rows.filter(isSimulated);
  const isChosen = (row: TableRow) => open !== undefined && (row.opens === open || row.facts.includes(open));
  const rows = props.rows.filter((row) => whole || !isSimulated(row) || isChosen(row));
  const count = rows.filter(isChosen).length;
  const values = { total: detail.totals.syntheticEnterprises, listed: simulated.length };
  return (
    <section className="chain-table">
      <div className="section-head">
        <h2>{say("table.title")}</h2>
        <span className="note">
          {say("table.count", { count: rows.length })}
          {count > 0 && say("summary.separator") + say("table.selected", { count })}
        </span>
        <span className="chain-filter-space" />
        <span className="note">{say("table.judgement")}</span>
        <DownloadButtons table={props.download} />
      </div>
      <Rows {...{ rows, detail, place, isChosen }} />
      {simulated.length > 0 && (
        <SimulatedSwitch
          shown={whole}
          words={say(whole ? "table.fewerSimulated" : "table.moreSimulated", values)}
          turn={() => setWhole(!whole)}
        />
      )}
    </section>
  );
}

function Rows(props: {
  rows: readonly TableRow[];
  detail: ChainDetail;
  place: string;
  isChosen: (row: TableRow) => boolean;
}) {
  const { rows, detail, place, isChosen } = props;
  const say = useSay();
  const first = (rows.find(isChosen) ?? rows[0])?.id;
  return (
    <div className="table-scroll">
      <table className="lines">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`table.${column}`)}
              </th>
            ))}
            <th scope="col">{say("table.coverage", { place })}</th>
          </tr>
        </thead>
        <tbody onKeyDown={moveAlongRows}>
          {rows.map((row) => (
            <Row key={row.id} {...{ row, detail, place }} chosen={isChosen(row)} first={row.id === first} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly detail: ChainDetail;
  readonly place: string;
  readonly chosen: boolean;
  readonly first: boolean;
}

function Row({ row, detail, place, chosen, first }: RowProps) {
  return (
    <OpeningRow opens={row.opens} {...{ chosen, first }}>
      <td>{row.order}</td>
      <Cells row={row} detail={detail} />
      <td>
        <CoverageWord row={row} place={place} />
      </td>
    </OpeningRow>
  );
}

function Cells({ row, detail }: { row: TableRow; detail: ChainDetail }) {
  const { view } = useView();
  const say = useSay();
  const separator = say("table.separator");
  const { mark } = row;
  const stages = <td>{row.stages.join(separator)}</td>;
  if (mark === undefined) {
    return (
      <>
        {stages}
        <td>{row.finer.length === 0 ? <span className="quiet">—</span> : row.finer.join(separator)}</td>
        <td colSpan={6} className="quiet">
          {say("table.unrecorded")}
        </td>
      </>
    );
  }
  const where = (place: string | undefined) =>
    place === undefined ? (
      <span className="quiet">{mark.located ? "—" : say("table.notWritten")}</span>
    ) : row.quality === undefined ? (
      place
    ) : (
      <span className="quiet">{say(`table.${row.quality}`, { place })}</span>
    );
  return (
    <>
      {stages}
      <td>{row.finer.length === 0 ? <span className="quiet">—</span> : `✎ ${row.finer.join(separator)}`}</td>
      <td className="strong-when-chosen">
        {mark.name} {mark.synthetic && <SimulatedMark />}
      </td>
      <td>{where(row.county)}</td>
      <td>{where(row.city)}</td>
      <td className={view.language === "zh" && mark.layers.includes("plan") ? "song" : ""}>
        {row.wording.join(separator)}
      </td>
      <td>
        {row.years.map((year) => (
          <span key={year}>
            <YearMark period={year} synthetic={mark.synthetic} />{" "}
          </span>
        ))}
      </td>
      <td>
        <Sources row={row} detail={detail} />
      </td>
    </>
  );
}

/** Every source once, each opening the first fact that was read there. */
function Sources({ row, detail }: { row: TableRow; detail: ChainDetail }) {
  const facts = [...detail.specialities, ...detail.makes].filter(({ id }) => row.facts.includes(id));
  const bySource = new Map([...facts].reverse().map((fact) => [fact.source, fact.id]));
  return [...bySource].map(([source, fact]) => (
    <span key={source} className="chain-source">
      <SourceMark opens={fact} source={detail.sources.find(({ id }) => id === source)} />
    </span>
  ));
}

function CoverageWord({ row, place }: { row: TableRow; place: string }) {
  const say = useSay();
  const { theme } = useView().view;
  const image = useMemo(() => {
    const colour = colours[theme];
    if (row.mark === undefined) {
      return imageOf(boxShape({ coverage: "unrecorded" }, colour), { width: 16, height: 12 });
    }
    return imageOf(markShape(row.mark, colour), { width: MARK_SIZE, height: MARK_SIZE });
  }, [row, theme]);
  return (
    <span className="chain-coverage">
      <img src={image} width={14} height={14} alt="" />
      {say(`speech.${row.coverage}`, { place })}
    </span>
  );
}
