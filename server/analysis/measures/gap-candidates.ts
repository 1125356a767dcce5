import { z } from "zod";
import { dayOfMap } from "../../../graph-schema/api/map-year.ts";
import { notFound } from "../../../graph-schema/errors.ts";
import { idOf } from "../../../graph-schema/provenance.ts";
import { indexOfId } from "../../graph/id-table.ts";
import { candidateRow } from "../candidates/candidate-rows.ts";
import { CANDIDATE_CAVEATS, CANDIDATE_CLASSES } from "../candidates/candidate-words.ts";
import { DISTANCE_PARAMETER } from "../candidates/distance-parameter.ts";
import { CANDIDATE_KINDS, type CandidateKind } from "../candidates/find-candidates.ts";
import { gapFillers } from "../candidates/gap-fillers.ts";
import { defineMeasure, type Found } from "../measure.ts";
import { BUYER_PARAMETERS, mostParameter, shareParameter } from "../rates/rate-parameters.ts";

const { place, inferred, map } = BUYER_PARAMETERS;

const params = z.strictObject({
  stage: idOf("stage").meta({ title: "缺的环节", titleEn: "Stage", kind: "Stage" }),
  place,
  kind: z
    .enum(["all", "diversify", "elsewhere", "outside"])
    .default("all")
    .meta({
      title: "谁来补",
      titleEn: "Who",
      words: {
        all: { zh: "全部", en: "all" },
        diversify: { zh: "本地企业转产", en: "local firms with a near product" },
        elsewhere: { zh: "省内他处", en: "elsewhere in the province" },
        outside: { zh: "省外（含所在地不详）", en: "outside the province, or not known where" },
      },
    }),
  distance: DISTANCE_PARAMETER.meta({ title: "距离 λ（公里）", titleEn: "Distance λ (km)" }),
  near: shareParameter("0.2", { title: "转产的最低相近度", titleEn: "Least nearness of what is made now" }),
  most: mostParameter("20"),
  inferred,
  map,
});

type Asked = z.output<typeof params>;

/** Who could fill a gap: a stage in a place. A row a candidate, best first, at most so many of each kind: enterprises of
 *  the place that make a near stage (`diversify`); enterprises and places elsewhere in the province that make it
 *  (`elsewhere`); those outside that make or sell it, or sell to its buyers here already (`outside`, 产业转移承接);
 *  enterprises that do so and stand nobody knows where (`unplaced`). What somebody makes is what is recorded; of one of
 *  whom that is not, what it sells.
 *
 *  The value, in [0, 1), is s ÷ (1 + s), s = proximity · Σ over buyers b of the stage in the place w_b · √size ·
 *  (0.05 + L3 + 1 if it sells to b) ÷ (1 + km ÷ λ): w_b is b's part of what they buy, size the output ÷ the median
 *  maker's, L3 the paths over common customers. The ranking of links is `linkStrengths`, whose figures on the hold-out of
 *  the sample stand there; those of proximity cannot be had from it, since nobody changes trade in the sample. A real firm
 *  is judged by real facts alone, whatever else is on. What is not known counts as middling: size 1, λ away.
 *
 *  Parts: `distance` km to those buyers by air; `proximity` in [0, 1], the mean of `samePlaces` (φ), `sameInputs`,
 *  `sameBuyers`, 1 for who makes the stage; `sellsToBuyers`, `output` CNY10k/year, absent where not stated; `buyers`,
 *  `buyersReached`, `buyersInCommon` counts; `sited` 1 where a production site is known. Others: `product` it makes,
 *  `buyer` of the stage it sells to, else the peer that buys from it and from `through`, who sells to `target`, a buyer of
 *  the stage; `place` it stands in. Empty when nobody comes out.
 *  @see methods of link prediction: Brintrup et al. (2018), Complexity; Kovács et al. (2019), Nature Communications 10 */
export const gapCandidates = defineMeasure({
  id: "gap-candidates",
  definition: "gap-candidates@1",
  title: "补链候选",
  titleEn: "Candidates for a gap",
  describes: "谁可能在这个地区补上这个环节：本地可转产的、省内他处在做的、省外已在供货的，各有理由和证据。",
  describesEn:
    "Who could fill this stage in this place: local firms with a near product, makers elsewhere in the province, suppliers outside who sell here already; each with its reason.",
  about: "Enterprise",
  unit: "1",
  range: [0, 1],
  classes: CANDIDATE_CLASSES.map((each) => ({ ...each })),
  params,
  cost: ({ supplyGraph }) => 1 + 2 * (supplyGraph.links.SUPPLIES.count + supplyGraph.links.MAKES.count),
  run(snapshot, asked) {
    const stage = indexOfId(snapshot.supplyGraph.nodes, asked.stage);
    if (stage === undefined || snapshot.facts.node("Stage", asked.stage) === undefined) {
      throw notFound("stage", asked.stage);
    }
    const fillers = gapFillers(snapshot, {
      stage,
      place: asked.place,
      map: asked.map,
      withInferred: asked.inferred === "yes",
      reach: Number(asked.distance),
      leastNear: Number(asked.near),
      kinds: KINDS[asked.kind],
      most: Number(asked.most),
    });
    const rows = fillers.map(({ candidate, ...by }) => candidateRow({ snapshot, ...by }, candidate));
    return {
      boundary: asked.place,
      period: dayOfMap(asked.map, snapshot.today),
      coverage: null,
      caveats: caveatsOf(rows),
      rows,
    };
  },
});

const KINDS: Readonly<Record<Asked["kind"], readonly CandidateKind[]>> = {
  all: CANDIDATE_KINDS,
  diversify: ["diversify"],
  elsewhere: ["elsewhere"],
  outside: ["outside", "unplaced"],
};

function caveatsOf(rows: Found["rows"]): Found["caveats"] {
  const is = (test: (parts: Readonly<Record<string, number>>) => boolean) =>
    rows.some(({ parts = {} }) => test(parts));
  return [
    ...(rows.length > 0 ? [CANDIDATE_CAVEATS.ranking] : []),
    ...(is(({ buyers }) => buyers === 0) ? [CANDIDATE_CAVEATS.buyers] : []),
    ...(is(({ distance }) => distance === undefined) ? [CANDIDATE_CAVEATS.distance] : []),
    ...(rows.some(({ about, parts }) => about.startsWith("enterprise:") && parts?.sited === 0)
      ? [CANDIDATE_CAVEATS.seat]
      : []),
  ];
}
