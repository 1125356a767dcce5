import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../state/view.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof zh;
  }
}

/** The dictionaries, ready to be asked. React escapes what it writes, so they do not. */
export function createWords(language: Language): i18n {
  const instance = i18next.createInstance();
  instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh",
    defaultNS: "common",
    ns: Object.keys(zh),
    resources: { zh, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
