import { useId } from "react";
import type { Whereabouts } from "./whereabouts.ts";

/** The square of a partner around the middle of a drawing: filled the darker the nearer it lies, ochre with a diagonal
 *  outside the province, hatched where nobody knows. Its words stand beside it.
 *  @param side in px */
export function PartnerShape({
  where,
  side,
  synthetic = false,
}: {
  where: Whereabouts;
  side: number;
  synthetic?: boolean;
}) {
  const hatch = useId();
  const half = side / 2;
  const box = { x: -half, y: -half, width: side, height: side };
  return (
    <g className={`partner-shape ${where}`}>
      {where === "unknown" && (
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="4" className="partner-hatch" />
        </pattern>
      )}
      <rect {...box} {...(where === "unknown" ? { fill: `url(#${hatch})` } : {})} />
      {where === "outside" && <line x1={-half} y1={half} x2={half} y2={-half} />}
      {synthetic && (
        <rect x={-half - 3} y={-half - 3} width={side + 6} height={side + 6} className="partner-synthetic" />
      )}
    </g>
  );
}

/** The same square in a line of text. */
export function PartnerMark({ where }: { where: Whereabouts }) {
  return (
    <svg className="partner-mark" width="13" height="13" viewBox="-6.5 -6.5 13 13" aria-hidden="true">
      <PartnerShape where={where} side={10} />
    </svg>
  );
}
