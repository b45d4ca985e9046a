// A field for a text that may have megabytes: the browser keeps it, and is not told again what it already holds.
import type { Signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Properties {
  id: string;
  label: string;
  value: Signal<string>;
  placeholder?: string;
  submit: () => void;
}

export function LargeText({ id, label, value, placeholder, submit }: Properties) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value.peek()) field.current.value = value.peek();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <textarea
      ref={field}
      id={id}
      aria-label={label}
      placeholder={placeholder}
      spellcheck={false}
      dir="auto"
      onInput={(event) => (value.value = event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
