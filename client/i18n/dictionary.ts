/** The shape of a dictionary: the same keys, other words. */
export type WordsLike<Dictionary> = {
  readonly [Key in keyof Dictionary]: Dictionary[Key] extends string ? string : WordsLike<Dictionary[Key]>;
};

/** Every key of a dictionary as a path, ascending. English plural forms count as one key.
 *  @example
 *  keysOf({ b: { c: "x" }, a_one: "1", a_other: "2" }); // => ["a", "b.c"]
 */
export function keysOf(dictionary: object, path = ""): string[] {
  const keys = Object.entries(dictionary).flatMap(([key, value]) =>
    typeof value === "object" && value !== null
      ? keysOf(value, `${path}${key}.`)
      : [`${path}${key.replace(/_(one|other)$/, "")}`],
  );
  return [...new Set(keys)].sort();
}
