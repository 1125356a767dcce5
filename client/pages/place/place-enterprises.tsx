import { useTranslation } from "react-i18next";
import type { PlaceDetail } from "../../../graph-schema/api/resources.ts";
import { EnterpriseLines } from "../../drawer/enterprise-lines.tsx";

/** The enterprises that produce in the place, as far as a source says where; nothing when none does. */
export function PlaceEnterprises({ detail }: { detail: PlaceDetail }) {
  const { t } = useTranslation("place");
  if (detail.makes.length === 0) return null;
  return (
    <section aria-labelledby="enterprises-title">
      <div className="section-head">
        <h2 id="enterprises-title">{t("enterprises")}</h2>
      </div>
      <ul>
        <EnterpriseLines detail={detail} />
      </ul>
    </section>
  );
}
