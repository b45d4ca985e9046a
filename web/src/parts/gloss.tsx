// The gloss of a line, below it: in the reader's language, and quieter than the line itself.
import { glossesShown } from "../state/gloss.ts";
import { interfaceLanguage, strings } from "../strings.ts";

export function Gloss({ of }: { of: string | null | undefined }) {
  if (!of || !glossesShown.value) return null;
  return <span class="gloss" lang={interfaceLanguage.value} dir="auto" title={strings.value.glossExplained}>{of}</span>;
}
