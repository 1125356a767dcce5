import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import type { SpecialisesIn } from "../../../graph-schema/relationships.ts";
import { AssignmentMark } from "../../drawer/parts.tsx";
import { StageWithRoots } from "../../drawer/speciality-lines.tsx";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { SourceMark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { usePaged } from "./pager.tsx";

/** What the place and the places in it are known for, in the plan's words, with our assignment to stages. */
export function SpecialityTable({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  const { place, path, specialities } = detail;
  return (
    <section aria-labelledby="known-title">
      <div className="section-head">
        <h2 id="known-title">{t("knownFor")}</h2>
      </div>
      {specialities.length === 0 ? (
        <Empty title={t("knownForEmpty", { place: nameIn(language, place) })}>
          {path[0] !== undefined && (
            <p>
              {t("nextStep")}
              <ViewLink to={{ page: "place", id: path[0].id }}>{nameIn(language, path[0])}</ViewLink>
            </p>
          )}
        </Empty>
      ) : (
        <SpecialityRows detail={detail} specialities={byPlace(specialities, place.id)} />
      )}
    </section>
  );
}

/** The place's own first, then those of the places in it, together by place. */
function byPlace(specialities: readonly SpecialisesIn[], own: string): SpecialisesIn[] {
  const rank = (id: string) => (id === own ? "" : id);
  return [...specialities].sort((a, b) =>
    rank(a.from) < rank(b.from) ? -1 : rank(a.from) > rank(b.from) ? 1 : 0,
  );
}

/** The rows of a table of specialities.
 *  @param detail the bundle that has their stages, places and sources */
export function SpecialityRows({
  detail,
  specialities,
}: {
  detail: PlaceDetail;
  specialities: readonly SpecialisesIn[];
}) {
  const { t } = useTranslation("place");
  const { shown, pager } = usePaged(specialities, { size: 12, label: t("knownFor") });
  return (
    <>
      <div className="table-scroll">
        <table className="lines stacked speciality-table">
          <thead>
            <tr>
              <th scope="col">{t("where")}</th>
              <th scope="col">{t("wording")}</th>
              <th scope="col">{t("stage")}</th>
              <th scope="col">{t("source")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((speciality) => (
              <SpecialityRow key={speciality.id} detail={detail} speciality={speciality} />
            ))}
          </tbody>
        </table>
      </div>
      {pager}
    </>
  );
}

function SpecialityRow({ detail, speciality }: { detail: PlaceDetail; speciality: SpecialisesIn }) {
  const { t } = useTranslation("place");
  const { language, open } = useView().view;
  const { id, from, to, wording, wordingEn, form, source } = speciality;
  const where = detail.places.find(({ place }) => place.id === from);
  return (
    <tr className={open === id ? "chosen" : undefined}>
      <th scope="row">
        {where !== undefined && (
          <ViewLink to={from === detail.place.id ? { open: from } : { page: "place", id: from }}>
            {nameIn(language, where.place)}
          </ViewLink>
        )}{" "}
        <span className="note">{where?.path[0] === undefined ? "" : nameIn(language, where.path[0])}</span>
      </th>
      <td data-head={t("wording")}>
        <span className="song" lang="zh-CN">
          {wording}
        </span>
        {language === "en" && wordingEn !== undefined && <span className="note"> {wordingEn}</span>}
        {form !== "cluster" && <span className="note"> {t(`form.${form}`)}</span>}
      </td>
      <td data-head={t("stage")}>
        <StageWithRoots stage={to} nesting={detail} />{" "}
        <AssignmentMark speciality={speciality} partOf={detail.partOf} />
      </td>
      <td data-head={t("source")}>
        <SourceMark opens={id} source={detail.sources.find((one) => one.id === source)} />
      </td>
    </tr>
  );
}
