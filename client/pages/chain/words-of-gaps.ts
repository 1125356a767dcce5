import type { WordsLike } from "../../i18n/dictionary.ts";

const zh = {
  gap: {
    class: {
      missing: "缺链，招商",
      broken: "断链，补上游",
      weak: "弱链，扶持",
      leaking: "外流，撮合",
      "single-source": "单点，找二供",
      bottleneck: "瓶颈，扩能",
      short: "短链，延链",
      redundant: "冗余，找销路",
      none: "未见缺口",
      unrecorded: "未见记载，不等于缺链",
    },
    short: {
      missing: "界内无人做",
      broken: "缺必需件",
      weak: "供不应求",
      leaking: "买自界外",
      "single-source": "只靠几家",
      bottleneck: "绕不开一家",
      short: "链尾止于此",
      none: "未见缺口",
      unrecorded: "未见记载",
    },
    level: "供 {{supply}}，需 100",
    outside: "{{share}} % 买自界外",
    onlyOne: "只 1 家",
    many: "{{count}} 家同业",
    loading: "正在判断缺口。",
    failed: "缺口",
    page: "到缺口页看原因和候选",
    nothing: "{{place}}在这条链上没有发现缺口；真实事实里没有清单完整的买方时，不能判断。",
  },
};

const en: WordsLike<typeof zh> = {
  gap: {
    class: {
      missing: "missing: invite",
      broken: "broken: mend upstream",
      weak: "weak: support",
      leaking: "leaking: match",
      "single-source": "single source: find a second",
      bottleneck: "bottleneck: add capacity",
      short: "short: extend",
      redundant: "redundant: find outlets",
      none: "no gap found",
      unrecorded: "unrecorded, which is not missing",
    },
    short: {
      missing: "nobody inside",
      broken: "lacks an input",
      weak: "supply falls short",
      leaking: "bought outside",
      "single-source": "in few hands",
      bottleneck: "hangs on one",
      short: "the chain ends here",
      none: "no gap found",
      unrecorded: "unrecorded",
    },
    level: "{{supply}} made, 100 needed",
    outside: "{{share}} % bought outside",
    onlyOne: "one maker only",
    many: "{{count}} rivals",
    loading: "Judging gaps.",
    failed: "gaps",
    page: "Reasons and candidates on the page of gaps",
    nothing:
      "No gap was found in this chain in {{place}}; without buyers whose lists are whole, as among the real facts, none can be judged.",
  },
};

/** Words of lanes that are coloured by gaps. Part of the namespace `chain`. */
export const ofGaps = { zh, en };
