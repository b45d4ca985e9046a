// The language of the page itself (documents keep their own): the browser's, until the reader chooses.
import { computed, effect, signal } from "@preact/signals";
import { recall, remember } from "./remembered.ts";
import { chinese } from "./strings_chinese.ts";
import { english } from "./strings_english.ts";

export type Strings = typeof english;
export type InterfaceLanguage = "en" | "zh-Hans";

function preferred(): InterfaceLanguage {
  const stored = recall("language");
  if (stored === "en" || stored === "zh-Hans") return stored;
  return /^zh\b/i.test(navigator.language) ? "zh-Hans" : "en";
}

export const interfaceLanguage = signal<InterfaceLanguage>(preferred());
export const strings = computed<Strings>(() => (interfaceLanguage.value === "en" ? english : chinese));

// In which language glosses are wanted, as ?reader= names it.
export const readerLanguage = computed<"en" | "zh">(() => (interfaceLanguage.value === "en" ? "en" : "zh"));

// Dates follow the page's language, in the reader's own regional form of it where the browser says one.
export const dateLocale = computed<string>(() => {
  const page = interfaceLanguage.value === "en" ? "en" : "zh";
  const regional = navigator.languages.find((tag) => tag.toLowerCase().startsWith(page + "-"));
  return regional ?? (page === "en" ? "en-GB" : "zh-CN");
});

export function toggleLanguage(): void {
  interfaceLanguage.value = interfaceLanguage.value === "en" ? "zh-Hans" : "en";
  remember("language", interfaceLanguage.value);
}

effect(() => {
  document.documentElement.lang = interfaceLanguage.value;
});
