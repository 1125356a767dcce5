import { en as drawer } from "../drawer/words.ts";
import { en as download } from "../export/words.ts";
import { en as analyses } from "../pages/analyses/words.ts";
import { chainWords } from "../pages/chain/words.ts";
import { en as enterprise } from "../pages/enterprise/words.ts";
import { en as facts } from "../pages/facts/words.ts";
import { en as gaps } from "../pages/gaps/words.ts";
import { en as indicators } from "../pages/indicators/words.ts";
import { en as overview } from "../pages/overview/words.ts";
import { en as place } from "../pages/place/words.ts";
import { en as plan } from "../pages/plan/words.ts";
import { en as rates } from "../pages/rates/words.ts";
import { en as scenarios } from "../pages/scenarios/words.ts";
import { en as common } from "./common.ts";
import type { WordsLike } from "./dictionary.ts";
import { en as scope } from "./scope.ts";
import type { zh } from "./zh.ts";

/** Every word the pages write, English, by namespace. */
export const en: WordsLike<typeof zh> = {
  common,
  scope,
  overview,
  chain: chainWords.en,
  place,
  rates,
  gaps,
  scenarios,
  enterprise,
  facts,
  indicators,
  analyses,
  plan,
  drawer,
  download,
};
