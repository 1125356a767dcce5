import type { z } from "zod";
import { AppError, type FailureDetail } from "../../graph-schema/errors.ts";
import { NO_SUCH_PROPERTY, wrongPlaces } from "../../graph-schema/wrong-places.ts";

/** What is said of a parameter that there is not. */
const NO_SUCH_PARAMETER = { message: "There is no such parameter", messageZh: "没有这个参数" } as const;

/** More wrong parameters than this are not told, and no more letters of what was given. */
const [MOST_PLACES, MOST_LETTERS] = [20, 80];

/** Parses what a measure is asked, every wrong parameter named in both languages.
 *  @param id the measure
 *  @throws AppError `REQUEST_INVALID` */
export function parseParameters<Params extends z.ZodType>(
  id: string,
  params: Params,
  query: Readonly<Record<string, string>>,
): z.output<Params> {
  const parsed = params.safeParse(query);
  if (parsed.success) return parsed.data;
  const given = new Map(Object.entries(query));
  const places = wrongPlaces(params, query).slice(0, MOST_PLACES);
  const details = places.map(({ pointer, message, messageZh }): FailureDetail => {
    const name = pointer.slice(1);
    const shown = name.slice(0, MOST_LETTERS);
    if (message === NO_SUCH_PROPERTY.message) return { pointer: shown, ...NO_SUCH_PARAMETER };
    const value = given.get(name)?.slice(0, MOST_LETTERS);
    return { pointer: shown, message, messageZh, ...(value !== undefined && { value }) };
  });
  const named = details.map(({ pointer, message }) => `${pointer}: ${message}`).join("; ");
  throw new AppError("REQUEST_INVALID", `Cannot run "${id}": ${named}`, {
    details,
    zh: `不能计算“${id}”：参数有误`,
  });
}
