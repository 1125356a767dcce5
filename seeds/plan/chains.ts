import type { ChainRow } from "./chain-rows.ts";
import { CHAINS_1_TO_5 } from "./chains-1-to-5.ts";
import { CHAINS_6_TO_10 } from "./chains-6-to-10.ts";

/** The ten priority chains, 四（二）3（1）–（10）. Stages of marketing, traceability, trade and works are services. */
export const CHAINS: readonly ChainRow[] = [...CHAINS_1_TO_5, ...CHAINS_6_TO_10];
