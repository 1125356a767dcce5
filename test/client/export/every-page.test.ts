import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyPage, type ListPage } from "../../../client/export/every-page.ts";

/** A list of the numbers below `total`, so many on a page; the cursor is the next number. */
function listOf(total: number, size: number) {
  const asked: (string | undefined)[] = [];
  const page = async (cursor: string | undefined): Promise<ListPage<number>> => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    const to = Math.min(total, from + size);
    const items = Array.from({ length: to - from }, (_, at) => from + at);
    return { items, nextCursor: to < total ? String(to) : null, total };
  };
  return { page, asked };
}

describe("reading every page", () => {
  it("follows the cursors to the end and tells how far it is", async () => {
    const { page, asked } = listOf(5, 2);
    const progress: string[] = [];
    const { items, total } = await everyPage(page, {
      onPage: (done, all) => progress.push(`${done}/${all}`),
    });
    expect(items).toEqual([0, 1, 2, 3, 4]);
    expect(total).toBe(5);
    expect(asked).toEqual([undefined, "2", "4"]);
    expect(progress).toEqual(["2/5", "4/5", "5/5"]);
  });

  it("asks for no more pages than it may read items", async () => {
    const { page, asked } = listOf(100, 2);
    const { items, total } = await everyPage(page, { most: 3 });
    expect(items).toEqual([0, 1, 2]);
    expect(total).toBe(100);
    expect(asked).toHaveLength(2);
  });

  it("fails as the page that fails", async () => {
    await expect(everyPage(() => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  });

  it("reads every item once and in order, whatever the size of a page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 20 }), async (total, size) => {
        const { items } = await everyPage(listOf(total, size).page);
        expect(items).toEqual(Array.from({ length: total }, (_, at) => at));
      }),
    );
  });
});
