import { ConfigProvider, type ThemeConfig } from "antd";
import english from "antd/locale/en_US";
import chinese from "antd/locale/zh_CN";
import { lazy, Suspense, useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import { Drawer } from "./drawer/drawer.tsx";
import { CrashGuard } from "./shell/crash-guard.tsx";
import { Footer } from "./shell/footer.tsx";
import { Header } from "./shell/header.tsx";
import { NoPage } from "./shell/no-page.tsx";
import { SimulatedNotice } from "./shell/scope/simulated-notice.tsx";
import { useView } from "./state/use-view.ts";
import { isKnownAddress, type Page, type View } from "./state/view.ts";
import { antTheme } from "./theme/ant-theme.ts";
import { Skeleton } from "./ui/states.tsx";

const PAGE_OF: Record<Page, ReturnType<typeof lazy>> = {
  overview: lazy(async () => ({
    default: (await import("./pages/overview/overview-page.tsx")).OverviewPage,
  })),
  chain: lazy(async () => ({ default: (await import("./pages/chain/chain-page.tsx")).ChainPage })),
  place: lazy(async () => ({ default: (await import("./pages/place/place-page.tsx")).PlacePage })),
  gaps: lazy(async () => ({ default: (await import("./pages/gaps/gaps-page.tsx")).GapsPage })),
  rates: lazy(async () => ({ default: (await import("./pages/rates/rates-page.tsx")).RatesPage })),
  scenario: lazy(async () => ({
    default: (await import("./pages/scenarios/scenarios-page.tsx")).ScenariosPage,
  })),
  indicators: lazy(async () => ({
    default: (await import("./pages/indicators/indicators-page.tsx")).IndicatorsPage,
  })),
  analyses: lazy(async () => ({
    default: (await import("./pages/analyses/analyses-page.tsx")).AnalysesPage,
  })),
  facts: lazy(async () => ({ default: (await import("./pages/facts/facts-page.tsx")).FactsPage })),
  enterprise: lazy(async () => ({
    default: (await import("./pages/enterprise/enterprise-page.tsx")).EnterprisePage,
  })),
  plan: lazy(async () => ({ default: (await import("./pages/plan/plan-page.tsx")).PlanPage })),
};

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

/** The whole of what people see: header, the page of the address, the drawer, footer. */
export function App() {
  const { view } = useView();
  const { t } = useTranslation();
  useDocument(view);
  const CurrentPage = PAGE_OF[view.page];
  return (
    <ConfigProvider
      theme={still(antTheme(view.theme))}
      locale={view.language === "zh" ? chinese : english}
      csp={{ nonce }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <a className="skip-link" href="#content">
        {t("header.skip")}
      </a>
      <Header />
      <SimulatedNotice />
      <div className="app-body">
        <div className="app-column">
          <main id="content" tabIndex={-1} className={`page page-${view.page}`}>
            <CrashGuard key={`${view.page} ${view.id ?? ""}`}>
              <Suspense fallback={<Skeleton lines={12} />}>
                {isKnownAddress(location.pathname) ? <CurrentPage /> : <NoPage />}
              </Suspense>
            </CrashGuard>
          </main>
          <Footer />
        </div>
        <CrashGuard key={`drawer ${view.open ?? ""}`}>
          <Drawer />
        </CrashGuard>
      </div>
    </ConfigProvider>
  );
}

/** Nothing moves where the reader's system asks for it. The pages themselves never move. */
function still(theme: ThemeConfig): ThemeConfig {
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) return theme;
  return { ...theme, token: { ...theme.token, motion: false } };
}

/** Keeps what lies outside the root in step with the view: language, theme. */
function useDocument({ language, theme }: View) {
  const { i18n } = useTranslation();
  useLayoutEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    void i18n.changeLanguage(language);
  }, [language, i18n]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
