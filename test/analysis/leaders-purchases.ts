import { Findings } from "../../graph-schema/findings.ts";
import { snapshotOf } from "../../server/graph/current-graph.ts";
import { graphOf } from "../graph/build.ts";
import { market } from "./buying-leader.ts";
import { run } from "./run.ts";

/** Facts as a test draws them. */
export type Drafts = Parameters<typeof graphOf>[0];

/** What is known of the purchases of `enterprise:leader` on a small market. */
export const ask = (more: Drafts, query: Record<string, string> = {}, base: Drafts = market) =>
  Findings.parse(
    run(snapshotOf(graphOf([...base, ...more]), "2026-11-23"), "known-purchases", {
      enterprise: "enterprise:leader",
      ...query,
    }),
  );
const digits = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));

/** `place value [lower, upper] class`, a line a row. */
export const lines = (found: ReturnType<typeof ask>) =>
  found.rows.map(({ about, value, lower, upper, class: verdict }) =>
    [about.slice(6), digits(value), `[${digits(lower)}, ${digits(upper)}]`, verdict].join(" "),
  );
