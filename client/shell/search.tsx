import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../graph-schema/api/resources.ts";
import { useApi } from "../api.ts";
import { nameIn, pathIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { Failed } from "../ui/states.tsx";
import { groupHits, stepThrough, targetOf } from "./search-groups.ts";

const LIMIT = 20;
const PAUSE_MS = 150;

/** Search as you type. Arrow keys move through the hits, Enter goes there, Esc leaves.
 *  @param done called when a hit was followed or the search was left */
export function Search({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const { go } = useView();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useId();
  const { result, hits } = useHits(text);
  const shown = open && text.trim() !== "";
  const leave = () => {
    setOpen(false);
    setAt(-1);
    done();
  };
  const follow = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    go(targetOf(hit));
    setText("");
    leave();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    if (step !== undefined) setAt(stepThrough(hits.length, at, step));
    else if (event.key === "Enter") follow(hits[Math.max(at, 0)]);
    else if (event.key === "Escape") {
      event.currentTarget.blur();
      leave();
    } else return;
    event.preventDefault();
  };
  return (
    <search
      className="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <input
        id="search"
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={t("search.label")}
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
        placeholder={t("search.placeholder")}
        value={text}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
      />
      <kbd>/</kbd>
      {shown && (
        <div className="search-results">
          {result.isError ? (
            <Failed what={t("search.label")} failure={result.error} retry={() => void result.refetch()} />
          ) : (
            <Hits list={list} hits={hits} at={at} follow={follow} />
          )}
          <SearchState
            text={text}
            pending={result.isPending}
            total={result.data?.total}
            count={hits.length}
          />
        </div>
      )}
    </search>
  );
}

/** The hits for what is written, in the order they are shown, asked for once the writing pauses. */
function useHits(text: string) {
  const { map } = useView().view;
  const [q, setQ] = useState("");
  useEffect(() => {
    const pause = setTimeout(() => setQ(text.trim()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  const result = useApi("search", q === "" ? undefined : {}, { q, limit: LIMIT, map });
  const items = q === "" ? undefined : result.data?.items;
  const hits = useMemo(() => groupHits(items ?? []).flatMap((group) => group.hits), [items]);
  return { result, hits };
}

interface HitsProps {
  list: string;
  hits: readonly SearchHit[];
  at: number;
  follow: (hit: SearchHit) => void;
}

function Hits({ list, hits, at, follow }: HitsProps) {
  const { t } = useTranslation();
  const { language } = useView().view;
  return (
    <div role="listbox" id={list} aria-label={t("search.results", { count: hits.length })}>
      {groupHits(hits).map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no set of form fields
        <div key={group.kind} role="group" aria-label={t(`kind.${group.kind}`)}>
          <div className="search-kind" aria-hidden="true">
            {t(`kind.${group.kind}`)}
          </div>
          {group.hits.map((hit) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input, which keeps the focus
            <div
              key={hit.id}
              id={`${list}-${hits.indexOf(hit)}`}
              role="option"
              tabIndex={-1}
              aria-selected={hits.indexOf(hit) === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => follow(hit)}
            >
              <span>{nameIn(language, hit)}</span>
              <span className="note">{pathIn(language, hit.path)}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function SearchState(props: { text: string; pending: boolean; total: number | undefined; count: number }) {
  const { t } = useTranslation();
  const { text, pending, total = 0, count } = props;
  const words = pending
    ? t("search.searching")
    : total > count
      ? t("search.more", { total, shown: count })
      : t("search.results", { count });
  return (
    <div className="search-state" role="status">
      {!pending && count === 0 ? (
        <>
          <p>{t("search.empty", { q: text.trim() })}</p>
          <p className="note">{t("search.suggestion")}</p>
        </>
      ) : (
        <p className="note">{words}</p>
      )}
    </div>
  );
}
