// A text with marks in it, at the bytes that the server names.
import type { Marks } from "../contract.ts";
import { cutAtMarks } from "../marks.ts";

export function Marked({ text, marks }: { text: string; marks: Marks | undefined }) {
  if (!marks?.length) return <>{text}</>;
  return <>{cutAtMarks(text, marks).map((piece, index) => (piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text))}</>;
}
