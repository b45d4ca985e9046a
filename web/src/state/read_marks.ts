// Marks documents as read or unread: shown at once, taken back if the server did not hear of it.
import { signal } from "@preact/signals";
import { ApiError, putRead } from "../api.ts";
import { updateCard } from "./documents.ts";
import { opened } from "./reader.ts";
import { refreshTopics } from "./topics.ts";

export const readFailure = signal<ApiError | null>(null);

function show(id: number, read: boolean): void {
  updateCard(id, { read });
  if (opened.value?.id === id) opened.value = { ...opened.value, read };
}

export async function setRead(id: number, read: boolean): Promise<void> {
  show(id, read);
  try {
    await putRead(id, read);
    readFailure.value = null;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    show(id, !read);
    readFailure.value = error;
    return;
  }
  await refreshTopics();
}
