// Whether glosses are shown: the line below a text in another language that says in the reader's what was found in it.
import { signal } from "@preact/signals";
import { recall, remember } from "../remembered.ts";

export const glossesShown = signal(recall("gloss") !== "off");

export function toggleGlosses(): void {
  glossesShown.value = !glossesShown.value;
  remember("gloss", glossesShown.value ? null : "off");
}
