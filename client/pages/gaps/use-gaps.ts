import { useView } from "../../state/use-view.ts";
import { withChosen } from "../rates/use-rates.ts";
import { type GapsAsked, gapsAskedIn } from "./gaps-asked.ts";

/** What the address asks of this page. */
export function useGapsAsked(): GapsAsked {
  return gapsAskedIn(useView().view);
}

/** Steps of the page: what was chosen before stays, but what the step itself says. */
export function useChooseGap(): (
  chosen: Readonly<Record<string, string | undefined>>,
  place?: string,
) => void {
  const { view, go } = useView();
  return (chosen, place = view.boundary) =>
    go({ boundary: place, parameters: withChosen(view.parameters, chosen) });
}
