// Which topic, search, document and paragraph the desk shows, and whether the check page lies over it.  The address bar is
// the only place that remembers it.
import { computed, signal } from "@preact/signals";

export interface DeskRoute {
  search: boolean; // everything is searched; else one topic is shown
  topic: string | null;
  query: string;
  newest: boolean; // of a search: newest first rather than best first
  document: number | null;
  paragraph: number | null;
}

export interface CheckRoute {
  source: number | null; // a document of the desk; null: the source is pasted
}

export type Route = DeskRoute | CheckRoute;

export const nowhere: DeskRoute = { search: false, topic: null, query: "", newest: false, document: null, paragraph: null };
export const emptySearch: DeskRoute = { ...nowhere, search: true };

function isCheck(to: Route): to is CheckRoute {
  return "source" in to;
}

function wholeNumber(text: string | null | undefined): number | null {
  return /^\d{1,15}$/.test(text ?? "") ? Number(text) : null;
}

export function parseRoute(address: { pathname: string; search: string; hash: string }): Route {
  const parts = address.pathname.split("/").filter(Boolean).map(decode);
  const search = new URLSearchParams(address.search);
  if (parts[0] === "check") return { source: wholeNumber(search.get("document")) };
  const searches = parts[0] === "search";
  const topic = parts[0] === "topics" ? parts[1] : undefined;
  if (!searches && !topic) return nowhere;
  const [middle, id] = parts.slice(searches ? 1 : 2);
  const document = middle === "documents" ? wholeNumber(id) : null;
  const paragraph = document !== null ? wholeNumber(/^#p(\d+)$/.exec(address.hash)?.[1]) : null;
  const newest = searches && search.get("order") === "newest";
  return { search: searches, topic: topic ?? null, query: search.get("q") ?? "", newest, document, paragraph };
}

// A percent sign that encodes nothing stands for itself.
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function formatRoute(to: Route): string {
  if (isCheck(to)) return "/check" + (to.source === null ? "" : `?document=${to.source}`);
  if (!to.search && to.topic === null) return "/";
  const document = to.document === null ? "" : `/documents/${to.document}`;
  const asked = new URLSearchParams({ ...(to.query && { q: to.query }), ...(to.search && to.newest && { order: "newest" }) });
  const query = asked.size > 0 ? "?" + asked : "";
  const paragraph = to.document !== null && to.paragraph !== null ? `#p${to.paragraph}` : "";
  return `${to.search ? "/search" : `/topics/${encodeURIComponent(to.topic!)}`}${document}${query}${paragraph}`;
}

const here = signal<Route>(parseRoute(location));
const lastOfDesk = signal<DeskRoute>(isCheck(here.value) ? nowhere : here.value);

// The check page, or null while the desk is shown.
export const checking = computed<CheckRoute | null>(() => (isCheck(here.value) ? here.value : null));
// Where the way to the check page leads: to the source that was last on it.
export const lastChecking = signal<CheckRoute>(isCheck(here.value) ? here.value : { source: null });
// The desk; below the check page it stays as it was left.
export const route = computed<DeskRoute>(() => lastOfDesk.value);

// Where the way to the search leads, and the way back from it.
export const lastSearch = signal<DeskRoute>(lastOfDesk.value.search ? lastOfDesk.value : emptySearch);
let lastTopic: DeskRoute = lastOfDesk.value.search ? nowhere : lastOfDesk.value;

function show(to: Route): void {
  if (isCheck(to)) {
    lastChecking.value = to;
  } else {
    lastOfDesk.value = to;
    if (to.search) lastSearch.value = { ...to, document: null, paragraph: null };
    else lastTopic = { ...to, document: null, paragraph: null };
  }
  here.value = to;
}

// `from` is kept with each entry, so that going up can be a true step back whenever the level above came before.
export function navigate(to: Route, options: { replace?: boolean } = {}): void {
  const address = formatRoute(to);
  const before = formatRoute(here.value);
  if (options.replace || address === before) history.replaceState(history.state, "", address);
  else history.pushState({ from: before }, "", address);
  show({ ...to });
}

function parentOf(of: Route): Route {
  if (isCheck(of)) return lastOfDesk.value;
  if (of.document !== null) return { ...of, document: null, paragraph: null };
  return of.search ? lastTopic : nowhere;
}

export function goUp(): void {
  const now = here.value;
  const parent = parentOf(now);
  const from = (history.state as { from?: string } | null)?.from;
  // A search is left for wherever it was begun, unless that was another search.
  const leavesSearch = !isCheck(now) && now.search && now.document === null && from !== undefined && !/^\/search\b/.test(from);
  if (leavesSearch || from === formatRoute(parent)) history.back();
  else navigate(parent);
}

const followAddress = () => show(parseRoute(location));
addEventListener("popstate", followAddress);
addEventListener("hashchange", followAddress); // a fragment typed by hand, or followed from outside our own links
