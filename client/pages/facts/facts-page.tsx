/** Placeholder until its engineer writes it. */
export function FactsPage() {
  return null;
}
