// Writes a topic, a new one or one that is there, with a live preview of what it would have found.  What the server refuses
// is said beside the field that it concerns.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ApiError } from "../api.ts";
import type { Topic } from "../contract.ts";
import { toggleField } from "../query_text.ts";
import { usePreview } from "../state/preview.ts";
import { addTopic, changeTopic } from "../state/topics.ts";
import { strings } from "../strings.ts";
import { QueryTable } from "./query_table.tsx";
import { TopicPreview } from "./topic_preview.tsx";
import { messageOf } from "./trouble.tsx";

type Field = "name" | "query";

const previewHits = 4;

// A taken name concerns the name; a refused query the query, or the name when it stands for the query.
function fieldOf(error: ApiError, query: string): Field {
  return error.status === 400 && query ? "query" : "name";
}

export function TopicForm({ topic, close }: { topic: Topic | null; close: () => void }) {
  const name = useSignal(topic?.name ?? "");
  const query = useSignal(topic?.own_query ?? "");
  const refused = useSignal<{ field: Field; message: string } | null>(null);
  const busy = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  const live = usePreview(name.value.trim(), query.value.trim(), previewHits);
  const text = strings.value;
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    const wanted = { name: name.value.trim(), query: query.value.trim() };
    if (busy.value || !wanted.name) return;
    busy.value = true;
    refused.value = null;
    try {
      if (topic) await changeTopic(topic.name, wanted);
      else await addTopic(wanted.name, wanted.query);
      close();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused.value = { field: fieldOf(error, wanted.query), message: messageOf(error) };
    } finally {
      busy.value = false;
    }
  };
  // A form that is turned off is so in the query: where there is none yet, the one in effect becomes it.
  const toggle = (form: string) => {
    query.value = toggleField(query.value.trim() || live.preview.value?.query || "", "form", form, true);
  };
  const field = (which: Field, value: typeof name, label: string, note: string) => (
    <>
      <label for={`topic-${which}`}>{label}</label>
      <input
        id={`topic-${which}`}
        ref={which === "name" ? first : undefined}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        required={which === "name"}
        value={value.value}
        aria-invalid={refused.value?.field === which}
        aria-describedby={`topic-${which}-note`}
        onInput={(event) => {
          value.value = event.currentTarget.value;
          refused.value = null;
        }}
      />
      <p id={`topic-${which}-note`} class={refused.value?.field === which ? "refused" : "note"} aria-live="polite">
        {refused.value?.field === which ? <bdi>{text.mistake(refused.value.message)}</bdi> : note}
      </p>
    </>
  );
  return (
    <form class="topic-form" onSubmit={(event) => void submit(event)}>
      {field("name", name, text.topicName, "")}
      {field("query", query, text.topicQuery, text.queryHelp)}
      <details class="ask">
        <summary>{text.howToAsk}</summary>
        <QueryTable />
      </details>
      <TopicPreview live={live} toggle={toggle} />
      <p class="buttons">
        <button type="button" onClick={close}>{text.cancel}</button>
        <button type="submit" class="strong" disabled={busy.value}>{topic ? text.save : text.add}</button>
      </p>
    </form>
  );
}
