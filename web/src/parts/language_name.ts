// What a language is called, in that of the page.
import { interfaceLanguage, strings } from "../strings.ts";

const names = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames([language], { type: "language" })));
  return known;
}

export function languageName(code: string): string {
  if (code === "" || code === "und") return strings.value.unknownLanguage;
  try {
    return namesIn(interfaceLanguage.value).of(code) ?? code;
  } catch {
    return code; // no tag of a language
  }
}
