// The summary with its marks.  One mark at a time is chosen: by mouse, by touch, or by the keys, which keep to one stop of
// the tabulator for all of them.
import { useComputed } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { leading, type Line, type Mark, type Run } from "../check_marks.ts";
import { languageTag } from "../language_tag.ts";
import { chosen, type Result } from "../state/check.ts";
import { strings } from "../strings.ts";
import { Pieces } from "./pieces.tsx";
import { Signed } from "./sign.tsx";

export function markClasses(mark: Mark): string {
  return `${mark.kind} ${mark.failed ? "failed" : "supported"}`;
}

// `current`: the chosen mark where it is of this line.
function MarkedRun({ run, current: chosenHere, tabStop }: { run: Run; current: number | null; tabStop: boolean }) {
  const mark = leading(run.marks);
  if (!mark) return <>{run.text}</>;
  const current = run.marks.some((one) => one.index === chosenHere);
  const name = mark.kind === "conflict" ? "" : run.text + ": ";
  return (
    <span
      class={`mark ${markClasses(mark)}` + (current ? " chosen" : "")}
      role="button"
      tabIndex={current || tabStop ? 0 : -1}
      aria-pressed={current}
      aria-label={`${name}${run.marks.map((one) => strings.value.verdictOf(one.kind, one.verdict)).join(", ")}`}
      title={strings.value.verdictOf(mark.kind, mark.verdict)}
      data-marks={run.marks.map((one) => one.index).join(" ")}
    >
      <Signed sign={mark.badge} text={run.text} />
    </span>
  );
}

function LineView({ line, firstMark }: { line: Line; firstMark: boolean }) {
  const place = useRef<HTMLParagraphElement>(null);
  // Only the line that holds the chosen mark, and the one that held it before, are drawn again.
  const here = useComputed(() => (chosen.value !== null && line.marks.includes(chosen.value) ? chosen.value : null));
  const current = here.value;
  useLayoutEffect(() => {
    if (current === null) return;
    const mark = place.current?.querySelector<HTMLElement>(".mark.chosen");
    mark?.scrollIntoView({ block: "nearest" });
    if (document.activeElement?.closest(".checked-summary")) mark?.focus({ preventScroll: true });
  }, [current]);
  let stop = firstMark && chosen.value === null;
  return (
    <p ref={place} class={line.apart ? "apart" : undefined} dir="auto">
      {line.parts.map((part, index) => (
        <span
          key={index}
          class={part.sentence !== null && part.runs.some((run) => run.marks.some((mark) => mark.index === current)) ? "sentence current" : undefined}
        >
          {part.runs.map((run, at) => {
            const isStop = stop && run.marks.length > 0;
            stop &&= !isStop;
            return <MarkedRun key={at} run={run} current={current} tabStop={isStop} />;
          })}
        </span>
      ))}
    </p>
  );
}

// Where marks share a run, choosing it again goes on to the next of them.
function choose(event: Event): void {
  const shown = (event.target as Element).closest<HTMLElement>("[data-marks]");
  const marks = shown?.dataset["marks"]?.split(" ").map(Number);
  if (!marks?.length) return;
  event.preventDefault();
  const at = chosen.value === null ? -1 : marks.indexOf(chosen.value);
  chosen.value = marks[(at + 1) % marks.length]!;
}

export function CheckedSummary({ result }: { result: Result }) {
  const { lines } = result.checked;
  const sizes = useMemo(() => lines.map((line) => line.size), [result]);
  const wanted = useComputed(() => {
    const mark = chosen.value;
    return mark === null ? null : result.checked.lineOf[mark] ?? null;
  });
  const firstWithMark = useMemo(() => lines.findIndex((line) => line.marks.length > 0), [result]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") choose(event);
  };
  return (
    <div class="checked-summary" lang={languageTag(result.report.language)} onClick={choose} onKeyDown={onKeyDown}>
      <Pieces sizes={sizes} wanted={wanted}>
        {(index) => <LineView key={index} line={lines[index]!} firstMark={index === firstWithMark} />}
      </Pieces>
    </div>
  );
}
