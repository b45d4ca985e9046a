// The document that the address bar names, whole.  Opening it marks it as read.
import { computed, effect, signal, untracked } from "@preact/signals";
import { ApiError, getDocument } from "../api.ts";
import type { WholeDocument } from "../contract.ts";
import { route } from "../route.ts";
import { readerLanguage } from "../strings.ts";
import { isRead, setRead } from "./read_marks.ts";

export const opened = signal<WholeDocument | null>(null);
export const readerFailure = signal<ApiError | null>(null);

const wanted = computed(() => route.value.document);
let asking: AbortController | null = null;

async function load(id: number): Promise<void> {
  const mine = (asking = new AbortController());
  try {
    const whole = await getDocument(id, readerLanguage.value, mine.signal);
    if (mine.signal.aborted) return;
    const isNew = opened.value?.id !== id; // else it only came again, in another language
    opened.value = whole;
    if (isNew && !isRead(whole)) void setRead(id, true);
  } catch (error) {
    if (mine.signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    readerFailure.value = error;
  }
}

export function reloadReader(): void {
  asking?.abort();
  readerFailure.value = null;
  if (wanted.value !== null) void load(wanted.value);
}

export function followDocument(): void {
  effect(() => {
    const id = wanted.value;
    readerLanguage.value; // another language has other glosses
    untracked(() => {
      // The document before stays in place until the next one is here, so that j and k do not flash.
      if (id === null) opened.value = null;
      reloadReader();
    });
  });
}
