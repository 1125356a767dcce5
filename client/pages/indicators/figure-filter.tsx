import { useTranslation } from "react-i18next";
import { Layer } from "../../../graph-schema/provenance.ts";
import { useView } from "../../state/use-view.ts";
import { useLayers } from "../../ui/use-layers.ts";

/** What narrows the list: words, a layer, and whether only values are wanted that others contradict. */
export function FigureFilterBar() {
  const { t } = useTranslation(["indicators", "scope"]);
  const { view } = useView();
  const set = useSetParameter();
  const loaded = useLayers()?.flatMap(({ layer, facts }) => (facts > 0 ? [layer] : [])) ?? Layer.options;
  const layers = Layer.options.filter(
    (layer) => layer !== "recipes" && view.scope.layers.includes(layer) && loaded.includes(layer),
  );
  const { q = "", layer = "", contradicted = "" } = view.parameters;
  return (
    <search className="figure-filter">
      <input
        type="search"
        className="figure-words"
        aria-label={t("filter.words")}
        placeholder={t("filter.placeholder")}
        value={q}
        maxLength={100}
        onChange={(event) => set("q", event.target.value)}
      />
      <label>
        {t("filter.layer")}{" "}
        <select value={layer} onChange={(event) => set("layer", event.target.value)}>
          <option value="">{t("filter.everyLayer")}</option>
          {layers.map((one) => (
            <option key={one} value={one}>
              {t(`scope:layer.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={contradicted !== ""}
          onChange={(event) => set("contradicted", event.target.checked ? "yes" : "")}
        />{" "}
        {t("filter.contradicted")}
      </label>
    </search>
  );
}

/** Sets what the page asks for beside; an empty value takes it away. Back leads to the page before, not to each
 *  letter. */
function useSetParameter(): (name: string, value: string) => void {
  const { view, go } = useView();
  return (name, value) => {
    const others = Object.entries(view.parameters).filter(([key]) => key !== name);
    const parameters = Object.fromEntries(value === "" ? others : [...others, [name, value]]);
    go({ parameters }, { replace: true });
  };
}
