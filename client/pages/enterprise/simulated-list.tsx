import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api.ts";
import { nameIn } from "../../i18n/names.ts";
import { formatNumber } from "../../i18n/numbers.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { SimulatedMark } from "../../ui/marks.tsx";
import { type TurnedPages, useBackToFirst, useCursors } from "../../ui/use-cursors.ts";
import { ViewLink } from "../../ui/view-link.tsx";

const SIZE = 50;

/** The made-up enterprises, a page at a time, apart from the real ones; nothing while simulated facts are left out.
 *  Of the filters the stage and the role hold here, too. */
export function SimulatedList() {
  const { t } = useTranslation("enterprise");
  const { scope, parameters } = useView().view;
  const { layers } = scope;
  if (!layers.includes("simulated")) return null;
  return (
    <section aria-labelledby="simulated-title" className="simulated-part">
      <div className="section-head">
        <h2 id="simulated-title">{t("list.simulated")}</h2>
        <SimulatedMark />
        <span className="note">{t("list.simulatedMeans")}</span>
      </div>
      <Pages key={JSON.stringify([parameters.stage, parameters.role, scope])} />
    </section>
  );
}

function Pages() {
  const { t } = useTranslation(["enterprise", "place"]);
  const { language, parameters } = useView().view;
  const turned = useCursors();
  const cursor = turned.cursors.at(-1);
  const { stage, role } = parameters;
  const result = useApi(
    "listEnterprises",
    {},
    {
      layers: "simulated",
      limit: SIZE,
      ...(stage === undefined ? {} : { makes: stage }),
      ...(role === "leader" || role === "supporter" ? { role } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    },
  );
  useBackToFirst(result.error, turned);
  return (
    <Answer result={result} what={t("list.simulated")} lines={8}>
      {({ items, nextCursor, total }) => (
        <>
          <p>{t("list.simulatedCount", { total: formatNumber(total) })}</p>
          <ul className="simulated-names">
            {items
              .filter(({ synthetic }) => synthetic === true)
              .map((enterprise) => (
                <li key={enterprise.id}>
                  <ViewLink to={{ page: "enterprise", id: enterprise.id }} className="simulated">
                    {nameIn(language, enterprise)}
                  </ViewLink>{" "}
                  {enterprise.role === "leader" && <span className="note">{t("place:role.leader")}</span>}
                </li>
              ))}
          </ul>
          {total > SIZE && <Turning {...turned} nextCursor={nextCursor} total={total} />}
        </>
      )}
    </Answer>
  );
}

function Turning(props: TurnedPages & { nextCursor: string | null; total: number }) {
  const { t } = useTranslation("enterprise");
  const { cursors, turn, nextCursor, total } = props;
  return (
    <p className="turn-pages">
      <Button size="small" disabled={cursors.length === 0} onClick={() => turn(cursors.slice(0, -1))}>
        {t("list.before")}
      </Button>{" "}
      <span className="note">
        {t("list.rows", {
          first: formatNumber(cursors.length * SIZE + 1),
          last: formatNumber(Math.min(total, (cursors.length + 1) * SIZE)),
          total: formatNumber(total),
        })}
      </span>{" "}
      <Button
        size="small"
        disabled={nextCursor === null}
        onClick={() => nextCursor !== null && turn([...cursors, nextCursor])}
      >
        {t("list.after")}
      </Button>
    </p>
  );
}
