// A field for a query.  What is typed goes to the address bar after a short rest, and from there to the list below it.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { dialog } from "../state/dialog.ts";
import { strings } from "../strings.ts";

const rest = 150; // milliseconds

interface Properties {
  label: string;
  query: string; // the one in the address bar
  apply: (query: string) => void;
  enter?: () => void; // after Enter
  refused: string | null;
  hint: string; // the key that leads here
}

function firstEntry(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".document-list .entry");
}

export function QueryField({ label, query, apply, enter, refused, hint }: Properties) {
  const typed = useSignal(query);
  const applied = useRef(query);
  const timer = useRef(0);
  const input = useRef<HTMLInputElement>(null);

  // Back, forward and the choices below change the query from outside; what was typed since it was applied is kept.
  useEffect(() => {
    if (query === applied.current) return;
    clearTimeout(timer.current);
    applied.current = query;
    typed.value = query;
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const applyNow = () => {
    clearTimeout(timer.current);
    const wanted = typed.value.trim();
    if (wanted === applied.current) return;
    applied.current = wanted;
    apply(wanted);
  };
  const clear = () => {
    typed.value = "";
    applyNow();
    input.current?.focus();
  };
  const onInput = (event: InputEvent) => {
    typed.value = (event.currentTarget as HTMLInputElement).value;
    clearTimeout(timer.current);
    // Half a Chinese word, still in the input method, is not yet a search.
    if (!event.isComposing) timer.current = window.setTimeout(applyNow, rest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      applyNow();
      enter?.();
    } else if (event.key === "Escape") {
      if (typed.value) clear();
      else input.current?.blur();
    } else if (event.key === "ArrowDown") {
      firstEntry()?.focus();
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
        autocapitalize="off"
        enterkeyhint="search"
        spellcheck={false}
        dir="auto"
        placeholder={label}
        aria-label={label}
        aria-invalid={refused !== null}
        aria-describedby={refused ? "search-refused" : undefined}
        value={typed.value}
        onInput={onInput}
        onCompositionEnd={applyNow}
        onBlur={applyNow}
        onKeyDown={onKeyDown}
      />
      <button type="button" class="quiet ask" aria-label={strings.value.howToAsk} title={strings.value.howToAsk} onClick={() => (dialog.value = "query")}>?</button>
      {typed.value
        ? <button type="button" class="quiet clear" aria-label={strings.value.clearSearch} onClick={clear}>×</button>
        : <kbd aria-hidden="true">{hint}</kbd>}
      {refused && <p class="refused" id="search-refused" role="alert"><bdi>{refused}</bdi></p>}
    </form>
  );
}
