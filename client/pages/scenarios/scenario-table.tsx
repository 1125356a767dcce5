import { useTranslation } from "react-i18next";
import type { Scenario } from "../../../graph-schema/scenario.ts";
import { useRevision } from "../../state/revision.ts";
import { useView } from "../../state/use-view.ts";
import { ViewLink } from "../../ui/view-link.tsx";
import { exportScenarios } from "./export-scenarios.ts";
import { draftOf } from "./scenario-files.ts";
import { useNameOf } from "./use-name-of.ts";
import type { Shelf } from "./use-scenarios.ts";
import { useSentence } from "./use-sentence.ts";
import { whenText } from "./when-text.ts";

interface TableProps {
  readonly items: readonly Scenario[];
  readonly shelf: Shelf;
  readonly remove: (scenario: Scenario) => void;
}

/** The scenarios, those changed last first, with the first change of each in words. */
export function ScenarioTable(props: TableProps) {
  const { t } = useTranslation("scenarios");
  const { items } = props;
  const nameOf = useNameOf(items.flatMap(({ changes }) => changes.slice(0, 1)));
  return (
    <div className="table-scroll">
      <table className="lines scenario-table" aria-label={t("list")}>
        <thead>
          <tr>
            <th scope="col">{t("columns.name")}</th>
            <th scope="col">{t("columns.changes")}</th>
            <th scope="col">{t("columns.changed")}</th>
            <th scope="col">{t("columns.base")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("columns.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((scenario) => (
            <Row key={scenario.id} {...props} scenario={scenario} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  scenario,
  shelf,
  remove,
  nameOf,
}: TableProps & { scenario: Scenario; nameOf: (id: string) => string }) {
  const { t } = useTranslation("scenarios");
  const { language } = useView().view;
  const revision = useRevision();
  const { id, name, note, changed, base } = scenario;
  return (
    <tr>
      <th scope="row">
        <ViewLink to={{ page: "scenario", id }}>{name}</ViewLink>
        {note !== undefined && <p className="note">{note}</p>}
      </th>
      <td>
        <Changes scenario={scenario} nameOf={nameOf} />
      </td>
      <td className="scenario-when">{whenText(changed, language)}</td>
      <td className="scenario-when">
        {revision === undefined || revision === base ? (
          base
        ) : (
          <span className="scenario-old" title={t("oldBaseMeans")}>
            {t("oldBase", { base, revision })}
          </span>
        )}
      </td>
      <td className="scenario-row-acts">
        <Acts scenario={scenario} shelf={shelf} remove={remove} />
      </td>
    </tr>
  );
}

function Acts({ scenario, shelf, remove }: Omit<TableProps, "items"> & { scenario: Scenario }) {
  const { t } = useTranslation("scenarios");
  const { name } = scenario;
  const copy = () => {
    const { id: _, base: __, ...said } = draftOf(scenario);
    void shelf.add([{ ...said, name: t("copyName", { name }).slice(0, 200) }]).catch(() => undefined);
  };
  const acts = [
    { name: t("copy"), words: t("copy"), act: copy },
    { name: t("export"), words: "JSON", act: () => exportScenarios([scenario], name) },
    { name: t("remove"), words: t("remove"), act: () => remove(scenario) },
  ];
  return acts.map((one) => (
    <button
      key={one.words}
      type="button"
      className="link"
      aria-label={`${one.name} ${name}`}
      onClick={one.act}
    >
      {one.words}
    </button>
  ));
}

function Changes({ scenario: { changes }, nameOf }: { scenario: Scenario; nameOf: (id: string) => string }) {
  const { t } = useTranslation("scenarios");
  const say = useSentence();
  const [first] = changes;
  if (first === undefined) return <span className="note">{t("changesShort.none")}</span>;
  const words = say(first, nameOf).replace(/[。.]$/, "");
  return changes.length === 1
    ? t("changesShort.one", { first: words })
    : t("changesShort.more", { first: words, count: changes.length });
}
