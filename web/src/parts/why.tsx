// Why a document stands on its topic: how much of it is about the topic, and, marked in its text, the places that match.
import { reason, reasonFailure, whyAsked, whyTopic } from "../state/why.ts";
import { strings } from "../strings.ts";
import { Trouble } from "./trouble.tsx";

export function WhyButton() {
  if (whyTopic.value === null) return null;
  return (
    <button type="button" class="quiet why" aria-pressed={whyAsked.value} onClick={() => (whyAsked.value = !whyAsked.value)}>
      {strings.value.why}
    </button>
  );
}

function toFirstMark(): void {
  document.querySelector(".reader mark")?.scrollIntoView({ block: "center" });
}

export function WhyLine() {
  if (!whyAsked.value || whyTopic.value === null) return null;
  const now = reason.value;
  return (
    <div class="why-line" role="status">
      {reasonFailure.value && <Trouble error={reasonFailure.value} />}
      {now && (
        <p>
          {strings.value.whyExplained(now.relevance, now.hits.length)}{" "}
          {now.hits.length > 0 && <button type="button" class="quiet" onClick={toFirstMark}>{strings.value.firstPlace}</button>}
        </p>
      )}
    </div>
  );
}
