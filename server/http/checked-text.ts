import { setImmediate } from "node:timers/promises";
import { z } from "zod";

/** Items checked and written between two turns of the event loop: some milliseconds of work. */
const SLICE = 100;

/** An answer as JSON, checked by its contract, in turns: the lists at its top are checked and written slice by slice,
 *  so that a long one holds up nobody. The text is that of `JSON.stringify(shape.parse(body))`.
 *  @throws ZodError when the answer is not what the contract promises */
export async function checkedText(shape: z.ZodType, body: object): Promise<string> {
  const lists = shape instanceof z.ZodObject ? longLists(shape.shape, body) : new Map<string, List>();
  await setImmediate();
  if (!(shape instanceof z.ZodObject) || lists.size === 0) return JSON.stringify(shape.parse(body));
  const short = Object.fromEntries([...lists.keys()].map((name) => [name, []]));
  const rest: Record<string, unknown> = Object(shape.parse({ ...body, ...short }));
  const parts: string[] = [];
  for (const [name, value] of Object.entries(rest)) {
    const list = lists.get(name);
    const text = list === undefined ? JSON.stringify(value) : await listText(list);
    if (text !== undefined) parts.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${parts.join(",")}}`;
}

interface List {
  readonly shape: z.ZodArray<z.core.SomeType>;
  readonly items: readonly unknown[];
}

/** The lists of more than a slice that stand at the top of an answer. */
function longLists(shape: Readonly<Record<string, z.core.SomeType>>, body: object): Map<string, List> {
  return new Map(
    Object.entries(body).flatMap(([name, items]): [string, List][] => {
      const inner = shape[name];
      const isLong = inner instanceof z.ZodArray && Array.isArray(items) && items.length > SLICE;
      return isLong ? [[name, { shape: inner, items }]] : [];
    }),
  );
}

async function listText({ shape, items }: List): Promise<string> {
  const texts: string[] = [];
  for (let at = 0; at < items.length; at += SLICE) {
    texts.push(JSON.stringify(shape.parse(items.slice(at, at + SLICE))).slice(1, -1));
    await setImmediate();
  }
  return `[${texts.join(",")}]`;
}
