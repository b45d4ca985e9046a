// The search page while nothing is asked: what can be.
import { strings } from "../strings.ts";
import { QueryTable } from "./query_table.tsx";

export function QueryHelp() {
  return (
    <section class="query-help" aria-label={strings.value.howToAsk}>
      <p>{strings.value.askExplained}</p>
      <QueryTable tried />
    </section>
  );
}
