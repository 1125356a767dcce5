import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChainDetail } from "../../../graph-schema/api/resources.ts";
import type { Supplies } from "../../../graph-schema/relationships.ts";
import { DownloadButtons } from "../../export/download-buttons.tsx";
import type { ExportTable } from "../../export/table.ts";
import type { LinkRow } from "../../graph/link-rows.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark, SourceMark } from "../../ui/marks.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { YearMark } from "../../ui/year-mark.tsx";
import { moveAlongRows } from "./move-along-rows.ts";
import { OpeningRow } from "./opening-row.tsx";
import { SimulatedSwitch } from "./simulated-switch.tsx";
import { useSay } from "./use-say.ts";

const COLUMNS = ["seller", "buyer", "stage", "goods"] as const;

/** Every statement of a purchase of the chain, a line each, real ones first. A row opens the statement in the drawer;
 *  simulated ones are folded away until they are asked for. */
export function LinkTable(props: {
  rows: readonly LinkRow[];
  detail: ChainDetail;
  download: () => ExportTable;
}) {
  const { detail } = props;
  const say = useSay();
  const { hide, open } = useView().view;
  const [whole, setWhole] = useState(false);
  if (hide.includes("links")) return null;
  const real = props.rows.filter(({ synthetic }) => !synthetic);
  const isChosen = ({ fact }: LinkRow) => open !== undefined && [fact.id, fact.from, fact.to].includes(open);
  const rows = props.rows.filter((row) => whole || !row.synthetic || isChosen(row));
  const pairs = new Set(real.map(({ fact }) => `${fact.from} ${fact.to}`)).size;
  const listed = props.rows.length - real.length;
  const values = { total: detail.totals.syntheticSupplies, listed };
  return (
    <section className="chain-table chain-links">
      <div className="section-head">
        <h2>{say("links.title")}</h2>
        {real.length > 0 && <span className="note">{say("links.count", { count: real.length, pairs })}</span>}
        <span className="chain-filter-space" />
        {props.rows.length > 0 && <DownloadButtons table={props.download} />}
      </div>
      {rows.length === 0 ? (
        <p className="note">{say("links.none")}</p>
      ) : (
        <Rows {...{ rows, detail, isChosen }} />
      )}
      {listed > 0 && (
        <SimulatedSwitch
          shown={whole}
          words={say(whole ? "links.fewerSimulated" : "links.moreSimulated", values)}
          turn={() => setWhole(!whole)}
        />
      )}
    </section>
  );
}

function Rows(props: { rows: readonly LinkRow[]; detail: ChainDetail; isChosen: (row: LinkRow) => boolean }) {
  const { rows, detail, isChosen } = props;
  const first = (rows.find(isChosen) ?? rows[0])?.fact.id;
  return (
    <div className="table-scroll">
      <table className="lines">
        <LinkHead />
        <tbody onKeyDown={moveAlongRows}>
          {rows.map((row) => (
            <Row
              key={row.fact.id}
              {...{ row, detail }}
              chosen={isChosen(row)}
              first={row.fact.id === first}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LinkHead() {
  const say = useSay();
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col">
            {say(`links.${column}`)}
          </th>
        ))}
        <th scope="col" className="number">
          {say("links.value")} <span className="note">{say("links.valueUnit")}</span>
        </th>
        <th scope="col">{say("links.year")}</th>
        <th scope="col">{say("links.evidence")}</th>
        <th scope="col" className="number">
          {say("links.confidence")}
        </th>
        <th scope="col">{say("table.source")}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: LinkRow;
  readonly detail: ChainDetail;
  readonly chosen: boolean;
  readonly first: boolean;
}

function Row({ row, detail, chosen, first }: RowProps) {
  const say = useSay();
  const evidenceOf = useEvidence();
  const { fact, seller, buyer, stage, goods, synthetic } = row;
  return (
    <OpeningRow opens={fact.id} {...{ chosen, first }}>
      <td>
        <ViewLink to={{ open: seller.id }}>{seller.name}</ViewLink> {synthetic && <SimulatedMark />}
      </td>
      <td>
        <ViewLink to={{ open: buyer.id }}>{buyer.name}</ViewLink>
      </td>
      <td>{stage?.name ?? <span className="quiet">—</span>}</td>
      <td>{goods}</td>
      <td className="number">
        {fact.value === undefined ? (
          <span className="quiet">{say("links.unknownValue")}</span>
        ) : (
          formatNumber(fact.value)
        )}
      </td>
      <td>
        {fact.period === undefined ? (
          <span className="quiet">{say("table.notWritten")}</span>
        ) : (
          <YearMark period={fact.period} synthetic={synthetic} />
        )}
      </td>
      <td>{evidenceOf(fact)}</td>
      <td className="number">{fact.confidence ?? ""}</td>
      <td>
        <SourceMark opens={fact.id} source={detail.sources.find(({ id }) => id === fact.source)} />
      </td>
    </OpeningRow>
  );
}

/** Who stands behind a purchase, in words: the party that reported it, else the kind of evidence. */
export function useEvidence(): (fact: Pick<Supplies, "evidence" | "statedBy">) => string {
  const { t } = useTranslation("drawer");
  const say = useSay();
  return ({ evidence, statedBy }) => {
    if (evidence === "reported" && statedBy !== undefined) return say(`links.statedBy.${statedBy}`);
    return evidence === "inferred" ? say("links.inferred") : t(`evidence.${evidence}`);
  };
}
