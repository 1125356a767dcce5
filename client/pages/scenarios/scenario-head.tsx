import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScenarioAdopted } from "../../../graph-schema/api/scenarios.ts";
import { useKey } from "../../shell/use-key.ts";
import { useRevision } from "../../state/revision.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { AdoptDialog } from "./adopt-dialog.tsx";
import { ComparePicker } from "./compare-picker.tsx";
import { exportScenarios } from "./export-scenarios.ts";
import { KeepingLine } from "./keeping-line.tsx";
import { draftOf } from "./scenario-files.ts";
import type { Keeper } from "./use-keeper.ts";
import { useShelf } from "./use-scenarios.ts";

interface HeadProps {
  readonly keeper: Keeper;
  /** Hears that the scenario has become fact. */
  readonly adopted: (done: ScenarioAdopted) => void;
}

/** The name and note of a scenario, whether it is kept, and what can be done to it as a whole. */
export function ScenarioHead(props: HeadProps) {
  const { keeper } = props;
  const { t } = useTranslation("scenarios");
  const { draft, kept } = keeper;
  return (
    <div className="page-head scenario-head">
      <ViewLink to={{ page: "scenario" }}>‹ {t("back")}</ViewLink>
      <h1>
        <Line
          key={`name ${draft.name}`}
          label={t("name")}
          value={draft.name}
          onKeep={(name) => name !== "" && keeper.edit({ name })}
        />
      </h1>
      <Line
        key={`note ${draft.note ?? ""}`}
        label={t("note")}
        value={draft.note ?? ""}
        placeholder={t("notePlaceholder")}
        onKeep={(note) => keeper.edit({ note: note === "" ? undefined : note })}
      />
      <div className="scenario-state">
        <KeepingLine keeper={keeper} />
        <BaseLine base={kept.base} />
      </div>
      <Acts {...props} />
    </div>
  );
}

/** One line that is written over: kept when it is left or Enter is pressed; Esc takes it back. */
function Line(props: { label: string; value: string; placeholder?: string; onKeep: (text: string) => void }) {
  const { label, value, placeholder, onKeep } = props;
  const [text, setText] = useState(value);
  const leave = () => {
    const said = text.trim();
    if (said !== value) onKeep(said);
    if (said === "") setText(value);
  };
  return (
    <Input
      variant="borderless"
      className="scenario-line"
      aria-label={label}
      value={text}
      maxLength={200}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={({ target }) => setText(target.value)}
      onBlur={leave}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") currentTarget.blur();
        if (key === "Escape") setText(value);
      }}
    />
  );
}

/** The revision it was made on, and that the data has moved on since. */
export function BaseLine({ base }: { base: string }) {
  const { t } = useTranslation("scenarios");
  const revision = useRevision();
  const old = revision !== undefined && revision !== base;
  return (
    <p className={old ? "note scenario-old" : "note"}>
      {t("base", { base: old ? t("oldBase", { base, revision }) : base })}
      {old && `${t("change.say.comma")}${t("oldBaseMeans")}`}
    </p>
  );
}

function Acts({ keeper, adopted }: HeadProps) {
  const { t } = useTranslation("scenarios");
  const { kept, undo } = keeper;
  const shelf = useShelf();
  const [adopting, adopt] = useState(false);
  useKey("u", () => undo?.());
  const copy = () => {
    const { name, note, changes } = draftOf(kept);
    const said = { name: t("copyName", { name }).slice(0, 200), changes };
    void shelf.start(note === undefined ? said : { ...said, note }).catch(() => undefined);
  };
  return (
    <div className="scenario-acts">
      <Button disabled={undo === undefined} onClick={undo}>
        {t("undoLast")} <kbd>u</kbd>
      </Button>
      <ComparePicker kept={kept} />
      <ShareButton />
      <Button onClick={() => exportScenarios([kept], kept.name)}>{t("export")}</Button>
      <Button loading={shelf.working} onClick={copy}>
        {t("copy")}
      </Button>
      <Button
        type="primary"
        disabled={kept.changes.length === 0 || keeper.keeping !== "kept"}
        onClick={() => adopt(true)}
      >
        {t("adopt")}
      </Button>
      {adopting && <AdoptDialog scenario={kept} close={() => adopt(false)} adopted={adopted} />}
    </div>
  );
}

/** Copies the address, which says everything the page shows. */
function ShareButton() {
  const { t } = useTranslation("scenarios");
  const [shared, setShared] = useState(false);
  const share = async () => {
    await navigator.clipboard.writeText(location.href);
    setShared(true);
  };
  // Only a secure address may write to the clipboard; elsewhere the address bar itself is the way.
  if (!("clipboard" in navigator)) return null;
  return (
    <Button onClick={() => void share()}>
      <span aria-live="polite">{t(shared ? "shared" : "share")}</span>
    </Button>
  );
}
