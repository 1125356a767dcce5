import type { Finding } from "../../../graph-schema/findings.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { percentText } from "../../ui/percent-text.ts";
import type { ReasonWords } from "./gap-reason.ts";

/** Why somebody could fill a gap, in pieces that follow each other: whom it supplies with what, or what leads to a buyer;
 *  how near what it makes is; how far away it stands.
 *  @param stage the stage that lacks */
export function candidateReason(row: Finding, stage: string, { t, nameOf }: ReasonWords): string[] {
  const named = (role: string, most = 2) =>
    (row.others?.[role] ?? [])
      .slice(0, most)
      .map((id) => nameOf(id) ?? id)
      .join(t("list"));
  const { proximity, distance, buyersReached = 0 } = row.parts ?? {};
  const products = named("product");
  const makesIt = row.others?.product?.includes(stage) === true || proximity === 1;
  const made =
    products === ""
      ? undefined
      : makesIt || proximity === undefined
        ? t("detail.who.makes", { stage: products })
        : t("detail.who.near", { stage: products, share: percentText(proximity) });
  const saysProduct = makesIt && products !== "";
  const sells =
    buyersReached > 0
      ? t(saysProduct ? "detail.who.sells" : "detail.who.sellsHere", {
          buyers: named("buyer"),
          stage: products,
        })
      : row.others?.through !== undefined
        ? t("detail.who.peer", { peer: named("buyer"), through: named("through"), target: named("target") })
        : undefined;
  const far =
    distance === undefined
      ? t("detail.who.distanceUnknown")
      : distance < 1
        ? t("detail.who.near1km")
        : t("detail.who.distance", { km: formatNumber(Math.round(distance)) });
  // Who sells what it makes has said the product already.
  return [sells, buyersReached > 0 && saysProduct ? undefined : made, far].filter(
    (piece) => piece !== undefined,
  );
}
