// What is to be checked: a summary, and the source that it is held against.
import { useEffect } from "preact/hooks";
import { checking } from "../route.ts";
import {
  busy, checkOwnDigest, failure, fromDesk, ready, runCheck, sourceDay, sourceDocument, sourceText, sourceTitle, summaryText,
} from "../state/check.ts";
import { strings } from "../strings.ts";
import { LargeText } from "./large_text.tsx";
import { PickedSource } from "./picked_source.tsx";
import { SourcePicker } from "./source_picker.tsx";
import { Trouble } from "./trouble.tsx";

function PastedSource() {
  const text = strings.value;
  return (
    <>
      <LargeText id="check-source" label={text.checkSource} value={sourceText} placeholder={text.pasteSource} submit={() => void runCheck()} />
      <p class="about-source">
        <label>
          {text.sourceTitle}
          <input id="source-title" autocomplete="off" spellcheck={false} value={sourceTitle.value} onInput={(event) => (sourceTitle.value = event.currentTarget.value)} />
        </label>
        <label title={text.sourceDayExplained}>
          {text.sourceDay}
          <input id="source-day" type="date" value={sourceDay.value} onInput={(event) => (sourceDay.value = event.currentTarget.value)} />
        </label>
      </p>
    </>
  );
}

function SourceSide() {
  const picked = checking.value?.source != null;
  const text = strings.value;
  const choice = (desk: boolean, label: string) => (
    <label class="choice">
      <input type="radio" name="source-kind" checked={fromDesk.value === desk} onChange={() => (fromDesk.value = desk)} /> <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="side source-side">
      <legend>{text.checkSource}</legend>
      {!picked && <div class="choices">{choice(false, text.pastedSource)}{choice(true, text.deskSource)}</div>}
      {picked ? <PickedSource /> : fromDesk.value ? <SourcePicker /> : <PastedSource />}
    </fieldset>
  );
}

export function CheckForm() {
  const text = strings.value;
  const own = checking.value?.source != null && sourceDocument.value?.digest;
  useEffect(() => {
    document.querySelector<HTMLElement>("#check-summary")?.focus({ preventScroll: true });
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    void runCheck();
  };
  return (
    <form class="check-form" onSubmit={submit}>
      <fieldset class="side">
        <legend>{text.summary}</legend>
        <div class={"choices" + (own ? "" : " note")}>
          {own ? <button type="button" class="own-digest" onClick={checkOwnDigest}>{text.ownDigest}</button> : text.summaryHelp}
        </div>
        <LargeText id="check-summary" label={text.summary} value={summaryText} placeholder={text.pasteSummary} submit={() => void runCheck()} />
      </fieldset>
      <SourceSide />
      <div class="check-submit">
        {failure.value && <Trouble error={failure.value} />}
        <kbd aria-hidden="true">Ctrl Enter</kbd>
        <button type="submit" class="strong" disabled={busy.value || !ready.value}>{busy.value ? text.checkingNow : text.check}</button>
      </div>
    </form>
  );
}
