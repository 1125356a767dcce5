import { z } from "zod";
import { Layer } from "./provenance.ts";
import { worded } from "./words.ts";

/** The years whose statements count: `latest` takes of every purchase and product its newest statement, whatever its
 *  year; a year such as `2010` or years such as `2009-2012`, both ends included, take the newest one within them; `all`
 *  takes every statement, so that one purchase may be there several times. Reported figures are series: every year of
 *  them counts that lies within the years, and with `latest` every year there is. */
export type Years = string;

/** Which facts an answer is made from. */
export interface Scope {
  /** Layers that are on, in the order of `Layer`. */
  readonly layers: readonly Layer[];
  readonly years: Years;
}

/** Every layer, and the newest statement of every purchase and product: what is asked when nothing else is. */
export const WHOLE_SCOPE: Scope = { layers: Layer.options, years: "latest" };

/** The same without what a generator made: what 只看真实事实 asks. */
export const REAL_SCOPE: Scope = {
  layers: Layer.options.filter((layer) => layer !== "simulated"),
  years: "latest",
};

/** Every fact the store holds, older statements too. */
export const EVERYTHING: Scope = { layers: Layer.options, years: "all" };

/** How an address writes that no layer is on: only the frame of places, chains and stages is left. */
const NO_LAYER = "none";

const listed = Layer.options.join("|");

/** What an address may say of the facts it asks for, as text. `scopeOf` reads it. */
export const scoped = {
  layers: z
    .string()
    .regex(
      new RegExp(`^(${NO_LAYER}|(${listed})(,(${listed}))*)$`),
      worded(
        `Expected layers with commas between them: ${Layer.options.join(", ")}; or ${NO_LAYER}`,
        `应为以逗号分隔的数据层：${Layer.options.join("、")}；或 ${NO_LAYER}`,
      ),
    )
    .default(Layer.options.join(","))
    .meta({ description: "layers of facts that enter" }),
  years: z
    .string()
    .regex(/^(latest|all|\d{4}(-\d{4})?)$/, yearsExpected())
    .refine((years) => !isBounded(years) || firstYear(years) <= lastYear(years), yearsExpected())
    .default("latest")
    .meta({
      description:
        "years whose statements enter: 2010 or 2009-2012; latest takes of each purchase and product the newest, and every year of reported figures; all takes all",
    }),
};

/** What an address may say of the facts it asks for, on its own. */
export const ScopeQuery = z.strictObject(scoped);

/** The scope that an address asks for: layers once each and in the order of `Layer`.
 *  @param query as `scoped` has parsed it
 *  @example
 *  scopeOf({ layers: "public,plan", years: "2010" }); // => { layers: ["plan", "public"], years: "2010" }
 *  scopeOf({ layers: "none", years: "latest" }).layers; // => []
 */
export function scopeOf({ layers, years }: { readonly layers: string; readonly years: string }): Scope {
  const asked = layers.split(",");
  return { layers: Layer.options.filter((layer) => asked.includes(layer)), years };
}

/** A scope as an address writes it. Equal scopes give equal text.
 *  @example
 *  scopeText({ layers: [], years: "latest" }); // => { layers: "none", years: "latest" }
 */
export function scopeText({ layers, years }: Scope): { readonly layers: string; readonly years: string } {
  return { layers: layers.length === 0 ? NO_LAYER : layers.join(","), years };
}

/** Whether years are some years, and neither the newest nor all.
 *  @example
 *  isBounded("2010"); // => true
 *  isBounded("latest"); // => false
 */
export function isBounded(years: Years): boolean {
  return years !== "latest" && years !== "all";
}

/** Whether a period has a year in common with the years asked for; every period has when they are not bounded.
 *  @param period a year such as `2010` or years such as `2010–2015`
 *  @example
 *  withinYears("2010–2015", "2012"); // => true
 *  withinYears("2009", "2010-2012"); // => false
 *  withinYears("2009", "latest"); // => true
 */
export function withinYears(period: string, years: Years): boolean {
  return !isBounded(years) || (firstYear(period) <= lastYear(years) && firstYear(years) <= lastYear(period));
}

/** What an answer says of the facts it was made from. */
export const ScopeOfAnswer = z.strictObject({
  layers: z.array(Layer).meta({ description: "layers asked for" }),
  loaded: z.array(Layer).meta({ description: "those of them that the store holds facts of" }),
  years: z.string().meta({ description: "years asked for" }),
});

/** What an answer says of the facts it was made from. */
export type ScopeOfAnswer = z.infer<typeof ScopeOfAnswer>;

function firstYear(years: string): string {
  return years.slice(0, 4);
}

function lastYear(years: string): string {
  return years.slice(-4);
}

function yearsExpected(): string {
  return worded(
    "Expected latest, all, a year such as 2010, or years such as 2009-2012",
    "应为 latest、all、年份（例如 2010）或起止年份（例如 2009-2012）",
  );
}
