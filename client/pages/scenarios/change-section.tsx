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
  const changes = keeper.draft.changes;
  const [editing, setEditing] = useEditing(keeper);
  const head = useRef<HTMLHeadingElement>(null);
  const errors = errorsByChange(keeper.failure?.errors ?? []);
  const firms = firmsIn(changes, nameOf, t("change.planned"));
  const keep = (next: readonly ScenarioChange[]) => keeper.edit({ changes: [...next] });
  const leave = () => {
    setEditing(undefined);
    head.current?.focus();
  };
  const put = (at: number | undefined) => (change: ScenarioChange, beside: readonly ScenarioChange[]) => {
    keep([...withChange(changes, at, change), ...beside]);
    leave();
  };
  const editor = (at: number | undefined, form: ChangeForm) => (
    <ChangeEditor
      key={`${form.kind} ${String(at)}`}
      title={
        at === undefined
          ? t("change.form.add", { kind: t(`change.kinds.${form.kind}`) })
          : t("change.form.change", { at: at + 1, kind: t(`change.kinds.${form.kind}`) })
      }
      given={form}
      firms={firms}
      isNew={at === undefined}
      put={put(at)}
      cancel={leave}
    />
  );
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
            <li key={`edited ${String(at)}`}>{editor(at, editing.form)}</li>
          ) : (
            <ChangeItem
              key={`${String(at)} ${JSON.stringify(change)}`}
              change={change}
              at={at}
              last={at === changes.length - 1}
              nameOf={nameOf}
              errors={errors.get(at) ?? []}
              edit={() => setEditing({ at, form: formOf(change) })}
              remove={() => keep(withoutChange(changes, at))}
              move={(by) => keep(movedChange(changes, at, by))}
            />
          ),
        )}
      </ol>
      {editing !== undefined && editing.at === undefined ? (
        editor(undefined, editing.form)
      ) : (
        <AddButtons add={(kind) => setEditing(newChange(keeper, { kind }))} />
      )}
    </section>
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
