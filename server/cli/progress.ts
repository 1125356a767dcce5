import { SAMPLE_SIZES } from "../../seeds/sample/options.ts";
import type { OnProgress } from "../layers/load-parts.ts";
import type { Choice } from "../layers/set-ids.ts";
import { DEFAULT_CHOICE } from "../layers/shipping.ts";
import { type Call, say } from "./command.ts";

/** Nothing is said of work that is done sooner, nor more often than this; in milliseconds. */
const INTERVAL = 5_000;

/** Facts a large sample has for each firm beside its purchases, measured; right to a percent. */
const FACTS_PER_FIRM = 3.2;

/** Says on standard error now and then how far a long load has come: how many facts, about which share, and for how
 *  long it will go on. */
export function progressLines(
  call: Pick<Call, "now" | "stderr" | "language">,
  { size = DEFAULT_CHOICE.size }: Partial<Choice> = {},
): OnProgress {
  const { firms, links } = SAMPLE_SIZES[size];
  const all = FACTS_PER_FIRM * firms + links;
  const began = call.now().getTime();
  let told = began;
  return (facts) => {
    const now = call.now().getTime();
    if (now - told < INTERVAL) return;
    told = now;
    const share = Math.min(0.99, facts / all);
    const minutes = Math.ceil(((now - began) * (1 / share - 1)) / 60_000);
    const percent = Math.floor(share * 100);
    const count = facts.toLocaleString("en");
    say(call, {
      zh: `已写入 ${count} 个事实，约 ${percent} %，还需约 ${minutes} 分钟`,
      en: `${count} facts written, about ${percent} %, about ${minutes} min to go`,
    });
  };
}
