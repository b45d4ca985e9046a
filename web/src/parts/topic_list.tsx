// The topics, with what is unread in each.
import { useSignal } from "@preact/signals";
import type { Topic } from "../contract.ts";
import { checking, nowhere, route } from "../route.ts";
import { dialog } from "../state/dialog.ts";
import { refreshTopics, topics, topicsFailure } from "../state/topics.ts";
import { strings } from "../strings.ts";
import { DeleteTopicDialog } from "./delete_topic_dialog.tsx";
import { Link } from "./link.tsx";
import { Trouble } from "./trouble.tsx";

function TopicLine({ topic, remove }: { topic: Topic; remove: () => void }) {
  const current = checking.value === null && !route.value.search && route.value.topic === topic.name;
  return (
    <li class={"topic" + (current ? " current" : "")}>
      <Link to={{ ...nowhere, topic: topic.name }} current={current ? "page" : undefined}>
        <bdi class="topic-name">{topic.name}</bdi>
        {topic.unread > 0 && <span class="unread-count" title={strings.value.unread(topic.unread)}>{topic.unread}</span>}
      </Link>
      <button type="button" class="quiet remove" aria-label={strings.value.deleteTopic(topic.name)}
        title={strings.value.deleteTopic(topic.name)} onClick={remove}>
        ×
      </button>
    </li>
  );
}

export function TopicList() {
  const removing = useSignal<string | null>(null);
  const list = topics.value;
  return (
    <nav class="topics" aria-labelledby="topics-title">
      <h2 id="topics-title">{strings.value.topics}</h2>
      {topicsFailure.value && <Trouble error={topicsFailure.value} again={() => void refreshTopics()} />}
      {list && list.length === 0 && <p class="empty">{strings.value.noTopicsYet}</p>}
      <ul>
        {list?.map((topic) => <TopicLine key={topic.name} topic={topic} remove={() => (removing.value = topic.name)} />)}
      </ul>
      <button type="button" class="quiet add-topic" onClick={() => (dialog.value = "new-topic")}>+ {strings.value.addTopic}</button>
      {removing.value !== null && <DeleteTopicDialog name={removing.value} close={() => (removing.value = null)} />}
    </nav>
  );
}
