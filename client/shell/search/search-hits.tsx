import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../../graph-schema/api/resources.ts";
import { useApi } from "../../api.ts";
import { nameIn, pathIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { SimulatedMark } from "../../ui/marks.tsx";
import { sourceLabel } from "../../ui/source-label.ts";
import { excerptOf, groupHits } from "./search-groups.ts";

/** The hits by kind. The focus stays in the search box: `at` is the position it points to.
 *  @param list id of the list; each hit is `list-position` */
export function SearchHits(props: {
  list: string;
  hits: readonly SearchHit[];
  at: number;
  follow: (hit: SearchHit) => void;
  /** What was written; it is shown where it stands in a paragraph. */
  text: string;
}) {
  const { list, hits, at, follow, text } = props;
  const { t } = useTranslation();
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
              <HitText hit={hit} text={text} />
              <span className="visually-hidden">{t(`kind.${group.kind}`)}</span>
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

/** A name and where it lies; of a paragraph its section and the words round those that were found. */
function HitText({ hit, text }: { hit: SearchHit; text: string }) {
  const { language } = useView().view;
  const asked = hit.kind === "Source" ? {} : undefined;
  const sources = useApi("listSources", asked, { type: "plan-paragraph", limit: 1_000 }).data?.items;
  const source = sources?.find(({ id }) => id === hit.id);
  if (source?.type !== "plan-paragraph") {
    return (
      <>
        <span>
          {nameIn(language, hit)} {hit.synthetic === true && <SimulatedMark />}
        </span>
        <span className="note">{pathIn(language, hit.path)}</span>
      </>
    );
  }
  return (
    <>
      <span>¶ {sourceLabel(language, source).text}</span>
      <span className="note" lang="zh-CN">
        {excerptOf(source.text, text.trim())}
      </span>
    </>
  );
}
