import type { z } from "zod";
import { refusedParameters, wrongParameters } from "../../graph-schema/wrong-parameters.ts";

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
  const cannot = { en: `Cannot run "${id}"`, zh: `不能计算“${id}”` };
  throw refusedParameters(cannot, wrongParameters(params, query));
}
