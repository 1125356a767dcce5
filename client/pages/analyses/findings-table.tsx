import { Tooltip } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { kindOfId } from "../../../graph-schema/facts.ts";
import type { Finding, MeasureDescription } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { usePaged } from "../place/pager.tsx";
import { FactList } from "./fact-list.tsx";
import { amountIn, boundsOf, classWords } from "./finding-words.ts";
import { partsInWords } from "./part-words.ts";
import { nextSort, SORTED_COLUMNS, type SortedColumn, type Sorting } from "./sort-findings.ts";

interface TableProps {
  readonly rows: readonly Finding[];
  readonly sorting: Sorting | undefined;
  readonly description: MeasureDescription;
  readonly nameOf: (id: string) => string;
}

/** Findings as a three-line table. Every head is a button that sorts; every row leads to the facts behind it. */
export function FindingsTable({ rows, sorting, description, nameOf }: TableProps) {
  const { t } = useTranslation("analyses");
  const { shown, pager } = usePaged(rows, { size: 50, label: t("result") });
  return (
    <>
      <div className="table-scroll">
        <table className="lines findings-table">
          <thead>
            <tr>
              {SORTED_COLUMNS.map((column) => (
                <ColumnHead key={column} column={column} sorting={sorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FindingRow key={row.about} row={row} description={description} name={nameOf(row.about)} />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
    </>
  );
}

const NUMBERS: readonly SortedColumn[] = ["value", "bounds", "facts"];

function ColumnHead({ column, sorting }: { column: SortedColumn; sorting: Sorting | undefined }) {
  const { t } = useTranslation("analyses");
  const { go } = useView();
  const by = sorting?.column === column;
  const way = sorting?.descending === true ? "descending" : "ascending";
  return (
    <th scope="col" className={NUMBERS.includes(column) ? "number" : undefined} aria-sort={by ? way : "none"}>
      <button
        type="button"
        className="bare"
        onClick={() => go({ sort: nextSort(sorting, column) }, { replace: true })}
      >
        {t(column)}
        <span className="findings-way" aria-hidden="true">
          {by ? (way === "ascending" ? "▲" : "▼") : "↕"}
        </span>
      </button>
    </th>
  );
}

function FindingRow(props: { row: Finding; description: MeasureDescription; name: string }) {
  const { language, open } = useView().view;
  const { row, description, name } = props;
  const [shown, show] = useState(false);
  const list = useId();
  const bounds = boundsOf(description.unit, row, language);
  const chosen = open === row.about || (open !== undefined && row.facts.includes(open));
  return (
    <>
      <tr className={chosen ? "chosen" : undefined}>
        <th scope="row">
          <ViewLink to={{ open: row.about }}>{name}</ViewLink>
          {row.synthetic && <SimulatedMark />}
        </th>
        <td className="number">
          <ValueOf row={row} description={description} />
        </td>
        <td className="number">
          {bounds === undefined ? <NoValue row={row} description={description} /> : <Written {...bounds} />}
        </td>
        <td>
          {classWords(description, row.class, language)?.name}
          {row.parts !== undefined && (
            <span className="findings-parts">{partsInWords(description.id, row.parts, language)}</span>
          )}
        </td>
        <td className="number">
          <FactCount row={row} name={name} shown={shown} list={list} toggle={() => show(!shown)} />
        </td>
      </tr>
      {shown && (
        <tr>
          <td colSpan={SORTED_COLUMNS.length} id={list} className="findings-facts">
            <FactList kind={kindOfId(row.about) ?? description.about} name={name} row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

function Written({ number, unit }: { number: string; unit: string }) {
  return (
    <>
      {number}
      <span className="unit">{unit}</span>
    </>
  );
}

function ValueOf({ row, description }: { row: Finding; description: MeasureDescription }) {
  const { language } = useView().view;
  if (row.value === null) return <NoValue row={row} description={description} />;
  return (
    <span className="strong">
      <Written {...amountIn(description.unit, row.value, language)} />
    </span>
  );
}

/** A dash that says why on focus, and to whom it is read aloud. */
function NoValue({ row, description }: { row: Finding; description: MeasureDescription }) {
  const { t } = useTranslation("analyses");
  const { language } = useView().view;
  const reason = classWords(description, row.reason, language)?.means;
  const words = reason === undefined ? t("absentPlain") : t("absent", { reason });
  return (
    <Tooltip title={words} trigger={["hover", "focus"]}>
      <button type="button" className="bare absent" aria-label={words}>
        —
      </button>
    </Tooltip>
  );
}

/** How many facts: none in words, one as a link to it, more as a button that lists them. */
function FactCount(props: { row: Finding; name: string; shown: boolean; list: string; toggle: () => void }) {
  const { t } = useTranslation("analyses");
  const { facts, factsTotal: total } = props.row;
  const [only] = facts;
  const label = t("factsOf", { about: props.name, count: total });
  if (only === undefined) return 0;
  if (total === 1) {
    return (
      <ViewLink to={{ open: only }} aria-label={label}>
        1
      </ViewLink>
    );
  }
  return (
    <button
      type="button"
      className="link"
      aria-label={label}
      aria-expanded={props.shown}
      aria-controls={props.shown ? props.list : undefined}
      onClick={props.toggle}
    >
      {total} {props.shown ? "▴" : "▾"}
    </button>
  );
}
