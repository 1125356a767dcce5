import { useId } from "react";

const WIDTH = 96;

/** A share with its bounds on an axis from 0 to 100 %: solid to the lower bound, hatched to the upper, a line at
 *  half. The numbers stand beside it in words. */
export function RateBar({ lower, upper }: { lower: number; upper: number }) {
  const hatch = useId();
  return (
    <svg className="rate-bar" width={WIDTH} height="13" viewBox={`0 0 ${WIDTH} 13`} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="4" className="rate-hatch" />
        </pattern>
      </defs>
      <line x1="0" y1="6.5" x2={WIDTH} y2="6.5" className="rate-axis" />
      <rect
        x={lower * WIDTH}
        y="2.5"
        width={(upper - lower) * WIDTH}
        height="8"
        className="rate-open"
        fill={`url(#${hatch})`}
      />
      <rect x="0" y="2" width={lower * WIDTH} height="9" className="rate-sure" />
      <line x1={WIDTH / 2} y1="0" x2={WIDTH / 2} y2="13" className="rate-half" />
    </svg>
  );
}
