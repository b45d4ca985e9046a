// The topics and their counts, as the server last told them.
import { signal } from "@preact/signals";
import { addTopic as postTopic, ApiError, changeTopic as putTopic, deleteTopic as removeTopic, listTopics } from "../api.ts";
import type { Topic } from "../contract.ts";
import { navigate, nowhere, route } from "../route.ts";
import { reload } from "./documents.ts";

export const topics = signal<Topic[] | null>(null);
export const topicsFailure = signal<ApiError | null>(null);

export async function refreshTopics(): Promise<void> {
  try {
    topics.value = await listTopics();
    topicsFailure.value = null;
  } catch (error) {
    if (error instanceof ApiError) topicsFailure.value = error;
    else throw error;
  }
}

export function findTopic(name: string | null): Topic | null {
  return topics.value?.find((topic) => topic.name === name) ?? null;
}

export async function addTopic(name: string, query: string): Promise<void> {
  const added = await postTopic(name, query);
  await refreshTopics();
  navigate({ ...nowhere, topic: added.name });
}

// Another query has other documents, and another name another address: the list is loaded anew.
export async function changeTopic(name: string, change: { name?: string; query?: string }): Promise<void> {
  const changed = await putTopic(name, change);
  await refreshTopics();
  if (route.value.topic !== name) return;
  if (changed.name === name) reload();
  else navigate({ ...route.value, topic: changed.name }, { replace: true });
}

export async function deleteTopic(name: string): Promise<void> {
  await removeTopic(name);
  await refreshTopics();
  if (route.value.topic === name) navigate({ ...nowhere, topic: topics.value?.[0]?.name ?? null }, { replace: true });
}

const minute = 60_000;

// New documents arrive while the desk lies open; a hidden page asks for nothing.
export function keepTopicsFresh(): void {
  setInterval(() => {
    if (!document.hidden) void refreshTopics();
  }, minute);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void refreshTopics();
  });
}
