import type { MouseEvent, ReactNode } from "react";
import { useView } from "../state/use-view.ts";
import { formatView, stepTo, type View } from "../state/view.ts";

/** A link to another view. It has a real address, so that a new tab, a bookmark and a copied link work. */
export function ViewLink({
  to,
  children,
  ...rest
}: {
  to: Partial<View>;
  children: ReactNode;
  className?: string;
  title?: string;
  lang?: string;
  "aria-label"?: string;
  "aria-current"?: "page" | "true" | undefined;
  onNavigate?: () => void;
}) {
  const { view, go } = useView();
  const { onNavigate, ...attributes } = rest;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
    onNavigate?.();
  };
  return (
    <a href={formatView(stepTo(view, to))} onClick={follow} {...attributes}>
      {children}
    </a>
  );
}
