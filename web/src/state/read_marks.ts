// Marks documents as read or unread: shown at once, taken back if the server did not hear of it.
import { signal } from "@preact/signals";
import { ApiError, putRead } from "../api.ts";
import { refreshTopics } from "./topics.ts";

// What was marked since this page was opened, on top of what the documents said when they came.
const marked = signal<ReadonlyMap<number, boolean>>(new Map());
export const readFailure = signal<ApiError | null>(null);

export function isRead(document: { id: number; read: boolean }): boolean {
  return marked.value.get(document.id) ?? document.read;
}

function show(id: number, read: boolean): void {
  marked.value = new Map(marked.value).set(id, read);
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
