import { z } from "zod";
import { worded } from "./words.ts";

/** A part of a whole, from 0 (none) to 1 (all). Never a percentage: only the page writes one. */
export const Share = z.number().min(0).max(1).meta({ unit: "1" });

/** The largest value of a purchase, a product or a report: far more than the whole country makes in a year, and small
 *  enough that sums, squares and products of such stay numbers. */
const LARGEST = 1e12;

/** A value of a report, in the unit of its indicator. */
export const Quantity = z.number().min(-LARGEST).max(LARGEST);

/** 10,000 renminbi per calendar year (万元/年), at the prices of that year.
 *  @example
 *  Cny10kPerYear.safeParse(1.7e308).success; // => false
 */
export const Cny10kPerYear = z.number().nonnegative().max(LARGEST).meta({ unit: "CNY10k/year" });

/** Whole days. */
export const Days = z.int().nonnegative().meta({ unit: "day" });

/** Degrees east of Greenwich, WGS-84. */
export const Longitude = z.number().min(-180).max(180).meta({ unit: "degree" });

/** Degrees north of the equator, WGS-84. */
export const Latitude = z.number().min(-90).max(90).meta({ unit: "degree" });

/** A calendar year as it is written, e.g. "2010". */
export const Year = z
  .string()
  .regex(/^\d{4}$/, worded("Expected a year such as 2010", "应为年份，例如 2010"));

/** A day known to the year, the month or the day: "2011", "2011-08", "2011-08-22". A day that the calendar
 *  has not is refused.
 *  @example
 *  PartialDate.safeParse("2012-02-29").success; // => true
 *  PartialDate.safeParse("2011-02-29").success; // => false
 */
export const PartialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    worded(
      "Expected a date such as 2011, 2011-08 or 2011-08-22",
      "应为日期，例如 2011、2011-08 或 2011-08-22",
    ),
  )
  .refine(isInCalendar, worded("Expected a day that the calendar has", "应为日历上有的日期"));

/** A day the calendar has not would roll over into the next month. */
function isInCalendar(date: string): boolean {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return true;
  const read = new Date(0);
  read.setUTCFullYear(year, month - 1, day);
  return read.getUTCDate() === day;
}

/** Every unit a value can have, with the words a page writes after the number. */
export const UNITS = {
  "1": { zh: "", en: "", reads: "share of a whole, 0 to 1" },
  "CNY10k/year": { zh: "万元/年", en: "CNY 10k/year", reads: "10,000 renminbi per calendar year" },
  count: { zh: "个", en: "", reads: "a number of things, named by the indicator" },
  text: { zh: "", en: "", reads: "words, no number" },
} as const;

/** A key of `UNITS`. */
export const Unit = z.enum(["1", "CNY10k/year", "count", "text"]);

/** A key of `UNITS`. */
export type Unit = z.infer<typeof Unit>;
