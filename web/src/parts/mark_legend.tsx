// What the marks mean; only those that occur.
import type { Mark } from "../check_marks.ts";
import type { Result } from "../state/check.ts";
import { strings } from "../strings.ts";
import { markClasses } from "./checked_summary.tsx";
import { Signed } from "./sign.tsx";

const sample: Record<Mark["kind"], string> = { figure: "12", name: "Ab", citation: "[1]", conflict: "" };

export function MarkLegend({ result }: { result: Result }) {
  const kinds = new Map<string, Mark>();
  for (const mark of result.checked.marks) {
    const key = `${mark.failed ? 0 : 1} ${mark.kind} ${mark.verdict}`;
    if (!kinds.has(key)) kinds.set(key, mark);
  }
  if (kinds.size === 0) return null;
  return (
    <ul class="mark-legend" aria-label={strings.value.legend}>
      {[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, mark]) => (
        <li key={key}>
          <span class={`mark ${markClasses(mark)}`} aria-hidden="true"><Signed sign={mark.badge} text={sample[mark.kind]} /></span>{" "}
          {strings.value.kindOf(mark.kind)}: {strings.value.verdictOf(mark.kind, mark.verdict)}
        </li>
      ))}
    </ul>
  );
}
