import { useId } from "react";

const WIDTH = 360;
const HEIGHT = 40;

/** A share with its bounds on an axis from 0 to 100 %: solid to the lower bound, hatched to the upper, a pin at the
 *  point value where there is one, a line at half. The numbers stand beside it in words. */
export function RateLine({ lower, upper, value }: { lower: number; upper: number; value: number | null }) {
  const hatch = useId();
  const at = (share: number) => share * WIDTH;
  return (
    <svg
      className="rate-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="5" className="rate-hatch" />
      </pattern>
      <line x1="0" y1={HEIGHT / 2} x2={WIDTH} y2={HEIGHT / 2} className="rate-axis" />
      {upper > lower && (
        <rect
          x={at(lower)}
          y="13"
          width={at(upper - lower)}
          height="14"
          className="rate-open"
          fill={`url(#${hatch})`}
        />
      )}
      <rect x="0" y="13" width={at(lower)} height="14" className="rate-sure" />
      <line x1={WIDTH / 2} y1="0" x2={WIDTH / 2} y2={HEIGHT} className="rate-half" />
      {value !== null && <path d={`M${at(value)} 13l-5 -8h10z`} className="rate-pin" />}
    </svg>
  );
}
