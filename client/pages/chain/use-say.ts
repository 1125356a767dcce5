import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Say } from "../../graph/content.ts";

/** Writes sentences of this page in the reader's language. The function changes with the language only. */
export function useSay(): Say {
  const { t } = useTranslation("chain");
  return useCallback<Say>((key, values) => t(key, { ...values }), [t]);
}
