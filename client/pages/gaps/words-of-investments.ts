import type { WordsLike } from "../../i18n/dictionary.ts";

const zh = {
  title: "达到 {{goal}} % 要建什么",
  lead: "现在 {{before}} %，新建 {{count}} 家工厂可到 {{after}} %；以{{place}}为界，{{chain}}。",
  reached: "{{place}}的{{chain}}已到 {{goal}} %，不用新建。",
  outOfReach: "即使十条链的货物环节都建了厂，{{place}}的{{chain}}也到不了 {{goal}} %。",
  noPurchases: "没有清单完整的买方，算不出要建什么；这不是零。",
  approximate: "环节太多，只求得接近最省的组合；最少不低于 {{bound}}。",
  exact: "没有更省的组合。",
  goal: "目标",
  cost: "最省",
  one: "工厂最少",
  output: "产能最少",
  step: "步",
  stage: "建什么",
  added: "接下的界外采购",
  scale: "常见规模",
  delta: "提高",
  after: "到",
  points: "点",
  share: "界内份额",
  plants: "家",
  try: "这一组试一试",
  tryMeans: "把这些工厂放进一个情景，看各项数怎么变",
  scenarioName: "{{place}}的{{chain}}达标组合",
  scenarioNote: "从缺口页的达标组合建立，{{count}} 家新工厂。",
};

const en: WordsLike<typeof zh> = {
  title: "What to build to reach {{goal}} %",
  lead: "{{before}} % now; new plants needed: {{count}}, which bring it to {{after}} %, seen from {{place}}, {{chain}}.",
  reached: "{{chain}} in {{place}} has reached {{goal}} %: nothing to build.",
  outOfReach:
    "Even a plant for every goods stage of the ten chains does not bring {{chain}} in {{place}} to {{goal}} %.",
  noPurchases: "No buyer has a whole list, so this cannot be reckoned; that is not zero.",
  approximate: "Too many stages to be exact: this is near the least, which is not below {{bound}}.",
  exact: "No other set costs less.",
  goal: "Goal",
  cost: "Least",
  one: "plants",
  output: "capacity",
  step: "Step",
  stage: "Build",
  added: "Takes over",
  scale: "Usual scale",
  delta: "Adds",
  after: "Reaches",
  points: "points",
  share: "From inside",
  plants: "plants",
  try: "Try this set",
  tryMeans: "Put these plants into a scenario and see what changes",
  scenarioName: "Reaching the goal: {{chain}}, {{place}}",
  scenarioNote: "Made from the investments on the page of gaps: {{count}} new plants.",
};

/** Words of the plants that reach the goal. */
export const investWords = { zh, en };
