import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useView } from "../state/use-view.ts";
import { PAGES } from "../state/view.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { Brand } from "./brand.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { Search } from "./search.tsx";
import { useKey } from "./use-key.ts";

/** The bar at the top: pages, search, language, theme, help. Under 1,100 px the pages fold into a menu. */
export function Header() {
  const { t } = useTranslation();
  const [shown, show] = useState<"menu" | "search" | undefined>();
  const [help, setHelp] = useState(false);
  const toggle = (part: "menu" | "search") => show((now) => (now === part ? undefined : part));
  useKey("?", () => setHelp((open) => !open));
  useKey("/", () => {
    show("search");
    focusSearch();
  });
  return (
    <header className="header" data-shown={shown}>
      <Brand />
      <nav className="nav" aria-label={t("nav.label")}>
        <PageLinks followed={() => show(undefined)} />
      </nav>
      <Search done={() => show(undefined)} />
      <div className="header-tools">
        <Preferences />
        <button type="button" className="bare" onClick={() => setHelp(true)}>
          {t("header.help")} <kbd>?</kbd>
        </button>
      </div>
      <div className="header-fold">
        <button
          type="button"
          className="bare"
          aria-expanded={shown === "search"}
          onClick={() => {
            toggle("search");
            if (shown !== "search") focusSearch();
          }}
        >
          {t("header.search")}
        </button>
        <button
          type="button"
          className="bare"
          aria-expanded={shown === "menu"}
          onClick={() => toggle("menu")}
        >
          {t("header.menu")}
        </button>
      </div>
      {help && <HelpDialog close={() => setHelp(false)} />}
    </header>
  );
}

/** Puts the cursor into the search box once it is there. */
function focusSearch(): void {
  requestAnimationFrame(() => document.getElementById("search")?.focus());
}

function PageLinks({ followed }: { followed: () => void }) {
  const { t } = useTranslation();
  const { view } = useView();
  return PAGES.map((page) => (
    <ViewLink
      key={page}
      to={page === "chain" ? { page, id: "chain:1" } : { page }}
      aria-current={view.page === page ? "page" : undefined}
      onNavigate={followed}
    >
      {t(`nav.${page}`)}
    </ViewLink>
  ));
}

function Preferences() {
  const { t } = useTranslation();
  const { view, go } = useView();
  const other = view.theme === "light" ? "dark" : "light";
  return (
    <>
      <span className="languages">
        {(["zh", "en"] as const).map((language) => (
          <button
            key={language}
            type="button"
            className="bare"
            lang={language === "zh" ? "zh-CN" : "en"}
            aria-pressed={view.language === language}
            onClick={() => go({ language }, { replace: true })}
          >
            {language === "zh" ? "中文" : "EN"}
          </button>
        ))}
      </span>
      <button type="button" className="bare" onClick={() => go({ theme: other }, { replace: true })}>
        {t(`header.${other}`)}
      </button>
    </>
  );
}
