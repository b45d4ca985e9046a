// Days with their counts as the bars of a chart: days, weeks, months or years, whichever are few enough.

export interface Bucket {
  from: string; // "2025-11-10"
  to: string; // inclusive
  count: number;
}

const dayLength = 86_400_000; // milliseconds

function numberOf(day: string): number {
  return Math.floor(Date.parse(day + "T00:00:00Z") / dayLength);
}

function dayOf(number: number): string {
  const date = new Date(number * dayLength);
  return date.getUTCFullYear() > 9999 ? "9999-12-31" : date.toISOString().slice(0, 10);
}

// The number of the month since year 0.
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOfMonth(month: number): number {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / dayLength;
}

interface Counted {
  value: string;
  count: number;
}

// Cost: one pass over the days, at most `most` buckets, however far apart the days are.
export function bucketsOf(days: Counted[], most = 60): Bucket[] {
  const known = days.filter((day) => /^\d{4}-\d\d-\d\d$/.test(day.value) && !Number.isNaN(numberOf(day.value)));
  const first = known[0]?.value;
  const last = known.at(-1)?.value;
  if (first === undefined || last === undefined || first > last) return [];
  const span = numberOf(last) - numberOf(first) + 1;
  if (span <= most) return fill(known, numberOf(first), span, 1, numberOf);
  const monday = numberOf(first) - ((((numberOf(first) + 3) % 7) + 7) % 7);
  const weeks = Math.floor((numberOf(last) - monday) / 7) + 1;
  if (weeks <= most) return fill(known, monday, weeks, 7, numberOf);
  const months = monthOf(last) - monthOf(first) + 1;
  const step = [1, 12, 120, 1200].find((size) => Math.ceil(months / size) + 1 <= most) ?? 12_000;
  const start = monthOf(first) - (monthOf(first) % step);
  return fill(known, start, Math.floor((monthOf(last) - start) / step) + 1, step, monthOf, firstOfMonth);
}

function fill(
  days: Counted[], start: number, length: number, step: number,
  numberOfDay: (day: string) => number, dayNumber: (number: number) => number = (number) => number,
): Bucket[] {
  const edge = (index: number) => dayNumber(start + index * step);
  const buckets = Array.from({ length }, (_, index) => ({ from: dayOf(edge(index)), to: dayOf(edge(index + 1) - 1), count: 0 }));
  for (const day of days) {
    const bucket = buckets[Math.floor((numberOfDay(day.value) - start) / step)];
    if (bucket) bucket.count += day.count;
  }
  return buckets;
}
