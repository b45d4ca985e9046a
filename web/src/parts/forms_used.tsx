// By which other forms each term was looked for.  Each can be turned off, which adds a field to the query, and on again.
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

const known = 12; // of one term; a word may have many meanings

export function FormsUsed({ query, forms, toggle }: Properties) {
  const used = forms.filter((term) => term.others.length + term.meanings.length > 0);
  const off = fieldsOf(query).filter((one) => one.field === "form" && one.negated).map((one) => one.value);
  if (used.length + off.length === 0) return null;
  const list = (of: string[], on: boolean) => of.slice(0, known).map((form) => <Form key={form} form={form} on={on} toggle={toggle} />);
  return (
    <div class="forms" role="group" aria-label={strings.value.alsoLookedFor}>
      <span aria-hidden="true">{strings.value.alsoLookedFor}</span>
      <dl>
        {used.map((term) => (
          <div key={`${term.start}-${term.written}`}>
            <dt><bdi>{term.written}</bdi></dt>
            <dd>
              {list(term.others, true)}
              {term.meanings.length > 0 && <span class="meanings" title={strings.value.meaningsExplained}>{strings.value.meanings}</span>}
              {list(term.meanings, true)}
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
    </div>
  );
}
