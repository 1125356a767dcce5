import { useTranslation } from "react-i18next";
import type { StageRecord } from "../../../graph-schema/api/resources.ts";
import { labelIn, nameIn } from "../../i18n/names.ts";
import { useView } from "../../state/use-view.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import type { ChainRow, StageOfRow } from "./chain-records.ts";
import { lanesOf } from "./lanes.ts";

/** The stages of a chain in the plan's shape, upstream to downstream, with what is really recorded under each. A stage
 *  that only simulated firms make is drawn as one. */
export function StageSpine({ row }: { row: ChainRow }) {
  const lanes = lanesOf(row.stages);
  return (
    <ol className="spine">
      {lanes.map((lane, at) => (
        <li key={lane[0]?.record.stage.id} className="spine-step">
          {at > 0 && <Arrow from={lanes[at - 1]?.length ?? 1} />}
          <div className={lane.length > 1 ? "spine-lane stacked" : "spine-lane"}>
            {lane.map((stage) => (
              <StageBox key={stage.record.stage.id} of={stage} chain={row.summary.chain.id} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StageBox({ of: { record, simulated }, chain }: { of: StageOfRow; chain: string }) {
  const { t } = useTranslation("overview");
  const { language } = useView().view;
  const { stage, recorded } = record;
  const onlySimulated = !recorded && simulated > 0;
  const marks = `${stage.nature} ${onlySimulated ? "only-simulated" : recorded ? "" : "unrecorded"}`;
  const count = onlySimulated ? t("count.simulated", { count: simulated }) : t("legend.unrecorded");
  return (
    <div className="spine-cell">
      <ViewLink
        to={{ page: "chain", id: chain, open: stage.id }}
        className={`spine-box ${marks}`}
        title={nameIn(language, stage)}
      >
        {labelIn(language, stage)}
      </ViewLink>
      <span className={`spine-count ${marks}`}>{recorded ? countOf(record, t) : count}</span>
    </div>
  );
}

type Say = ReturnType<typeof useTranslation<"overview">>["t"];

function countOf({ towns, markets, enterprises }: StageRecord, t: Say): string {
  const places = towns + markets;
  if (places > 0 && enterprises > 0) return t("count.both", { places, enterprises });
  return places > 0 ? t("count.places", { count: places }) : t("count.enterprises", { count: enterprises });
}

/** How far the middle of a stack lies below the middle of the box beside it, whose count stands under it. */
const STACK_BELOW = 9;

/** An arrow from one lane to the next; from stacked stages it starts with a bracket. */
function Arrow({ from }: { from: number }) {
  const [reach, middle] = [(from - 1) * 9.5, 27 + STACK_BELOW];
  const bracket = from > 1 ? `M0 ${middle - reach}H5V${middle + reach}H0` : "";
  return (
    <div className="spine-arrow" aria-hidden="true">
      <svg aria-hidden="true" width="14" height="54" viewBox="0 0 14 54" overflow="visible">
        <path d={`${bracket}M${from > 1 ? 5 : 0} 27H12M7.500 23L12 27L7.500 31`} />
      </svg>
    </div>
  );
}
