import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkedText } from "../../server/http/checked-text.ts";

const Answer = z.strictObject({
  total: z.int().optional(),
  items: z.array(z.strictObject({ id: z.string(), value: z.number().nullable().default(null) })),
  others: z.array(z.string()),
});

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `b${index}` }));

describe("the text of an answer", () => {
  it("is what the contract makes of it, whatever is long in it", async () => {
    const lengths = fc.integer({ min: 0, max: 350 });
    await fc.assert(
      fc.asyncProperty(lengths, lengths, fc.option(fc.integer(), { nil: undefined }), async (...drawn) => {
        const [many, more, total] = drawn;
        const body = { others: items(more).map(({ id }) => id), items: items(many), total };
        expect(await checkedText(Answer, body)).toBe(JSON.stringify(Answer.parse(body)));
      }),
      { numRuns: 30 },
    );
  });

  it("is refused for one wrong item among many, and for what the contract has not", async () => {
    const wrong = [...items(250), { id: 7 }];
    await expect(checkedText(Answer, { items: wrong, others: [] })).rejects.toThrow(z.ZodError);
    await expect(checkedText(Answer, { items: items(250), others: [], more: 1 })).rejects.toThrow(z.ZodError);
    await expect(checkedText(z.array(z.string()), [1])).rejects.toThrow(z.ZodError);
  });

  it("lets others have their turn within a long list", async () => {
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await checkedText(Answer, { items: items(1_000), others: [] });
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});
