import type { NodeName } from "../../../graph-schema/api/resources.ts";
import type { Enterprise } from "../../../graph-schema/nodes.ts";
import type { LocatedIn, Supplies } from "../../../graph-schema/relationships.ts";

/** Where every fact of these tests is from. */
export const provenance = { source: "source:p", evidence: "published" } as const;

/** A real enterprise. */
export const firm = (id: string, more: Partial<Enterprise> = {}): Enterprise => ({
  kind: "Enterprise",
  id: `enterprise:${id}`,
  name: id,
  ...provenance,
  ...more,
});

/** The name of an enterprise in an answer. */
export const named = (id: string): NodeName => ({ id: `enterprise:${id}`, kind: "Enterprise", name: id });

/** A purchase; a seller with a colon in it is a whole id, such as that of a place. */
export const sells = (from: string, to: string, more: Partial<Supplies> = {}): Supplies => ({
  kind: "SUPPLIES",
  id: `supplies:${from}.${to}.${more.id ?? ""}${more.period ?? ""}${String(more.value ?? "")}`,
  from: from.includes(":") ? from : `enterprise:${from}`,
  to: `enterprise:${to}`,
  ...provenance,
  ...more,
});

/** Where an enterprise lies. */
export const at = (from: string, to: string, quality: LocatedIn["quality"] = "site"): LocatedIn => ({
  kind: "LOCATED_IN",
  id: `located-in:${from}.${to}.${quality}`,
  from: `enterprise:${from}`,
  to: `place:${to}`,
  quality,
  ...provenance,
});

/** The name of a place in an answer. */
export const node = (id: string): NodeName => ({ id: `place:${id}`, kind: "Place", name: id });
