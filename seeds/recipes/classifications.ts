import { MAPPING } from "./mapping.ts";
import type { MappingRow } from "./mapping-rows.ts";

/** The classifications of sectors of the national tables, as `Stage.codes` writes them. Provinces publish theirs in the
 *  same ones. */
export const CLASSIFICATIONS = ["nbs-io-2007", "nbs-io-2010", "nbs-io-2012"] as const;

/** A classification of the sectors of input–output tables. */
export type Classification = (typeof CLASSIFICATIONS)[number];

interface SectorsOf {
  /** How many sectors there are; their codes are the numbers from 1 on, all of one length. */
  readonly count: number;
  /** The first code from which on all sectors sell services: building, trade and what follows. */
  readonly servicesFrom: string;
  /** Sectors before that one that sell services too: agricultural services, repair. */
  readonly services: readonly string[];
  /** The sectors of each stage; empty where nobody has judged them yet. */
  readonly mapping: readonly MappingRow[];
}

const SECTORS: Readonly<Record<Classification, SectorsOf>> = {
  "nbs-io-2007": { count: 135, servicesFrom: "095", services: ["005"], mapping: MAPPING },
  "nbs-io-2010": { count: 41, servicesFrom: "25", services: [], mapping: [] },
  "nbs-io-2012": { count: 139, servicesFrom: "099", services: ["005", "095"], mapping: [] },
};

/** The classification a table's sectors are of, by their codes alone: names are written in many ways.
 *  @param codes in the table's order
 *  @returns `undefined` when they are of none that is known
 *  @example
 *  classificationOf(["01", "02"]); // => undefined
 */
export function classificationOf(codes: readonly string[]): Classification | undefined {
  return CLASSIFICATIONS.find((classification) => {
    const { count } = SECTORS[classification];
    const digits = String(count).length;
    return codes.length === count && codes.every((code, at) => code === String(at + 1).padStart(digits, "0"));
  });
}

/** To which sectors of a classification each stage belongs: an editorial judgement, none where it is not made yet.
 *  @example
 *  mappingIn("nbs-io-2012"); // => []
 */
export function mappingIn(classification: Classification): readonly MappingRow[] {
  return SECTORS[classification].mapping;
}

/** Whether a sector sells services.
 *  @example
 *  isServiceSector("nbs-io-2007", "095"); // => true
 *  isServiceSector("nbs-io-2007", "062"); // => false
 *  isServiceSector("nbs-io-2010", "24"); // => false
 */
export function isServiceSector(classification: Classification, code: string): boolean {
  const { servicesFrom, services } = SECTORS[classification];
  return services.includes(code) || code >= servicesFrom;
}
