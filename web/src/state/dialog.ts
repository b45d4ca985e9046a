// Which of the page's dialogs is open.
import { signal } from "@preact/signals";

export const dialog = signal<"help" | "about" | null>(null);
