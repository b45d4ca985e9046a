// The documents of the topic and search in the address bar, page after page.
import { computed, effect, signal, untracked } from "@preact/signals";
import { ApiError, listDocuments } from "../api.ts";
import type { DocumentCard, Topic } from "../contract.ts";
import { route } from "../route.ts";
import { readerLanguage } from "../strings.ts";

const pageSize = 20;
const pageLimit = 100; // the server's

export type Status = "loading" | "ready" | "failed";

export const cards = signal<DocumentCard[]>([]);
export const shownTopic = signal<Topic | null>(null); // as of the first page now shown
export const total = signal(0);
export const status = signal<Status>("loading");
export const failure = signal<ApiError | null>(null);
export const shownFor = signal<{ topic: string; query: string } | null>(null);

const cursor = signal<string | null>(null);
export const hasMore = computed(() => cursor.value !== null);

// Each new topic or search aborts the request before it, so that a slow answer never replaces a later one.
let asking: AbortController | null = null;

async function load(topic: string, query: string, before: string | null, limit = pageSize): Promise<void> {
  asking?.abort();
  const mine = (asking = new AbortController());
  status.value = "loading";
  failure.value = null;
  try {
    const page = await listDocuments(topic, { query, before, limit, reader: readerLanguage.value }, mine.signal);
    if (mine.signal.aborted) return;
    cards.value = before === null ? page.documents : joined(cards.value, page.documents);
    if (before === null) shownFor.value = { topic, query };
    shownTopic.value = page.topic;
    total.value = page.total;
    cursor.value = page.next;
    status.value = "ready";
  } catch (error) {
    if (mine.signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    failure.value = error;
    status.value = "failed";
  }
}

// A document that moved between two pages (a new revision) is shown once.
function joined(before: DocumentCard[], after: DocumentCard[]): DocumentCard[] {
  const known = new Set(before.map((card) => card.id));
  return [...before, ...after.filter((card) => !known.has(card.id))];
}

export function loadMore(): void {
  const shown = shownFor.value;
  if (!shown || cursor.value === null || status.value === "loading") return;
  void load(shown.topic, shown.query, cursor.value);
}

export function reload(): void {
  const { topic, query } = route.value;
  if (topic !== null) void load(topic, query, null);
}

// After a failure: the page that failed, be it the first or a later one.
export function retry(): void {
  const { topic, query } = route.value;
  if (topic === null) return;
  const sameList = shownFor.value?.topic === topic && shownFor.value.query === query;
  void load(topic, query, sameList ? cursor.value : null);
}

const asked = computed(() => JSON.stringify([route.value.topic, route.value.query]));

export function followRoute(): void {
  followReaderLanguage();
  effect(() => {
    asked.value; // opening a document changes the route, but not the list
    untracked(() => {
      const { topic, query } = route.value;
      if (topic === null) return;
      if (shownFor.value?.topic !== topic) {
        cards.value = [];
        shownFor.value = null;
        shownTopic.value = null;
        cursor.value = null;
      }
      void load(topic, query, null);
    });
  });
}

// Another language has other glosses.  The list keeps its length, so that it stays where it was scrolled to.
function followReaderLanguage(): void {
  let before = readerLanguage.value;
  effect(() => {
    const now = readerLanguage.value;
    if (now === before) return;
    before = now;
    untracked(() => {
      const shown = shownFor.value;
      const limit = Math.min(pageLimit, Math.max(pageSize, cards.value.length));
      if (shown) void load(shown.topic, shown.query, null, limit);
    });
  });
}
