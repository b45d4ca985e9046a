// By which other forms each term was looked for.  Each can be turned off, which adds a field to the query, and on again.
import { useSignal } from "@preact/signals";
import type { TermForms } from "../contract.ts";
import { canBeWritten, fieldsOf } from "../query_text.ts";
import { strings } from "../strings.ts";

interface Properties {
  query: string;
  forms: TermForms[];
  toggle?: (form: string) => void; // without it they are only shown
}

function Form({ form, on, toggle }: { form: string; on: boolean; toggle: ((form: string) => void) | undefined }) {
  if (!toggle || !canBeWritten(form)) return <bdi class="form">{form}</bdi>;
  const meaning = on ? strings.value.turnFormOff(form) : strings.value.turnFormOn(form);
  return (
    <button type="button" class={"form" + (on ? "" : " off")} aria-pressed={on} title={meaning} onClick={() => toggle(form)}>
      <bdi>{form}</bdi>
    </button>
  );
}

const few = 9; // forms that are shown without being asked for: a long question must not push its answers off the screen
const many = 200;

export function FormsUsed({ query, forms, toggle }: Properties) {
  const all = useSignal(false);
  const used = forms.filter((term) => term.others.length + term.meanings.length > 0);
  const off = fieldsOf(query).filter((one) => one.field === "form" && one.negated).map((one) => one.value);
  const count = used.reduce((sum, term) => sum + term.others.length + term.meanings.length, 0);
  if (count + off.length === 0) return null;
  let left = all.value ? many : few;
  const take = (of: string[]) => {
    const taken = of.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const list = (of: string[], on: boolean) => of.map((form) => <Form key={form} form={form} on={on} toggle={toggle} />);
  // Names before meanings: they say more.
  const names = used.map((term) => take(term.others));
  const meanings = used.map((term) => take(term.meanings));
  return (
    <div class="forms" role="group" aria-label={strings.value.alsoLookedFor}>
      <span aria-hidden="true">{strings.value.alsoLookedFor}</span>
      <dl>
        {used.map((term, index) => names[index]!.length + meanings[index]!.length > 0 && (
          <div key={`${term.start}-${term.written}`}>
            <dt><bdi>{term.written}</bdi></dt>
            <dd>
              {list(names[index]!, true)}
              {meanings[index]!.length > 0 && <span class="meanings" title={strings.value.meaningsExplained}>{strings.value.meanings}</span>}
              {list(meanings[index]!, true)}
            </dd>
          </div>
        ))}
        {toggle && off.length > 0 && (
          <div>
            <dt>{strings.value.formsOff}</dt>
            <dd>{list(off, false)}</dd>
          </div>
        )}
      </dl>
      {count > few && (
        <button type="button" class="quiet" aria-expanded={all.value} onClick={() => (all.value = !all.value)}>
          {all.value ? strings.value.fewer : strings.value.moreValues(Math.min(count, many) - few)}
        </button>
      )}
    </div>
  );
}
