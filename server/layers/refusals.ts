import { AppError } from "../../graph-schema/errors.ts";
import type { SetName } from "./set-ids.ts";
import type { SetState } from "./set-states.ts";

/** A set stands on one that is not there. */
export function needed(set: SetName, missing: SetName): AppError {
  return refusal(
    `Cannot load ${set}: it stands on ${missing}, which is not in the store. Run liantu load-${missing} first`,
    `不能载入 ${set}：它以 ${missing} 为基础，而图库中没有。请先运行 liantu load-${missing}`,
  );
}

/** Another sample than the one asked for is there, whole or begun. */
export function otherSample({ finished, chosen }: Pick<SetState, "finished" | "chosen">): AppError {
  const size = chosen.size === undefined ? "" : `, size ${chosen.size}, seed ${chosen.seed}`;
  const sizeZh = chosen.size === undefined ? "" : `（规模 ${chosen.size}，种子 ${chosen.seed}）`;
  const part = finished ? "another simulation is there" : "a part of another simulation is there";
  const partZh = finished ? "图库中已有另一份模拟数据" : "图库中已有另一份未载完的模拟数据";
  return refusal(
    `Cannot load this sample: ${part}${size}. Run liantu drop-layer simulated first`,
    `不能载入这份模拟数据：${partZh}${sizeZh}。请先运行 liantu drop-layer simulated`,
  );
}

/** A large sample stands on what would be taken away or has changed, and is not made again unasked. */
export function keptSample(set: SetName, { chosen }: Pick<SetState, "chosen">): AppError {
  const sample = `the sample of size ${chosen.size}, seed ${chosen.seed}`;
  return refusal(
    `Cannot finish loading ${set}: ${sample} was made over other facts than those this program ships, or is not whole. Run liantu drop-layer simulated first, then load what you need`,
    `不能载完 ${set}：现有模拟数据（规模 ${chosen.size}，种子 ${chosen.seed}）是按另一版事实生成的，或未载完。请先运行 liantu drop-layer simulated，再载入需要的数据`,
  );
}

function refusal(message: string, zh: string): AppError {
  return new AppError("REQUEST_INVALID", message, { zh });
}
