// Talks to the server: one function a route.  Every failure is an ApiError, a lost connection included.
import type {
  About, CheckReport, CheckSource, DocumentPage, Preview, Reason, SearchResult, Topic, WholeDocument,
} from "./contract.ts";

export class ApiError extends Error {
  constructor(
    readonly status: number, // 0: the server could not be reached
    message: string,
  ) {
    super(message);
  }
}

async function call<T>(method: string, path: string, options: { body?: unknown; signal?: AbortSignal } = {}): Promise<T> {
  const init: RequestInit = { method, headers: { Accept: "application/json" }, signal: options.signal ?? null };
  if (options.body !== undefined) {
    init.headers = { ...init.headers, "Content-Type": "application/json" };
    init.body = JSON.stringify(options.body);
  }
  let response: Response;
  try {
    response = await fetch("/api/v1" + path, init);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError(0, "");
  }
  if (response.status === 204) return undefined as T;
  const value = (await response.json().catch(() => null)) as (T & { error?: { message?: string } }) | null;
  if (!response.ok || value === null) {
    throw new ApiError(response.status, value?.error?.message ?? `${response.status} ${response.statusText}`);
  }
  return value;
}

const part = encodeURIComponent;

function parameters(values: Record<string, string | number | null>): string {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== "");
  return given.length ? "?" + new URLSearchParams(given.map(([name, value]) => [name, String(value)])) : "";
}

export async function listTopics(): Promise<Topic[]> {
  return (await call<{ topics: Topic[] }>("GET", "/topics")).topics;
}

export function addTopic(name: string, query: string): Promise<Topic> {
  return call("POST", "/topics", { body: query ? { name, query } : { name } });
}

export function changeTopic(name: string, change: { name?: string; query?: string }): Promise<Topic> {
  return call("PUT", `/topics/${part(name)}`, { body: change });
}

export function deleteTopic(name: string): Promise<void> {
  return call("DELETE", `/topics/${part(name)}`);
}

// `reader` is the language that glosses are wanted in.
export function listDocuments(
  topic: string,
  choice: { query: string; before: string | null; limit: number; reader: string },
  signal: AbortSignal,
): Promise<DocumentPage> {
  const asked = parameters({ q: choice.query, before: choice.before, limit: choice.limit, reader: choice.reader });
  return call("GET", `/topics/${part(topic)}/documents${asked}`, { signal });
}

export function getDocument(id: number, reader: string, signal: AbortSignal): Promise<WholeDocument> {
  return call("GET", `/documents/${id}${parameters({ reader })}`, { signal });
}

export function putRead(id: number, read: boolean): Promise<void> {
  return call("PUT", `/documents/${id}/read`, { body: { read } });
}

export interface SearchChoice {
  query: string;
  reader: string;
  limit: number;
  topic?: string;
  offset?: number;
  newest?: boolean;
  facets?: boolean;
}

export function search(choice: SearchChoice, signal: AbortSignal): Promise<SearchResult> {
  const asked = parameters({
    q: choice.query, topic: choice.topic ?? null, limit: choice.limit, offset: choice.offset || null,
    order: choice.newest ? "newest" : null, facets: choice.facets ? 1 : null, reader: choice.reader,
  });
  return call("GET", "/search" + asked, { signal });
}

export function previewTopic(
  choice: { name: string; query: string; limit: number; reader: string },
  signal: AbortSignal,
): Promise<Preview> {
  return call("GET", "/preview" + parameters(choice), { signal });
}

export function explainDocument(topic: string, id: number, signal: AbortSignal): Promise<Reason> {
  return call("GET", `/topics/${part(topic)}/documents/${id}/why`, { signal });
}

export function check(summary: string, source: CheckSource, signal: AbortSignal): Promise<CheckReport> {
  return call("POST", "/check", { body: { summary, source }, signal });
}

export function getAbout(): Promise<About> {
  return call("GET", "/about");
}
