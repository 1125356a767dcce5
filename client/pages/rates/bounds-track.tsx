import { useId } from "react";
import { GOAL } from "./rates-asked.ts";

const TENTHS = Array.from({ length: 11 }, (_, at) => at / 10);

const percent = (share: number) => `${share * 100}%`;

/** A rate on an axis from 0 to 100 % as wide as its cell: solid to the lower bound, hatched to the upper, a pin at the
 *  point, where there is one, and the goal as a line that the rows above and below continue. The numbers stand beside it
 *  in words. */
export function BoundsTrack({
  lower,
  upper,
  value,
}: {
  lower: number | null;
  upper: number | null;
  value: number | null;
}) {
  const hatch = useId();
  return (
    <svg className="bounds-track" width="100%" height="40" aria-hidden="true">
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="bounds-paper" />
        <line x1="0" y1="0" x2="0" y2="5" className="bounds-hatch" />
      </pattern>
      {TENTHS.map((share) => (
        <line key={share} x1={percent(share)} x2={percent(share)} y1="0" y2="40" className="bounds-grid" />
      ))}
      {lower !== null && <rect x="0" y="12" width={percent(lower)} height="16" className="rate-sure" />}
      {lower !== null && upper !== null && upper > lower && (
        <rect
          x={percent(lower)}
          y="12.5"
          width={percent(upper - lower)}
          height="15"
          className="rate-open"
          fill={`url(#${hatch})`}
        />
      )}
      <line x1={percent(GOAL)} x2={percent(GOAL)} y1="0" y2="40" className="bounds-goal" />
      {value !== null && (
        <>
          <line x1={percent(value)} x2={percent(value)} y1="8" y2="32" className="bounds-pin" />
          <circle cx={percent(value)} cy="8" r="2.6" className="bounds-head" />
        </>
      )}
    </svg>
  );
}
