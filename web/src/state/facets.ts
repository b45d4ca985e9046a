// The counts beside a search.  Where a value is chosen, its group shows what else could be: the counts of the same search
// without that choice.
import { effect, signal, untracked } from "@preact/signals";
import { ApiError, search } from "../api.ts";
import type { Facets } from "../contract.ts";
import { fieldsOf, removeFields } from "../query_text.ts";
import { readerLanguage } from "../strings.ts";
import { found } from "./search.ts";

export const facets = signal<Facets | null>(null);

const groups: { group: keyof Facets; fields: string[] }[] = [
  { group: "sources", fields: ["source"] },
  { group: "languages", fields: ["lang"] },
  { group: "topics", fields: ["topic"] },
  { group: "days", fields: ["after", "before"] },
];

async function widen(query: string, from: Facets, signal: AbortSignal): Promise<void> {
  const chosen = fieldsOf(query).filter((one) => !one.negated);
  const wanted = groups.filter(({ fields }) => chosen.some((one) => fields.includes(one.field)));
  const wider = await Promise.all(wanted.map(async ({ group, fields }) => {
    const without = removeFields(query, (one) => fields.includes(one.field) && !one.negated);
    if (without.trim() === "") return {};
    const result = await search({ query: without, limit: 1, facets: true, reader: readerLanguage.peek() }, signal);
    return { [group]: result.facets?.[group] ?? [] };
  }));
  if (!signal.aborted) facets.value = Object.assign({ ...from }, ...wider) as Facets;
}

export function followFacets(): void {
  let asking: AbortController | null = null;
  let before: Facets | null = null;
  effect(() => {
    const now = found.value;
    if (now?.facets === before && before !== null) return; // only more hits came
    before = now?.facets ?? null;
    untracked(() => {
      asking?.abort();
      const mine = (asking = new AbortController());
      // The wider counts before stay until the next are here, so that a choice does not make its list jump.
      const narrowed = now?.facets && fieldsOf(now.query).length > 0;
      if (!narrowed || facets.value === null) facets.value = now?.facets ?? null;
      if (!narrowed) return;
      widen(now.query, now.facets!, mine.signal).catch((error: unknown) => {
        if (mine.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        facets.value = now.facets; // the plain counts will do
      });
    });
  });
}
