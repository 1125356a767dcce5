import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../state/use-view.ts";
import { OLD_AFTER } from "../ui/age.ts";
import { SimulatedMark } from "../ui/marks.tsx";

const KEYS = [
  ["/", "search"],
  ["?", "help"],
  ["l", "layers"],
  ["s", "realOnly"],
  ["Esc", "close"],
  ["Tab", "tab"],
  ["↑ ↓", "move"],
  ["Enter", "enter"],
] as const;

/** Every key and every mark, in a dialog over the page. Esc closes it and gives the focus back. */
export function HelpDialog({ close }: { close: () => void }) {
  const { t } = useTranslation(["common", "chain"]);
  const { page } = useView().view;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={close}>
      <div className="help-head">
        <h2 id="help-title">{t("help.title")}</h2>
        <button type="button" className="bare" onClick={() => dialog.current?.close()}>
          {t("help.close")} <kbd>Esc</kbd>
        </button>
      </div>
      <h3>{t("help.everywhere")}</h3>
      <dl className="pairs">
        {KEYS.map(([key, name]) => (
          <Pair key={key} term={<kbd>{key}</kbd>} words={t(`help.keys.${name}`)} />
        ))}
      </dl>
      {page === "chain" && (
        <>
          <h3>{t("nav.chain")}</h3>
          <p>{t("chain:canvas.keys")}</p>
        </>
      )}
      <h3>{t("help.marks")}</h3>
      <dl className="pairs">
        <Pair term="¶" words={t("help.paragraph")} />
        <Pair term="⇗" words={t("help.page")} />
        <Pair term="✎" words={t("help.judgement")} />
        <Pair term={<SimulatedMark />} words={t("help.simulated")} />
        <Pair
          term={<span className="year-mark old">2009</span>}
          words={t("help.old", { limit: OLD_AFTER })}
        />
        <Pair term={<span className="key-box unrecorded" />} words={t("help.hollow")} />
        <Pair term={<span className="key-box service" />} words={t("help.round")} />
      </dl>
    </dialog>
  );
}

function Pair({ term, words }: { term: ReactNode; words: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </>
  );
}
