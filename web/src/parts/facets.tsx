// By what the search can be narrowed.
import { route } from "../route.ts";
import { useSignal } from "@preact/signals";
import { recall, remember } from "../remembered.ts";
import { facets } from "../state/facets.ts";
import { strings } from "../strings.ts";
import { DayRangeChoice } from "./day_range.tsx";
import { FacetList } from "./facet_list.tsx";
import { languageName } from "./language_name.ts";

const narrow = matchMedia("(max-width: 43.99em)");

export function FacetPanel() {
  const shown = useSignal(recall("facets") === null ? !narrow.matches : recall("facets") === "shown");
  const counts = facets.value;
  if (!counts || route.value.query === "") return null;
  const turn = (event: { currentTarget: HTMLDetailsElement }) => {
    const open = event.currentTarget.open;
    if (open === shown.value) return;
    shown.value = open;
    remember("facets", open ? "shown" : "hidden");
  };
  const text = strings.value;
  return (
    <details class="facets" open={shown.value} onToggle={turn}>
      <summary>{text.narrow}</summary>
      <FacetList field="source" label={text.sources} values={counts.sources} />
      <FacetList field="lang" label={text.languages} values={counts.languages} nameOf={languageName} />
      <FacetList field="topic" label={text.topicFacet} values={counts.topics} />
      <DayRangeChoice days={counts.days} />
    </details>
  );
}
