// What could not be read in a query: the query once more with the place underlined, and what is wrong there.
import type { Marks, Mistake } from "../contract.ts";
import { cutAtMarks } from "../marks.ts";
import { strings } from "../strings.ts";

export function Mistakes({ query, mistakes }: { query: string; mistakes: Mistake[] }) {
  if (mistakes.length === 0) return null;
  // Where something is missing there is nothing to underline but a place: the character before it stands for it.
  const marks: Marks = mistakes.map(({ start, end }) => [end > start ? start : Math.max(0, start - 1), Math.max(end, start)]);
  return (
    <div class="mistakes" role="status">
      <p class="mirrored" dir="auto" aria-hidden="true">
        {cutAtMarks(query, marks).map((piece, index) => (piece.marked ? <span key={index} class="wrong">{piece.text}</span> : piece.text))}
      </p>
      <ul>
        {mistakes.map((mistake, index) => (
          <li key={index}>{strings.value.mistake(mistake.message)} {strings.value.passedOver}</li>
        ))}
      </ul>
    </div>
  );
}
