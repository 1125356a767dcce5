import { useView } from "../../state/use-view.ts";
import type { RatesAsked } from "./rates-asked.ts";
import type { FileWords } from "./rates-export.ts";
import { useSubject } from "./use-subject.ts";

/** What the files of the page say beside their rows. */
export function useFileWords(asked: RatesAsked): FileWords {
  const { language } = useView().view;
  return { language, asked, subject: useSubject(asked) };
}
