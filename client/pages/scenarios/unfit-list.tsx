import { useTranslation } from "react-i18next";
import type { ErrorDetail } from "../../../graph-schema/errors.ts";
import { errorsByChange } from "./change-list.ts";

/** Why a scenario does not fit the data, by the change that does not. */
export function UnfitList({ errors }: { errors: readonly ErrorDetail[] }) {
  const { t } = useTranslation("scenarios");
  return (
    <ul className="scenario-unfit">
      {[...errorsByChange(errors)].flatMap(([at, wrong]) =>
        wrong.map(({ pointer, message, value }) => {
          const words = value === undefined || message.includes(value) ? message : `${message} (${value})`;
          return (
            <li key={`${String(at)} ${pointer}`}>
              {at < 0 ? words : t("effect.unfitAt", { at: at + 1, message: words })}
            </li>
          );
        }),
      )}
    </ul>
  );
}
