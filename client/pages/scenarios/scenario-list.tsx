import { Button } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Scenario, ScenarioDraft } from "../../../graph-schema/scenario.ts";
import { useApi } from "../../api.ts";
import { useTitle } from "../../shell/use-title.ts";
import { useView } from "../../state/use-view.ts";
import { Answer } from "../../ui/answer.tsx";
import { Failed } from "../../ui/states.tsx";
import { exportScenarios } from "./export-scenarios.ts";
import { RemoveDialog } from "./remove-dialog.tsx";
import { draftOf, readScenarios } from "./scenario-files.ts";
import { ScenarioTable } from "./scenario-table.tsx";
import { Starts } from "./starts.tsx";
import { useShelf } from "./use-scenarios.ts";

/** What was done last, with the way back where there is one. */
interface Told {
  readonly words: string;
  readonly back?: ScenarioDraft;
  readonly wrong?: readonly { readonly pointer: string; readonly message: string }[];
}

/** Every scenario, and what can be done to the shelf of them. */
export function ScenarioList() {
  const { t } = useTranslation("scenarios");
  const result = useApi("listScenarios", {}, {});
  const shelf = useShelf();
  const [told, tell] = useState<Told>();
  const [removing, remove] = useState<Scenario>();
  useTitle(t("title"));
  const removed = async (scenario: Scenario) => {
    await shelf.remove(scenario);
    tell({ words: t("removed", { name: scenario.name }), back: draftOf(scenario) });
  };
  const restore = async (draft: ScenarioDraft) => {
    await shelf.add([draft]);
    tell({ words: t("undone", { name: draft.name }) });
  };
  return (
    <>
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <Answer result={result} what={t("shelf")} lines={8}>
        {({ items }) => (
          <>
            <Tools items={items} shelf={shelf} tell={tell} />
            <ToldLine told={told} restore={restore} />
            {shelf.failure !== undefined && <Failed what={t("doing")} failure={shelf.failure} />}
            {items.length === 0 ? (
              <Starts shelf={shelf} whole />
            ) : (
              <>
                <ScenarioTable items={items} shelf={shelf} remove={remove} />
                <Starts shelf={shelf} whole={false} />
              </>
            )}
          </>
        )}
      </Answer>
      {removing !== undefined && (
        <RemoveDialog
          scenario={removing}
          close={() => remove(undefined)}
          confirm={() => void removed(removing).catch(() => undefined)}
        />
      )}
    </>
  );
}

function Tools(props: {
  items: readonly Scenario[];
  shelf: ReturnType<typeof useShelf>;
  tell: (told: Told | undefined) => void;
}) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const file = useRef<HTMLInputElement>(null);
  const { items, shelf, tell } = props;
  const read = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const text = await currentTarget.files?.[0]?.text();
    currentTarget.value = "";
    if (text === undefined) return;
    const found = readScenarios(text, language);
    if ("wrong" in found) return tell({ words: t("importWrong"), wrong: found.wrong });
    const kept = await shelf.add(found.drafts);
    tell({ words: t("imported", { count: kept.length }) });
  };
  return (
    <div className="scenario-acts">
      <Button
        type="primary"
        loading={shelf.working}
        onClick={() => void shelf.start({ name: t("newNames.empty"), changes: [] }).catch(() => undefined)}
      >
        {t("create")}
      </Button>
      <Button onClick={() => file.current?.click()}>{t("import")}</Button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t("import")}
        onChange={(event) => void read(event).catch(() => undefined)}
      />
      {items.length > 0 && (
        <Button onClick={() => exportScenarios(items, t("title"))}>{t("exportAll")}</Button>
      )}
    </div>
  );
}

/** More wrong places than these are only counted. */
const MOST_WRONG = 5;

function ToldLine({
  told,
  restore,
}: {
  told: Told | undefined;
  restore: (draft: ScenarioDraft) => Promise<void>;
}) {
  const { t } = useTranslation("scenarios");
  if (told === undefined) return <p role="status" className="visually-hidden" />;
  const { words, back, wrong = [] } = told;
  return (
    <div role="status" className={wrong.length > 0 ? "state-failed" : "scenario-told"}>
      <p>
        {words}{" "}
        {back !== undefined && (
          <button type="button" className="link" onClick={() => void restore(back).catch(() => undefined)}>
            {t("undo")}
          </button>
        )}
      </p>
      {wrong.slice(0, MOST_WRONG).map(({ pointer, message }) => (
        <p key={`${pointer} ${message}`}>{pointer === "" ? message : t("importAt", { pointer, message })}</p>
      ))}
      {wrong.length > MOST_WRONG && (
        <p className="note">{t("importMore", { count: wrong.length - MOST_WRONG })}</p>
      )}
    </div>
  );
}
