import { useView } from "../../state/use-view.ts";
import { OnePlace } from "./one-place.tsx";
import "./place.css";
import "./place-tables.css";
import "./recipes.css";
import { PlaceList } from "./place-list.tsx";

/** One place, or all of them when the address names none. */
export function PlacePage() {
  const { id } = useView().view;
  return id === undefined ? <PlaceList /> : <OnePlace id={id} />;
}
