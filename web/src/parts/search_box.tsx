// The search above a topic: it narrows the list below.  The same words lead on to a search of everything.
import { emptySearch, navigate, route } from "../route.ts";
import { addField, toggleField } from "../query_text.ts";
import { failure } from "../state/documents.ts";
import { understood } from "../state/snippets.ts";
import { strings } from "../strings.ts";
import { FormsUsed } from "./forms_used.tsx";
import { Link } from "./link.tsx";
import { Mistakes } from "./mistakes.tsx";
import { QueryField } from "./query_field.tsx";

export function SearchBox() {
  const { query, topic } = route.value;
  const text = strings.value;
  const how = query === "" ? null : understood.value;
  const apply = (wanted: string) => navigate({ ...route.value, query: wanted }, { replace: true });
  const refused = failure.value?.status === 400 && query !== "" ? text.mistake(failure.value.message) : null;
  return (
    <>
      <QueryField
        label={text.search}
        query={query}
        apply={apply}
        refused={refused}
        hint="/"
      />
      {how && <Mistakes query={how.query} mistakes={how.mistakes} />}
      {how && <FormsUsed query={query} forms={how.forms} toggle={(form) => apply(toggleField(query, "form", form, true))} />}
      {query !== "" && topic !== null && (
        <p class="elsewhere">
          <Link to={{ ...emptySearch, query: addField(query, "topic", topic) }}>{text.bestOfTopic}</Link>
          <Link to={{ ...emptySearch, query }}>{text.searchEverywhere}</Link>
        </p>
      )}
    </>
  );
}
