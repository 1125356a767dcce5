import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScenarioChange, ScenarioChangeKind } from "../../../graph-schema/scenario.ts";
import { useKey } from "../../shell/use-key.ts";
import { useView } from "../../state/use-view.ts";
import { ChangeEditor } from "./change-editor.tsx";
import { CHANGE_KINDS, type ChangeForm, emptyForm, formOf, plannedId } from "./change-form.ts";
import { ChangeItem } from "./change-item.tsx";
import { errorsByChange, movedChange, withChange, withoutChange } from "./change-list.ts";
import type { Option } from "./pickers.tsx";
import type { Keeper } from "./use-keeper.ts";
import { idsIn, type NameOf } from "./use-name-of.ts";

/** Which form is open: that of the change at a place, or of a new one. */
interface Editing {
  readonly at: number | undefined;
  readonly form: ChangeForm;
}

/** The changes of a scenario as sentences, in their order, and the forms to add and to edit one. */
export function ChangeSection({ keeper, nameOf }: { keeper: Keeper; nameOf: NameOf }) {
  const { t } = useTranslation("scenarios");
  const { changes } = keeper.draft;
  const [editing, setEditing] = useEditing(keeper);
  const head = useRef<HTMLHeadingElement>(null);
  const leave = () => {
    setEditing(undefined);
    head.current?.focus();
  };
  const editor = editing && <Editor keeper={keeper} nameOf={nameOf} editing={editing} leave={leave} />;
  return (
    <section className="scenario-changes" aria-labelledby="changes-title">
      <div className="section-head">
        <h2 id="changes-title" ref={head} tabIndex={-1}>
          {t("change.title")}
        </h2>
        {changes.length > 0 && <span className="note">{t("change.count", { count: changes.length })}</span>}
      </div>
      {changes.length === 0 && <p className="state-empty">{t("change.none")}</p>}
      <ol>
        {changes.map((change, at) =>
          editing?.at === at ? (
            <li key={`edited ${String(at)}`}>{editor}</li>
          ) : (
            <Item
              key={`${String(at)} ${JSON.stringify(change)}`}
              keeper={keeper}
              nameOf={nameOf}
              at={at}
              change={change}
              edit={() => setEditing({ at, form: formOf(change) })}
            />
          ),
        )}
      </ol>
      {editing !== undefined && editing.at === undefined ? (
        editor
      ) : (
        <AddButtons add={(kind) => setEditing(newChange(keeper, { kind }))} />
      )}
    </section>
  );
}

interface OfScenario {
  readonly keeper: Keeper;
  readonly nameOf: NameOf;
}

function Item({
  keeper,
  at,
  ...props
}: OfScenario & { at: number; change: ScenarioChange; edit: () => void }) {
  const { changes } = keeper.draft;
  const errors = errorsByChange(keeper.failure?.errors ?? []).get(at) ?? [];
  return (
    <ChangeItem
      {...props}
      at={at}
      last={at === changes.length - 1}
      errors={errors}
      remove={() => keeper.edit({ changes: withoutChange(changes, at) })}
      move={(by) => keeper.edit({ changes: movedChange(changes, at, by) })}
    />
  );
}

/** The form that is open. */
function Editor({ keeper, nameOf, editing, leave }: OfScenario & { editing: Editing; leave: () => void }) {
  const { t } = useTranslation("scenarios");
  const { changes } = keeper.draft;
  const { at, form } = editing;
  const kind = t(`change.kinds.${form.kind}`);
  return (
    <ChangeEditor
      key={`${form.kind} ${String(at)}`}
      title={
        at === undefined ? t("change.form.add", { kind }) : t("change.form.change", { at: at + 1, kind })
      }
      given={form}
      firms={firmsIn(changes, nameOf, t("change.planned"))}
      isNew={at === undefined}
      put={(change, beside) => {
        keeper.edit({ changes: [...withChange(changes, at, change), ...beside] });
        leave();
      }}
      cancel={leave}
    />
  );
}

function AddButtons({ add }: { add: (kind: ScenarioChangeKind) => void }) {
  const { t } = useTranslation("scenarios");
  useKey("n", () => add("open"));
  return (
    <fieldset className="scenario-add">
      <legend className="visually-hidden">{t("change.add")}</legend>
      <span className="note" aria-hidden="true">
        {t("change.add")}
      </span>
      {CHANGE_KINDS.map((kind) => (
        <Button key={kind} title={t(`change.means.${kind}`)} onClick={() => add(kind)}>
          {t(`change.kinds.${kind}`)}
          {kind === "open" && (
            <>
              {" "}
              <kbd>n</kbd>
            </>
          )}
        </Button>
      ))}
    </fieldset>
  );
}

/** Which form is open; at first the one that the address asks for. */
function useEditing(keeper: Keeper) {
  const { view, go } = useView();
  const { parameters, map } = view;
  const kind = CHANGE_KINDS.find((one) => one === parameters.add);
  const [editing, setEditing] = useState<Editing | undefined>(() => {
    if (kind === undefined) return undefined;
    const { stage = "", place = "", site = "", chain = "", enterprise = "" } = parameters;
    const wanted = kind === "open" || kind === "move" ? { place: place === "" ? site : place } : {};
    const firm = kind === "close" || kind === "move" || kind === "capacity" ? { enterprise } : {};
    const bought = kind === "redirect" ? { stage, place, chain } : {};
    return newChange(keeper, { kind, stage, ...wanted, ...firm, ...bought, map });
  });
  const set = (next: Editing | undefined) => {
    setEditing(next);
    if (kind === undefined) return;
    const { add, stage, place, site, enterprise, ...rest } = parameters;
    go({ parameters: rest }, { replace: true });
  };
  return [editing, set] as const;
}

function newChange(
  keeper: Keeper,
  { kind, map, ...values }: { kind: ScenarioChangeKind; map?: string } & Readonly<Record<string, string>>,
): Editing {
  const own =
    kind === "open"
      ? { enterprise: plannedId(keeper.kept.id, keeper.draft.changes) }
      : kind === "redirect" && map !== undefined
        ? { map }
        : {};
  const said = Object.entries({ ...values, ...own }).filter(([, value]) => value !== "");
  return { at: undefined, form: emptyForm(kind, Object.fromEntries(said)) };
}

/** The firms that changes name: planned ones say so. */
function firmsIn(changes: readonly ScenarioChange[], nameOf: NameOf, planned: string): Option[] {
  const opened = new Set(changes.flatMap((change) => (change.kind === "open" ? [change.enterprise] : [])));
  const ids = new Set([...opened, ...changes.flatMap(idsIn).filter((id) => id.startsWith("enterprise:"))]);
  return [...ids].map((value) => ({
    value,
    label: `${nameOf(value)}${opened.has(value) ? planned : ""}`,
  }));
}
