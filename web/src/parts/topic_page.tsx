// The middle column: a topic, its search box and its documents.
import { goUp, route } from "../route.ts";
import { readFailure } from "../state/read_marks.ts";
import { cards, failure, reload, shownFor, shownTopic, status, total } from "../state/documents.ts";
import { findTopic } from "../state/topics.ts";
import { strings } from "../strings.ts";
import { BackButton } from "./back_button.tsx";
import { DocumentList } from "./document_list.tsx";
import { ListEnd } from "./list_end.tsx";
import { SearchBox } from "./search_box.tsx";
import { Trouble } from "./trouble.tsx";

function Counts() {
  const topic = findTopic(route.value.topic) ?? shownTopic.value;
  const searched = shownFor.value?.query;
  if (!topic) return null;
  return searched
    ? <>{strings.value.countFound(total.value, topic.documents)}</>
    : <>{strings.value.countAll(topic.documents, topic.unread)}</>;
}

function NewDocuments() {
  const added = (findTopic(route.value.topic)?.documents ?? 0) - (shownTopic.value?.documents ?? 0);
  if (status.value !== "ready" || !shownTopic.value || added <= 0) return null;
  return <button type="button" class="quiet new-documents" onClick={reload}>{strings.value.newDocuments(added)}</button>;
}

function EmptyList() {
  if (status.value !== "ready" || cards.value.length > 0) return null;
  const query = shownFor.value?.query;
  return (
    <div class="empty">
      <p>{query ? strings.value.nothingMatches(query) : strings.value.noDocuments}</p>
      <p>{query ? strings.value.nothingMatchesHelp : <>{strings.value.noDocumentsHelp} <code>assay import PATH</code></>}</p>
    </div>
  );
}

export function TopicPage() {
  const name = route.value.topic;
  if (name === null) return <p class="placeholder">{strings.value.chooseTopic}</p>;
  const query = (findTopic(name) ?? shownTopic.value)?.query;
  return (
    <>
      <header class="topic-head">
        <BackButton label={strings.value.topics} onClick={goUp} />
        <h1 dir="auto">{name}</h1>
        {query && query !== name && <p class="followed">{strings.value.followed} <bdi>{query}</bdi></p>}
        <SearchBox key={name} />
        <p class="counts" role="status" aria-live="polite"><Counts /></p>
        <NewDocuments />
        {readFailure.value && <Trouble error={readFailure.value} />}
      </header>
      <div class={"listing" + (failure.value?.status === 400 ? " stale" : "")} aria-busy={status.value === "loading"}>
        <DocumentList />
        <EmptyList />
        <ListEnd />
      </div>
    </>
  );
}
