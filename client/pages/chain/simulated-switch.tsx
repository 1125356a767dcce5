import { SimulatedMark } from "../../ui/marks.tsx";

/** A line under a table that shows its simulated rows, or folds them away again. */
export function SimulatedSwitch(props: { shown: boolean; words: string; turn: () => void }) {
  return (
    <p className="chain-simulated">
      <SimulatedMark />{" "}
      <button type="button" className="link" aria-expanded={props.shown} onClick={props.turn}>
        {props.words}
      </button>
    </p>
  );
}
