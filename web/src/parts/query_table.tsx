// The language of queries, by example.
import { emptySearch } from "../route.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";

// With `tried`, an example is a link that asks it.
export function QueryTable({ tried = false }: { tried?: boolean }) {
  return (
    <dl class="query-table">
      {strings.value.queryRows.map(([example, meaning]) => (
        <div key={example}>
          <dt><code>{tried ? <Link to={{ ...emptySearch, query: example }} replace>{example}</Link> : example}</code></dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
