import { en as drawerEn, zh as drawerZh } from "../../drawer/words.ts";
import type { ExportTable } from "../../export/table.ts";
import { nameIn } from "../../i18n/names.ts";
import type { Language } from "../../state/view.ts";
import { PROVINCE } from "../../state/view.ts";
import { scopeWords } from "../../ui/scope-words.ts";
import type { EnterpriseAnswer } from "./enterprise-answer.ts";
import { type Partner, partnersOf } from "./partners.ts";
import { placesToldOf, sitesOf, whereaboutsOf } from "./whereabouts.ts";
import { en, zh } from "./words.ts";

/** Whom a table is written for, and what it says beside the answer. */
export interface TradeExport {
  readonly language: Language;
  /** Absent while it is not known. */
  readonly revision: string | undefined;
  /** Ids of purchases that another statement contradicts. */
  readonly disputed: ReadonlySet<string>;
}

/** Suppliers and customers of an enterprise, a row for each purchase that is stated; values in 万元 a year, an empty
 *  cell where none is known. */
export function tradeTable(detail: EnterpriseAnswer, asked: TradeExport): ExportTable {
  const { language, revision } = asked;
  const words = language === "en" ? en : zh;
  const firm = nameIn(language, detail.enterprise);
  const { suppliers, customers } = partnersOf(detail.enterprise.id, detail);
  const rows = [
    ...suppliers.flatMap((partner) => rowsOf(partner, words.file.supplier, { detail, asked })),
    ...customers.flatMap((partner) => rowsOf(partner, words.file.customer, { detail, asked })),
  ];
  const { totals, scope } = detail;
  return {
    name: `${firm}-${words.trade.title}`,
    sheet: words.trade.title,
    columns: columnsIn(language),
    rows,
    notes: [
      `${firm} ${detail.enterprise.id}`,
      scopeWords(scope, language),
      ...(revision === undefined ? [] : [`${words.file.revision} ${revision}`]),
      `${words.file.rows} ${rows.length} / ${totals.supplies}`,
      words.file.unknown,
      words.trade.disputedMeans,
    ],
  };
}

function columnsIn(language: Language): ExportTable["columns"] {
  const { file } = language === "en" ? en : zh;
  const text = (title: string, width?: number) => ({
    title,
    type: "text" as const,
    ...(width === undefined ? {} : { width }),
  });
  return [
    text(file.role),
    text(file.partner, 30),
    text(file.partnerId, 30),
    text(file.where),
    text(file.place, 16),
    text(file.quality),
    text(file.goods, 28),
    text(file.stage, 18),
    { title: file.value, type: "number" },
    text(file.year),
    text(file.evidence),
    text(file.statedBy),
    { title: file.confidence, type: "share" },
    text(file.disputed),
    text(file.source, 40),
    text(file.address, 40),
    { title: file.date, type: "date" },
    text(file.simulated),
    text(file.id, 30),
  ];
}

function rowsOf(
  partner: Partner,
  role: string,
  { detail, asked: { language, disputed } }: { detail: EnterpriseAnswer; asked: TradeExport },
): ExportTable["rows"] {
  const words = language === "en" ? en : zh;
  const { evidence } = language === "en" ? drawerEn : drawerZh;
  const [told] = placesToldOf(partner.id, detail);
  const quality = detail.locatedIn.find(
    ({ from, to }) => from === partner.id && to === told?.place.id,
  )?.quality;
  const firm = sitesOf(detail.enterprise.id, detail);
  const where = whereaboutsOf(firm, sitesOf(partner.id, detail), PROVINCE);
  const yesNo = (yes: boolean) => (yes ? words.file.yes : words.file.no);
  return partner.supplies.map((one) => {
    const source = detail.sources.find(({ id }) => id === one.source);
    const stage = detail.names.find(({ id }) => id === one.stage);
    return [
      role,
      partner.name === undefined ? partner.id : nameIn(language, partner.name),
      partner.id,
      words.where[where],
      told === undefined ? null : nameIn(language, told.place),
      quality === undefined ? null : words.file.qualities[quality],
      one.goods ?? null,
      stage === undefined ? null : nameIn(language, stage),
      one.value ?? null,
      one.period ?? null,
      evidence[one.evidence],
      one.statedBy === undefined ? null : words.statedBy[one.statedBy],
      one.confidence ?? null,
      yesNo(disputed.has(one.id)),
      source === undefined ? one.source : nameIn(language, { name: source.title, nameEn: source.titleEn }),
      source?.address ?? null,
      source?.date ?? null,
      yesNo(one.synthetic === true),
      one.id,
    ];
  });
}
