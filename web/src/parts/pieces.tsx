// A long text drawn in pieces, so that a megabyte does not hold up the page.
// The items are grouped into pieces of some thousand characters.  A piece is drawn once it comes near the screen, or
// holds the item that is wanted, or the browser has nothing else to do; until then a box of its likely height stands for
// it.  What was drawn stays, and the browser is told to leave out of its layout what is off the screen.
import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";

const pieceSize = 6000; // characters
const pieceCount = 60; // items
const atOnce = 4; // pieces drawn without waiting
const idleSize = 2_000_000; // characters drawn ahead of need, so that the browser's own search finds them
const lineHeight = 27; // pixels, with
const lineLength = 60; // characters: only for the likely height

interface Piece {
  first: number;
  after: number;
  size: number;
}

function cutIntoPieces(sizes: number[]): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  let size = 0;
  sizes.forEach((added, index) => {
    size += added;
    if (size < pieceSize && index + 1 - first < pieceCount && index + 1 < sizes.length) return;
    pieces.push({ first, after: index + 1, size });
    first = index + 1;
    size = 0;
  });
  return pieces;
}

// The idle drawing: a growing number of pieces.
function useIdleCount(pieces: Piece[]): ReadonlySignal<number> {
  const drawn = useSignal(atOnce);
  useEffect(() => {
    drawn.value = atOnce;
    let size = 0;
    let waiting = 0;
    const whenIdle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 50));
    const cancel = window.cancelIdleCallback ?? window.clearTimeout;
    const next = () => {
      size += pieces[drawn.value]?.size ?? 0;
      drawn.value += 1;
      if (drawn.value < pieces.length && size < idleSize) waiting = whenIdle(next);
    };
    if (pieces.length > atOnce) waiting = whenIdle(next);
    return () => cancel(waiting);
  }, [pieces]);
  return drawn;
}

interface PieceProperties {
  index: number;
  piece: Piece;
  idle: ReadonlySignal<number>;
  wanted: ReadonlySignal<number | null>;
  children: (item: number) => ComponentChildren;
}

function PieceView({ index, piece, idle, wanted, children }: PieceProperties) {
  const place = useRef<HTMLDivElement>(null);
  const near = useSignal(false);
  const drawn = useComputed(() => {
    const item = wanted.value;
    return near.value || index < idle.value || (item !== null && item >= piece.first && item < piece.after);
  });
  // Once drawn it stays drawn, also when something else is wanted.
  const kept = useRef(false);
  kept.current ||= drawn.value;

  useEffect(() => {
    if (kept.current || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) near.value = true;
      },
      { root: place.current.closest(".pane"), rootMargin: "1200px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [kept.current]);

  const height = Math.max(piece.after - piece.first, Math.ceil(piece.size / lineLength)) * lineHeight;
  if (!kept.current) return <div ref={place} class="piece" style={{ height: `${height}px` }} />;
  const items = [];
  for (let item = piece.first; item < piece.after; ++item) items.push(children(item));
  return <div ref={place} class="piece" style={{ height: "", containIntrinsicBlockSize: `auto ${height}px` }}>{items}</div>;
}

interface Properties {
  sizes: number[]; // characters of each item; the same array as long as the text is the same
  wanted: ReadonlySignal<number | null>; // the item that must be drawn
  children: (item: number) => ComponentChildren;
}

export function Pieces({ sizes, wanted, children }: Properties) {
  const pieces = useMemo(() => cutIntoPieces(sizes), [sizes]);
  const idle = useIdleCount(pieces);
  return (
    <>
      {pieces.map((piece, index) => (
        <PieceView key={piece.first} index={index} piece={piece} idle={idle} wanted={wanted}>{children}</PieceView>
      ))}
    </>
  );
}
