/** Chooses a filter of the page, or takes it back. */
export type SetFilter = (name: string, value: string | undefined) => void;
