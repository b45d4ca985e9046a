// Why a document matched the words that narrow its topic: the snippet of each document now found, and how the words were
// understood.  A help, so its failure is silent.
import { effect, signal } from "@preact/signals";
import { ApiError, search } from "../api.ts";
import type { Mistake, SearchHit, TermForms } from "../contract.ts";
import { readerLanguage } from "../strings.ts";
import { shownFor } from "./documents.ts";

const atMost = 100;

export const snippets = signal<ReadonlyMap<number, SearchHit>>(new Map());
export const understood = signal<{ query: string; mistakes: Mistake[]; forms: TermForms[] } | null>(null);

export function followSearch(): void {
  let asking: AbortController | null = null;
  effect(() => {
    const shown = shownFor.value;
    asking?.abort();
    snippets.value = new Map();
    if (!shown?.query) {
      understood.value = null;
      return;
    }
    const mine = (asking = new AbortController());
    // Best first: the list holds documents with every word, and those come first here.
    search({ ...shown, limit: atMost, reader: readerLanguage.peek() }, mine.signal)
      .then(({ hits, mistakes, forms }) => {
        if (mine.signal.aborted) return;
        snippets.value = new Map(hits.map((hit) => [hit.id, hit]));
        understood.value = { query: shown.query, mistakes, forms };
      })
      .catch((error: unknown) => {
        if (!mine.signal.aborted && !(error instanceof ApiError)) throw error;
      });
  });
}
