import { z } from "zod";

/** Which administrative map: of the plan's base year, with 17 cities, or today's with 16. */
export const MapYear = z.enum(["2010", "today"]).meta({ description: "administrative map" });

/** Which administrative map. */
export type MapYear = z.infer<typeof MapYear>;

/** The day a map stands for, `YYYY-MM-DD`.
 *  @param today the day of the clock
 *  @example
 *  dayOfMap("2010", "2026-11-23"); // => "2010-12-31"
 *  dayOfMap("today", "2026-11-23"); // => "2026-11-23"
 */
export function dayOfMap(map: MapYear, today: string): string {
  return map === "2010" ? "2010-12-31" : today;
}

/** The day it is in China, `YYYY-MM-DD`, whatever the zone of the machine.
 *  @example
 *  dayInChina(new Date("2026-11-22T15:59:59Z")); // => "2026-11-22"
 *  dayInChina(new Date("2026-11-22T16:00:00Z")); // => "2026-11-23"
 */
export function dayInChina(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
