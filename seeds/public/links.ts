import type { Owns, Supplies } from "../../graph-schema/relationships.ts";
import { notesOn } from "./contradictions.ts";
import { meantBy } from "./goods.ts";
import { idOf, idsOf } from "./names.ts";
import { pageOf, readOn } from "./pages.ts";
import type { PublicRow } from "./rows.ts";

/** The purchases that a row says, one for each place when several places are the origin. The value is there only
 *  when the row is a whole year's purchase; a share, a part of a year or a contract is a report beside it. */
export function suppliesFacts(row: PublicRow): Supplies[] {
  const sellers = idsOf(row.subject);
  const buyer = idOf(row.object ?? "");
  const [meant] = meantBy(row.stage);
  const value = row.decision === "supplies" && row.amount !== undefined ? Number(row.amount) : undefined;
  return sellers.map((seller, index) => ({
    kind: "SUPPLIES",
    id: sellers.length === 1 ? `supplies:public.${row.id}` : `supplies:public.${row.id}.${index + 1}`,
    from: seller,
    to: buyer,
    ...meant,
    ...(row.stage === undefined ? {} : { goods: row.stage }),
    ...(value === undefined ? {} : { value }),
    ...(row.year === undefined ? {} : { period: row.year }),
    statedBy: statedBy(row, seller, buyer),
    ...notesOnPurchase(row),
    ...readOn(row, [seller, buyer]),
  }));
}

/** What is to be known beside a purchase: contradictions, and that a page speaks of several years at once, which stands
 *  under the last of them. */
function notesOnPurchase({ id, period, year }: PublicRow): { notes?: string[]; notesEn?: string[] } {
  const [, first, last] = /^(\d{4})-(\d{4})$/.exec(period ?? "") ?? [];
  if (first === undefined) return notesOn(id);
  const { notes = [], notesEn = [] } = notesOn(id);
  return {
    notes: [...notes, `页面所述为 ${first}–${last} 年，未分年，记在 ${year} 年。`],
    notesEn: [...notesEn, `The page speaks of ${first}–${last} together; it stands under ${year}.`],
  };
}

function statedBy(row: PublicRow, seller: string, buyer: string): "seller" | "buyer" | "third-party" {
  const { speaker } = pageOf(row.page);
  if (speaker === seller) return "seller";
  return speaker === buyer ? "buyer" : "third-party";
}

/** The holding that a row says; the share is absent when the page does not give it. */
export function ownsFacts(row: PublicRow): Owns[] {
  const [owner, held] = [idOf(row.subject), idOf(row.object ?? "")];
  return [
    {
      kind: "OWNS",
      id: `owns:public.${row.id}`,
      from: owner,
      to: held,
      ...(row.amount === undefined ? {} : { share: Number(row.amount) }),
      ...readOn(row, [owner, held]),
    },
  ];
}
