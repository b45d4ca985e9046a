// The keyboard help, and the way to that for queries.
import { dialog } from "../state/dialog.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { KeyTable } from "./key_table.tsx";

export function HelpDialog({ close }: { close: () => void }) {
  return (
    <Dialog title={strings.value.keyboard} close={close}>
      <KeyTable />
      <p class="buttons">
        <button type="button" class="quiet" onClick={() => (dialog.value = "query")}>{strings.value.howToAsk}</button>
        <button type="button" onClick={close}>{strings.value.close}</button>
      </p>
    </Dialog>
  );
}
