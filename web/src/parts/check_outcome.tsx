// The outcome of a check in one line, and the way back to the texts.
import { useLayoutEffect, useRef } from "preact/hooks";
import { edit, type Result } from "../state/check.ts";
import { strings } from "../strings.ts";

export function CheckOutcome({ result }: { result: Result }) {
  const line = useRef<HTMLParagraphElement>(null);
  const { counts } = result.report;
  const failed = result.checked.failures.length;
  const text = strings.value;
  // The keyboard reads on from here.
  useLayoutEffect(() => line.current?.focus({ preventScroll: true }), [result]);
  return (
    <>
      <p ref={line} class={"outcome " + (failed ? "failed" : "supported")} tabIndex={-1} role="status">
        {text.checkCounts(counts.figures, counts.names, counts.citations)}{" "}
        <strong>{text.checkOutcome(failed, result.checked.marks.length)}</strong>
      </p>
      <button type="button" class="edit" title={`${text.keys.edit} (e)`} onClick={edit}>{text.editTexts}</button>
    </>
  );
}
