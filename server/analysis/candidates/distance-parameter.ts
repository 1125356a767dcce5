import { z } from "zod";
import { worded } from "../../../graph-schema/words.ts";

/** A distance in whole kilometres, as an address writes it; 60 where nothing is said: what a lorry does within an hour, as
 *  far as clusters reach. Without a title. */
export const DISTANCE_PARAMETER = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, worded("Expected kilometres from 1 to 9999", "应为 1 到 9999 的公里数"))
  .default("60");
