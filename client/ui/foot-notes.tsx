/** Numbered notes under a table. */
export function FootNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className="foot-notes">
      {notes.map((note, at) => (
        <li key={note}>
          <sup>{at + 1}</sup>
          {note}
        </li>
      ))}
    </ol>
  );
}
