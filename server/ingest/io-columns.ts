import type { IoTable } from "./io-table.ts";

/** What a sector buys to make one unit of its output, from every sector. */
export interface IoColumn {
  readonly code: string;
  /** Output in the table's unit (万元/年 in China's). */
  readonly output: number;
  /** All it buys as a share of its output: the sum of its coefficients before any are left out. */
  readonly purchases: number;
  /** Seller's code and the coefficient, the share of the buyer's output spent on the seller's goods, at
   *  producers' prices, imported ones included; in the table's order of sellers. */
  readonly inputs: readonly (readonly [seller: string, coefficient: number])[];
}

/** The coefficients a_ij = z_ij / x_j of some sectors, in the order asked for. A sector that puts nothing out has
 *  no coefficients and is left out, as is a code the table does not have.
 *  @param codes of the buyers; all of the table when left out
 *  @param smallest coefficients below it are left out, though they count in `purchases` */
export function ioColumns(
  table: IoTable,
  codes: readonly string[] = table.sectors.map(({ code }) => code),
  smallest = 0,
): IoColumn[] {
  const size = table.sectors.length;
  return codes.flatMap((code) => {
    const buyer = table.sectors.findIndex((sector) => sector.code === code);
    const output = table.output[buyer] ?? 0;
    if (!(output > 0)) return [];
    const all = table.sectors.map(
      (seller, at) => [seller.code, (table.flows[at * size + buyer] ?? 0) / output] as const,
    );
    const purchases = all.reduce((sum, [, coefficient]) => sum + coefficient, 0);
    return [
      {
        code,
        output,
        purchases,
        inputs: all.filter(([, coefficient]) => coefficient > 0 && coefficient >= smallest),
      },
    ];
  });
}
