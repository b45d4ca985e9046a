// Which topic, search, document and paragraph the desk shows, and whether the check page lies over it.  The address bar is
// the only place that remembers it.
import { computed, signal } from "@preact/signals";

export interface DeskRoute {
  topic: string | null;
  query: string;
  document: number | null;
  paragraph: number | null;
}

export interface CheckRoute {
  source: number | null; // a document of the desk; null: the source is pasted
}

export type Route = DeskRoute | CheckRoute;

export const nowhere: DeskRoute = { topic: null, query: "", document: null, paragraph: null };

function isCheck(to: Route): to is CheckRoute {
  return "source" in to;
}

function wholeNumber(text: string | null | undefined): number | null {
  return /^\d{1,15}$/.test(text ?? "") ? Number(text) : null;
}

export function parseRoute(address: { pathname: string; search: string; hash: string }): Route {
  const [head, topic, middle, id] = address.pathname.split("/").filter(Boolean).map(decode);
  const search = new URLSearchParams(address.search);
  if (head === "check") return { source: wholeNumber(search.get("document")) };
  if (head !== "topics" || !topic) return nowhere;
  const document = middle === "documents" ? wholeNumber(id) : null;
  const paragraph = document !== null ? wholeNumber(/^#p(\d+)$/.exec(address.hash)?.[1]) : null;
  return { topic, query: search.get("q") ?? "", document, paragraph };
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
  if (to.topic === null) return "/";
  const document = to.document === null ? "" : `/documents/${to.document}`;
  const query = to.query ? "?" + new URLSearchParams({ q: to.query }) : "";
  const paragraph = to.document !== null && to.paragraph !== null ? `#p${to.paragraph}` : "";
  return `/topics/${encodeURIComponent(to.topic)}${document}${query}${paragraph}`;
}

const here = signal<Route>(parseRoute(location));
const lastOfDesk = signal<DeskRoute>(isCheck(here.value) ? nowhere : here.value);

// The check page, or null while the desk is shown.
export const checking = computed<CheckRoute | null>(() => (isCheck(here.value) ? here.value : null));
// Where the way to the check page leads: to the source that was last on it.
export const lastChecking = signal<CheckRoute>(isCheck(here.value) ? here.value : { source: null });
// The desk; below the check page it stays as it was left.
export const route = computed<DeskRoute>(() => lastOfDesk.value);

function show(to: Route): void {
  if (isCheck(to)) lastChecking.value = to;
  else lastOfDesk.value = to;
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
  return of.document !== null ? { ...of, document: null, paragraph: null } : nowhere;
}

export function goUp(): void {
  const parent = parentOf(here.value);
  const from = (history.state as { from?: string } | null)?.from;
  if (from === formatRoute(parent)) history.back();
  else navigate(parent);
}

const followAddress = () => show(parseRoute(location));
addEventListener("popstate", followAddress);
addEventListener("hashchange", followAddress); // a fragment typed by hand, or followed from outside our own links
