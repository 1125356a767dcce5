import { useTranslation } from "react-i18next";
import type { NodeName, PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { Pair } from "../../drawer/parts.tsx";
import { nameIn } from "../../i18n/names.ts";
import { formatPoint } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { ViewLink } from "../../ui/view-link.tsx";

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
        {longitude !== undefined && latitude !== undefined && formatPoint(language, { longitude, latitude })}
      </Pair>
      <Pair term={t("facts.precision")}>{precision !== undefined && t(`precision.${precision}`)}</Pair>
      <Pair term={t("facts.validity")}>{useValidity(place)}</Pair>
      <Pair term={t("facts.predecessors")}>{predecessors.length > 0 && <Names of={predecessors} />}</Pair>
      <Pair term={t("facts.successors")}>{successors.length > 0 && <Names of={successors} />}</Pair>
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
function Memberships({ detail: { within, names } }: { detail: PlaceDetail }) {
  return (
    <ul>
      {within.map((membership) => (
        <Membership key={membership.id} membership={membership} names={names} />
      ))}
    </ul>
  );
}

function Membership({
  membership,
  names,
}: {
  membership: PlaceDetail["within"][number];
  names: readonly NodeName[];
}) {
  const validity = useValidity(membership);
  const found = names.filter(({ id }) => id === membership.to);
  return (
    <li>
      <Names of={found} /> <span className="note">{validity}</span>
    </li>
  );
}
