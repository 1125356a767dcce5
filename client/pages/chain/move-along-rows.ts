import type { KeyboardEvent } from "react";

/** Arrow keys move the focus along the rows of a table, Enter takes the one that has it. */
export function moveAlongRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const row = event.target instanceof HTMLTableRowElement ? event.target : undefined;
  if (row === undefined) return;
  if (event.key === "Enter") row.click();
  const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  if (next instanceof HTMLElement) next.focus();
}
