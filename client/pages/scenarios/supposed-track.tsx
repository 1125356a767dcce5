import { useId } from "react";

const GOAL = 0.5;
const HEIGHT = 24;

const percent = (share: number) => `${String(share * 100)}%`;

/** A rate on an axis from 0 to 100 %: solid to the lower bound, hatched to the upper, a pin at the point, where there is
 *  one, and the goal as a line that the rows above and below continue. What is now is drawn thin, what would be thick,
 *  over an azure bar where it differs. The numbers stand beside it in words. */
export function SupposedTrack(props: {
  lower: number | null;
  upper: number | null;
  value: number | null;
  kind: "base" | "supposed";
  changed: boolean;
}) {
  const hatch = useId();
  const { lower, upper, value, kind, changed } = props;
  const [top, height] = kind === "base" ? [9, 6] : [6, 11];
  return (
    <svg className={`supposed-track supposed-${kind}`} width="100%" height={HEIGHT} aria-hidden="true">
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="5" className="supposed-hatch" />
      </pattern>
      <line x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} className="supposed-axis" />
      {lower !== null && upper !== null && upper > lower && (
        <rect
          x={percent(lower)}
          y={top + 0.5}
          width={percent(upper - lower)}
          height={height - 1}
          className="rate-open"
          fill={`url(#${hatch})`}
        />
      )}
      {lower !== null && <rect x="0" y={top} width={percent(lower)} height={height} className="rate-sure" />}
      {changed && (
        <rect x="0" y={HEIGHT - 5} width={percent(upper ?? 1)} height="3" className="supposed-changed" />
      )}
      <line x1={percent(GOAL)} x2={percent(GOAL)} y1="0" y2={HEIGHT} className="supposed-goal" />
      {value !== null && (
        <>
          <line x1={percent(value)} x2={percent(value)} y1="4" y2={HEIGHT - 5} className="supposed-pin" />
          <circle cx={percent(value)} cy="4" r="2.4" className="supposed-head" />
        </>
      )}
    </svg>
  );
}
