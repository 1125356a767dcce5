/** The two sectors of Miller & Blair, Input–Output Analysis, table 2.3 (Z, x), with final uses, imports and value
 *  added made up so that they balance: row 001 is 650 + 400 − 50 = 1000, column 002 is 600 + 1500 − 100 = 2000. */
export const BALANCED = `code,name_en,name_zh,001,002,TIU,FU101,EX,TFU,IM,ERR,GO
001,"Agriculture, all",农业,150,500,650,300,100,400,50,0,1000
002,Manufacture,制造业,200,100,300,1600,150,1750,55,5,2000
TII,Intermediate,中间投入合计,350,600,950,,,,,,
VA001,Wages,劳动者报酬,600,1500,2100,,,,,,
VA002,Taxes,生产税净额,50,-100,-50,,,,,,
TVA,Value added,增加值合计,650,1400,2050,,,,,,
TI,Total,总投入,1000,2000,3000,,,,,,
`;

/** A table's bytes, some of its text replaced; fails when the text is not there. */
export function bytesOf(
  text: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): Uint8Array {
  const changed = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The table has no ${from}`);
    return before.replace(from, to);
  }, text);
  return new TextEncoder().encode(changed);
}

/** A table in which each sector puts out 100 and buys 30 from one sector and nothing else.
 *  @param count of the sectors: 135 are those of 2007 */
export function tableBuyingFrom(seller: string, count = 135): Uint8Array {
  const codes = Array.from({ length: count }, (_, at) => String(at + 1).padStart(String(count).length, "0"));
  const cells = (value: number | string) => codes.map(() => value);
  const rows = codes.map((code) => {
    const sold = code === seller ? 30 : 0;
    return [
      code,
      `Sector ${code}`,
      `行业${code}`,
      ...cells(sold),
      sold * count,
      100,
      0,
      100,
      sold * count,
      100,
    ];
  });
  const sums = [
    ["TII", "", "", ...cells(30)],
    ["VA001", "", "", ...cells(70)],
    ["TVA", "", "", ...cells(70)],
    ["TI", "", "", ...cells(100)],
  ];
  const head = ["code", "name_en", "name_zh", ...codes, "TIU", "FU101", "EX", "TFU", "IM", "GO"];
  return new TextEncoder().encode([head, ...rows, ...sums].map((row) => row.join(",")).join("\n"));
}
