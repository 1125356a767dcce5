import { z } from "zod";
import { Wording } from "./texts.ts";
import { PartialDate, Share } from "./units.ts";
import { worded } from "./words.ts";

const name = "[\\p{L}\\p{N}][\\p{L}\\p{N}._~-]{0,190}";

/** The ids of one or more kinds: the kind's prefix, a colon, and letters (Chinese too), digits, `.`, `_`, `~`
 *  or `-`. Ids are business ids: they outlive a reload and may stand in an address.
 *  @example
 *  idOf("chain").safeParse("chain:1").success; // => true
 *  idOf("chain").safeParse("stage:1.1").success; // => false
 */
export function idOf(...prefixes: readonly string[]) {
  return z
    .string()
    .regex(
      new RegExp(`^(${prefixes.join("|")}):${name}$`, "u"),
      worded(`Expected an id such as "${prefixes[0]}:name"`, `应为形如“${prefixes[0]}:名称”的编号`),
    );
}

/** Who stands behind a fact: `reported` by a party to it, `published` by a third party, `inferred` by a
 *  method, `editorial` judgement of ours, `synthetic` made by a generator. */
export const Evidence = z.enum(["reported", "published", "inferred", "editorial", "synthetic"]);

/** Who stands behind a fact. */
export type Evidence = z.infer<typeof Evidence>;

/** Facts come in layers that can be switched. A fact lies in the layer of its source. */
export const Layer = z.enum(["plan", "recipes", "public", "imported", "simulated"]);

/** A set of facts that can be switched on and off as one. */
export type Layer = z.infer<typeof Layer>;

/** What every node but a source, and every relationship, says of itself. */
export const provenance = {
  source: idOf("source").meta({ description: "where the fact was read" }),
  quote: Wording.optional().meta({ description: "the words of the source that say it, to the letter" }),
  locator: Wording.optional().meta({ description: "the place in the source: sheet, row and column; page" }),
  evidence: Evidence,
  confidence: Share.optional().meta({ description: "absent means certain as far as the source goes" }),
  synthetic: z.literal(true).optional().meta({ description: "present on every fact that a generator made" }),
  validFrom: PartialDate.optional().meta({ description: "first day; absent means since ever" }),
  validTo: PartialDate.optional().meta({
    description: "first day no longer valid; absent means still valid",
  }),
};

/** Whether a fact with this period holds on a day.
 *  A date known only to the year or month counts from its first day. The end is exclusive.
 *  @example
 *  holdsOn({ validTo: "2011-08" }, "2010-12-31"); // => true
 *  holdsOn({ validTo: "2011-08" }, "2011-08-01"); // => false
 */
export function holdsOn(
  period: { validFrom?: string | undefined; validTo?: string | undefined },
  day: string,
): boolean {
  return firstDay(period.validFrom ?? "0000") <= day && day < firstDay(period.validTo ?? "9999");
}

/** The first day a partial date can mean.
 *  @example
 *  firstDay("2011-08"); // => "2011-08-01"
 */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
