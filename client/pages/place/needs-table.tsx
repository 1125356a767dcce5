import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InputMaker } from "../../../graph-schema/api/resources.ts";
import type { Place, Stage } from "../../../graph-schema/nodes.ts";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { addressPath } from "../../map/places-on-map.ts";
import { realLayers } from "../../state/real-layers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { percentText } from "../../ui/percent-text.ts";
import { Empty } from "../../ui/states.tsx";
import { ViewLink } from "../../ui/view-link.tsx";
import { type Need, needsOf } from "./recipe-needs.ts";

const FIRST = 6;
const MAKERS = 3;

/** What a producer of a stage in a place buys on average and is not recorded there, largest share first, with who
 *  makes it where elsewhere. Real records only. */
export function NeedsTable({ stage, place }: { stage: Stage; place: Place }) {
  const { t } = useTranslation("place");
  const { map, language, scope } = useView().view;
  const [all, showAll] = useState(false);
  const names = { stage: nameIn(language, stage), place: nameIn(language, place) };
  const question = { place: place.id, map, layers: realLayers(scope) };
  const result = useApi("getRecipe", { id: stage.id }, question);
  return (
    <>
      <h3 className="needs-title">{t("needs.title", names)}</h3>
      <Answer result={result} what={t("needs.title", names)} lines={FIRST}>
        {(recipe) => {
          const { missing, unmapped } = needsOf(recipe);
          if (recipe.inputs.length === 0) return <Empty title={t("recipe.none")} />;
          const rest = unmapped.reduce((sum, { share }) => sum + share, 0);
          return (
            <>
              {recipe.recipeOf !== null && (
                <p className="note">{t("needs.recipeOf", { stage: nameIn(language, recipe.recipeOf) })}</p>
              )}
              {missing.length === 0 ? (
                <Empty title={t("needs.nothing", names)} />
              ) : (
                <Needs needs={all ? missing : missing.slice(0, FIRST)} />
              )}
              {missing.length > FIRST && (
                <button type="button" className="link" aria-expanded={all} onClick={() => showAll(!all)}>
                  {all ? t("needs.fewer") : t("needs.more", { count: missing.length })}
                </button>
              )}
              {rest > 0 && (
                <p className="note">{t("needs.unmapped", { share: percentText(rest, { decimals: 1 }) })}</p>
              )}
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Needs({ needs }: { needs: readonly Need[] }) {
  const { t } = useTranslation("place");
  return (
    <div className="table-scroll">
      <table className="lines needs-table">
        <thead>
          <tr>
            <th scope="col">{t("needs.input")}</th>
            <th scope="col" className="number">
              {t("needs.share")}
            </th>
            <th scope="col">{t("needs.state")}</th>
            <th scope="col">{t("needs.makers")}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <NeedRow key={need.input.feeds.id} need={need} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NeedRow({ need: { input, share } }: { need: Need }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const { stage, feeds, makers, makersTotal } = input;
  const others = makersTotal - Math.min(makers.length, MAKERS);
  return (
    <tr>
      <th scope="row">
        <ViewLink to={{ open: stage.id }}>{nameIn(language, stage)}</ViewLink>
      </th>
      <td className="number">
        <ViewLink to={{ open: feeds.id }} className="figure">
          {percentText(share, { decimals: 1 })}
        </ViewLink>
      </td>
      <td>{t(`needs.class.${input.class}`)}</td>
      <td>
        {makers.length === 0 && <span className="note">{t("needs.nobody")}</span>}
        {makers.slice(0, MAKERS).map((maker) => (
          <Maker key={maker.fact} maker={maker} />
        ))}
        {others > 0 && <span className="note">{t("needs.others", { count: others })}</span>}
      </td>
    </tr>
  );
}

/** Who makes an input, where it is as far as that is known, and the fact that says so. */
function Maker({ maker: { node, fact, where, whereabouts } }: { maker: InputMaker }) {
  const { t } = useTranslation("place");
  const { language } = useView().view;
  const page = node.kind === "Place" ? ("place" as const) : ("enterprise" as const);
  const around = addressPath(where)
    .map((place) => nameIn(language, place))
    .join(" ");
  return (
    <span className="maker">
      <ViewLink to={{ page, id: node.id }}>{nameIn(language, node)}</ViewLink>
      <span className="note">
        {around !== "" && ` ${around}`}
        {around === "" && whereabouts === "possible" && ` ${t("needs.whereUnknown")}`}{" "}
      </span>
      <ViewLink to={{ open: fact }} className="source-mark" aria-label={t("needs.says")}>
        §
      </ViewLink>
    </span>
  );
}
