/** The addresses seen on a page, oldest first. A step back takes the last one away, so that its length says how
 *  often “undo” can go back without leaving the page.
 *  @example
 *  followTrail(["/chains/1"], "/chains/1?hide=towns"); // => ["/chains/1", "/chains/1?hide=towns"]
 *  followTrail(["/chains/1", "/chains/1?hide=towns"], "/chains/1"); // => ["/chains/1"]
 */
export function followTrail(trail: readonly string[], address: string): readonly string[] {
  if (trail.at(-1) === address) return trail;
  return trail.at(-2) === address ? trail.slice(0, -1) : [...trail, address];
}
