import { useTranslation } from "react-i18next";
import type { NodeName } from "../../graph-schema/api/resources.ts";
import { useApi } from "../api.ts";
import { nameIn } from "../i18n/names.ts";
import { cityOf } from "../map/places-on-map.ts";
import { useView } from "../state/use-view.ts";
import { ViewLink } from "./view-link.tsx";

/** The places of today's map that took a place over, each with its city. One that ended in its turn gives way to
 *  those that followed it. */
export function Heirs({ of }: { of: readonly NodeName[] }) {
  const { t } = useTranslation("common");
  return of.map((one, at) => (
    <span key={one.id}>
      {at > 0 && t("list.separator")}
      <Heir name={one} />
    </span>
  ));
}

function Heir({ name }: { name: NodeName }) {
  const { t } = useTranslation("common");
  const { language } = useView().view;
  const { data } = useApi("getPlace", { id: name.id }, { map: "today" });
  if (data?.place.validTo !== undefined && data.successors.length > 0) return <Heirs of={data.successors} />;
  const city = data?.path.find(({ id }) => id === cityOf(data));
  return (
    <>
      <ViewLink to={{ page: "place", id: name.id }}>{nameIn(language, name)}</ViewLink>
      {city !== undefined && t("list.aside", { words: nameIn(language, city) })}
    </>
  );
}
