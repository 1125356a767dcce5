import { Button } from "antd";
import type { ChainContent, Coverage, Say } from "../../graph/content.ts";
import { useView } from "../../state/use-view.ts";
import { PROVINCE } from "../../state/view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { useMapNames } from "../../ui/use-map-names.ts";
import type { Boundary } from "./use-boundary.ts";
import { useSay } from "./use-say.ts";

/** The result in a sentence, by real records; said again when the place changes. Where the place has nothing, the way
 *  back. What the simulation adds stands beside.
 *  @param props `simulated`: how many simulated firms the chain has */
export function ResultLine(props: { content: ChainContent; boundary: Boundary; simulated: number }) {
  const { content, boundary } = props;
  const { view, go } = useView();
  const say = useSay();
  const mapName = useMapNames();
  const stages = content.lanes.flatMap((lane) => lane.stages);
  const count = (name: Coverage) => stages.filter(({ coverage }) => coverage === name).length;
  const onlySimulated = boundary.lost ? 0 : stages.filter(({ synthetic }) => synthetic).length;
  const province = boundary.id === PROVINCE;
  const numbers = {
    total: stages.length,
    inside: count("inside"),
    recorded: stages.length - count("unrecorded"),
    unrecorded: count("unrecorded"),
  };
  const marks = content.blocks.flatMap((block) => (block.simulated === undefined ? block.marks : []));
  const elsewhere = marks.filter(({ coverage }) => coverage === "elsewhere").map(({ opens }) => opens);
  const nothing = !province && numbers.inside === 0 && numbers.recorded > 0;
  const text = boundary.lost
    ? say("filter.lost", { map: mapName(view.map) })
    : nothing
      ? say("result.none", { place: boundary.name, count: new Set(elsewhere).size })
      : province
        ? say("result.province", numbers)
        : resultFor(
            boundary.name,
            stages.map(({ coverage }) => coverage),
            say,
          );
  return (
    <p className="chain-result" aria-live="polite">
      {text}
      {onlySimulated > 0 && say("result.onlySimulated", { count: onlySimulated })}
      {props.simulated > 0 && (
        <>
          {" "}
          + <SimulatedMark /> {say("result.simulated", { count: props.simulated })}
        </>
      )}{" "}
      {(nothing || boundary.lost) && (
        <Button type="link" size="small" onClick={() => go({ boundary: PROVINCE })}>
          {say("filter.toProvince")}
        </Button>
      )}
    </p>
  );
}

const COVERAGES = ["inside", "elsewhere", "unlocated", "unrecorded"] as const;

/** How many stages are recorded inside a place, only elsewhere, at a place that is not known, and nowhere. Each
 *  stage counts once, so the numbers add up to that of all stages; a number of 0 is left out. */
export function resultFor(place: string, stages: readonly Coverage[], say: Say): string {
  const parts = COVERAGES.flatMap((coverage) => {
    const count = stages.filter((one) => one === coverage).length;
    return count === 0 ? [] : [say(`result.${coverage}`, { place, count })];
  });
  return say("result.total", { total: stages.length }) + parts.join(say("result.separator"));
}
