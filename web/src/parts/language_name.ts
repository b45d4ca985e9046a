// What a language is called, in that of the page.
import { interfaceLanguage, strings } from "../strings.ts";

export function languageName(code: string): string {
  if (code === "" || code === "und") return strings.value.unknownLanguage;
  try {
    return new Intl.DisplayNames([interfaceLanguage.value], { type: "language" }).of(code) ?? code;
  } catch {
    return code; // no tag of a language
  }
}
