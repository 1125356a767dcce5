import { type KeyboardEvent, type MouseEvent, useMemo } from "react";
import type { ChainDetail } from "../../../graph-schema/api/resources.ts";
import { boxShape, imageOf, MARK_SIZE, markShape } from "../../graph/mark-shapes.ts";
import type { TableRow } from "../../graph/table-rows.ts";
import { useView } from "../../state/use-view.ts";
import { colours } from "../../theme/tokens.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { useSay } from "./use-say.ts";

const COLUMNS = ["order", "stage", "finer", "who", "county", "city", "wording", "source"] as const;

/** The same content as the picture, as a three-line table. A row opens the drawer; arrow keys move along rows. */
export function ChainTable(props: {
  rows: readonly TableRow[];
  detail: ChainDetail;
  place: string;
  download: () => void;
}) {
  const { rows, detail, place } = props;
  const say = useSay();
  const { open } = useView().view;
  const chosen = (row: TableRow) => open !== undefined && (row.opens === open || row.facts.includes(open));
  const count = rows.filter(chosen).length;
  const first = (rows.find(chosen) ?? rows[0])?.id;
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
        <button type="button" className="link" onClick={props.download}>
          {say("table.csv")}
        </button>
      </div>
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
              <Row key={row.id} {...{ row, detail, place }} chosen={chosen(row)} first={row.id === first} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function moveAlongRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const row = event.target instanceof HTMLTableRowElement ? event.target : undefined;
  if (row === undefined) return;
  if (event.key === "Enter") row.click();
  const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  if (next instanceof HTMLElement) next.focus();
}

interface RowProps {
  readonly row: TableRow;
  readonly detail: ChainDetail;
  readonly place: string;
  readonly chosen: boolean;
  readonly first: boolean;
}

function Row({ row, detail, place, chosen, first }: RowProps) {
  const { go } = useView();
  const take = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest("a") === null) go({ open: row.opens });
  };
  return (
    <tr
      className={chosen ? "chosen" : ""}
      aria-current={chosen ? "true" : undefined}
      tabIndex={first ? 0 : -1}
      onClick={take}
    >
      <td>{row.order}</td>
      <Cells row={row} detail={detail} />
      <td>
        <CoverageWord row={row} place={place} />
      </td>
    </tr>
  );
}

function Cells({ row, detail }: { row: TableRow; detail: ChainDetail }) {
  const { view } = useView();
  const say = useSay();
  const separator = say("table.separator");
  const stages = <td>{row.stages.join(separator)}</td>;
  if (row.mark === undefined) {
    return (
      <>
        {stages}
        <td colSpan={6} className="quiet">
          {say("table.unrecorded")}
        </td>
      </>
    );
  }
  const unwritten = <span className="quiet">{row.mark.located ? "—" : say("table.notWritten")}</span>;
  return (
    <>
      {stages}
      <td>{row.finer.length === 0 ? <span className="quiet">—</span> : `✎ ${row.finer.join(separator)}`}</td>
      <td className="strong-when-chosen">{row.mark.name}</td>
      <td>{row.county ?? unwritten}</td>
      <td>{row.city ?? unwritten}</td>
      <td {...(view.language === "zh" ? { className: "song" } : {})}>{row.wording.join(separator)}</td>
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
    if (row.mark === undefined) return imageOf(boxShape(row, colour), { width: 16, height: 12 });
    return imageOf(markShape(row.mark, colour), { width: MARK_SIZE, height: MARK_SIZE });
  }, [row, theme]);
  return (
    <span className="chain-coverage">
      <img src={image} width={14} height={14} alt="" />
      {say(`speech.${row.coverage}`, { place })}
    </span>
  );
}
