// Light or dark: the system decides until the reader does.
import { effect, signal } from "@preact/signals";
import { recall, remember } from "./remembered.ts";

type Theme = "light" | "dark";

const systemDark = matchMedia("(prefers-color-scheme: dark)");
const system = signal<Theme>(systemDark.matches ? "dark" : "light");
systemDark.addEventListener("change", () => (system.value = systemDark.matches ? "dark" : "light"));

const stored = recall("theme");
const chosen = signal<Theme | null>(stored === "light" || stored === "dark" ? stored : null);

export function currentTheme(): Theme {
  return chosen.value ?? system.value;
}

// Choosing what the system has anyway means to follow it again.
export function toggleTheme(): void {
  const next = currentTheme() === "dark" ? "light" : "dark";
  chosen.value = next === system.value ? null : next;
  remember("theme", chosen.value);
}

effect(() => {
  if (chosen.value) document.documentElement.dataset["theme"] = chosen.value;
  else delete document.documentElement.dataset["theme"];
});
