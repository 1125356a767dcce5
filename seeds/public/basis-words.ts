/** The stock wordings of what published figures count, in English. The rows write them with ； between them. */
const STOCK: Readonly<Record<string, string>> = {
  当年全部专业镇: "all specialised towns of that year",
  营业收入: "revenue",
  利润: "profit",
  上缴税金: "taxes paid",
  专业镇数: "number of specialised towns",
  营业收入超100亿元专业镇数: "specialised towns with revenue above CNY 10 billion",
  规模以上企业: "enterprises above scale",
  规模以上企业数: "number of enterprises above scale",
  规上产值: "output value of enterprises above scale",
  工业总产值: "gross industrial output value",
  工业产值: "industrial output value",
  年产值: "yearly output value",
  年产量: "yearly output",
  年产: "yearly output",
  产能: "capacity",
  全市口径: "the whole city",
  全县口径: "the whole county",
  另一口径: "counted in another way",
  省认定: "recognised by the province",
  第四批: "fourth batch",
  "智慧集群试点（6镇之一）": "pilot of smart clusters (one of 6 towns)",
  "1—5月": "January to May",
  "1—9月": "January to September",
  "1—10月": "January to October",
  招股书数据: "figures of the prospectus",
  占主营业务收入: "of main business revenue",
  占营业收入: "of revenue",
  "占营业收入(招股书)": "of revenue (prospectus)",
  占埃泰克营业收入比重: "of Atech's revenue",
  前五名客户销售收入: "revenue from the five largest customers",
  前五名客户占比: "share of the five largest customers",
  前五大客户占比: "share of the five largest customers",
  前五大客户销售占比: "share of sales to the five largest customers",
  主营前五大客户收入: "main business revenue from the five largest customers",
  采购商品或接受劳务: "goods and services bought",
  员工: "staff",
  家用电器: "household appliances",
  合肥市家电: "household appliances of Hefei",
  汽车: "automobiles",
  整车: "vehicles",
  汽车零部件: "automobile parts",
  汽车电子: "automotive electronics",
  汽车天窗: "sunroofs",
  纺织服装: "textiles and clothing",
  服装: "clothing",
  中药: "Chinese medicine",
  中药材: "medicinal herbs",
  白酒: "liquor",
  食品: "food",
  食品加工: "food processing",
  "宣纸、书画纸": "xuan and painting paper",
  再生铅: "recycled lead",
  铜加工: "copper processing",
  铜陵市铜产业: "copper industry of Tongling",
  刷业: "brushes",
  "刃模具、机床": "cutting dies and machine tools",
  仪器仪表: "instruments",
  渔网: "fishing nets",
  烧鸡: "roast chicken",
  羽绒: "down",
  羽毛羽绒: "feathers and down",
  草席: "straw mats",
  板材: "boards",
  电线电缆: "wires and cables",
  包装印刷: "packaging and printing",
  耐磨铸件: "wear-resistant castings",
  香料: "flavours and fragrances",
  霍山石斛: "Huoshan dendrobium",
};

/** Remarks of the review that rows carry beside what a figure counts: whole sentences, in both languages. */
const REMARKS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  "原文“近”": { zh: "页面写“近”。", en: "The page says nearly." },
  "原文“约”": { zh: "页面写“约”。", en: "The page says about." },
  "原文“左右”": { zh: "页面写“左右”。", en: "The page says around." },
  年份约: { zh: "年份是约数。", en: "The year is approximate." },
  "数据年份未注明，取页面年份": {
    zh: "页面没有写数据的年份，取页面的年份。",
    en: "The page gives no year for the figure: its own year is taken.",
  },
};

/** What a figure counts, and what the review remarks on it. */
export interface BasisRead {
  /** Absent where there are remarks only. */
  readonly basis?: string;
  readonly basisEn?: string;
  readonly remarks: readonly { readonly zh: string; readonly en: string }[];
}

/** Tells the words of a row's basis apart: what is counted, and what the review remarks.
 *  @param words parts with ； between them
 *  @example
 *  readBasis("服装；原文“近”"); // => { basis: "服装", basisEn: "clothing", remarks: [{ zh: "页面写“近”。", en: "The page says nearly." }] }
 */
export function readBasis(words: string): BasisRead {
  const parts = words.split("；");
  const basis = parts.filter((part) => REMARKS[part] === undefined).join("；");
  const basisEn = basisInEnglish(basis);
  return {
    ...(basis === "" ? {} : { basis }),
    ...(basis === "" || basisEn === undefined ? {} : { basisEn }),
    remarks: parts.flatMap((part) => REMARKS[part] ?? []),
  };
}

/** What a figure counts, in English.
 *  @param basis the row's words, parts with ； between them
 *  @returns `undefined` where a part is no stock wording: then the Chinese words stand alone
 *  @example
 *  basisInEnglish("专业镇数；当年全部专业镇"); // => "number of specialised towns; all specialised towns of that year"
 *  basisInEnglish("专业镇数；另有说明"); // => undefined
 */
export function basisInEnglish(basis: string): string | undefined {
  const parts = basis.split("；").map((part) => STOCK[part]);
  return parts.includes(undefined) ? undefined : parts.join("; ");
}
