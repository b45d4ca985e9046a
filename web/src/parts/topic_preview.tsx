// What a topic that is being written would have found in the archive.
import type { ApiError } from "../api.ts";
import type { Preview, SearchHit } from "../contract.ts";
import { languageTag } from "../language_tag.ts";
import type { LivePreview } from "../state/preview.ts";
import { strings } from "../strings.ts";
import { DayChart } from "./day_chart.tsx";
import { FormsUsed } from "./forms_used.tsx";
import { Gloss } from "./gloss.tsx";
import { Marked } from "./marked.tsx";
import { TimeStamp } from "./time_stamp.tsx";
import { messageOf } from "./trouble.tsx";

// The outcome in one line.
export function PreviewOutcome({ preview }: { preview: Preview }) {
  const text = strings.value;
  return preview.impossible !== null
    ? <p class="refused impossible" role="status"><strong>{text.neverMatches}</strong> <bdi>{text.mistake(preview.impossible)}</bdi></p>
    : <p class="outcome-line" role="status">{text.wouldHaveFound(preview.total, preview.per_day)}</p>;
}

export function PreviewFailure({ error }: { error: ApiError }) {
  return <p class="refused" role="status"><bdi>{error.status === 400 ? strings.value.mistake(error.message) : messageOf(error)}</bdi></p>;
}

function PreviewHit({ hit }: { hit: SearchHit }) {
  const language = languageTag(hit.language);
  return (
    <li>
      <p class="title" lang={language} dir="auto"><Marked text={hit.title || strings.value.untitled} marks={hit.title_marks} /></p>
      <Gloss of={hit.title_gloss} />
      <p class="meta"><bdi class="source" lang={language}>{hit.source}</bdi><TimeStamp document={hit} withDay /></p>
      {hit.paragraph > 0 && <p class="preview-snippet" lang={language} dir="auto"><Marked text={hit.snippet} marks={hit.marks} /></p>}
    </li>
  );
}

export function TopicPreview({ live, toggle }: { live: LivePreview; toggle: ((form: string) => void) | undefined }) {
  const preview = live.preview.value;
  const text = strings.value;
  const failed = live.failure.value;
  return (
    <section class={"topic-preview" + (failed || live.busy.value ? " waiting" : "")} aria-label={text.preview} aria-busy={live.busy.value}>
      {failed && <PreviewFailure error={failed} />}
      {!preview && !failed && <p class="quiet-line">{live.busy.value ? text.loading : text.previewExplained}</p>}
      {preview?.impossible != null && !failed && <PreviewOutcome preview={preview} />}
      {preview && preview.impossible === null && !failed && (
        <>
          <PreviewOutcome preview={preview} />
          {preview.total > 0 && <DayChart days={preview.days} label={text.previewChart} />}
          <FormsUsed query={preview.query} forms={preview.forms} {...(toggle ? { toggle } : {})} />
          {preview.hits.length > 0 && (
            <>
              <h3>{text.newestOfThem}</h3>
              <ul class="preview-hits">{preview.hits.map((hit) => <PreviewHit key={hit.id} hit={hit} />)}</ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
