import { useTranslation } from "react-i18next";
import type { Fact } from "../../graph-schema/facts.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { amountOf } from "../i18n/numbers.ts";
import { useView } from "../state/use-view.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { Part } from "./parts.tsx";

/** What other sources say of the same thing and time; nothing when none says otherwise.
 *  @param fact a purchase or a product: of others it is not asked */
export function OtherStatements({ fact }: { fact: Fact }) {
  const { t } = useTranslation("drawer");
  const about = fact.kind === "SUPPLIES" || fact.kind === "MAKES" ? fact.from : undefined;
  const { data } = useApi("listFacts", about === undefined ? undefined : {}, {
    ...(about === undefined ? {} : { about }),
    contradicted: "yes",
    years: "all",
    limit: 1_000,
  });
  const own = data?.items.find((row) => row.fact.id === fact.id);
  if (own === undefined || own.contradicts.length === 0) return null;
  return (
    <Part title={t("fact.others")}>
      <ul>
        {own.contradicts.map((id) => (
          <Other key={id} id={id} />
        ))}
      </ul>
    </Part>
  );
}

function Other({ id }: { id: string }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const { data } = useApi("getFact", { id }, {});
  if (data === undefined) return null;
  const { fact, source } = data;
  const value = fact.kind === "SUPPLIES" ? fact.value : fact.kind === "MAKES" ? fact.output : undefined;
  const amount = value === undefined ? undefined : amountOf(value, "CNY10k/year", { language });
  const date = source.type === "public-page" ? source.date : undefined;
  return (
    <li className="drawer-text">
      {t("fact.otherSays")}{" "}
      <ViewLink to={{ open: id }}>
        {amount === undefined ? t("fact.notStated") : `${amount.number} ${amount.unit}`}
      </ViewLink>{" "}
      <span className="note">
        {nameIn(language, { name: source.title, nameEn: source.titleEn })} {date}
      </span>
    </li>
  );
}
