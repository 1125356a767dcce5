import { expect, it } from "vitest";
import { csvCell } from "../../../client/graph/csv.ts";
import { escapeXml } from "../../../client/graph/svg-writer.ts";

it.each(["=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "\ta", " =1", "\t=1", "　＝1"])(
  "keeps a spreadsheet from taking %j for a formula",
  (text) => expect(csvCell(text)).toBe(`'${text}`),
);

it.each(["\r=1", "\n=1"])("keeps %j quoted and no formula", (text) => {
  expect(csvCell(text)).toBe(`"'${text}"`);
});

it.each(["六安", "a-b", " 六安", "1"])("leaves %j as it is", (text) => expect(csvCell(text)).toBe(text));

it("writes no character that XML has no form for", () => {
  expect(escapeXml("a\u0000\u001b\ufffe\ud840b\t𠀀")).toBe("a\ufffd\ufffd\ufffd\ufffdb\t𠀀");
});
