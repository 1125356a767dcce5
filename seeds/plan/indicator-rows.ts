import type { Indicator, Report } from "../../graph-schema/nodes.ts";

/** Section and words of the plan. */
export type At = readonly [section: string, quote: string];

/** A value or statement of the plan about an indicator. */
export interface ReportRow {
  /** Last part of the id: the period, or what tells it from the indicator's other reports. */
  readonly key: string;
  readonly role: Report["role"];
  readonly period: string;
  /** Whole ids of places, chains or enterprises. */
  readonly about: readonly string[];
  readonly at: At;
  readonly value?: number;
  readonly lowest?: number;
  readonly highest?: number;
  readonly comparator?: NonNullable<Report["comparator"]>;
  readonly text?: string;
  readonly textEn?: string;
  readonly basis?: string;
  readonly basisEn?: string;
}

/** An indicator with what the plan says of it. Its place in its group is its place in the data. */
export interface IndicatorRow {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: Indicator["unit"];
  readonly counter?: string;
  readonly group: Indicator["group"];
  readonly basis?: string;
  readonly basisEn?: string;
  /** Contradictions and ambiguities, Chinese and English. Their numbers are computed by a test. */
  readonly notes?: readonly (readonly [zh: string, en: string])[];
  readonly reports: readonly ReportRow[];
}

/** The province as what a report is about. */
export const ANHUI: readonly string[] = ["place:340000"];

/** 亿元 in the unit of value, 万元.
 *  @example
 *  yi(2450); // => 24500000
 */
export function yi(value: number): number {
  return Math.round(value * 10_000);
}

/** What was in 2010, about the province unless said otherwise. */
export function actual(at: At, rest: Partial<ReportRow>): ReportRow {
  return { key: "2010", role: "actual", period: "2010", about: ANHUI, at, ...rest };
}

/** What is to be by 2015, about the province unless said otherwise. */
export function target(at: At, rest: Partial<ReportRow>): ReportRow {
  return { key: "2015", role: "target", period: "2015", about: ANHUI, at, ...rest };
}

/** How much 2010 was above 2009. */
export function growth(at: At, rest: Partial<ReportRow>): ReportRow {
  return { key: "growth-2010", role: "growth", period: "2010", about: ANHUI, at, ...rest };
}

/** What the plan says in words. The words of the text are its quote unless said otherwise. */
export function statement(key: string, at: At, rest: Partial<ReportRow>): ReportRow {
  return { key, role: "statement", period: "2010", about: ANHUI, at, text: at[1], ...rest };
}
