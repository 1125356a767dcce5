import { MapYear } from "../../../graph-schema/api/map-year.ts";
import { DEFAULT_VIEW, PROVINCE, type View } from "../../state/view.ts";
import type { Field } from "./form-fields.ts";

/** What a measure's form says, as it stands in the address. */
type Asked = Pick<View, "parameters" | "map" | "boundary">;

/** What a field says now: its own entry in the address, else what it shares with the view, else the measure's
 *  default.
 *  @returns `undefined` when nothing was chosen and there is no default */
export function saidIn(asked: Asked, field: Field): string | undefined {
  const shared = sharedWith(field);
  return asked.parameters[field.name] ?? (shared === undefined ? field.initial : asked[shared]);
}

/** The step that a choice in a field makes. The default, or nothing, leaves no entry behind; what the measure does
 *  not know goes as well.
 *  @param value `undefined` when the field was emptied */
export function choose(
  asked: Asked,
  { fields, field }: { fields: readonly Field[]; field: Field },
  value: string | undefined,
): Partial<View> {
  const entries = Object.entries(asked.parameters).filter(
    ([name]) => name !== field.name && fields.some((known) => known.name === name),
  );
  const shared = sharedWith(field);
  if (shared === "map") {
    return {
      parameters: Object.fromEntries(entries),
      map: MapYear.safeParse(value).data ?? DEFAULT_VIEW.map,
    };
  }
  if (shared === "boundary") return { parameters: Object.fromEntries(entries), boundary: value ?? PROVINCE };
  const usual = value === undefined || value === "" || value === field.initial;
  return { parameters: Object.fromEntries(usual ? entries : [...entries, [field.name, value]]) };
}

/** The question to the measure: every field that says something, and entries of the address that the measure does
 *  not know, so that it refuses them by name. */
export function questionOf(asked: Asked, fields: readonly Field[]): Record<string, string> {
  const said = fields.flatMap((field) => {
    const value = saidIn(asked, field);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return { ...asked.parameters, ...Object.fromEntries(said) };
}

/** The fields that must still be filled before the measure can be asked. */
export function missingIn(asked: Asked, fields: readonly Field[]): Field[] {
  return fields.filter((field) => field.required && saidIn(asked, field) === undefined);
}

/** A measure's map and place are the view's own, when they mean the same and have the same default: then the
 *  drawer and the other pages speak of the same map and place, and the address says them once. */
function sharedWith({ name, control, initial }: Field): "map" | "boundary" | undefined {
  if (name === "map" && control.type === "choice") {
    const same = control.options.every(({ value }) => MapYear.safeParse(value).success);
    const all = control.options.length === MapYear.options.length;
    return same && all && (initial ?? DEFAULT_VIEW.map) === DEFAULT_VIEW.map ? "map" : undefined;
  }
  const place = name === "place" && control.type === "thing" && control.kind === "Place";
  return place && (initial ?? PROVINCE) === PROVINCE ? "boundary" : undefined;
}
