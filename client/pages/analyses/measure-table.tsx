import { useTranslation } from "react-i18next";
import { FACT_KINDS } from "../../../graph-schema/facts.ts";
import type { MeasureDescription } from "../../../graph-schema/findings.ts";
import { useView } from "../../state/use-view.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { rangeOf, wordsOf } from "./finding-words.ts";

/** Every measure with what its number means; a title leads to its form. */
export function MeasureTable(props: { items: readonly MeasureDescription[]; chosen: string | undefined }) {
  const { t } = useTranslation("analyses");
  return (
    <section aria-labelledby="measures">
      <div className="section-head">
        <h2 id="measures">{t("measures")}</h2>
      </div>
      <div className="table-scroll">
        <table className="lines measures">
          <thead>
            <tr>
              <th scope="col">{t("measure")}</th>
              <th scope="col">{t("meaning")}</th>
              <th scope="col">{t("about")}</th>
              <th scope="col">{t("unit")}</th>
              <th scope="col">{t("rangeHead")}</th>
              <th scope="col">{t("definition")}</th>
            </tr>
          </thead>
          <tbody>
            {props.items.map((item) => (
              <MeasureRow key={item.id} item={item} chosen={item.id === props.chosen} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MeasureRow({ item, chosen }: { item: MeasureDescription; chosen: boolean }) {
  const { t } = useTranslation(["analyses", "common"]);
  const { language } = useView().view;
  const { title, describes } = wordsOf(item, language);
  const kind = FACT_KINDS.find((one) => one === item.about);
  return (
    <tr className={chosen ? "chosen" : undefined}>
      <th scope="row">
        <ViewLink to={{ id: `measure:${item.id}` }} aria-current={chosen ? "true" : undefined}>
          {title}
        </ViewLink>
      </th>
      <td>{describes}</td>
      <td data-head={t("about")}>{kind === undefined ? item.about : t(`common:kind.${kind}`)}</td>
      <td data-head={t("unit")}>{t(`units.${item.unit}`)}</td>
      <td data-head={t("rangeHead")}>{rangeOf(item, language) ?? t("open")}</td>
      <td data-head={t("definition")}>{item.definition}</td>
    </tr>
  );
}
