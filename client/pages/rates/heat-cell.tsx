import type { KeyboardEventHandler, MouseEventHandler } from "react";
import type { HeatCell } from "./heat-grid.ts";
import { classOfRate, kindOf } from "./rate-numbers.ts";
import { useCellText } from "./use-cell-words.ts";

/** What the walk over the map gives each of its cells. */
export interface HeatCellProps {
  readonly label: string;
  readonly chosen: boolean;
  /** Whether it can be taken for the page; one of no chain cannot. */
  readonly open: boolean;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onMouseEnter: () => void;
  readonly onKeyDown: KeyboardEventHandler;
  readonly onClick: MouseEventHandler;
}

/** A cell of the map: its number on the colour of its class; bounds on a hatch; a dash where nothing is recorded. */
export function HeatCellButton({ cell, label, chosen, open, ...rest }: HeatCellProps & { cell: HeatCell }) {
  const text = useCellText();
  const kind = cell.row === undefined ? "none" : kindOf(cell.row);
  const shade = kind === "point" ? ` heat-${String(classOfRate(cell.row?.value ?? 0))}` : "";
  return (
    <button
      type="button"
      className={`heat-cell heat-kind-${kind}${shade}`}
      aria-label={label}
      aria-pressed={chosen}
      aria-disabled={!open}
      {...rest}
    >
      <span>{text(cell.row)}</span>
    </button>
  );
}
