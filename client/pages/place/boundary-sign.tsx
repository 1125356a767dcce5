import { BOUNDARY_LEVELS, type BoundaryLevel } from "./nested-boundaries.ts";

/** The sign of a boundary: four nested squares that share a corner, filled up to the boundary meant. It always
 *  stands with its word. */
export function BoundarySign({ level }: { level: BoundaryLevel }) {
  const filled = BOUNDARY_LEVELS.indexOf(level);
  return (
    <svg className="boundary-sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {BOUNDARY_LEVELS.map((one, at) => {
        const side = 4 + at * 3.6;
        return (
          <rect
            key={one}
            x="0.6"
            y={15.4 - side}
            width={side}
            height={side}
            className={at <= filled ? "within" : "around"}
          />
        );
      }).reverse()}
    </svg>
  );
}
