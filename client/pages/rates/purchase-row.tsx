import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import type { Finding } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import type { BoundaryLevel } from "../place/nested-boundaries.ts";
import { whole } from "./rate-numbers.ts";
import type { NameOf } from "./use-rates.ts";

interface PurchaseProps {
  readonly row: Finding;
  readonly nameOf: NameOf;
  readonly level: BoundaryLevel;
  /** Whether purchases that a rate sums stand beside those that none sums: then the latter say so. */
  readonly mixed: boolean;
}

/** One purchase: who sold it, where it was made, who bought it, for how much, and the way to its source. */
export function PurchaseRow({ row, nameOf, level, mixed }: PurchaseProps) {
  const { t } = useTranslation("rates");
  const { open } = useView().view;
  const { seller = [], buyer = [], source = [] } = row.others ?? {};
  const [from, to] = [seller[0], buyer[0]];
  const shown = row.synthetic ? t("behind.sample") : (nameOf(source[0]) ?? t("behind.source"));
  const label = t("behind.sourceOf", { source: shown, seller: nameOf(from), buyer: nameOf(to) });
  return (
    <tr className={open === row.about ? "chosen" : undefined}>
      <td>
        <Partner id={from} nameOf={nameOf} />
      </td>
      <td>
        <MadeIn row={row} nameOf={nameOf} level={level} />
      </td>
      <td>
        <Partner id={to} nameOf={nameOf} />
      </td>
      <td className="number">
        <Amount row={row} mixed={mixed} />
      </td>
      <td className="number">
        <ViewLink
          to={{ open: row.about }}
          className="source-mark"
          aria-label={label}
          title={nameOf(source[0]) ?? label}
        >
          <span className="source-title">{shown}</span>
        </ViewLink>
      </td>
    </tr>
  );
}

/** An enterprise by name, which opens it; where only a place is written, nobody is. */
function Partner({ id, nameOf }: { id: string | undefined; nameOf: NameOf }) {
  const { t } = useTranslation("rates");
  if (id === undefined || !id.startsWith("enterprise:"))
    return <span className="absent">{t("behind.unnamed")}</span>;
  return (
    <ViewLink to={{ open: id }} className="figure">
      {nameOf(id) ?? id}
    </ViewLink>
  );
}

const MARKS = ["inside", "possible", "elsewhere", "otherProvince", "abroad", "self"] as const;

/** The mark of where it was made, and the place by name; what is not known finely enough says so. */
function MadeIn({ row, nameOf, level }: Omit<PurchaseProps, "mixed">) {
  const { t } = useTranslation("rates");
  const mark = MARKS.find((one) => one === row.class) ?? "possible";
  const places = row.others?.madeIn ?? [];
  const [first] = places;
  const name = nameOf(first) ?? t("behind.unknownPlace");
  const words = places.length > 1 ? t("behind.further", { place: name, count: places.length }) : name;
  const means = mark === "inside" ? t(`behind.own.${level}`) : t(`behind.marks.${mark}`);
  return (
    <span className="made-in" title={means}>
      <i className={`made-mark made-${mark}`} aria-hidden="true" />
      {words}
      <span className="visually-hidden">{means}</span>
    </span>
  );
}

/** The stated value; without one its estimate. One that no rate sums says so. */
function Amount({ row, mixed }: Pick<PurchaseProps, "row" | "mixed">) {
  const { t } = useTranslation("rates");
  const { counted, estimated = 0 } = row.parts ?? {};
  const leftOut = mixed && counted === 0;
  const stated = row.value === null ? t("behind.estimated", { amount: whole(estimated) }) : whole(row.value);
  const notes = [
    ...(row.value === null ? [t("behind.estimatedMeans")] : []),
    ...(leftOut ? [t("behind.notCounted")] : []),
  ];
  if (notes.length === 0) return <span className={row.synthetic ? "simulated" : undefined}>{stated}</span>;
  const means = notes.join(t("heat.separator"));
  return (
    <Tooltip title={means} trigger={["hover", "focus"]}>
      <button type="button" className="bare purchase-noted">
        {stated}
        {leftOut && <span className="note"> {t("behind.notCountedShort")}</span>}
        <span className="visually-hidden">{means}</span>
      </button>
    </Tooltip>
  );
}
