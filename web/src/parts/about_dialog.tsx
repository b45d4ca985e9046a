// What this program is, and whose data it was built with.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ApiError, getAbout } from "../api.ts";
import type { About } from "../contract.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { Trouble } from "./trouble.tsx";

// The addresses in a notice are ways to its work.
function Notice({ text }: { text: string }) {
  return (
    <p>
      {text.split(/(https:\/\/[^\s,;]+)/).map((part, index) =>
        index % 2 === 1
          ? <a key={index} href={part} target="_blank" rel="noopener noreferrer">{part.replace("https://", "")}</a>
          : part)}
    </p>
  );
}

function Attributions({ about }: { about: About }) {
  return (
    <>
      <p>{strings.value.version(about.version)}</p>
      {about.attributions.length > 0 && <h3>{strings.value.attributions}</h3>}
      <ul class="attributions">
        {about.attributions.map((work) => (
          <li key={work.name}>
            <strong>{work.name}</strong> <span class="licence">{work.licence}</span>
            <Notice text={work.notice} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function AboutDialog({ close }: { close: () => void }) {
  const about = useSignal<About | null>(null);
  const failure = useSignal<ApiError | null>(null);
  useEffect(() => {
    getAbout().then(
      (value) => (about.value = value),
      (error: unknown) => {
        if (error instanceof ApiError) failure.value = error;
      },
    );
  }, []);
  return (
    <Dialog title="Assay" close={close}>
      {about.value ? <Attributions about={about.value} /> : !failure.value && <p>{strings.value.loading}</p>}
      {failure.value && <Trouble error={failure.value} />}
      <p class="buttons"><button type="button" onClick={close}>{strings.value.close}</button></p>
    </Dialog>
  );
}
