/** Placeholder until its engineer writes it. */
export function EnterprisePage() {
  return null;
}
