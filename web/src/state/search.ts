// What the search in the address bar finds, page after page.  What was found before stays until the next answer is here.
import { computed, effect, signal, untracked } from "@preact/signals";
import { ApiError, search } from "../api.ts";
import type { SearchHit, SearchResult } from "../contract.ts";
import { emptySearch, route, type DeskRoute } from "../route.ts";
import { readerLanguage, strings } from "../strings.ts";

const pageSize = 20;
const pageLimit = 100; // the server's, as is
const lastOffset = 10_000;
const longest = 7_500; // bytes of the query in the address, below the server's 8 KiB for all of it

export interface Found extends SearchResult {
  query: string;
  newest: boolean;
}

export const found = signal<Found | null>(null);
export const searchStatus = signal<"loading" | "ready" | "failed">("ready");
export const searchFailure = signal<ApiError | null>(null);

export const hasMoreHits = computed(() => {
  const now = found.value;
  return now !== null && now.hits.length > 0 && now.hits.length < now.total && now.hits.length <= lastOffset;
});

// The search without an open document; the same object as long as the search is the same, so that a long list of results
// need not be drawn again when one of them is opened.
let lastList: DeskRoute = emptySearch;
export const listRoute = computed<DeskRoute>(() => {
  const { query, newest } = route.value;
  if (lastList.query !== query || lastList.newest !== newest) lastList = { ...emptySearch, query, newest };
  return lastList;
});

let asking: AbortController | null = null;

async function load(query: string, newest: boolean, offset: number, limit = pageSize): Promise<void> {
  asking?.abort();
  const mine = (asking = new AbortController());
  searchStatus.value = "loading";
  searchFailure.value = null;
  try {
    if (encodeURIComponent(query).length > longest) throw new ApiError(414, strings.value.tooLongToSearch);
    const choice = { query, newest, offset, limit, facets: offset === 0, reader: readerLanguage.value };
    const result = await search(choice, mine.signal);
    if (mine.signal.aborted) return;
    const before = offset === 0 ? null : found.value;
    const hits = before ? joined(before.hits, result.hits) : result.hits;
    // A page that brings nothing new is the last.
    const total = before && hits.length === before.hits.length ? hits.length : result.total;
    found.value = { ...result, total, hits, facets: before ? before.facets : result.facets, query, newest };
    searchStatus.value = "ready";
  } catch (error) {
    if (mine.signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    searchFailure.value = error;
    searchStatus.value = "failed";
  }
}

// A document that moved between two pages, since more came in, is shown once.
function joined(before: SearchHit[], after: SearchHit[]): SearchHit[] {
  const known = new Set(before.map((hit) => hit.id));
  return [...before, ...after.filter((hit) => !known.has(hit.id))];
}

export function loadMoreHits(): void {
  const now = found.value;
  if (!now || !hasMoreHits.value || searchStatus.value === "loading") return;
  if (now.query !== route.value.query || now.newest !== route.value.newest) return;
  void load(now.query, now.newest, now.hits.length);
}

export function retrySearch(): void {
  const { query, newest } = route.value;
  const same = found.value?.query === query && found.value.newest === newest;
  void load(query, newest, same ? found.value!.hits.length : 0);
}

const asked = computed(() => (route.value.search ? JSON.stringify([route.value.query, route.value.newest]) : null));

export function followSearchRoute(): void {
  let language = readerLanguage.value;
  effect(() => {
    const now = asked.value; // opening a document changes the route, but not the results
    const reader = readerLanguage.value; // another language has other glosses
    if (now === null) return; // kept for the way back
    untracked(() => {
      const { query, newest } = route.value;
      if (query.trim() === "") {
        asking?.abort();
        found.value = null;
        searchFailure.value = null;
        searchStatus.value = "ready";
        return;
      }
      const sameList = found.value?.query === query && found.value.newest === newest;
      if (sameList && reader === language) return;
      const limit = sameList ? Math.min(pageLimit, Math.max(pageSize, found.value!.hits.length)) : pageSize;
      language = reader;
      void load(query, newest, 0, limit);
    });
  });
}
