// The way to the search over everything, above the topics.
import { checking, lastSearch, route } from "../route.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";

export function ToSearch() {
  const current = checking.value === null && route.value.search;
  return (
    <p class="to-search">
      <Link to={current ? { ...route.value, document: null, paragraph: null } : lastSearch.value} current={current ? "page" : undefined}>
        {strings.value.searchEverything} <kbd aria-hidden="true">s</kbd>
      </Link>
    </p>
  );
}
