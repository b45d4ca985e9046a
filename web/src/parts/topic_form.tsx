// Adds a topic.  What the server refuses is said beside the field that it concerns.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ApiError } from "../api.ts";
import { addTopic } from "../state/topics.ts";
import { strings } from "../strings.ts";
import { messageOf } from "./trouble.tsx";

type Field = "name" | "query";

// A taken name concerns the name; a refused query the query, or the name when it stands for the query.
function fieldOf(error: ApiError, query: string): Field {
  return error.status === 400 && query ? "query" : "name";
}

export function TopicForm({ close }: { close: () => void }) {
  const name = useSignal("");
  const query = useSignal("");
  const refused = useSignal<{ field: Field; message: string } | null>(null);
  const busy = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy.value || !name.value.trim()) return;
    busy.value = true;
    refused.value = null;
    try {
      await addTopic(name.value.trim(), query.value.trim());
      close();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused.value = { field: fieldOf(error, query.value.trim()), message: messageOf(error) };
    } finally {
      busy.value = false;
    }
  };
  const field = (which: Field, value: typeof name, label: string) => (
    <>
      <label for={`topic-${which}`}>{label}</label>
      <input
        id={`topic-${which}`}
        ref={which === "name" ? first : undefined}
        autocomplete="off"
        spellcheck={false}
        required={which === "name"}
        value={value.value}
        aria-invalid={refused.value?.field === which}
        aria-describedby={`topic-${which}-note`}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
      <p id={`topic-${which}-note`} class={refused.value?.field === which ? "refused" : "note"} aria-live="polite">
        {refused.value?.field === which
          ? <bdi>{refused.value.message}</bdi>
          : which === "query" && strings.value.queryHelp}
      </p>
    </>
  );
  return (
    <form class="topic-form" onSubmit={(event) => void submit(event)} onKeyDown={(event) => event.key === "Escape" && close()}>
      {field("name", name, strings.value.topicName)}
      {field("query", query, strings.value.topicQuery)}
      <p class="buttons">
        <button type="button" onClick={close}>{strings.value.cancel}</button>
        <button type="submit" class="strong" disabled={busy.value}>{strings.value.add}</button>
      </p>
    </form>
  );
}
