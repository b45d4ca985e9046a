// The check page: paste or pick a summary and its source, and see every figure, name and citation held against it.
import { goUp } from "../route.ts";
import { result } from "../state/check.ts";
import { strings } from "../strings.ts";
import { BackButton } from "./back_button.tsx";
import { CheckForm } from "./check_form.tsx";
import { CheckOutcome } from "./check_outcome.tsx";
import { CheckResult } from "./check_result.tsx";

export function CheckPage() {
  return (
    <div class="check">
      <header class="check-head">
        <BackButton label={strings.value.back} onClick={goUp} />
        <h1>{strings.value.check}</h1>
        {result.value ? <CheckOutcome result={result.value} /> : <p class="note">{strings.value.checkExplained}</p>}
      </header>
      {result.value ? <CheckResult result={result.value} /> : <CheckForm />}
    </div>
  );
}
