import { useView } from "../../state/use-view.ts";
import { OneScenario } from "./one-scenario.tsx";
import { ScenarioList } from "./scenario-list.tsx";
import "./scenarios.css";
import "./effects.css";
import "./change-form.css";

/** What if: the list of scenarios, or the one that the address names. */
export function ScenariosPage() {
  const { id } = useView().view;
  return id === undefined ? <ScenarioList /> : <OneScenario id={id} />;
}
