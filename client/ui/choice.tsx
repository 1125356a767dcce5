import { Segmented } from "antd";

/** A choice between a few things that are all in sight, one of them always chosen. Arrow keys move it.
 *  @param label what is chosen, for those who do not see the row it stands in */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <Segmented<Value>
      aria-label={props.label}
      size="small"
      className="choice"
      value={props.value}
      options={[...props.options]}
      onChange={props.onChange}
    />
  );
}
