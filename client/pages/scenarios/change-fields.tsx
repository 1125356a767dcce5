import { type FieldsProps, Firm, Thing, Typed } from "./one-field.tsx";
import { OpenFields } from "./open-fields.tsx";
import { RecipeFields } from "./recipe-fields.tsx";
import { RedirectFields } from "./redirect-fields.tsx";

/** The fields of a kind of change. */
export function ChangeFields(props: FieldsProps) {
  switch (props.form.kind) {
    case "open":
      return <OpenFields {...props} />;
    case "close":
      return <Firm {...props} name="enterprise" />;
    case "move":
      return (
        <>
          <Firm {...props} name="enterprise" />
          <Thing {...props} name="place" label="placeTo" kind="Place" />
        </>
      );
    case "capacity":
      return (
        <>
          <Firm {...props} name="enterprise" />
          <Thing {...props} name="stage" label="stage" kind="Stage" />
          <Typed {...props} name="capacity" hint="capacityHint" />
          <Typed {...props} name="output" hint="capacityHint" />
        </>
      );
    case "redirect":
      return <RedirectFields {...props} />;
    case "recipe":
      return <RecipeFields {...props} />;
  }
}
