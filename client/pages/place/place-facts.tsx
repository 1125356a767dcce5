import { useTranslation } from "react-i18next";
import type { NodeName, PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { Pair } from "../../drawer/parts.tsx";
import { nameIn } from "../../i18n/names.ts";
import { formatPoint } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { Heirs } from "../../ui/heirs.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { type Stay, staysOf } from "./memberships.ts";

/** What a place is on the map: code, point and how exact it is, since when, what it was and became. */
export function PlaceFacts({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation(["place", "common"]);
  const { language } = useView().view;
  const { place, predecessors, successors, children } = detail;
  const { longitude, latitude, precision } = place;
  return (
    <dl className="pairs place-facts">
      <Pair term={t("facts.alias")}>{place.aliases?.join(t("common:list.separator"))}</Pair>
      <Pair term={t("facts.code")}>{place.code}</Pair>
      <Pair term={t("facts.point")}>
        {longitude === undefined || latitude === undefined
          ? place.level !== "region" && place.level !== "province" && t("common:evidence.unrecorded")
          : formatPoint(language, { longitude, latitude })}
      </Pair>
      <Pair term={t("facts.precision")}>{precision !== undefined && t(`precision.${precision}`)}</Pair>
      <Pair term={t("facts.validity")}>{useValidity(place)}</Pair>
      <Pair term={t(place.validFrom === undefined ? "facts.tookOver" : "facts.predecessors")}>
        {predecessors.length > 0 && <Names of={predecessors} />}
      </Pair>
      <Pair term={t("facts.successors")}>{successors.length > 0 && <Heirs of={successors} />}</Pair>
      <Pair term={t("facts.children")}>{children.length > 0 && <Names of={children} />}</Pair>
      <Pair term={t("facts.history")}>{detail.within.length > 1 && <Memberships detail={detail} />}</Pair>
    </dl>
  );
}

function useValidity({
  validFrom,
  validTo,
}: {
  validFrom?: string | undefined;
  validTo?: string | undefined;
}) {
  const { t } = useTranslation("place");
  if (validFrom !== undefined && validTo !== undefined)
    return t("validBetween", { from: validFrom, to: validTo });
  if (validFrom !== undefined) return t("validFrom", { from: validFrom });
  return validTo === undefined ? undefined : t("validUntil", { to: validTo });
}

function Names({ of }: { of: readonly NodeName[] }) {
  const { t } = useTranslation("common");
  const { language } = useView().view;
  return of.map((one, at) => (
    <span key={one.id}>
      {at > 0 && t("list.separator")}
      <ViewLink to={{ page: "place", id: one.id }}>{nameIn(language, one)}</ViewLink>
    </span>
  ));
}

/** Every place it has lain in, with the time it did. */
function Memberships({ detail }: { detail: PlaceDetail }) {
  return (
    <ul>
      {staysOf(detail).map((stay) => (
        <Membership key={stay.membership.id} stay={stay} />
      ))}
    </ul>
  );
}

function Membership({ stay: { membership, place, repeated } }: { stay: Stay }) {
  const validity = useValidity(membership);
  return (
    <li>
      <Names of={[place]} />
      {repeated && <CodeAndCity place={place.id} />} <span className="note">{validity}</span>
    </li>
  );
}

/** What tells a place from another of the same name: its code, and what it lay in first. */
function CodeAndCity({ place }: { place: string }) {
  const { t } = useTranslation("common");
  const { map, language } = useView().view;
  const { data } = useApi("getPlace", { id: place }, { map });
  const [first] = data === undefined ? [] : staysOf(data);
  if (data === undefined || first === undefined) return null;
  const words = [data.place.code, nameIn(language, first.place)].filter((word) => word !== undefined);
  return t("list.aside", { words: words.join(t("list.pathSeparator")) });
}
