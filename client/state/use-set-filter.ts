import { useView } from "./use-view.ts";

/** Chooses a filter of the page, or with nothing takes it back. */
export type SetFilter = (name: string, value: string | undefined) => void;

/** Sets one filter of the page in the address; the others stay as they are. */
export function useSetFilter(): SetFilter {
  const { view, go } = useView();
  return (name, value) => {
    const { [name]: _, ...rest } = view.parameters;
    go({ parameters: value === undefined || value === "" ? rest : { ...rest, [name]: value } });
  };
}
