// What was found, best or newest first.
import { Fragment, type VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { SearchHit } from "../contract.ts";
import { route } from "../route.ts";
import { fieldsOf, removeFields, writeField } from "../query_text.ts";
import { found, hasMoreHits, loadMoreHits, retrySearch, searchFailure, searchStatus } from "../state/search.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";
import { ListEnd } from "./list_end.tsx";
import { ResultCard } from "./result_card.tsx";

// The same card for the same hit, so that a page that is added to a long list draws no more than itself.
const cards = new WeakMap<SearchHit, { withTier: boolean; card: VNode }>();

function cardOf(hit: SearchHit, withTier: boolean): VNode {
  let known = cards.get(hit);
  if (known?.withTier !== withTier) cards.set(hit, (known = { withTier, card: <ResultCard hit={hit} withTier={withTier} /> }));
  return known.card;
}

// Ways out: the same search without each of its fields.
function NothingFound() {
  const query = found.value!.query;
  const fields = fieldsOf(query).filter((one) => !one.negated);
  return (
    <div class="empty">
      <p>{strings.value.nothingFound}</p>
      <p>{strings.value.nothingFoundHelp}</p>
      {fields.length > 0 && (
        <ul class="ways-out">
          {fields.map((field) => (
            <li key={field.start}>
              <Link to={{ ...route.value, query: removeFields(query, (one) => one.start === field.start) }} replace>
                {strings.value.without(writeField(field.field, field.value))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function SearchResults({ focusFirst }: { focusFirst: { current: boolean } }) {
  const list = useRef<HTMLDivElement>(null);
  const now = found.value;
  const ready = searchStatus.value === "ready";
  // Enter in the box goes on to the first result, once it is there.
  useLayoutEffect(() => {
    if (!focusFirst.current || !ready || now?.query !== route.value.query) return;
    focusFirst.current = false;
    list.current?.querySelector<HTMLElement>(".entry")?.focus();
  });
  if (!now) return searchFailure.value ? <EndOfResults /> : null;
  const best = !now.newest;
  const firstOfSome = best ? now.hits.findIndex((hit) => !hit.holds_all) : -1;
  return (
    <div class={"listing" + (ready ? "" : " waiting")} aria-busy={searchStatus.value === "loading"}>
      <div class="document-list results" ref={list}>
        {now.hits.map((hit, index) => (
          <Fragment key={hit.id}>
            {index === firstOfSome && <p class="tier">{strings.value.onlySome}</p>}
            {cardOf(hit, !best)}
          </Fragment>
        ))}
      </div>
      {ready && now.hits.length === 0 && <NothingFound />}
      <EndOfResults />
    </div>
  );
}

function EndOfResults() {
  const shown = found.value?.hits.length ?? 0;
  const total = found.value?.total ?? 0;
  const end = shown < total ? strings.value.onlyTheFirst(shown) : strings.value.endOfList(total);
  const refused = searchFailure.value?.status === 400 || searchFailure.value?.status === 414; // said beside the box
  return (
    <ListEnd shown={shown} hasMore={hasMoreHits.value} status={searchStatus.value} failure={refused ? null : searchFailure.value}
      end={end} more={loadMoreHits} again={retrySearch} />
  );
}
