// Where a search met a document: the words around the match, marked, and the way to that paragraph.
import type { SearchHit } from "../contract.ts";
import { cutAtMarks } from "../marks.ts";
import { Citations } from "./citations.tsx";

export function Snippet({ hit, language }: { hit: SearchHit; language: string | undefined }) {
  return (
    <p class="snippet" lang={language} dir="auto">
      {cutAtMarks(hit.snippet, hit.marks).map((piece, index) =>
        piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
      <Citations document={hit.id} cites={[hit.paragraph]} />
    </p>
  );
}
