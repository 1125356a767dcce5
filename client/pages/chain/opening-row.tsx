import type { MouseEvent, ReactNode } from "react";
import { useView } from "../../state/use-view.ts";

/** A row of a table that opens its fact in the drawer, unless a link in it is clicked. Arrow keys and Enter are the
 *  table's: `moveAlongRows`.
 *  @param props `opens`: an id; `chosen`: the drawer shows it already; `first`: the one row the Tab key reaches */
export function OpeningRow(props: { opens: string; chosen: boolean; first: boolean; children: ReactNode }) {
  const { opens, chosen, first, children } = props;
  const { go } = useView();
  const take = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest("a") === null) go({ open: opens });
  };
  return (
    <tr
      className={chosen ? "chosen" : ""}
      aria-current={chosen ? "true" : undefined}
      tabIndex={first ? 0 : -1}
      onClick={take}
    >
      {children}
    </tr>
  );
}
