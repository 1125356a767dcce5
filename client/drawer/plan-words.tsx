import { highlight } from "./highlight.ts";
import { type TextCell, type TextTable, tableIn } from "./text-table.ts";

/** The words of a paragraph with the quoted ones marked; a table in it is set as one.
 *  @param soft underlines the quoted words instead of marking them: where nearly everything is quoted */
export function PlanWords(props: { text: string; quotes: readonly string[]; soft?: boolean }) {
  const pieces = highlight(props.text, props.quotes);
  const table = tableIn(props.text);
  if (table !== undefined) {
    const spans = pieces
      .filter((piece) => piece.quoted)
      .map(({ start, text }) => ({ start, end: start + text.length }));
    const isQuoted = ({ start, text }: TextCell) =>
      spans.some((span) => start < span.end && start + text.length > span.start);
    return <WordsTable table={table} isQuoted={isQuoted} soft={props.soft} />;
  }
  return pieces.map((piece) =>
    piece.quoted ? (
      <Quoted key={piece.start} soft={props.soft}>
        {piece.text}
      </Quoted>
    ) : (
      piece.text
    ),
  );
}

function WordsTable(props: {
  table: TextTable;
  isQuoted: (cell: TextCell) => boolean;
  soft: boolean | undefined;
}) {
  const { caption, rows, width } = props.table;
  return (
    <table className="words-table">
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.start}>
            {row.map((cell) => (
              <td key={cell.start} colSpan={Math.floor(width / row.length)}>
                {props.isQuoted(cell) ? <Quoted soft={props.soft}>{cell.text}</Quoted> : cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quoted({ soft, children }: { soft: boolean | undefined; children: string }) {
  return soft === true ? <span className="plan-quoted">{children}</span> : <mark>{children}</mark>;
}
