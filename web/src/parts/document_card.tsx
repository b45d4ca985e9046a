// One document in the list: title, source, time and digest.
import type { DocumentCard as Card } from "../contract.ts";
import { languageTag } from "../language_tag.ts";
import { route } from "../route.ts";
import { snippets } from "../state/snippets.ts";
import { isRead } from "../state/read_marks.ts";
import { strings } from "../strings.ts";
import { DigestView } from "./digest_view.tsx";
import { Gloss } from "./gloss.tsx";
import { Link } from "./link.tsx";
import { ProblemLine } from "./problem_line.tsx";
import { Snippet } from "./snippet.tsx";
import { TimeStamp } from "./time_stamp.tsx";

export function DocumentCard({ card, fold }: { card: Card; fold?: () => void }) {
  const here = route.value;
  const language = languageTag(card.language);
  const current = here.document === card.id;
  const hit = snippets.value.get(card.id);
  return (
    <article class={"card" + (isRead(card) ? " read" : "") + (current ? " current" : "")} data-document={card.id}>
      <h3 lang={language} dir="auto">
        <Link
          class="entry"
          to={{ ...here, document: card.id, paragraph: null }}
          current={current ? "true" : undefined}
        >
          {card.title || strings.value.untitled}
        </Link>
      </h3>
      <Gloss of={card.title_gloss} />
      <p class="meta">
        {!isRead(card) && <span class="unread-mark">{strings.value.unreadShort}</span>}
        <bdi class="source" lang={language}>{card.source}</bdi>
        <TimeStamp document={card} />
        {fold && <button type="button" class="quiet" onClick={fold}>{strings.value.passing} · {strings.value.fold}</button>}
      </p>
      {card.problem !== null && <ProblemLine problem={card.problem} />}
      {hit && hit.paragraph > 0 && <Snippet hit={hit} language={language} />}
      {card.digest && <DigestView document={card.id} digest={card.digest} language={language} brief={hit !== undefined} />}
    </article>
  );
}
