// A field for a text that may have megabytes.
// A browser inserts a long paste character by character, as if typed, and then lays out the whole of it at every key: a
// megabyte would hold up the page for minutes.  So a long paste is put in at once, and what is longer still is kept beside
// the field and shown by its beginning only.
import { type Signal, useComputed } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { strings } from "../strings.ts";

const longPaste = 10_000; // characters
const longText = 200_000;
const shownText = 3_000;

interface Properties {
  id: string;
  label: string;
  value: Signal<string>;
  placeholder?: string;
  submit: () => void;
}

// The beginning of a text that is too long to be edited here.
function HeldText({ id, label, value }: Pick<Properties, "id" | "label" | "value">) {
  const text = value.value;
  return (
    <div class="held-text" id={id} role="group" aria-label={label}>
      <p class="held-head">
        <span>{strings.value.heldText(text.length)}</span>
        <button type="button" class="quiet" onClick={() => (value.value = "")}>{strings.value.clear}</button>
      </p>
      <div class="held-beginning" dir="auto" tabIndex={0}>{text.slice(0, shownText)}…</div>
    </div>
  );
}

export function LargeText({ id, label, value, placeholder, submit }: Properties) {
  const field = useRef<HTMLTextAreaElement>(null);
  const held = useComputed(() => value.value.length > longText).value;
  // The browser keeps what is typed, and is not told again what it already holds.
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value.peek()) field.current.value = value.peek();
  });
  const insert = (event: Event, text: string) => {
    const into = field.current;
    if (!into || text.length < longPaste) return; // the browser's own way, which can be undone
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = into;
    if (into.value.length - (end - start) + text.length > longText) {
      value.value = into.value.slice(0, start) + text + into.value.slice(end);
    } else {
      into.setRangeText(text, start, end, "end");
      value.value = into.value;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    submit();
  };
  if (held) return <HeldText id={id} label={label} value={value} />;
  return (
    <textarea
      ref={field}
      id={id}
      aria-label={label}
      placeholder={placeholder}
      spellcheck={false}
      dir="auto"
      onInput={(event) => (value.value = event.currentTarget.value)}
      onPaste={(event) => insert(event, event.clipboardData?.getData("text/plain") ?? "")}
      onDrop={(event) => insert(event, event.dataTransfer?.getData("text/plain") ?? "")}
      onKeyDown={onKeyDown}
    />
  );
}
