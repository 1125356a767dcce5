import type { Snapshot } from "../../graph/current-graph.ts";
import { type Closure, closureOf, isAvailable } from "../kernels/closure.ts";
import { type FieldAsked, type GapField, gapFieldOf } from "./gap-field.ts";
import { type ClosureAsked, type StageNet, stageNet } from "./stage-closure.ts";

/** The field of the province around a boundary: the boundary's own where it lies in none.
 *  @throws AppError as `gapFieldOf` */
export function fieldOfProvince(snapshot: Snapshot, asked: FieldAsked, field: GapField): GapField {
  const path = snapshot.placesOn(field.boundary.day).path(field.boundary.place.id);
  const province = path.find(({ level }) => level === "province");
  return province === undefined ? field : gapFieldOf(snapshot, { ...asked, place: province.id });
}

/** The recipes as they stand inside a boundary, what nobody is recorded for not being had: product `k` can be made by
 *  makers inside alone; what the province can make may be brought in where that is asked. */
export interface LocalNet extends StageNet {
  readonly field: GapField;
  readonly closure: Closure;
}

/** Lays out what can be made inside a boundary.
 *  @throws AppError as `gapFieldOf` */
export function localNet(snapshot: Snapshot, asked: FieldAsked, closed: ClosureAsked): LocalNet {
  const field = gapFieldOf(snapshot, asked);
  const inside = stageNet(snapshot, field, { ...closed, doubt: "against" });
  if (closed.outside !== "province") return { ...inside, field, closure: closureOf(inside.net) };
  const province = stageNet(snapshot, fieldOfProvince(snapshot, asked, field), {
    ...closed,
    doubt: "against",
  });
  const made = closureOf(province.net);
  const outside = inside.net.outside.map((had, product) =>
    Number(had === 1 || (product >= inside.stages.length && isAvailable(province.net, made, product))),
  );
  const net = { ...inside.net, outside };
  return { ...inside, net, field, closure: closureOf(net) };
}
