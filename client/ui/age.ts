/** From how many years behind the newest statement on a statement counts as old. */
export const OLD_AFTER = 5;

/** How many years a period ends before another one; 0 when it does not.
 *  @param period a year such as `2010` or years such as `2009–2012`: the last one counts
 *  @example
 *  ageOf("2009", "2025"); // => 16
 *  ageOf("2009–2012", "2010"); // => 0
 */
export function ageOf(period: string, newest: string): number {
  return Math.max(0, Number(newest.slice(-4)) - Number(period.slice(-4)));
}

/** Whether a statement is drawn as an old one: it ends more than five years before the newest.
 *  @example
 *  isOld("2019", "2025"); // => true
 *  isOld("2020", "2025"); // => false
 */
export function isOld(period: string, newest: string): boolean {
  return ageOf(period, newest) > OLD_AFTER;
}
