import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useView } from "../state/use-view.ts";
import { PAGES } from "../state/view.ts";
import { ViewLink } from "../ui/view-link.tsx";
import { Brand } from "./brand.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { ScopeMenu } from "./scope/scope-menu.tsx";
import { Search } from "./search/search.tsx";
import { useKey } from "./use-key.ts";

/** The bar at the top: pages, facts in use, search, language, theme, help. A narrow one folds the pages into a menu. */
export function Header() {
  const { t } = useTranslation();
  const [shown, show] = useState<"menu" | "search" | undefined>();
  const [help, setHelp] = useState(false);
  useKey("?", () => setHelp((open) => !open));
  const openSearch = () => {
    flushSync(() => show("search"));
    document.getElementById("search")?.focus();
  };
  useKey("/", openSearch);
  return (
    <header className="header" data-shown={shown}>
      <Brand />
      <nav className="nav" aria-label={t("nav.label")}>
        <PageLinks followed={() => show(undefined)} />
      </nav>
      <ScopeMenu />
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
          onClick={() => (shown === "search" ? show(undefined) : openSearch())}
        >
          {t("header.search")}
        </button>
        <button
          type="button"
          className="bare"
          aria-expanded={shown === "menu"}
          onClick={() => show(shown === "menu" ? undefined : "menu")}
        >
          {t("header.menu")}
        </button>
      </div>
      {help && <HelpDialog close={() => setHelp(false)} />}
    </header>
  );
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
