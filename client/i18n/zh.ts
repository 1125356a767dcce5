import { zh as drawer } from "../drawer/words.ts";
import { zh as download } from "../export/words.ts";
import { zh as analyses } from "../pages/analyses/words.ts";
import { chainWords } from "../pages/chain/words.ts";
import { zh as enterprise } from "../pages/enterprise/words.ts";
import { zh as facts } from "../pages/facts/words.ts";
import { zh as gaps } from "../pages/gaps/words.ts";
import { zh as indicators } from "../pages/indicators/words.ts";
import { zh as overview } from "../pages/overview/words.ts";
import { zh as place } from "../pages/place/words.ts";
import { zh as plan } from "../pages/plan/words.ts";
import { zh as rates } from "../pages/rates/words.ts";
import { zh as scenarios } from "../pages/scenarios/words.ts";
import { zh as common } from "./common.ts";
import { zh as scope } from "./scope.ts";

/** Every word the pages write, Chinese, by namespace. */
export const zh = {
  common,
  scope,
  overview,
  chain: chainWords.zh,
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
