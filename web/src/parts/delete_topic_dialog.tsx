// Asks before a topic is deleted.
import { useSignal } from "@preact/signals";
import { ApiError } from "../api.ts";
import { deleteTopic } from "../state/topics.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { Trouble } from "./trouble.tsx";

export function DeleteTopicDialog({ name, close }: { name: string; close: () => void }) {
  const failure = useSignal<ApiError | null>(null);
  const remove = async () => {
    try {
      await deleteTopic(name);
      close();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      failure.value = error;
    }
  };
  return (
    <Dialog title={strings.value.deleteQuestion(name)} close={close}>
      <p>{strings.value.deleteExplained}</p>
      {failure.value && <Trouble error={failure.value} />}
      <p class="buttons">
        <button type="button" onClick={close}>{strings.value.cancel}</button>
        <button type="button" class="strong" onClick={() => void remove()}>{strings.value.delete}</button>
      </p>
    </Dialog>
  );
}
