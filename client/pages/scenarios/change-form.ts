import {
  ScenarioChange,
  type ScenarioChangeKind,
  type ScenarioChangeOf,
} from "../../../graph-schema/scenario.ts";
import { wrongPlaces } from "../../../graph-schema/wrong-places.ts";
import type { Language } from "../../state/view.ts";

/** The kinds of change, in the order they are offered. */
export const CHANGE_KINDS = ["open", "close", "move", "capacity", "redirect", "recipe"] as const;

/** One stage that a planned firm makes, as its fields stand. */
export interface ProductForm {
  /** Tells rows apart while they come and go. */
  readonly key: number;
  readonly stage: string;
  readonly capacity: string;
  readonly output: string;
}

/** A change as its fields stand: texts as they were typed, ids as they were picked, shares in per cent. What is empty
 *  says nothing. */
export interface ChangeForm {
  readonly kind: ScenarioChangeKind;
  readonly values: Readonly<Record<string, string>>;
  readonly makes: readonly ProductForm[];
}

/** Messages by field: `place`, `makes/0/stage`; under the empty name what belongs to no field in sight. */
export type FieldErrors = Readonly<Record<string, string>>;

/** What is wanted of an empty field. */
const ABSENT = { zh: "请填写", en: "Please fill this in" } as const;

/** The fields that are numbers. */
const MONEY: readonly string[] = ["capacity", "output"];
const SHARES: readonly string[] = ["share", "costShare"];

/** A field that says nothing of the change: whether one buyer is meant or many. */
const OF_FORM = "whose";

/** An empty form of a kind.
 *  @example
 *  emptyForm("open", { place: "place:340200" }).values; // => { place: "place:340200" }
 *  emptyForm("close").makes; // => []
 */
export function emptyForm(
  kind: ScenarioChangeKind,
  { stage = "", ...values }: Readonly<Record<string, string>> = {},
): ChangeForm {
  if (kind === "open") return { kind, values, makes: [{ key: 0, stage, capacity: "", output: "" }] };
  return { kind, values: stage === "" ? values : { ...values, stage }, makes: [] };
}

/** The form that says a change.
 *  @example
 *  formOf({ kind: "close", enterprise: "enterprise:a" }).values; // => { enterprise: "enterprise:a" }
 *  formOf({ kind: "recipe", input: "stage:1", output: "stage:2", costShare: 0.07 }).values.costShare; // => "7"
 */
export function formOf(change: ScenarioChange): ChangeForm {
  const entries = Object.entries(change).flatMap(([name, value]) =>
    name === "kind" || typeof value === "object" || value === undefined
      ? []
      : [[name, textOf(name, value)] as const],
  );
  return {
    kind: change.kind,
    values: Object.fromEntries(entries),
    makes: change.kind === "open" ? change.makes.map(productForm) : [],
  };
}

function textOf(name: string, value: string | number | boolean): string {
  if (typeof value === "number" && SHARES.includes(name)) return String(Number((value * 100).toFixed(10)));
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

function productForm({ stage, capacity, output }: ScenarioChangeOf<"open">["makes"][number], key: number) {
  return { key, stage, capacity: String(capacity), output: output === undefined ? "" : String(output) };
}

/** The change that a form says, or what is wrong with it at which field.
 *  @example
 *  changeOf({ kind: "close", values: { enterprise: "enterprise:a" }, makes: [] }, "en"); // => { change: { kind: "close", enterprise: "enterprise:a" } }
 *  changeOf({ kind: "close", values: {}, makes: [] }, "en"); // => { errors: { enterprise: "Please fill this in" } }
 */
export function changeOf(
  form: ChangeForm,
  language: Language,
): { change: ScenarioChange } | { errors: FieldErrors } {
  const said = saidBy(form);
  const parsed = ScenarioChange.safeParse(said);
  if (parsed.success) return { change: parsed.data };
  const errors: Record<string, string> = {};
  for (const { pointer, message, messageZh } of wrongPlaces(ScenarioChange, said)) {
    const field = pointer.slice(1);
    const words = isEmpty(form, field)
      ? ABSENT[language]
      : language === "zh"
        ? (messageZh ?? message)
        : message;
    errors[field] ??= words;
  }
  return { errors };
}

/** Whether a field that a change cannot be without says nothing. */
function isEmpty({ kind, values, makes }: ChangeForm, field: string): boolean {
  const [, row, name] = /^makes\/(\d+)\/(\w+)$/.exec(field) ?? [];
  const product = row === undefined ? undefined : makes[Number(row)];
  if (product !== undefined) return name === "stage" ? product.stage === "" : product.capacity === "";
  return NEEDED[kind].includes(field) && (values[field] ?? "") === "";
}

const NEEDED: Readonly<Record<ScenarioChangeKind, readonly string[]>> = {
  open: ["enterprise", "name", "place"],
  close: ["enterprise"],
  move: ["enterprise", "place"],
  capacity: ["enterprise", "stage", "capacity"],
  redirect: ["stage", "share", "to"],
  recipe: ["input", "output"],
};

function saidBy({ kind, values, makes }: ChangeForm): Record<string, unknown> {
  const said = Object.entries(values).flatMap(([name, text]) =>
    text.trim() === "" || name === OF_FORM ? [] : [[name, valueIn(name, text.trim())] as const],
  );
  const products = makes.map(({ stage, capacity, output }) => ({
    stage,
    capacity: numberOf(capacity),
    ...(output.trim() === "" ? {} : { output: numberOf(output) }),
  }));
  return { kind, ...Object.fromEntries(said), ...(kind === "open" ? { makes: products } : {}) };
}

function valueIn(name: string, text: string): unknown {
  if (MONEY.includes(name)) return numberOf(text);
  if (SHARES.includes(name)) {
    const percent = numberOf(text);
    return typeof percent === "number" ? Number((percent / 100).toFixed(12)) : percent;
  }
  if (name === "essential" || name === "removed") return text === "yes";
  return text;
}

/** A number as people type it, with or without groups of digits; what is none stays a text, so that it is refused. */
function numberOf(text: string): number | string {
  const plain = text.replaceAll(/[,，\s]/g, "");
  const value = Number(plain);
  return plain === "" || Number.isNaN(value) ? text : value;
}

/** An id for a firm that is planned: of the scenario's own name, and not yet among its changes.
 *  @example
 *  plannedId("scenario:ab12", []); // => "enterprise:planned-ab12-1"
 */
export function plannedId(scenario: string, changes: readonly ScenarioChange[]): string {
  const taken = new Set(changes.map((change) => (change.kind === "open" ? change.enterprise : "")));
  const stem = `enterprise:planned-${scenario.slice("scenario:".length, 60)}`;
  let count = 1;
  while (taken.has(`${stem}-${count}`)) count += 1;
  return `${stem}-${count}`;
}
