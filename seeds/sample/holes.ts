/** Holes of the chains, on purpose: what a planner should find. Stages by their number in the plan. */
export const HOLES = {
  /** 缺链: no firm of the sample makes it, firms buy it elsewhere. What needs it (1.4, 3.5) is 断链, broken. */
  missing: ["stage:1.3", "stage:3.4"],
  /** 断链: has makers, but an essential input before it is missing. */
  broken: ["stage:1.4", "stage:3.5"],
  /** 弱链: a few small makers, less than half of what is needed. */
  weak: ["stage:4.1", "stage:5.1"],
  /** 单点: one maker in the whole province. */
  single: ["stage:9.1"],
  /** 外流: made here in plenty, bought elsewhere. */
  leaking: ["stage:2.2", "stage:6.1a"],
} as const;

const ALL_HOLES: ReadonlySet<string> = new Set([...HOLES.missing, ...HOLES.weak, ...HOLES.leaking]);

/** Whether a stage is mostly bought elsewhere on purpose: missing, weak or leaking. */
export function isHole(stage: string): boolean {
  return ALL_HOLES.has(stage);
}

/** How many makers a weak stage has at plan size. */
export const WEAK_MAKERS = 5;

/** Part of the purchases of a leaking stage that go outside the province whatever is offered inside. */
export const LEAK = 0.75;

/** Stages that get no maker by chance: their makers are set one by one, or there are none. */
export const SET_BY_HAND: ReadonlySet<string> = new Set([...HOLES.missing, ...HOLES.weak, ...HOLES.single]);
