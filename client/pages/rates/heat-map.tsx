import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { briefName } from "../../graph/place-names.ts";
import { labelIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { HeatCellButton } from "./heat-cell.tsx";
import { type HeatChain, type HeatProps, type HeatRegion, heatLines, unplacedBuyers } from "./heat-grid.ts";
import { HeatLegend } from "./heat-legend.tsx";
import { useHeatWalk } from "./use-heat-walk.ts";

/** Chains by cities as a table of rates that the arrow keys walk: Enter or a click takes a cell's chain and place for the
 *  whole page. The line below says what the cell under the cursor means.
 *  @param props.children what stands at the end of the legend */
export function HeatMap({ children, ...props }: HeatProps & { children: ReactNode }) {
  const { findings, chains, regions, asked } = props;
  const { t } = useTranslation("rates");
  const places = regions.flatMap(({ cities }) => cities.map(({ id }) => id));
  const lines = heatLines(
    findings,
    chains.map(({ id }) => id),
    places,
  );
  const walk = useHeatWalk(lines, { chains, regions, asked });
  const gaps = new Set(regions.slice(1).map(({ cities }) => cities[0]?.id));
  return (
    <>
      <div className="table-scroll">
        <table className="heat" aria-label={t("heat.title")} aria-describedby="heat-says" ref={walk.grid}>
          <HeatHead regions={regions} />
          <tbody>
            {lines.map((line, at) => (
              <tr key={line[0]?.chain ?? "sum"}>
                <ChainHead chain={chains[at]} />
                {line.map((cell, column) => (
                  <Fragment key={cell.place}>
                    {gaps.has(cell.place) && <td />}
                    <td className={column === places.length ? "heat-total" : undefined}>
                      <HeatCellButton cell={cell} {...walk.propsOf(cell, { line: at, column })} />
                    </td>
                  </Fragment>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p id="heat-says" className="heat-says">
        {walk.words}
      </p>
      <HeatLegend known={asked.known} unplaced={unplacedBuyers(findings)}>
        {children}
      </HeatLegend>
    </>
  );
}

function HeatHead({ regions }: { regions: readonly HeatRegion[] }) {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  return (
    <>
      <colgroup>
        <col className="heat-col-chain" />
      </colgroup>
      {regions.map(({ region, cities }, at) => (
        <Fragment key={region?.id ?? ""}>
          {at > 0 && <colgroup className="heat-col-gap" />}
          <colgroup span={cities.length} />
        </Fragment>
      ))}
      <colgroup>
        <col className="heat-col-total" />
      </colgroup>
      <thead>
        <tr>
          <td />
          {regions.map(({ region, cities }, at) => (
            <Fragment key={region?.id ?? ""}>
              {at > 0 && <td />}
              <th scope="colgroup" colSpan={cities.length} className="heat-region">
                <span>{region === undefined ? "" : nameIn(language, region)}</span>
              </th>
            </Fragment>
          ))}
          <td className="heat-total" />
        </tr>
        <tr>
          <td />
          {regions.map(({ region, cities }, at) => (
            <Fragment key={region?.id ?? ""}>
              {at > 0 && <td />}
              <CityHeads cities={cities} />
            </Fragment>
          ))}
          <th scope="col" className="heat-total">
            {t("heat.total")}
          </th>
        </tr>
      </thead>
    </>
  );
}

function CityHeads({ cities }: Pick<HeatRegion, "cities">) {
  const { language } = useView().view;
  return cities.map((city) => (
    <th key={city.id} scope="col" title={nameIn(language, city)}>
      <span>{briefName(language, city)}</span>
    </th>
  ));
}

function ChainHead({ chain }: { chain: HeatChain | undefined }) {
  const { t } = useTranslation("rates");
  const { language } = useView().view;
  if (chain === undefined) {
    return (
      <th scope="row" className="heat-sum">
        {t("heat.sum")}
      </th>
    );
  }
  const name =
    chain.number === undefined
      ? t("noChain")
      : labelIn(language, chain).replace(/\n/g, language === "zh" ? "" : " ");
  return (
    <th scope="row" title={chain.number === undefined ? undefined : nameIn(language, chain)}>
      <span className="heat-number">{chain.number}</span>
      {name}
    </th>
  );
}
