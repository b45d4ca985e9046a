// What is marked in the open document: why it stands on its topic, where that is asked for; else, beside a search, what
// the search found in it.
import { computed, effect, signal, untracked } from "@preact/signals";
import { ApiError, explainDocument } from "../api.ts";
import type { Marks, Reason } from "../contract.ts";
import { placeSnippet } from "../marks.ts";
import { route } from "../route.ts";
import { opened } from "./reader.ts";
import { found } from "./search.ts";

export const whyAsked = signal(false); // stays on from document to document
export const reason = signal<Reason | null>(null);
export const reasonFailure = signal<ApiError | null>(null);

// The topic that the open document can be explained by.
export const whyTopic = computed<string | null>(() => {
  const { topic, document } = route.value;
  const whole = opened.value;
  return whole?.id === document && whole?.topics.some((one) => one.name === topic) ? topic : null;
});

// By paragraph; 0 is the title.
export const readerMarks = computed<ReadonlyMap<number, Marks>>(() => {
  const whole = opened.value;
  const marks = new Map<number, Marks>();
  if (!whole) return marks;
  if (whyAsked.value && whyTopic.value !== null) {
    for (const hit of reason.value?.hits ?? []) {
      const here = marks.get(hit.paragraph) ?? [];
      here.push([hit.start, hit.end]);
      marks.set(hit.paragraph, here);
    }
  } else if (route.value.search) {
    const hit = found.value?.hits.find((one) => one.id === whole.id);
    if (!hit) return marks;
    marks.set(0, hit.title_marks);
    const text = whole.paragraphs.find((one) => one.number === hit.paragraph)?.text;
    if (text !== undefined) marks.set(hit.paragraph, placeSnippet(text, hit.snippet, hit.marks));
  }
  return marks;
});

export function followWhy(): void {
  let asking: AbortController | null = null;
  const wanted = computed(() =>
    whyAsked.value && whyTopic.value !== null ? JSON.stringify([whyTopic.value, opened.value?.id]) : null);
  effect(() => {
    const now = wanted.value;
    untracked(() => {
      asking?.abort();
      reason.value = null;
      reasonFailure.value = null;
      if (now === null) return;
      const mine = (asking = new AbortController());
      explainDocument(whyTopic.value!, opened.value!.id, mine.signal).then(
        (answer) => {
          if (!mine.signal.aborted) reason.value = answer;
        },
        (error: unknown) => {
          if (!mine.signal.aborted && error instanceof ApiError) reasonFailure.value = error;
        },
      );
    });
  });
}
