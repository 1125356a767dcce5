import { Button, Checkbox, Dropdown, Select } from "antd";
import { useId, useState } from "react";
import { useView } from "../../state/use-view.ts";
import { COLOURS_OF_LANES, LAYERS_OF_LANES } from "../../state/view.ts";
import { Choice } from "../../ui/choice.tsx";
import { useMapNames } from "../../ui/use-map-names.ts";
import { PlaceFilter } from "./place-filter.tsx";
import { useSay } from "./use-say.ts";
import { useUndo } from "./use-undo.ts";

/** A format in which the picture can be taken away. */
export type PictureFormat = "png" | "svg";

/** What is shown and from where it is seen; undo, fit, export.
 *  @param fit absent where there is no canvas */
export function FilterBar(props: {
  place: string;
  narrow: boolean;
  fit: (() => void) | undefined;
  exportAs: (format: PictureFormat) => void;
}) {
  const say = useSay();
  const undo = useUndo();
  const [open, setOpen] = useState(false);
  const hidden = useView().view.hide.length;
  const shown = String(LAYERS_OF_LANES.length - hidden);
  return (
    <section className="chain-filter" aria-label={say("filter.label")}>
      <PlaceFilter name={props.place} />
      <ColourFilter />
      {props.narrow && (
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {say("filter.more")} {shown}
        </Button>
      )}
      {(!props.narrow || open) && <Layers />}
      <span className="chain-filter-space" />
      {(!props.narrow || open) && <Tools {...props} undo={undo} />}
    </section>
  );
}

/** What colours the stages. */
function ColourFilter() {
  const { view, go } = useView();
  const say = useSay();
  const control = useId();
  return (
    <span className="chain-control">
      <label className="chain-control-name" htmlFor={control}>
        {say("filter.colour")}
      </label>
      <Select
        id={control}
        className="chain-colour"
        value={view.colour}
        options={COLOURS_OF_LANES.map((colour) => ({ value: colour, label: say(`filter.${colour}`) }))}
        onChange={(colour) => go({ colour })}
      />
    </span>
  );
}

function Layers() {
  const { view, go } = useView();
  const say = useSay();
  const mapName = useMapNames();
  const maps = (["2010", "today"] as const).map((map) => ({ value: map, label: mapName(map) }));
  return (
    <>
      <Choice label={say("filter.map")} value={view.map} options={maps} onChange={(map) => go({ map })} />
      <fieldset className="chain-layers" aria-label={say("filter.show")}>
        {LAYERS_OF_LANES.map((layer) => (
          <Checkbox
            key={layer}
            checked={!view.hide.includes(layer)}
            onChange={({ target }) =>
              go({
                hide: LAYERS_OF_LANES.filter((each) =>
                  each === layer ? !target.checked : view.hide.includes(each),
                ),
              })
            }
          >
            {say(`filter.${layer}`)}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}

function Tools(props: {
  undo: (() => void) | undefined;
  fit: (() => void) | undefined;
  exportAs: (format: PictureFormat) => void;
}) {
  const say = useSay();
  const formats = (["png", "svg"] as const).map((format) => ({
    key: format,
    label: say(`filter.${format}`),
    onClick: () => props.exportAs(format),
  }));
  return (
    <span className="chain-tools">
      <Button autoInsertSpace={false} disabled={props.undo === undefined} onClick={props.undo}>
        {say("filter.undo")}
      </Button>
      {props.fit !== undefined && (
        <Button autoInsertSpace={false} onClick={props.fit}>
          {say("filter.fit")}
        </Button>
      )}
      <Dropdown menu={{ items: formats }} trigger={["click"]}>
        <Button>{say("filter.export")} ▾</Button>
      </Dropdown>
    </span>
  );
}
