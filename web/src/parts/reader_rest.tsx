// The right column while nothing is open: what to do, and the keys to do it with.
import { strings } from "../strings.ts";
import { KeyTable } from "./key_table.tsx";

export function ReaderRest() {
  return (
    <div class="placeholder rest">
      <p>{strings.value.chooseDocument}</p>
      <KeyTable />
    </div>
  );
}
