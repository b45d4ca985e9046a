// What the check found: the summary with its marks on one side, the source on the other.
import type { Result } from "../state/check.ts";
import { strings } from "../strings.ts";
import { CheckedSource } from "./checked_source.tsx";
import { CheckedSummary } from "./checked_summary.tsx";
import { Failures } from "./failures.tsx";
import { Finding } from "./finding.tsx";
import { MarkLegend } from "./mark_legend.tsx";

export function CheckResult({ result }: { result: Result }) {
  return (
    <div class="panes">
      <section class="pane summary-pane" aria-label={strings.value.summary} tabIndex={0}>
        <Failures result={result} />
        <CheckedSummary result={result} />
        <MarkLegend result={result} />
      </section>
      <div class="held-against">
        <Finding result={result} />
        <section class="pane source-pane" aria-label={strings.value.checkSource} tabIndex={0}>
          <CheckedSource result={result} />
        </section>
      </div>
    </div>
  );
}
