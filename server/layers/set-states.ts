import type { Commit } from "../../graph-schema/change-set.ts";
import type { Layer } from "../../graph-schema/provenance.ts";
import {
  type Choice,
  choiceOf,
  dropId,
  LAYER_OF,
  OWN_AUTHOR,
  type OwnLine,
  ownLine,
  partId,
  SetName,
} from "./set-ids.ts";

/** What the history of a store says of one set. */
export interface SetState {
  /** The content that is there, whole or begun; absent when the set is not there. */
  readonly edition?: string;
  /** What the ids of its change sets begin with; absent when the set is not there. */
  readonly run?: string;
  /** Whether it is there whole. */
  readonly finished: boolean;
  /** Whether somebody removed it for good and nobody has loaded it since. */
  readonly dropped: boolean;
  /** The revision of the newest line about it; absent when there is none. */
  readonly last?: string;
  /** What was chosen for it when it was last there; forgotten when it is dropped for good. */
  readonly chosen: Partial<Choice>;
}

/** What the history of a store says of the sets this product ships. */
export interface SetStates {
  /** Whether nothing but this program's own sets, their removal, and copies of such stores was ever committed. */
  readonly alone: boolean;
  readonly sets: Readonly<Record<SetName, SetState>>;
}

type Line = Pick<Commit, "author" | "changeSet" | "reason" | "revision">;

const NEVER: SetState = { finished: false, dropped: false, chosen: {} };

/** What a copy of the time before copies named their sets holds: an edition of the plan, nobody knows which. */
const NAMELESS = "plan-of-a-copy";

/** Reads from the history alone which sets a store holds.
 *  @param history oldest first */
export function setStates(history: readonly Line[]): SetStates {
  const sets: Record<SetName, SetState> = { plan: NEVER, recipes: NEVER, public: NEVER, sample: NEVER };
  let alone = true;
  for (const line of history) {
    const own = ownLine(line.changeSet);
    const isOurs = own !== undefined && line.author === OWN_AUTHOR;
    alone &&= isOurs;
    if (own?.act === "copy") followCopy(sets, line, isOurs);
    else if (isOurs) follow(sets, own, line.revision);
  }
  return { alone, sets };
}

function follow(sets: Record<SetName, SetState>, line: OwnLine, last: string): void {
  if (line.act === "put") {
    const { set, edition, run, finished } = line;
    for (const taken of line.takes) {
      if (sets[taken].edition !== undefined) sets[taken] = { ...gone(last), chosen: sets[taken].chosen };
    }
    sets[set] = { edition, run, finished, dropped: false, last, chosen: choiceOf(edition) };
  } else if (line.act === "drop") {
    const set = SetName.options.find((one) => LAYER_OF[one] === line.layer);
    if (set !== undefined) sets[set] = { ...gone(last), dropped: true, chosen: {} };
  }
}

function gone(last: string): Pick<SetState, "finished" | "dropped" | "last"> {
  return { finished: false, dropped: false, last };
}

function followCopy(sets: Record<SetName, SetState>, { reason, revision }: Line, isOurs: boolean): void {
  const named = reason.split(" ").flatMap((word) => ownLine(word) ?? []);
  for (const line of named) follow(sets, line, revision);
  if (named.length === 0 && isOurs) {
    sets.plan = { ...NEVER, edition: NAMELESS, run: NAMELESS, finished: true, last: revision };
  }
}

/** The layers of which only a part is there, since their load was cut off.
 *  @param history oldest first */
export function unfinishedLayers(history: readonly Line[]): Layer[] {
  const { sets } = setStates(history);
  return SetName.options.flatMap((set) => {
    const { edition, finished } = sets[set];
    return edition === undefined || finished ? [] : [LAYER_OF[set]];
  });
}

/** What the line of a copy says of the sets that come along, so that the copy's history alone tells as much as
 *  that of the store it was made from.
 *  @returns ids of change sets; empty when nothing of it was ever there */
export function carriedBy({ sets }: SetStates): string[] {
  return SetName.options.flatMap((set) => {
    const { edition, finished, dropped, last } = sets[set];
    if (dropped) return [dropId(LAYER_OF[set], last ?? "r0")];
    if (edition === undefined) return [];
    return [finished ? edition : partId(edition, 1, false)];
  });
}

/** What the ids of change sets begin with that bring an edition in: what was begun goes on; a set that was there
 *  before comes under a new id, since an id has its effect once. */
export function runOf(state: SetState, edition: string): string {
  if (state.edition === edition && state.run !== undefined && !state.finished) return state.run;
  return state.last === undefined ? edition : `${edition}-after-${state.last}`;
}
