// Adds a topic, or changes one.
import type { Topic } from "../contract.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { TopicForm } from "./topic_form.tsx";

export function TopicDialog({ topic, close }: { topic: Topic | null; close: () => void }) {
  return (
    <Dialog title={topic ? strings.value.topicSettings(topic.name) : strings.value.addTopic} close={close} wide>
      <TopicForm topic={topic} close={close} />
    </Dialog>
  );
}
