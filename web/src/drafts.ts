// Texts that were typed or pasted, kept with this tab so that a reload does not lose them.  Storage may be switched off or
// full, and a text too long for it: then it lasts as long as the page.
import { effect, signal, type Signal } from "@preact/signals";

const longest = 200_000; // characters
const rest = 400; // milliseconds after the last change

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "" || text.length > longest) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

export function draft(name: string): Signal<string> {
  const key = "assay.draft." + name;
  const text = signal(read(key));
  let timer = 0;
  let stored = text.value;
  effect(() => {
    const now = text.value;
    clearTimeout(timer);
    if (now !== stored) timer = window.setTimeout(() => write(key, (stored = now)), rest);
  });
  return text;
}
