// Cuts a text at byte offsets, as the server counts them in UTF-8, into pieces that are marked or not.

export interface Piece {
  text: string;
  marked: boolean;
}

export function cutAtMarks(text: string, marks: [number, number][]): Piece[] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: decoder.decode(bytes.subarray(at, end)), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    add(Math.min(start, bytes.length), false);
    add(Math.min(end, bytes.length), true);
  }
  add(bytes.length, false);
  return pieces;
}
