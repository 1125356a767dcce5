/** One page of a list, as the API answers it. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** Reads a list page by page to its end.
 *  @param page asks for one page; the first has no cursor
 *  @param options `most`: how many items at most, the rest is not asked for; `onPage` hears how many there are so far
 *  and in all
 *  @throws whatever asking throws */
export async function everyPage<Item>(
  page: (cursor: string | undefined) => Promise<ListPage<Item>>,
  options: { readonly most?: number; readonly onPage?: (done: number, total: number) => void } = {},
): Promise<{ readonly items: readonly Item[]; readonly total: number }> {
  const { most = Number.POSITIVE_INFINITY, onPage } = options;
  const items: Item[] = [];
  let cursor: string | undefined;
  for (;;) {
    const answer = await page(cursor);
    items.push(...answer.items);
    onPage?.(items.length, answer.total);
    if (answer.nextCursor === null || items.length >= most) {
      return { items: items.slice(0, most), total: answer.total };
    }
    cursor = answer.nextCursor;
  }
}
