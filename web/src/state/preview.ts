// The live preview of a topic that is being written: asked for after a short rest, late answers dropped, and the answer
// before shown until the next is here.
import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ApiError, previewTopic } from "../api.ts";
import type { Preview } from "../contract.ts";
import { readerLanguage } from "../strings.ts";

const rest = 250; // milliseconds

export interface LivePreview {
  preview: ReadonlySignal<Preview | null>;
  failure: ReadonlySignal<ApiError | null>;
  busy: ReadonlySignal<boolean>;
}

export function usePreview(name: string, query: string, limit: number): LivePreview {
  const preview = useSignal<Preview | null>(null);
  const failure = useSignal<ApiError | null>(null);
  const busy = useSignal(false);
  const reader = readerLanguage.value;
  useEffect(() => {
    const asking = new AbortController();
    if (!name && !query) {
      preview.value = null;
      failure.value = null;
      busy.value = false;
      return;
    }
    busy.value = true;
    const ask = async () => {
      try {
        const answer = await previewTopic({ name, query, limit, reader }, asking.signal);
        if (asking.signal.aborted) return;
        preview.value = answer;
        failure.value = null;
      } catch (error) {
        if (asking.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        failure.value = error;
      }
      busy.value = false;
    };
    const timer = setTimeout(() => void ask(), preview.value === null ? 0 : rest);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [name, query, limit, reader]);
  return { preview, failure, busy };
}
