// Why a document matched the search: the snippet of each document now found.  A help, so its failure is silent.
import { effect, signal } from "@preact/signals";
import { ApiError, search } from "../api.ts";
import type { SearchHit } from "../contract.ts";
import { readerLanguage } from "../strings.ts";
import { shownFor } from "./documents.ts";

const atMost = 100;

export const snippets = signal<ReadonlyMap<number, SearchHit>>(new Map());

export function followSearch(): void {
  let asking: AbortController | null = null;
  effect(() => {
    const shown = shownFor.value;
    asking?.abort();
    snippets.value = new Map();
    if (!shown?.query) return;
    const mine = (asking = new AbortController());
    search({ ...shown, limit: atMost, newest: true, reader: readerLanguage.peek() }, mine.signal)
      .then(({ hits }) => {
        if (!mine.signal.aborted) snippets.value = new Map(hits.map((hit) => [hit.id, hit]));
      })
      .catch((error: unknown) => {
        if (!mine.signal.aborted && !(error instanceof ApiError)) throw error;
      });
  });
}
