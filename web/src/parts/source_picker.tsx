// Picks a document of the desk as the source: those of the topic last looked at, or what a search finds.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ApiError, listDocuments, search } from "../api.ts";
import type { DocumentCore, SearchHit } from "../contract.ts";
import { languageTag } from "../language_tag.ts";
import { navigate, route } from "../route.ts";
import { topics } from "../state/topics.ts";
import { readerLanguage, strings } from "../strings.ts";
import { dayAndMinuteOf } from "../time.ts";
import { Gloss } from "./gloss.tsx";
import { Trouble } from "./trouble.tsx";

const rest = 200; // milliseconds until what is typed is searched for
const atMost = 30;

type Candidate = Pick<SearchHit & DocumentCore, "id" | "title" | "title_gloss" | "source" | "published" | "language">;

async function candidates(query: string, signal: AbortSignal): Promise<Candidate[]> {
  const reader = readerLanguage.value;
  if (query) return (await search({ query, limit: atMost, reader }, signal)).hits;
  const topic = route.value.topic ?? topics.value?.[0]?.name;
  if (topic === undefined) return [];
  return (await listDocuments(topic, { query: "", before: null, limit: atMost, reader }, signal)).documents;
}

function CandidateLine({ candidate }: { candidate: Candidate }) {
  const language = languageTag(candidate.language);
  return (
    <li>
      <button type="button" class="candidate" data-document={candidate.id} onClick={() => navigate({ source: candidate.id }, { replace: true })}>
        <bdi class="title" lang={language}>{candidate.title || strings.value.untitled}</bdi>
        <Gloss of={candidate.title_gloss} />
        <span class="meta">
          <bdi class="source" lang={language}>{candidate.source}</bdi>
          <span class="time">{candidate.published === null ? strings.value.undated : dayAndMinuteOf(candidate.published)}</span>
        </span>
      </button>
    </li>
  );
}

// The arrows walk the list, from the field down and back.
function walk(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>("input, .candidate")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function SourcePicker() {
  const query = useSignal("");
  const found = useSignal<Candidate[] | null>(null);
  const failure = useSignal<ApiError | null>(null);
  const known = topics.value !== null;
  const reader = readerLanguage.value;
  useEffect(() => {
    const asking = new AbortController();
    const ask = async () => {
      try {
        const answer = await candidates(query.value.trim(), asking.signal);
        if (asking.signal.aborted) return;
        found.value = answer;
        failure.value = null;
      } catch (error) {
        if (!asking.signal.aborted && error instanceof ApiError) failure.value = error;
      }
    };
    const timer = setTimeout(() => void ask(), query.value ? rest : 0);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [query.value, known, reader]);
  return (
    <div class="source-picker" onKeyDown={walk}>
      <input
        id="source-search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={strings.value.searchDesk}
        aria-label={strings.value.searchDesk}
        value={query.value}
        onInput={(event) => (query.value = event.currentTarget.value)}
      />
      {failure.value && <Trouble error={failure.value} />}
      {found.value?.length === 0 && !failure.value && (
        <p class="quiet-line">{query.value ? strings.value.noneFound : strings.value.nothingToPick}</p>
      )}
      <ul class="candidates">{found.value?.map((one) => <CandidateLine key={one.id} candidate={one} />)}</ul>
    </div>
  );
}
