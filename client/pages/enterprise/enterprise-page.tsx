import { useView } from "../../state/use-view.ts";
import { EnterpriseList } from "./enterprise-list.tsx";
import { OneEnterprise } from "./one-enterprise.tsx";
import "../place/place-tables.css";
import "../place/recipes.css";
import "./trade-picture.css";
import "./known-purchases.css";
import "./partner-table.css";
import "./enterprise.css";

/** One enterprise, or the list of them all. */
export function EnterprisePage() {
  const { id } = useView().view;
  return id === undefined ? <EnterpriseList /> : <OneEnterprise key={id} id={id} />;
}
