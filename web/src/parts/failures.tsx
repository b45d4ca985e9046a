// Only what fails, before all else: each a way to its place.
import { useSignal } from "@preact/signals";
import type { Mark } from "../check_marks.ts";
import { languageTag } from "../language_tag.ts";
import { chosen, type Result } from "../state/check.ts";
import { strings } from "../strings.ts";

const narrow = matchMedia("(max-width: 43.99em)"); // one pane above the other: see styles/check.css
const atOnce = () => (narrow.matches ? 3 : 12);

function Failure({ mark, language }: { mark: Mark; language: string | undefined }) {
  const current = chosen.value === mark.index;
  return (
    <li>
      <button type="button" class={"failure" + (current ? " chosen" : "")} aria-pressed={current} onClick={() => (chosen.value = mark.index)}>
        <span class="badge" aria-hidden="true">{mark.badge}</span>
        <bdi class="said" lang={language}>{mark.text}</bdi>{" "}
        <span class="verdict">{strings.value.verdictOf(mark.kind, mark.verdict)}</span>
      </button>
    </li>
  );
}

export function Failures({ result }: { result: Result }) {
  const shown = useSignal(atOnce());
  const { failures } = result.checked;
  if (failures.length === 0) return null;
  const language = languageTag(result.report.language);
  return (
    <section class="failures" aria-labelledby="failures-title">
      <h2 id="failures-title">{strings.value.failing}</h2>
      <ol>
        {failures.slice(0, shown.value).map((mark) => <Failure key={mark.index} mark={mark} language={language} />)}
      </ol>
      {failures.length > shown.value && (
        <button type="button" class="quiet" onClick={() => (shown.value += 100)}>{strings.value.moreFailing(failures.length - shown.value)}</button>
      )}
    </section>
  );
}
