import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import type { HeatCellProps } from "./heat-cell.tsx";
import { type GridPlace, type HeatCell, type HeatProps, NO_CHAIN, stepInGrid } from "./heat-grid.ts";
import { useCellWords } from "./use-cell-words.ts";
import { useChoose } from "./use-rates.ts";

/** The cursor of the map, and what it stands on in words. */
export interface HeatWalk {
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly words: string;
  propsOf(cell: HeatCell, at: GridPlace): HeatCellProps;
}

/** Walks the map by arrow keys, one stop of the Tab key for all of it, and takes the cell that is pressed. */
export function useHeatWalk(
  lines: readonly (readonly HeatCell[])[],
  { chains, regions, asked }: Omit<HeatProps, "findings">,
): HeatWalk {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  const grid = useRef<HTMLTableElement>(null);
  const [at, moveTo] = useState<GridPlace>();
  const choose = useChoose();
  const wordsOf = useCellWords(asked.by);
  const isChosen = ({ chain, place }: HeatCell) =>
    asked.enterprise === undefined && chain === asked.chain && place === asked.place;
  const chosen = placeOf(lines, isChosen);
  const cursor = at ?? chosen ?? { line: 0, column: 0 };
  const names = new Map<string, string>([
    ...chains.map(
      (chain) => [chain.id, chain.number === undefined ? t("noChain") : nameIn(language, chain)] as const,
    ),
    ...regions.flatMap(({ cities }) => cities.map((city) => [city.id, nameIn(language, city)] as const)),
    [PROVINCE, t("heat.total")],
  ]);
  const labelOf = (cell: HeatCell) => {
    const chain = cell.chain === undefined ? t("heat.sum") : names.get(cell.chain);
    return `${t("heat.cell", { chain, place: names.get(cell.place) })}${t("heat.colon")}${wordsOf(cell.row)}`;
  };
  const under = at ?? chosen;
  const cell = under === undefined ? undefined : lines[under.line]?.[under.column];
  return {
    grid,
    words: cell === undefined ? t("heat.keys") : labelOf(cell),
    propsOf: (one, place) => ({
      label: labelOf(one),
      chosen: isChosen(one),
      open: one.chain !== NO_CHAIN,
      tabIndex: place.line === cursor.line && place.column === cursor.column ? 0 : -1,
      onFocus: () => moveTo(place),
      onMouseEnter: () => moveTo(place),
      onKeyDown: (event) => step(event, { grid, place }),
      onClick: () => {
        if (one.chain === NO_CHAIN) return;
        choose({ chain: one.chain, enterprise: undefined, stage: undefined }, one.place);
      },
    }),
  };
}

function placeOf(
  lines: readonly (readonly HeatCell[])[],
  fits: (cell: HeatCell) => boolean,
): GridPlace | undefined {
  for (const [line, cells] of lines.entries()) {
    const column = cells.findIndex(fits);
    if (column >= 0) return { line, column };
  }
  return undefined;
}

/** Moves the focus; the focus moves the cursor. */
function step(
  event: KeyboardEvent,
  { grid, place }: { grid: RefObject<HTMLTableElement | null>; place: GridPlace },
): void {
  const rows = [...(grid.current?.tBodies[0]?.rows ?? [])].map((row) => [...row.querySelectorAll("button")]);
  const size = { lines: rows.length, columns: rows[0]?.length ?? 0 };
  const next = stepInGrid(place, event.key, size);
  if (next === undefined) return;
  event.preventDefault();
  rows[next.line]?.[next.column]?.focus();
}
