import neo4j from "neo4j-driver";

/** A value as the driver has to be given it: whole numbers as integers, so that Browser shows 2010 and not
 *  2010.0, and everything else as it is, lists and maps with it. -0 becomes 0, as in JSON; a property that is
 *  `undefined` is left out. */
export function encoded<T extends object>(value: T): Record<string, unknown> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries.map(([key, field]) => [key, encodedField(field)]));
}

function encodedField(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(encodedField);
  if (ArrayBuffer.isView(value) || typeof value !== "object" || value === null) return value;
  return encoded(value);
}
