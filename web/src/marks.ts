// Cuts a text at byte offsets, as the server counts them in UTF-8, into pieces that are marked or not.
import type { Marks } from "./contract.ts";

export interface Piece {
  text: string;
  marked: boolean;
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;

// The marks that fall into [start, end) of a text, counted from there.  Bytes, as all of them.
export function marksWithin(marks: Marks, start: number, end: number): Marks {
  return marks.flatMap(([from, to]): Marks => {
    const cut: [number, number] = [Math.max(from, start) - start, Math.min(to, end) - start];
    return cut[0] < cut[1] ? [cut] : [];
  });
}

// The marks of a snippet, as marks of the paragraph that it was cut from; none where it cannot be found there again.
export function placeSnippet(paragraph: string, snippet: string, marks: Marks): Marks {
  const body = snippet.replace(/^…\s*|\s*…$/g, "");
  const at = paragraph.indexOf(body);
  if (body === "" || at < 0) return [];
  const moved = byteLength(paragraph.slice(0, at)) - byteLength(snippet.slice(0, snippet.indexOf(body)));
  return marks.map(([start, end]) => [start + moved, end + moved]);
}

export function byteOffset(text: string, index: number): number {
  return byteLength(text.slice(0, index));
}

export function cutAtMarks(text: string, marks: Marks): Piece[] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const pieces: Piece[] = [];
  // A mark that would cut through a character takes it whole.
  const within = (offset: number, by: 1 | -1) => {
    let at = Math.min(Math.max(0, offset), bytes.length);
    while (at > 0 && at < bytes.length && (bytes[at]! & 0xc0) === 0x80) at += by;
    return at;
  };
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: decoder.decode(bytes.subarray(at, end)), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    add(within(start, -1), false);
    add(within(end, 1), true);
  }
  add(bytes.length, false);
  return pieces;
}
