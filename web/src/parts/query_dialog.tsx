// How to ask, over whatever is on the page.
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { QueryTable } from "./query_table.tsx";

export function QueryDialog({ close }: { close: () => void }) {
  return (
    <Dialog title={strings.value.howToAsk} close={close} wide>
      <p>{strings.value.askExplained}</p>
      <QueryTable />
      <p class="buttons"><button type="button" onClick={close}>{strings.value.close}</button></p>
    </Dialog>
  );
}
