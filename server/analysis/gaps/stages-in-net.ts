import { AppError } from "../../../graph-schema/errors.ts";
import type { LocalNet } from "./local-net.ts";

/** Refuses a stage that no closure speaks of.
 *  @throws AppError `REQUEST_INVALID` for a service, or a stage of no chain unless nothing may be brought in */
export function refuseOutsideNet(
  { numberOf }: LocalNet,
  stage: number,
  { parameter, id }: { readonly parameter: string; readonly id: string },
): void {
  if (numberOf.has(stage)) return;
  const message = "Expected a stage of goods that belongs to a chain";
  const messageZh = "应为某条产业链的货物环节";
  throw new AppError("REQUEST_INVALID", `Cannot ask what makes "${id}". ${message}`, {
    zh: `不能追问“${id}”靠什么做出来：${messageZh}`,
    details: [{ pointer: parameter, message, messageZh, value: id }],
  });
}
