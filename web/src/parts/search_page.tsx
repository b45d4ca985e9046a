// The middle column of a search over everything: the box, how it was understood, by what it can be narrowed, and what it
// found.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { toggleField } from "../query_text.ts";
import { goUp, navigate, route } from "../route.ts";
import { readFailure } from "../state/read_marks.ts";
import { found, searchFailure } from "../state/search.ts";
import { strings } from "../strings.ts";
import { BackButton } from "./back_button.tsx";
import { FacetPanel } from "./facets.tsx";
import { FollowSearch } from "./follow_search.tsx";
import { FormsUsed } from "./forms_used.tsx";
import { Link } from "./link.tsx";
import { Mistakes } from "./mistakes.tsx";
import { QueryField } from "./query_field.tsx";
import { QueryHelp } from "./query_help.tsx";
import { SearchResults } from "./search_results.tsx";
import { Trouble } from "./trouble.tsx";

function Tools({ follow, following }: { follow: () => void; following: boolean }) {
  const here = route.value;
  const text = strings.value;
  const now = found.value;
  return (
    <div class="search-tools">
      <p class="counts" role="status" aria-live="polite">{now && text.countHits(now.total, now.hold_all)}</p>
      {now && (
        <p class="orders" role="group" aria-label={text.order}>
          <Link to={{ ...here, newest: false }} replace current={here.newest ? undefined : "true"}>{text.bestFirst}</Link>
          <Link to={{ ...here, newest: true }} replace current={here.newest ? "true" : undefined}>{text.newestFirst}</Link>
        </p>
      )}
      {now && <button type="button" class="quiet follow" aria-expanded={following} onClick={follow}>{text.followSearch}</button>}
    </div>
  );
}

export function SearchPage() {
  const following = useSignal(false);
  const focusFirst = useRef(false);
  const { query } = route.value;
  const text = strings.value;
  const failed = searchFailure.value;
  const refused = failed !== null && (failed.status === 400 || failed.status === 414) ? failed.message : null;
  const now = found.value;
  // Who comes to a new search wants to type; who comes back to one, to read.
  useEffect(() => {
    if (route.peek().query === "") document.querySelector<HTMLElement>("#search")?.focus({ preventScroll: true });
  }, []);
  const apply = (wanted: string) => {
    focusFirst.current = false; // who goes on typing stays in the box
    navigate({ ...route.value, query: wanted }, { replace: true });
  };
  return (
    <>
      <header class="search-head">
        <BackButton label={text.back} onClick={goUp} />
        <h1 class="unseen">{text.searchTitle}</h1>
        <QueryField label={text.searchEverything} query={query} apply={apply} enter={() => (focusFirst.current = true)}
          refused={refused === null ? null : text.mistake(refused)} hint="s" />
        {now && <Mistakes query={now.query} mistakes={now.mistakes} />}
        {now && <FormsUsed query={query} forms={now.forms} toggle={(form) => apply(toggleField(query, "form", form, true))} />}
        {query !== "" && <Tools follow={() => (following.value = !following.value)} following={following.value} />}
        {following.value && query !== "" && <FollowSearch query={query} close={() => (following.value = false)} />}
        {readFailure.value && <Trouble error={readFailure.value} />}
      </header>
      {now && <FacetPanel />}
      {query === "" ? <QueryHelp /> : <SearchResults focusFirst={focusFirst} />}
    </>
  );
}
