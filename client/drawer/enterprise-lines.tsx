import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceName, StageDetail } from "../../graph-schema/api/resources.ts";
import type { Enterprise } from "../../graph-schema/nodes.ts";
import type { Makes } from "../../graph-schema/relationships.ts";
import { groupBy } from "../graph/chain-facts.ts";
import { nameIn, pathIn } from "../i18n/names.ts";
import { addressPath } from "../map/places-on-map.ts";
import { useView } from "../state/use-view.ts";
import { SourceMark } from "../ui/marks.tsx";
import { ViewLink } from "../ui/view-link.tsx";
import { YearMark } from "../ui/year-mark.tsx";

/** What the lines are drawn from. */
type MakersOfStage = Pick<StageDetail, "makes" | "enterprises" | "sources" | "locatedIn" | "places">;

/** A real enterprise with the statements that it makes something. */
export interface RealMaker {
  readonly enterprise: Enterprise;
  readonly makes: readonly Makes[];
}

/** Firms listed before the reader asks for all. */
const FIRST = 6;

/** The real enterprises recorded for a stage, each once, those of which most is stated first, then by id. */
export function realMakers({ makes, enterprises }: Pick<StageDetail, "makes" | "enterprises">): RealMaker[] {
  const known = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
  return [...groupBy(makes, ({ from }) => from)]
    .flatMap(([id, own]) => {
      const enterprise = known.get(id);
      return enterprise === undefined || enterprise.synthetic === true ? [] : [{ enterprise, makes: own }];
    })
    .sort((a, b) => b.makes.length - a.makes.length || (a.enterprise.id < b.enterprise.id ? -1 : 1));
}

/** Enterprises recorded for a stage: where each is, what it makes in the words of each source, with the page's title,
 *  date and address. */
export function EnterpriseLines({ detail, firms }: { detail: MakersOfStage; firms: readonly RealMaker[] }) {
  const { t } = useTranslation("drawer");
  const [whole, setWhole] = useState(false);
  const shown = whole || firms.length <= FIRST + 1 ? firms : firms.slice(0, FIRST);
  return (
    <>
      <ul>
        {shown.map((firm) => (
          <EnterpriseLine key={firm.enterprise.id} firm={firm} detail={detail} />
        ))}
      </ul>
      {firms.length > FIRST + 1 && (
        <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t("ofStage.fewer", { count: FIRST }) : t("ofStage.more", { count: firms.length })}
        </button>
      )}
    </>
  );
}

function EnterpriseLine({ firm, detail }: { firm: RealMaker; detail: MakersOfStage }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const { enterprise, makes } = firm;
  const sourceOf = (id: string) => detail.sources.find((one) => one.id === id);
  return (
    <li className="firm-line">
      <ViewLink to={{ open: enterprise.id }}>{nameIn(language, enterprise)}</ViewLink>{" "}
      {enterprise.role !== undefined && <span className="note">{t(`role.${enterprise.role}`)} </span>}
      <Where id={enterprise.id} detail={detail} />
      {makes.map(({ id, source, wording, wordingEn, period }) => (
        <div key={id} className="firm-fact">
          <p className="fact-line">
            <span>
              {wording !== undefined && (
                <span className={sourceOf(source)?.layer === "plan" ? "song" : ""}>{wording} </span>
              )}
              {language === "en" && wordingEn !== undefined && <span className="note">{wordingEn} </span>}
              {period !== undefined && <YearMark period={period} />}
            </span>
            <SourceMark opens={id} source={sourceOf(source)} />
          </p>
          <Page source={sourceOf(source)} />
        </div>
      ))}
    </li>
  );
}

const QUALITIES = ["site", "registered", "estimated"] as const;

/** Where an enterprise is by the best statement: a seat or an estimate is called so. */
function Where({ id, detail }: { id: string; detail: MakersOfStage }) {
  const { t } = useTranslation("drawer");
  const { language } = useView().view;
  const own = detail.locatedIn.filter(({ from }) => from === id);
  const quality = QUALITIES.find((one) => own.some((each) => each.quality === one));
  const at = own.find((each) => each.quality === quality)?.to;
  const found = detail.places.find(({ place }) => place.id === at);
  if (found === undefined || quality === undefined) return null;
  const around = addressPath(found.path);
  const place = pathIn(language, [found.place, ...around]);
  return <span className="note">{quality === "site" ? place : t(`ofStage.${quality}`, { place })}</span>;
}

/** The date and address of a public page. */
function Page({ source }: { source: SourceName | undefined }) {
  if (source?.address === undefined) return null;
  return (
    <p className="page-address note" title={source.address}>
      {source.date} {source.address}
    </p>
  );
}
