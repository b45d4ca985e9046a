// Times as a reader wants them: to the minute, in the zone of this browser, with the zone named on demand.
import { dateLocale } from "./strings.ts";

// Formats are dear to make, and a long list needs the same one for each line.  They go by the zone that holds now: a
// reader may travel while the page is open.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, new Date().getTimezoneOffset(), options]);
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(locale, options)));
  return known;
}

function format(time: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return formatFor(dateLocale.value, options).format(date);
}

export function minuteOf(time: string): string {
  return format(time, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

export function dayOf(time: string): string {
  return format(time, { weekday: "long", year: "numeric", month: "long", day: "numeric" });
}

export function dayAndMinuteOf(time: string): string {
  return format(time, { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

// For a tooltip: nothing left to guess.
export function fullTimeOf(time: string): string {
  const zone = formatFor(dateLocale.value, {}).resolvedOptions().timeZone;
  const local = format(time, {
    weekday: "short", year: "numeric", month: "long", day: "numeric",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "longOffset",
  });
  return `${local} (${zone})`;
}

// A date that came without a time of day is that day everywhere: it is not moved to the reader's zone.
export function sourceDayOf(time: string): string {
  const day = time.slice(0, "2025-11-10".length);
  return plainDayOf(day);
}

// A bare day, "2025-11-10".
export function plainDayOf(day: string): string {
  return format(`${day}T00:00:00Z`, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
}

// Two times of one day, in the reader's zone, give the same key.
export function dayKeyOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}
