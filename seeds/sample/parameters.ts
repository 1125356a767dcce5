/** Figures of 2010 in the plan, 一（一）, in 万元/年, that the sample adds up to. */
export const TOTALS = {
  revenue: 24_500_000,
  "value-added": 7_100_000,
  profit: 2_200_000,
  tax: 950_000,
} as const;

/** A figure that the towns of the sample add up to. */
export type TotalName = keyof typeof TOTALS;

/** Above-scale firms of the 100 towns in 2010, 一（一）. */
export const ABOVE_SCALE_FIRMS = 2_780;

/** Towns by revenue of their speciality, 一（一）, read as cumulative: the 54 hold the 8, the 8 hold the 2. */
export const TIERS = [
  { atLeast: 1_000_000, towns: 2 },
  { atLeast: 500_000, towns: 8 },
  { atLeast: 100_000, towns: 54 },
] as const;

/** Revenue from which a firm was above scale in 2010: 500万元. */
export const SCALE_THRESHOLD = 500;

/** Smallest and largest revenue of an unlisted small partner, 万元/年. */
export const SMALL_FIRM = { lowest: 20, highest: 400 } as const;

/** Part of the small partners that sit in a recognised town; the others in counties and city seats. */
export const SMALL_IN_TOWNS = 0.7;

/** Tail of firm sizes: P(revenue > x) ∝ x^−1.15 (firm sizes are close to Zipf, exponent 1). */
export const SIZE_TAIL = 1.15;

/** A town's largest firm has at most about this part of the town. */
export const LARGEST_IN_TOWN = 0.4;

/** Firms of a chain that are leaders: its four largest, times firms / 4,000. */
export const LEADERS_PER_CHAIN = 4;

/** Parts of firms with a second stage of the same chain, and of another chain. */
export const SECOND_STAGE = { sameChain: 0.1, otherChain: 0.03, lowest: 0.1, highest: 0.4 } as const;

/** Parts of firms by what is known of where they produce: `unknown` of small partners, `twoSites` of above-scale
 *  firms that are no leaders. */
export const LOCATIONS = { registered: 0.04, estimated: 0.03, unknown: 0.012, twoSites: 0.012 } as const;

/** One group for so many firms; members beside the head; shares held, one of them minor, some not known. */
export const GROUPS = { firmsPerGroup: 80, fewest: 2, most: 5, minor: 0.15, unknownShare: 0.1 } as const;

/** Most that inputs may cost, as part of revenue: value added is 710 of 2,450. */
export const MOST_INPUTS = 0.71;

/** How links spread: a buyer's number of links ∝ revenue^0.75, a seller's pull ∝ revenue^0.7. The tails that come of it
 *  (Hill) are 2.7 for the buyers of a seller, inside what is published for production networks (2.0–3.5), and 4.2 for
 *  the sellers of a buyer, thinner than that: what comes from a place is one link, however many sellers are behind it. */
export const DEGREE = { buyerPower: 0.75, sellerPower: 0.7, withoutPurchases: 0.1 } as const;

/** Spread of the values of a buyer's links: standard deviation of their logarithm. */
export const VALUE_SPREAD = 0.9;

/** Where a buyer looks for a seller: parts of its links. What is left is other provinces. A seller that there is
 *  not is looked for at the next wider boundary, at last in other provinces. */
export const SEARCH = {
  town: 0.3,
  county: 0.06,
  city: 0.16,
  province: 0.26,
  abroad: 0.03,
  unknown: 0.07,
} as const;

/** Where a stage comes from that no firm of the sample makes and that is no hole of a chain (power, freight, coal):
 *  only a place is known, mostly which city: who pays for power and freight knows from where. What is left is other
 *  provinces. */
export const PLACE_SEARCH = {
  county: 0.18,
  city: 0.3,
  province: 0.1,
  abroad: 0.03,
  unknown: 0.06,
} as const;

/** Links for the same value: so many for what firms of the sample make as against what none makes. */
export const LINKS_IF_MADE = 25;

/** Leaders buy most parts outside the province (一（三）：龙头企业的配套件主要来自省外). */
export const LEADER_SEARCH = {
  town: 0.15,
  county: 0.05,
  city: 0.14,
  province: 0.26,
  abroad: 0.1,
  unknown: 0.05,
} as const;

/** Distributors mostly sell what is made outside, and often do not say where. */
export const DISTRIBUTOR_SEARCH = {
  town: 0.05,
  county: 0.05,
  city: 0.1,
  province: 0.15,
  abroad: 0.1,
  unknown: 0.2,
} as const;

/** Neighbours of one stage share sellers: blocks of so many firms have a common list of so many sellers for each
 *  input, and take from it with this probability. That closes squares. A seller that would close a triangle is passed over
 *  while others are tried. */
export const PEERS = { block: 30, sellers: 3, probability: 0.95, attempts: 7 } as const;

/** Half-life of a supply link, months (243,399 Hungarian firms, arXiv 2503.20594). */
export const HALF_LIFE_MONTHS = 13;

/** Part of the links that is still there a year later: half after 13 months, so 0.527 after 12. */
export const KEPT_IN_A_YEAR = Math.exp((12 / HALF_LIFE_MONTHS) * Math.log(0.5));

/** Revenue of the towns grew by 12 % in 2010, 一（一）; earlier years are taken back by it. */
export const GROWTH = 0.12;

/** Parts of links, and of firms, that show one of the cases a calculation must get right. */
export const CASES = {
  feedback: 0.06,
  throughDistributor: 0.05,
  stock: 0.5,
  onlyPlace: 0.02,
  missingValue: 0.04,
  missingStage: 0.004,
  missingPeriod: 0.002,
  statedTwice: 0.004,
  selfSupply: 0.006,
  mostlyUnknown: 0.02,
  costsAboveRevenue: 0.001,
  paymentDaysKnown: 0.6,
} as const;

/** Part of the links of the last year that is kept for sales to places: other provinces, abroad, unknown. */
export const SALES_TO_PLACES = 0.06;

/** A seller sells at most this part of its output to firms of the sample. */
export const SOLD_AT_MOST = 0.8;

/** Part of all purchases that buyers look for inside the province: the sum of `SEARCH` without abroad and unknown. */
export const LOCAL_DEMAND = SEARCH.town + SEARCH.county + SEARCH.city + SEARCH.province;
