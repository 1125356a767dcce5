/** A stage of a chain as the plan writes it. */
export interface StageRow {
  /** `1.2`: chain and place in it; `6.1a`: one of several heads side by side. */
  readonly number: string;
  /** The plan's words, to the letter. */
  readonly name: string;
  readonly nameEn: string;
  /** Short names; a line break marks where a label breaks. */
  readonly label: string;
  readonly labelEn: string;
  readonly nature: "goods" | "service";
}

/** A chain with its stages, upstream first. Stages of equal order stand side by side. */
export interface ChainRow {
  readonly number: number;
  readonly wording: string;
  readonly name: string;
  readonly nameEn: string;
  readonly label: string;
  readonly labelEn: string;
  readonly stages: readonly StageRow[];
}

/** The cells of a stage: number, plan wording, English, label, English label. */
export type StageCells = readonly [
  number: string,
  name: string,
  nameEn: string,
  label: string,
  labelEn: string,
];

/** A stage of goods from its cells. */
export function goods([number, name, nameEn, label, labelEn]: StageCells): StageRow {
  return { number, name, nameEn, label, labelEn, nature: "goods" };
}

/** A stage of services from its cells. */
export function service(cells: StageCells): StageRow {
  return { ...goods(cells), nature: "service" };
}
