// The search above a topic: it narrows the list below.  The same words lead on to a search of everything.
import { emptySearch, navigate, route } from "../route.ts";
import { addField } from "../query_text.ts";
import { failure } from "../state/documents.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";
import { QueryField } from "./query_field.tsx";

export function SearchBox() {
  const { query, topic } = route.value;
  const text = strings.value;
  const refused = failure.value?.status === 400 && query !== "" ? failure.value.message : null;
  return (
    <>
      <QueryField
        label={text.search}
        query={query}
        apply={(wanted) => navigate({ ...route.value, query: wanted }, { replace: true })}
        refused={refused}
        hint="/"
      />
      {query !== "" && topic !== null && (
        <p class="elsewhere">
          <Link to={{ ...emptySearch, query: addField(query, "topic", topic) }}>{text.bestOfTopic}</Link>
          <Link to={{ ...emptySearch, query }}>{text.searchEverywhere}</Link>
        </p>
      )}
    </>
  );
}
