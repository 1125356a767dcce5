import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type FactKind, kindOfId } from "../../graph-schema/facts.ts";
import { useKey } from "../shell/use-key.ts";
import { useView } from "../state/use-view.ts";
import { ChainContent } from "./chain-content.tsx";
import "./drawer.css";
import { EnterpriseContent } from "./enterprise-content.tsx";
import { FactContent } from "./fact-content.tsx";
import { IndicatorContent } from "./indicator-content.tsx";
import { PlaceContent } from "./place-content.tsx";
import { ReportContent } from "./report-content.tsx";
import { SourceContent } from "./source-content.tsx";
import { StageContent } from "./stage-content.tsx";

/** The facts about one thing and the sentence that says them, beside the page. On a narrow screen it is a sheet
 *  at the bottom. The focus moves in when it opens and back when it closes; Esc closes it. */
export function Drawer() {
  const { open } = useView().view;
  return open === undefined ? null : <OpenDrawer open={open} />;
}

function OpenDrawer({ open }: { open: string }) {
  const { t } = useTranslation("drawer");
  const { go } = useView();
  const close = () => go({ open: undefined });
  const frame = useFocus(open);
  useKey("Escape", (event) => {
    const elsewhere = event.target instanceof Element && event.target.closest("dialog, .ant-select, .search");
    if (!elsewhere) close();
  });
  const Content = contentOf(kindOfId(open));
  return (
    <aside className="drawer" aria-label={t("label")} ref={frame} tabIndex={-1}>
      <button type="button" className="bare drawer-close" onClick={close}>
        {t("close")} <kbd>Esc</kbd>
      </button>
      <Content key={open} id={open} />
    </aside>
  );
}

function contentOf(kind: FactKind | undefined): (props: { id: string }) => React.ReactNode {
  switch (kind) {
    case "Place":
      return PlaceContent;
    case "Chain":
      return ChainContent;
    case "Stage":
      return StageContent;
    case "Enterprise":
      return EnterpriseContent;
    case "Indicator":
      return IndicatorContent;
    case "Report":
      return ReportContent;
    case "Source":
      return SourceContent;
    default:
      return FactContent;
  }
}

/** Moves the focus into the drawer when another thing is opened by hand, and back to where it was at the end. */
function useFocus(open: string) {
  const frame = useRef<HTMLElement>(null);
  const origin = useRef<Element | null>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (before !== null && before !== document.body && frame.current?.contains(before) !== true) {
      origin.current = before;
    }
    if (before !== document.body) frame.current?.focus({ preventScroll: true });
    if (frame.current !== null) frame.current.scrollTop = 0;
    void open;
  }, [open]);
  useEffect(
    () => () => {
      const back = origin.current;
      if (back instanceof HTMLElement || back instanceof SVGElement) {
        if (back.isConnected) back.focus({ preventScroll: true });
        else document.getElementById("content")?.focus({ preventScroll: true });
      }
    },
    [],
  );
  return frame;
}
