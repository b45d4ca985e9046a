// What the check says of the chosen mark, above the source that it speaks of.
import type { Mark } from "../check_marks.ts";
import { languageTag } from "../language_tag.ts";
import { chosen, chosenMark, step, type Result } from "../state/check.ts";
import { interfaceLanguage, strings } from "../strings.ts";
import { Sign } from "./sign.tsx";

// What a mark says and what the source has in its place, side by side where they differ.
function Compared({ mark, result }: { mark: Mark; result: Result }) {
  const { language, source } = result.report;
  if (mark.kind === "conflict") return <q class="said" lang={languageTag(language)} dir="auto">{mark.text}</q>;
  return (
    <>
      <bdi class="said" lang={languageTag(language)}>{mark.text}</bdi>
      {mark.found !== null && (
        <>
          <span class="against" aria-hidden="true"> {mark.failed ? "↔" : "="} </span>
          <bdi class="has" lang={languageTag(source.language)}>{mark.found}</bdi>
        </>
      )}
    </>
  );
}

// The reason is the server's, in English; other readers get the same in their language first.
function Reason({ mark }: { mark: Mark }) {
  const own = strings.value.reasonOf(mark);
  return (
    <>
      {own && <p class="reason">{own}</p>}
      {mark.reason && <p class={"reason" + (own ? " original-reason" : "")} lang="en">{mark.reason}</p>}
    </>
  );
}

function Steps({ result }: { result: Result }) {
  const { marks } = result.checked;
  const at = chosen.value;
  const text = strings.value;
  return (
    <span class="steps">
      <button type="button" class="quiet step" aria-label={text.previousMark} title={`${text.previousMark} (k)`} disabled={at === 0} onClick={() => step(-1, "all")}>←</button>
      <span class="step-count">{at === null ? "–" : at + 1} / {marks.length}</span>
      <button type="button" class="quiet step" aria-label={text.nextMark} title={`${text.nextMark} (j)`} disabled={at === marks.length - 1} onClick={() => step(1, "all")}>→</button>
    </span>
  );
}

export function Finding({ result }: { result: Result }) {
  const mark = chosenMark.value;
  const text = strings.value;
  if (result.checked.marks.length === 0) return <div class="finding"><p class="quiet-line">{text.nothingToCheck}</p></div>;
  return (
    <div class={"finding" + (mark?.failed ? " failed" : "")} role="status" aria-live="polite" lang={interfaceLanguage.value}>
      <p class="finding-head">
        {mark
          ? <strong class="verdict"><Sign of={mark.badge || "✓"} />{text.verdictOf(mark.kind, mark.verdict)}</strong>
          : <span class="quiet-line">{text.chooseMark}</span>}
        <Steps result={result} />
      </p>
      {mark && <p class="compared"><Compared mark={mark} result={result} /></p>}
      {mark && <Reason mark={mark} />}
    </div>
  );
}
