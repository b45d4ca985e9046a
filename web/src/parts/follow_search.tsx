// Makes a topic of a search: it asks for nothing but a name.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ApiError } from "../api.ts";
import { nameOf } from "../query_text.ts";
import { usePreview } from "../state/preview.ts";
import { addTopic } from "../state/topics.ts";
import { strings } from "../strings.ts";
import { PreviewFailure, PreviewOutcome } from "./topic_preview.tsx";
import { messageOf } from "./trouble.tsx";

export function FollowSearch({ query, close }: { query: string; close: () => void }) {
  const name = useSignal(nameOf(query));
  const refused = useSignal<string | null>(null);
  const busy = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const live = usePreview(name.value.trim(), query, 0);
  useEffect(() => field.current?.select(), []);
  const text = strings.value;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy.value || !name.value.trim()) return;
    busy.value = true;
    refused.value = null;
    try {
      await addTopic(name.value.trim(), query);
      close();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused.value = messageOf(error);
    } finally {
      busy.value = false;
    }
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    close();
    document.querySelector<HTMLElement>(".follow")?.focus();
  };
  return (
    <form class="follow-form" onSubmit={(event) => void submit(event)} onKeyDown={leave}>
      <label for="follow-name">{text.followName}</label>
      <div class="follow-line">
        <input id="follow-name" ref={field} dir="auto" autocomplete="off" spellcheck={false} required value={name.value}
          aria-invalid={refused.value !== null} aria-describedby="follow-note" onInput={(event) => (name.value = event.currentTarget.value)} />
        <button type="submit" class="strong" disabled={busy.value}>{text.follow}</button>
        <button type="button" onClick={close}>{text.cancel}</button>
      </div>
      <div id="follow-note">
        {refused.value !== null && <p class="refused" role="alert"><bdi>{text.mistake(refused.value)}</bdi></p>}
        {live.failure.value ? <PreviewFailure error={live.failure.value} /> : live.preview.value && <PreviewOutcome preview={live.preview.value} />}
        <p class="note">{text.followExplained}</p>
      </div>
    </form>
  );
}
