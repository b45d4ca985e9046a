// How many documents came when, as bars.  Where a range can be chosen: by a click, by dragging from one bar to another, or
// by the arrows (with Shift to go on from the first) and Enter.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { Counted } from "../contract.ts";
import { bucketsOf, type Bucket } from "../day_buckets.ts";
import type { DayRange } from "../query_text.ts";
import { strings } from "../strings.ts";
import { plainDayOf } from "../time.ts";

interface Properties {
  days: Counted[];
  label: string;
  range?: DayRange;
  choose?: (range: DayRange) => void; // without it the chart is a picture
  children?: ComponentChildren; // between its ends, below
}

function spanOf(bucket: Bucket): string {
  return bucket.from === bucket.to ? plainDayOf(bucket.from) : `${plainDayOf(bucket.from)} – ${plainDayOf(bucket.to)}`;
}

function isWithin(bucket: Bucket, range: DayRange | undefined): boolean {
  return (!range?.from || bucket.to >= range.from) && (!range?.to || bucket.from <= range.to);
}

export function DayChart({ days, label, range, choose, children }: Properties) {
  const buckets = useMemo(() => bucketsOf(days), [days]);
  const place = useRef<HTMLDivElement>(null);
  const at = useSignal(0); // the bar that the keyboard is on
  const drag = useSignal<{ from: number; to: number } | null>(null);
  if (buckets.length === 0) return null;
  const highest = Math.max(...buckets.map((one) => one.count));
  const first = buckets[0]!;
  const last = buckets.at(-1)!;
  const height = (count: number) => (count === 0 ? 0 : Math.max(4, Math.round((100 * count) / highest)));
  const bar = (count: number) => <span class="bar" style={{ height: `${height(count)}%` }} />;
  const ends = (
    <div class="chart-ends">
      <span aria-hidden="true">{first.from}</span>
      {children}
      {buckets.length > 1 && <span aria-hidden="true">{last.to}</span>}
    </div>
  );
  if (!choose) {
    return (
      <div class="day-chart" role="img" aria-label={label}>
        <div class="bars">{buckets.map((one) => <span key={one.from} class="slot">{bar(one.count)}</span>)}</div>
        {ends}
      </div>
    );
  }

  const chooseBetween = (a: number, b: number) => {
    const [from, to] = [buckets[Math.min(a, b)]!.from, buckets[Math.max(a, b)]!.to];
    const same = range?.from === from && range.to === to;
    choose(same ? { from: null, to: null } : { from, to });
  };
  const indexAt = (event: PointerEvent) => {
    const box = place.current!.getBoundingClientRect();
    const rightToLeft = getComputedStyle(place.current!).direction === "rtl";
    const part = (event.clientX - box.left) / Math.max(1, box.width);
    return Math.min(buckets.length - 1, Math.max(0, Math.floor((rightToLeft ? 1 - part : part) * buckets.length)));
  };
  const move = (event: PointerEvent) => {
    if (drag.value) drag.value = { ...drag.value, to: indexAt(event) };
  };
  const drop = () => {
    const dragged = drag.value;
    drag.value = null;
    if (dragged) chooseBetween(dragged.from, dragged.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -buckets.length, End: buckets.length };
    const step = steps[event.key];
    if (step !== undefined) {
      const before = at.value;
      at.value = Math.min(buckets.length - 1, Math.max(0, before + step));
      drag.value = event.shiftKey ? { from: drag.value?.from ?? before, to: at.value } : null;
      place.current?.querySelectorAll<HTMLElement>(".slot")[at.value]?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      const { from, to } = drag.value ?? { from: at.value, to: at.value };
      drag.value = null;
      chooseBetween(from, to);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const inDrag = (index: number) => drag.value !== null && index >= Math.min(drag.value.from, drag.value.to) && index <= Math.max(drag.value.from, drag.value.to);
  const stop = Math.min(at.value, buckets.length - 1);
  return (
    <div class="day-chart choosing" role="group" aria-label={label}>
      <div
        class="bars" ref={place} onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          at.value = indexAt(event);
          drag.value = { from: at.value, to: at.value };
          place.current?.setPointerCapture(event.pointerId);
        }}
        onPointerMove={move} onPointerUp={drop} onPointerCancel={() => (drag.value = null)}
      >
        {buckets.map((one, index) => (
          <button
            key={one.from} type="button" tabIndex={index === stop ? 0 : -1}
            class={"slot" + (inDrag(index) ? " dragged" : "") + (isWithin(one, range) ? "" : " outside")}
            aria-pressed={range?.from != null && isWithin(one, range)}
            aria-label={`${spanOf(one)}: ${strings.value.documentCount(one.count)}`}
            title={`${spanOf(one)}: ${strings.value.documentCount(one.count)}`}
            onClick={(event) => event.detail === 0 && chooseBetween(index, index)} // by a screen reader
          >
            {bar(one.count)}
          </button>
        ))}
      </div>
      {ends}
    </div>
  );
}
