// The middle column: a topic, its search box and its documents.
import { goUp, route } from "../route.ts";
import { dialog } from "../state/dialog.ts";
import { readFailure } from "../state/read_marks.ts";
import { cards, failure, hasMore, loadMore, reload, retry, shownFor, shownTopic, status, total } from "../state/documents.ts";
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

function EndOfDocuments() {
  const refused = failure.value?.status === 400; // said beside the search
  return (
    <ListEnd shown={cards.value.length} hasMore={hasMore.value} status={status.value} failure={refused ? null : failure.value}
      end={strings.value.endOfList(total.value)} more={loadMore} again={retry} />
  );
}

export function TopicPage() {
  const name = route.value.topic;
  if (name === null) return <p class="placeholder">{strings.value.chooseTopic}</p>;
  const topic = findTopic(name) ?? (shownTopic.value?.name === name ? shownTopic.value : null);
  const query = topic?.query;
  return (
    <>
      <header class="topic-head">
        <BackButton label={strings.value.topics} onClick={goUp} />
        <h1 dir="auto">{name}</h1>
        <p class="followed">
          {query && query !== name && <>{strings.value.followed} <bdi>{query}</bdi></>}
          {topic && (
            <button type="button" class="quiet to-settings" title={strings.value.topicSettings(name)} onClick={() => (dialog.value = { settings: topic })}>
              {strings.value.changeTopic}
            </button>
          )}
        </p>
        <SearchBox key={name} />
        <p class="counts" role="status" aria-live="polite"><Counts /></p>
        <NewDocuments />
        {readFailure.value && <Trouble error={readFailure.value} />}
      </header>
      <div class={"listing" + (failure.value?.status === 400 ? " stale" : "")} aria-busy={status.value === "loading"}>
        <DocumentList />
        <EmptyList />
        <EndOfDocuments />
      </div>
    </>
  );
}
