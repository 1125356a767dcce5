import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { ChangeMark } from "./change-mark.tsx";
import type { Shelf } from "./use-scenarios.ts";

const STARTS = ["open", "close", "redirect"] as const;

/** What a scenario is, and three questions to begin with: each makes a scenario and opens the form of its first change.
 *  @param whole whether there is nothing else on the page, so that it says what a scenario is */
export function Starts({ shelf, whole }: { shelf: Shelf; whole: boolean }) {
  const { t } = useTranslation("scenarios");
  const { boundary } = useView().view;
  const place = boundary === PROVINCE ? undefined : boundary;
  const start = (kind: (typeof STARTS)[number]) =>
    void shelf.start({ name: t(`newNames.${kind}`), changes: [] }, { kind, place }).catch(() => undefined);
  return (
    <section className="scenario-starts" aria-labelledby="starts-title">
      {whole && <p className="scenario-what">{t("what")}</p>}
      <h2 id="starts-title">{t("begin")}</h2>
      <ul>
        {STARTS.map((kind) => (
          <li key={kind}>
            <button type="button" disabled={shelf.working} onClick={() => start(kind)}>
              <ChangeMark kind={kind} />
              <span>
                <b>{t(`starts.${kind}.do`)}</b>
                <span className="note">{t(`starts.${kind}.means`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
