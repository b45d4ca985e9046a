// Which of the page's dialogs is open.
import { signal } from "@preact/signals";
import type { Topic } from "../contract.ts";

export type Dialog =
  | "help" // the keys
  | "query" // how to ask
  | "about"
  | "new-topic"
  | { settings: Topic };

export const dialog = signal<Dialog | null>(null);
