import type { ErrorDetail } from "../../../graph-schema/errors.ts";

/** Splits what was refused by the field it points at; what points at none is left over.
 *  @param errors `pointer` is the name of a parameter, or a JSON pointer that starts with it
 *  @param names of the fields
 *  @example
 *  errorsAt([{ pointer: "/year", message: "too small" }, { pointer: "foo", message: "unknown" }], ["year"]).at; // => { year: ["too small"] }
 */
export function errorsAt(
  errors: readonly ErrorDetail[],
  names: readonly string[],
): { at: Readonly<Record<string, readonly string[]>>; elsewhere: readonly ErrorDetail[] } {
  const nameIn = ({ pointer }: ErrorDetail) => pointer.replace(/^#?\/?/, "").split("/")[0];
  const at = names.map((name) => [
    name,
    errors.filter((error) => nameIn(error) === name).map(({ message }) => message),
  ]);
  return {
    at: Object.fromEntries(at.filter(([, messages]) => messages?.length !== 0)),
    elsewhere: errors.filter((error) => !names.some((name) => nameIn(error) === name)),
  };
}
