import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../graph-schema/api/resources.ts";
import { nameIn, pathIn } from "../i18n/names.ts";
import { useView } from "../state/use-view.ts";
import { groupHits } from "./search-groups.ts";

/** The hits by kind. The focus stays in the search box: `at` is the position it points to.
 *  @param list id of the list; each hit is `list-position` */
export function SearchHits(props: {
  list: string;
  hits: readonly SearchHit[];
  at: number;
  follow: (hit: SearchHit) => void;
}) {
  const { list, hits, at, follow } = props;
  const { t } = useTranslation();
  const { language } = useView().view;
  return (
    <div role="listbox" id={list} aria-label={t("search.results", { count: hits.length })}>
      {groupHits(hits).map((group) => (
        <Fragment key={group.kind}>
          <div className="search-kind" aria-hidden="true">
            {t(`kind.${group.kind}`)}
          </div>
          {group.hits.map((hit) => (
            <button
              key={hit.id}
              id={`${list}-${hits.indexOf(hit)}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={hits.indexOf(hit) === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => follow(hit)}
            >
              <span>{nameIn(language, hit)}</span>
              <span className="visually-hidden">{t(`kind.${group.kind}`)}</span>
              <span className="note">{pathIn(language, hit.path)}</span>
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}
