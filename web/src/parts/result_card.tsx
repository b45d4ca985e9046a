// One document that a search found: its title and the passage that answers, both with what was found marked.
import { useComputed } from "@preact/signals";
import type { SearchHit } from "../contract.ts";
import { languageTag } from "../language_tag.ts";
import { route } from "../route.ts";
import { isRead } from "../state/read_marks.ts";
import { listRoute } from "../state/search.ts";
import { strings } from "../strings.ts";
import { Gloss } from "./gloss.tsx";
import { languageName } from "./language_name.ts";
import { Link } from "./link.tsx";
import { Marked } from "./marked.tsx";
import { Snippet } from "./snippet.tsx";
import { TimeStamp } from "./time_stamp.tsx";

// With a document open, another takes its place.
const isReading = () => route.peek().document !== null;

export function ResultCard({ hit, withTier }: { hit: SearchHit; withTier: boolean }) {
  const language = languageTag(hit.language);
  const current = useComputed(() => route.value.document === hit.id).value;
  const paragraph = hit.paragraph > 0 ? hit.paragraph : null;
  return (
    <article
      class={"card result" + (isRead(hit) ? " read" : "") + (current ? " current" : "")}
      data-document={hit.id}
      data-paragraph={paragraph ?? undefined}
    >
      <h3 lang={language} dir="auto">
        <Link class="entry" to={{ ...listRoute.value, document: hit.id, paragraph }} replace={isReading} current={current ? "true" : undefined}>
          {hit.title ? <Marked text={hit.title} marks={hit.title_marks} /> : strings.value.untitled}
        </Link>
      </h3>
      <Gloss of={hit.title_gloss} />
      <p class="meta">
        {!isRead(hit) && <span class="unread-mark">{strings.value.unreadShort}</span>}
        <bdi class="source" lang={language}>{hit.source}</bdi>
        <TimeStamp document={hit} withDay />
        <span class="language">{languageName(hit.language)}</span>
        {withTier && !hit.holds_all && <span class="tier-label">{strings.value.holdsSome}</span>}
      </p>
      {paragraph !== null && hit.snippet !== "" && <Snippet hit={hit} language={language} list={listRoute.value} />}
    </article>
  );
}
