// The range of days of a search: a chart of what was found when, and two dates.
import type { Counted } from "../contract.ts";
import { isDay, rangeOf, setRange, type DayRange } from "../query_text.ts";
import { navigate, route } from "../route.ts";
import { strings } from "../strings.ts";
import { DayChart } from "./day_chart.tsx";

export function DayRangeChoice({ days }: { days: Counted[] }) {
  const { query } = route.value;
  const range = rangeOf(query);
  const isChosen = range.from !== null || range.to !== null;
  if (days.length === 0 && !isChosen) return null;
  const choose = (wanted: DayRange) => navigate({ ...route.value, query: setRange(query, wanted) }, { replace: true });
  const onDate = (end: "from" | "to") => (event: { currentTarget: HTMLInputElement }) => {
    const value = event.currentTarget.value;
    choose({ ...range, [end]: isDay(value) ? value : null });
  };
  const date = (end: "from" | "to", label: string) => (
    <input type="date" aria-label={label} value={range[end] ?? ""} onChange={onDate(end)} />
  );
  return (
    <div class="facet days-facet" role="group" aria-label={strings.value.days}>
      <div class="facet-label">
        <span aria-hidden="true">{strings.value.days}</span>
        {isChosen && (
          <button type="button" class="quiet" onClick={() => choose({ from: null, to: null })}>{strings.value.allDays}</button>
        )}
      </div>
      <DayChart days={days} label={strings.value.chartExplained} range={range} choose={choose}>
        <span class="dates">
          {date("from", strings.value.fromDay)}
          <span aria-hidden="true">–</span>
          {date("to", strings.value.toDay)}
        </span>
      </DayChart>
    </div>
  );
}
