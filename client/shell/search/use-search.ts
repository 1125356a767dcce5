import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { SearchHit } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { useAfterPause } from "../../state/use-after-pause.ts";
import { useView } from "../../state/use-view.ts";
import { groupHits, stepThrough, targetOf } from "./search-groups.ts";

const LIMIT = 20;
/** How long nobody writes before it is searched, in milliseconds. */
const PAUSE = 150;

/** The state of the search box and what can be done with it.
 *  @param done called when a hit was followed or the search was left */
export function useSearch(done: () => void) {
  const { go } = useView();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [entered, setEntered] = useState(false);
  const { result, hits, settled } = useHits(text);
  const leave = () => {
    setOpen(false);
    setAt(-1);
    done();
  };
  const follow = (hit: SearchHit) => {
    go(targetOf(hit));
    setText("");
    leave();
    document.getElementById("content")?.focus({ preventScroll: true });
  };
  const followBest = useEffectEvent(() => {
    const [best] = hits;
    setEntered(false);
    if (best !== undefined) follow(best);
  });
  useEffect(() => {
    if (entered && settled) followBest();
  }, [entered, settled]);
  return {
    text,
    at,
    hits,
    result,
    shown: open && text.trim() !== "",
    show: setOpen,
    leave,
    follow,
    write: (words: string) => {
      setText(words);
      setOpen(true);
      setAt(-1);
      setEntered(false);
    },
    step: (step: 1 | -1) => setAt(stepThrough(hits.length, at, step)),
    /** Follows the chosen hit, else the best one, as soon as the answer for what is written is there. */
    enter: () => {
      const chosen = hits[at];
      if (chosen === undefined) setEntered(text.trim() !== "");
      else follow(chosen);
    },
  };
}

/** The hits for what is written, in the order they are shown, asked for once the writing pauses.
 *  `settled` when they are those of the words that stand there now. */
function useHits(text: string) {
  const { map } = useView().view;
  const q = useAfterPause(text.trim(), PAUSE);
  const result = useApi("search", q === "" ? undefined : {}, { q, limit: LIMIT, map });
  const items = q === "" ? undefined : result.data?.items;
  const hits = useMemo(() => groupHits(items ?? []).flatMap((group) => group.hits), [items]);
  const settled = q === text.trim() && items !== undefined && !result.isPlaceholderData;
  return { result, hits, settled };
}
