import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "../../../client/drawer/highlight.ts";

describe("highlighting", () => {
  const sentence = "庐江同大镇汽车零部件产业集群以及宁国市中溪镇汽车橡胶密封件产业集群。";

  it("marks the quoted words and leaves the rest of the sentence as it was", () => {
    expect(highlight(sentence, ["宁国市中溪镇汽车橡胶密封件产业集群"])).toEqual([
      { text: "庐江同大镇汽车零部件产业集群以及", quoted: false, start: 0 },
      { text: "宁国市中溪镇汽车橡胶密封件产业集群", quoted: true, start: 16 },
      { text: "。", quoted: false, start: 33 },
    ]);
  });

  it("makes one mark of quotations that overlap or touch", () => {
    expect(highlight("abcdef", ["bcd", "cde"]).map(({ text }) => text)).toEqual(["a", "bcde", "f"]);
    expect(highlight("abcdef", ["cd", "ab"]).map(({ text }) => text)).toEqual(["abcd", "ef"]);
  });

  it("gives the text back when put together, whatever is quoted", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, quotes) => {
        expect(
          highlight(text, quotes)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("marks every quotation that is part of the text", () => {
    const cut = fc.tuple(fc.string({ minLength: 1 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(cut, ([text, from, length]) => {
        const start = from % text.length;
        const quote = text.slice(start, start + 1 + (length % text.length));
        const marked = highlight(text, [quote]).filter((piece) => piece.quoted);
        expect(marked.map((piece) => piece.text)).toEqual([quote]);
      }),
    );
  });
});
