/** What part somebody plays for a planned plant. */
export const PARTNER_CLASSES = [
  {
    id: "plant",
    zh: "新工厂",
    en: "Plant",
    meansZh: "设想中的工厂：产能、要买的、能买到的、能卖掉的",
    meansEn: "the plant that is thought of: its capacity, what it would buy, could get and could sell",
  },
  {
    id: "supplier",
    zh: "供方",
    en: "Supplier",
    meansZh: "已有记载做它所需投入的企业",
    meansEn: "an enterprise that is recorded to make what the plant needs",
  },
  {
    id: "buyer",
    zh: "买方",
    en: "Buyer",
    meansZh: "已有记载在买它的产品的企业",
    meansEn: "an enterprise that is recorded to buy what the plant would make",
  },
] as const;

/** The warnings of a planned plant. */
export const PARTNER_CAVEATS = {
  could: {
    code: "could-not-would",
    zh: "按各家全部产出或采购算出的上限，按排序依次分配；价格、质量、已有合同和意愿没有算进去。",
    en: "Upper limits from all that each makes or buys, shared out by rank; price, quality, contracts and will are not counted.",
  },
  recipe: {
    code: "no-recipe",
    zh: "没有写明这个环节买什么，提不出供方。",
    en: "Nothing states what this stage buys: no supplier can be proposed.",
  },
  average: {
    code: "average-recipe",
    zh: "要买什么、买多少，按行业平均配方推算。",
    en: "What the plant would buy, and how much, follows average recipes of sectors.",
  },
  home: {
    code: "place-without-point",
    zh: "这个地区没有坐标，各家的距离不详，排序时按 λ 公里计。",
    en: "The place has no point: distances are not known, and everybody ranks as λ kilometres away.",
  },
} as const;
