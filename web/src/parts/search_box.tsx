// The search above a topic.  What is typed goes to the address bar after a short rest, and from there to the list.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { navigate, route } from "../route.ts";
import { failure } from "../state/documents.ts";
import { strings } from "../strings.ts";

const rest = 200; // milliseconds

export function SearchBox() {
  const typed = useSignal(route.value.query);
  const timer = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const query = route.value.query;
  const refused = failure.value?.status === 400 && query !== "" ? failure.value.message : null;

  // Back, forward and another topic change the query from outside.
  useEffect(() => {
    if (query !== typed.value.trim()) typed.value = query;
  }, [query, route.value.topic]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const apply = () => {
    clearTimeout(timer.current);
    navigate({ ...route.value, query: typed.value.trim() }, { replace: true });
  };
  const clear = () => {
    typed.value = "";
    apply();
    input.current?.focus();
  };
  const onInput = (event: InputEvent) => {
    typed.value = (event.currentTarget as HTMLInputElement).value;
    clearTimeout(timer.current);
    // Half a Chinese word, still in the input method, is not yet a search.
    if (!event.isComposing) timer.current = window.setTimeout(apply, rest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      apply();
    } else if (event.key === "Escape") {
      if (typed.value) clear();
      else input.current?.blur();
    } else if (event.key === "ArrowDown") {
      document.querySelector<HTMLElement>(".document-list .entry")?.focus();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <form role="search" class="search" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={input}
        id="search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={strings.value.search}
        aria-label={strings.value.search}
        aria-invalid={refused !== null}
        aria-describedby={refused ? "search-refused" : undefined}
        value={typed.value}
        onInput={onInput}
        onCompositionEnd={apply}
        onKeyDown={onKeyDown}
      />
      {typed.value
        ? <button type="button" class="quiet clear" aria-label={strings.value.clearSearch} onClick={clear}>×</button>
        : <kbd aria-hidden="true">/</kbd>}
      {refused && <p class="refused" id="search-refused" role="alert"><bdi>{refused}</bdi></p>}
    </form>
  );
}
