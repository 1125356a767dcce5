const FORM =
  /(股份有限公司|责任有限公司|有限责任公司|股份公司|有限公司|公司)$|,? (Co\.|Company|Corporation|Group Co\.)?,? ?(Ltd\.?|Limited)$/;

/** A firm's name without its legal form, for a picture; the drawer and the tables have it whole. A name that would be
 *  left with fewer than four characters stays as it is.
 *  @example
 *  briefFirm("芜湖伯特利汽车安全系统股份有限公司"); // => "芜湖伯特利汽车安全系统"
 *  briefFirm("大众汽车（安徽）有限公司"); // => "大众汽车（安徽）"
 *  briefFirm("甲乙公司"); // => "甲乙公司"
 *  briefFirm("Anhui Ankai Automobile Co., Ltd."); // => "Anhui Ankai Automobile"
 */
export function briefFirm(name: string): string {
  const brief = name.replace(FORM, "");
  return brief.length < 4 ? name : brief;
}
