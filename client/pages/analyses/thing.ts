/** A thing by name. */
export interface Thing {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name; empty when nothing is needed. */
  readonly where: string;
}
