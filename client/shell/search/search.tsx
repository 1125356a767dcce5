import { type KeyboardEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "../../ui/states.tsx";
import { SearchHits } from "./search-hits.tsx";
import { useSearch } from "./use-search.ts";

type SearchControl = ReturnType<typeof useSearch>;

/** Search as you type. Arrow keys move through the hits, Enter goes there, Esc leaves.
 *  @param done called when a hit was followed or the search was left */
export function Search({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const list = useId();
  const search = useSearch(done);
  const { result, hits, at } = search;
  return (
    <search
      className="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && search.show(false)}
    >
      <SearchInput search={search} list={list} />
      <kbd>/</kbd>
      {search.shown && (
        <div className="search-results">
          {result.isError ? (
            <Failed what={t("search.label")} failure={result.error} retry={() => void result.refetch()} />
          ) : (
            <>
              <SearchHits list={list} hits={hits} at={at} follow={search.follow} text={search.text} />
              <SearchState search={search} />
            </>
          )}
        </div>
      )}
    </search>
  );
}

function SearchInput({ search, list }: { search: SearchControl; list: string }) {
  const { t } = useTranslation();
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") search.step(1);
    else if (event.key === "ArrowUp") search.step(-1);
    else if (event.key === "Enter") search.enter();
    else if (event.key === "Escape") {
      event.currentTarget.blur();
      search.leave();
    } else return;
    event.preventDefault();
  };
  return (
    <input
      id="search"
      type="search"
      role="combobox"
      autoComplete="off"
      spellCheck={false}
      aria-label={t("search.label")}
      aria-expanded={search.shown}
      aria-controls={list}
      aria-activedescendant={search.shown && search.at >= 0 ? `${list}-${search.at}` : undefined}
      placeholder={t("search.placeholder")}
      value={search.text}
      onFocus={() => search.show(true)}
      onKeyDown={press}
      onChange={(event) => search.write(event.target.value)}
    />
  );
}

function SearchState({ search }: { search: SearchControl }) {
  const { t } = useTranslation();
  const { text, result, hits } = search;
  const total = result.data?.total ?? 0;
  if (!result.isPending && hits.length === 0) {
    return (
      <div className="search-state" role="status">
        <p>{t("search.empty", { q: text.trim() })}</p>
        <p className="note">{t("search.suggestion")}</p>
        <p className="note">{t("search.inScope")}</p>
      </div>
    );
  }
  const words = result.isPending
    ? t("search.searching")
    : total > hits.length
      ? t("search.more", { total, shown: hits.length })
      : t("search.results", { count: hits.length });
  return (
    <div className="search-state" role="status">
      <p className="note">{words}</p>
    </div>
  );
}
