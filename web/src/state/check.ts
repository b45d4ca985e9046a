// The check page: a summary, its source, and what the check said of them.
import { computed, effect, signal, untracked } from "@preact/signals";
import { ApiError, check, getDocument } from "../api.ts";
import { layOut, type Checked, type Mark, type Place } from "../check_marks.ts";
import type { CheckReport, CheckSource, Digest, WholeDocument } from "../contract.ts";
import { draft } from "../drafts.ts";
import { checking } from "../route.ts";
import { readerLanguage, strings } from "../strings.ts";

// What was typed or pasted; kept while the desk is visited in between, and over a reload.
export const summaryText = draft("summary");
export const sourceText = draft("source");
export const sourceTitle = draft("title");
export const sourceDay = draft("day"); // "2025-11-10", or empty

export const fromDesk = signal(false); // whether a document is to be picked rather than a text pasted
export const sourceDocument = signal<WholeDocument | null>(null);
export const sourceFailure = signal<ApiError | null>(null);

export interface Result {
  report: CheckReport;
  checked: Checked;
}
export const result = signal<Result | null>(null);
export const busy = signal(false);
export const failure = signal<ApiError | null>(null);

export const chosen = signal<number | null>(null); // an index into the marks
export const chosenMark = computed<Mark | null>(() =>
  chosen.value === null ? null : result.value?.checked.marks[chosen.value] ?? null);
export const chosenPlace = computed<Place | null>(() => chosenMark.value?.place ?? null);

export const ready = computed(() =>
  summaryText.value.trim() !== "" &&
  (checking.value?.source == null ? sourceText.value.trim() !== "" : sourceDocument.value !== null));

const mebibyte = 1024 * 1024;
const limits = { summary: mebibyte, source: 10 * mebibyte }; // the server's

// Unpaired surrogates, as a damaged paste may hold, have no UTF-8: they become U+FFFD here as they would on the way.
// What the server would refuse is not sent: from the middle of a long body its refusal would not be heard.
function wellFormed(text: string, what: keyof typeof limits): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > limits[what]) throw new ApiError(413, strings.value.tooLong(what, limits[what] / mebibyte));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

// Midday in the zone of this browser: the day stays that day wherever it is read.
function timeOf(day: string): string | null {
  const midday = new Date(`${day}T12:00:00`);
  return day === "" || Number.isNaN(midday.getTime()) ? null : midday.toISOString().replace(/\.\d+Z$/, "Z");
}

function sourceToSend(): CheckSource {
  const document = checking.value?.source ?? null;
  if (document !== null) return { document };
  const published = timeOf(sourceDay.value);
  const title = wellFormed(sourceTitle.value.trim(), "source");
  return { text: wellFormed(sourceText.value, "source"), ...(title && { title }), ...(published && { published }) };
}

let asking: AbortController | null = null;

export async function runCheck(): Promise<void> {
  if (!ready.value) return;
  asking?.abort();
  const mine = (asking = new AbortController());
  busy.value = true;
  failure.value = null;
  try {
    const summary = wellFormed(summaryText.value, "summary");
    const report = await check(summary, sourceToSend(), mine.signal);
    if (mine.signal.aborted) return;
    const checked = layOut(summary, report);
    result.value = { report, checked };
    chosen.value = checked.failures[0]?.index ?? null;
  } catch (error) {
    if (mine.signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    failure.value = error;
  } finally {
    if (asking === mine) busy.value = false;
  }
}

export function edit(): void {
  asking?.abort();
  busy.value = false;
  result.value = null;
  chosen.value = null;
}

// A digest as a person would write it down, a line each, with its citations.
export function digestText(digest: Digest): string {
  const line = (of: { text: string; cites: number[] }) => of.text + of.cites.map((cite) => `[${cite}]`).join("");
  const groups = digest.groups.map((group) =>
    [group.heading, ...group.bullets.map((bullet) => "- " + line(bullet))].join("\n"));
  return [line(digest.viewpoint), ...groups].join("\n\n");
}

export function checkOwnDigest(): void {
  const digest = sourceDocument.value?.digest;
  if (!digest) return;
  summaryText.value = digestText(digest);
  void runCheck();
}

// The next mark in the row, or the next that fails; stops at both ends.
export function step(by: 1 | -1, among: "all" | "failed"): void {
  const checked = result.value?.checked;
  if (!checked) return;
  const row = among === "failed" ? checked.failures : checked.marks;
  const at = chosen.value ?? (by === 1 ? -1 : checked.marks.length);
  const next = by === 1 ? row.find((mark) => mark.index > at) : row.filter((mark) => mark.index < at).at(-1);
  if (next) chosen.value = next.index;
}

let loading: AbortController | null = null;

export function loadSource(): void {
  loading?.abort();
  sourceFailure.value = null;
  const id = checking.value?.source ?? null;
  if (id === null) {
    sourceDocument.value = null;
    return;
  }
  if (sourceDocument.value?.id !== id) sourceDocument.value = null;
  const mine = (loading = new AbortController());
  getDocument(id, readerLanguage.value, mine.signal).then(
    (whole) => {
      if (!mine.signal.aborted) sourceDocument.value = whole;
    },
    (error: unknown) => {
      if (!mine.signal.aborted && error instanceof ApiError) sourceFailure.value = error;
    },
  );
}

const wanted = computed(() => (checking.value === null ? undefined : checking.value.source));

// Another source makes the last result one of something else.
export function followSource(): void {
  let before: number | null = null;
  effect(() => {
    const now = wanted.value;
    readerLanguage.value;
    if (now === undefined) return; // on the desk: the page is kept for the way back
    untracked(() => {
      if (now !== before) {
        edit();
        failure.value = null;
      }
      before = now;
      loadSource();
    });
  });
}
