import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { NodeName } from "../../../graph-schema/api/resources.ts";
import type { Finding } from "../../../graph-schema/findings.ts";
import type { ScenarioChangeOf } from "../../../graph-schema/scenario.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { namesFrom } from "../rates/use-rates.ts";
import { valueText } from "./effects.ts";

type Redirect = ScenarioChangeOf<"redirect">;

interface TableProps {
  readonly rows: readonly Finding[];
  readonly names: readonly NodeName[];
  /** What buyers of these rows can be made. */
  readonly changes: readonly Redirect[];
  readonly isChosen: (buyer: string) => boolean;
  readonly choose: (change: Redirect) => void;
}

/** Proposed buyers or suppliers of a planned plant: what each would take or give at most, how far it is,
 *  and for buyers the change to add. */
export function PartnerTable(props: TableProps) {
  const { t } = useTranslation("scenarios");
  return (
    <div className="table-scroll">
      <table className="lines" aria-label={t("change.partners.title")}>
        <thead>
          <tr>
            <th scope="col">{t("change.partners.who")}</th>
            <th scope="col" className="number">
              {t("change.partners.amount")}
            </th>
            <th scope="col" className="number">
              {t("change.partners.distance")}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t("change.partners.use")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={`${row.about} ${row.others?.product?.join() ?? ""}`} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, names, changes, isChosen, choose }: TableProps & { row: Finding }) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const nameOf = namesFrom(names, language);
  const change = row.class === "buyer" ? changes.find(({ buyer }) => buyer === row.about) : undefined;
  const name = nameOf(row.about) ?? row.about;
  const { distance } = row.parts ?? {};
  const role = t(row.class === "buyer" ? "change.partners.buyer" : "change.partners.supplier");
  return (
    <tr>
      <th scope="row">
        <span className="note">
          {role} {nameOf(row.others?.product?.[0])}
        </span>{" "}
        <ViewLink to={{ open: row.about }}>{name}</ViewLink> {row.synthetic && <SimulatedMark />}
      </th>
      <td className="number">{row.value === null ? "—" : valueText("CNY10k/year", row.value, language)}</td>
      <td className="number">{distance === undefined ? "—" : Math.round(distance)}</td>
      <td>
        {change !== undefined && (
          <Button
            size="small"
            disabled={isChosen(row.about)}
            aria-label={`${t("change.partners.use")} ${name}`}
            onClick={() => choose(change)}
          >
            {isChosen(row.about)
              ? t("change.partners.used")
              : t("change.partners.useShare", { share: percentText(change.share, { decimals: 1 }) })}
          </Button>
        )}
      </td>
    </tr>
  );
}
