// Which topic, search, document and paragraph the page shows.  The address bar is the only place that remembers it.
import { signal } from "@preact/signals";

export interface Route {
  topic: string | null;
  query: string;
  document: number | null;
  paragraph: number | null;
}

export const nowhere: Route = { topic: null, query: "", document: null, paragraph: null };

export function parseRoute(address: { pathname: string; search: string; hash: string }): Route {
  const [head, topic, middle, id] = address.pathname.split("/").filter(Boolean).map(decode);
  if (head !== "topics" || !topic) return nowhere;
  const document = middle === "documents" && /^\d+$/.test(id ?? "") ? Number(id) : null;
  const paragraph = document !== null ? /^#p(\d+)$/.exec(address.hash) : null;
  const query = new URLSearchParams(address.search).get("q") ?? "";
  return { topic, query, document, paragraph: paragraph ? Number(paragraph[1]) : null };
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
  if (to.topic === null) return "/";
  const document = to.document === null ? "" : `/documents/${to.document}`;
  const query = to.query ? "?" + new URLSearchParams({ q: to.query }) : "";
  const paragraph = to.document !== null && to.paragraph !== null ? `#p${to.paragraph}` : "";
  return `/topics/${encodeURIComponent(to.topic)}${document}${query}${paragraph}`;
}

export const route = signal<Route>(parseRoute(location));

// `from` is kept with each entry, so that going up can be a true step back whenever the level above came before.
export function navigate(to: Route, options: { replace?: boolean } = {}): void {
  const address = formatRoute(to);
  const here = formatRoute(route.value);
  if (options.replace || address === here) history.replaceState(history.state, "", address);
  else history.pushState({ from: here }, "", address);
  route.value = { ...to };
}

export function parentOf(of: Route): Route {
  if (of.document !== null) return { ...of, document: null, paragraph: null };
  return nowhere;
}

export function goUp(): void {
  const parent = parentOf(route.value);
  const from = (history.state as { from?: string } | null)?.from;
  if (from === formatRoute(parent)) history.back();
  else navigate(parent);
}

addEventListener("popstate", () => {
  route.value = parseRoute(location);
});
// A fragment typed by hand, or followed from outside our own links.
addEventListener("hashchange", () => {
  route.value = parseRoute(location);
});
