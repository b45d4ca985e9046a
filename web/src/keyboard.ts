// The keys of the desk and of the check page.  They rest while anything is being typed, in a dialog, or with a modifier held.
import { effect } from "@preact/signals";
import { checking, goUp, lastChecking, lastSearch, navigate, route } from "./route.ts";
import { safeAddress } from "./safe_address.ts";
import { chosen, edit, result, step as stepMark } from "./state/check.ts";
import { dialog } from "./state/dialog.ts";
import { cards, loadMore } from "./state/documents.ts";
import { found, loadMoreHits } from "./state/search.ts";
import { opened } from "./state/reader.ts";
import { isRead, setRead } from "./state/read_marks.ts";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}

function entries(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".document-list .entry")];
}

function idOf(element: Element | null): number | null {
  const id = element?.closest<HTMLElement>("[data-document]")?.dataset["document"];
  return id === undefined ? null : Number(id);
}

// Of a search's hit: where it answers.
function paragraphOf(element: Element): number | null {
  const paragraph = element.closest<HTMLElement>("[data-paragraph]")?.dataset["paragraph"];
  return paragraph === undefined ? null : Number(paragraph);
}

// What is known of a document of the list, or of the open one.
function knownDocument(id: number | null): { id: number; url: string; read: boolean } | undefined {
  if (id !== null && opened.value?.id === id) return opened.value;
  return (route.value.search ? found.value?.hits ?? [] : cards.value).find((one) => one.id === id);
}

// The document that the keys act on: the open one, else the one that the focus is on.
function currentId(): number | null {
  return route.value.document ?? idOf(document.activeElement);
}

// With a document open, the next one opens in its place; else only the focus moves.
function step(by: 1 | -1): void {
  const list = entries();
  const id = currentId();
  const at = id === null ? -1 : list.findIndex((entry) => idOf(entry) === id);
  const next = list[at < 0 ? 0 : at + by];
  if (by === 1 && at >= list.length - 2) (route.value.search ? loadMoreHits : loadMore)();
  if (!next) return;
  const nextId = idOf(next);
  if (route.value.document !== null && nextId !== null) {
    navigate({ ...route.value, document: nextId, paragraph: paragraphOf(next) }, { replace: true });
    next.scrollIntoView({ block: "nearest" });
  } else {
    next.focus();
  }
}

function openOriginal(): void {
  const url = knownDocument(currentId())?.url;
  const address = url === undefined ? null : safeAddress(url);
  if (address) window.open(address, "_blank", "noopener,noreferrer");
}

function toggleRead(): void {
  const known = knownDocument(currentId());
  if (known) void setRead(known.id, !isRead(known));
}

// Back to the list, with the focus on the document that was open, once the address no longer names it: a step back comes
// later.  Who types by then is left alone.
function close(): void {
  const id = route.value.document;
  if (id === null) {
    if (route.value.search) goUp();
    return;
  }
  const returned = () => {
    if (!isTyping(document.activeElement)) entries().find((entry) => idOf(entry) === id)?.focus();
  };
  const dispose = effect(() => {
    if (route.value.document === id) return;
    dispose();
    requestAnimationFrame(returned);
  });
  goUp();
}

// With a document open: a summary of that document.
function openCheck(): void {
  const source = route.value.document;
  navigate(source === null ? lastChecking.value : { source });
}

// To the box of the search over everything, what was last asked being selected: to type is to ask anew.
export function openSearch(): void {
  if (!route.value.search || checking.value !== null) navigate(lastSearch.value);
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>("#search")?.select());
}

function toBox(): void {
  const box = document.querySelector<HTMLInputElement>("#search");
  if (box) box.select();
  else openSearch();
}

// First the mark, then the page.
function leaveCheck(): void {
  if (chosen.value !== null) chosen.value = null;
  else goUp();
}

const actions: Record<string, () => void> = {
  j: () => step(1),
  k: () => step(-1),
  o: openOriginal,
  u: close,
  Escape: close,
  m: toggleRead,
  c: openCheck,
  "/": toBox,
  s: openSearch,
  "?": () => (dialog.value = "help"),
};

const checkActions: Record<string, () => void> = {
  j: () => stepMark(1, "all"),
  k: () => stepMark(-1, "all"),
  ArrowRight: () => stepMark(1, "all"),
  ArrowLeft: () => stepMark(-1, "all"),
  n: () => stepMark(1, "failed"),
  p: () => stepMark(-1, "failed"),
  e: () => result.value && edit(),
  s: openSearch,
  u: goUp,
  Escape: leaveCheck,
  "?": () => (dialog.value = "help"),
};

let gAt = -Infinity; // when g was last pressed: g t is one command

export function listenToKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    const afterG = event.timeStamp - gAt < 1000;
    gAt = event.key === "g" ? event.timeStamp : -Infinity;
    if (checking.value !== null) {
      const onCheck = checkActions[event.key];
      if (onCheck) event.preventDefault();
      onCheck?.();
      return;
    }
    const action = afterG && event.key === "t"
      ? () => document.querySelector<HTMLElement>(".topics a[aria-current], .topics a")?.focus()
      : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
