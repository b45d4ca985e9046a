// The values of one facet with their counts.  Choosing one adds a field to the query; choosing it again takes it out.
import { useSignal } from "@preact/signals";
import type { Counted } from "../contract.ts";
import { canBeWritten, chooseField, fieldsOf, hasField } from "../query_text.ts";
import { navigate, route } from "../route.ts";
import { strings } from "../strings.ts";

const few = 6;
const many = 60;

interface Properties {
  field: "source" | "lang" | "topic";
  label: string;
  values: Counted[];
  nameOf?: (value: string) => string;
}

export function FacetList({ field, label, values, nameOf = (value) => value }: Properties) {
  const all = useSignal(false);
  const query = route.value.query;
  const chosen = fieldsOf(query).filter((one) => one.field === field && !one.negated && !values.some((each) => hasField(query, field, each.value)));
  // What is chosen but was not found is shown as well, so that it can be taken out.
  const known = [...chosen.map((one) => ({ value: one.value, count: 0 })), ...values];
  const shown = known.filter((one, index) => index < (all.value ? many : few) || hasField(query, field, one.value));
  if (known.length === 0) return null;
  return (
    <div class="facet" role="group" aria-label={label}>
      <span class="facet-label" aria-hidden="true">{label}</span>
      <ul>
        {shown.map((one) => {
          const on = hasField(query, field, one.value);
          const content = <><bdi class="value">{nameOf(one.value)}</bdi> <span class="count">{one.count.toLocaleString()}</span></>;
          return (
            <li key={one.value}>
              {canBeWritten(one.value) ? (
                <button type="button" class={"choice-button" + (on ? " on" : "")} aria-pressed={on}
                  onClick={() => navigate({ ...route.value, query: chooseField(query, field, one.value) }, { replace: true })}>
                  {content}
                </button>
              ) : <span class="choice-button">{content}</span>}
            </li>
          );
        })}
        {known.length > few && (
          <li>
            <button type="button" class="quiet more" aria-expanded={all.value} onClick={() => (all.value = !all.value)}>
              {all.value ? strings.value.fewer : strings.value.moreValues(known.length - few)}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
