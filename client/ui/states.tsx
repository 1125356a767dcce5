import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiFailure } from "../api-failure.ts";
import { useRevision } from "../state/revision.ts";
import { ViewLink } from "./view-link.tsx";

/** Nothing to show: what is missing, what is known, and the next step as children. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state-empty">
      <p>{title}</p>
      {children}
    </div>
  );
}

/** Lines of the same height where content is going to stand. */
export function Skeleton({ lines }: { lines: number }) {
  const { t } = useTranslation();
  return (
    <div className="state-skeleton" role="status" aria-label={t("state.loading")}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={`line-${String(line)}`} />
      ))}
    </div>
  );
}

/** What failed, what still holds, the way to try again, and the code.
 *  @param what the thing that could not be read, in the reader's language */
export function Failed({ what, failure, retry }: { what: string; failure: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const revision = useRevision();
  const known = failure instanceof ApiFailure ? failure : undefined;
  return (
    <div className="state-failed" role="alert">
      <p className="strong">{t("state.failed", { what })}</p>
      <p>{known?.message ?? String(failure)}</p>
      {revision !== undefined && <p>{t("state.holds", { revision })}</p>}
      <p className="state-failed-actions">
        {known?.retry === false && <ViewLink to={{ page: "overview" }}>{t("nav.overview")}</ViewLink>}
        {retry !== undefined && known?.retry !== false && (
          <Button size="small" onClick={retry}>
            {t("state.retry")}
          </Button>
        )}
        <span className="note">
          {t("state.code", { code: known?.code ?? "PAGE_FAILED" })}
          {known?.requestId !== undefined && ` · ${t("state.request", { id: known.requestId })}`}
        </span>
      </p>
    </div>
  );
}
