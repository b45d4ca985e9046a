// The right column: one document, whole, at the paragraph that was asked for.
import { useLayoutEffect, useRef } from "preact/hooks";
import { languageTag } from "../language_tag.ts";
import { goUp, route } from "../route.ts";
import { opened, readerFailure, reloadReader } from "../state/reader.ts";
import { strings } from "../strings.ts";
import { BackButton } from "./back_button.tsx";
import { DigestView } from "./digest_view.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import { ReaderHead } from "./reader_head.tsx";
import { Trouble } from "./trouble.tsx";

// Brings the asked paragraph, or the top of a new document, into view, and the keyboard with it.
function bringIntoView(column: HTMLElement, paragraph: number | null, isNew: boolean): void {
  const target = paragraph === null ? null : column.querySelector<HTMLElement>(`#p${paragraph}`);
  if (target) {
    const still = isNew || matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  } else if (isNew) {
    column.scrollTop = 0;
    column.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }
}

export function Reader() {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef<number | null>(null);
  const { document, paragraph, topic, search } = route.value;
  const whole = opened.value;

  useLayoutEffect(() => {
    const column = place.current?.closest<HTMLElement>(".column");
    // Until the wanted document is here, the one before it stays as it is.
    if (!column || !whole || whole.id !== document) return;
    bringIntoView(column, paragraph, before.current !== whole.id);
    before.current = whole.id;
  }, [whole?.id, document, paragraph]);

  const failed = readerFailure.value;
  const language = whole ? languageTag(whole.language) : undefined;
  return (
    <div class="reader" ref={place}>
      <BackButton label={search ? strings.value.results : topic ?? strings.value.back} onClick={goUp} />
      {failed && (failed.status === 404
        ? <p class="trouble" role="alert">{strings.value.notFound}</p>
        : <Trouble error={failed} again={reloadReader} />)}
      {!failed && whole && (
        <article>
          <ReaderHead whole={whole} />
          {whole.digest && (
            <details class="reader-digest">
              <summary>{strings.value.digest}</summary>
              <DigestView document={whole.id} digest={whole.digest} language={language} />
            </details>
          )}
          {whole.paragraphs.length > 0
            ? <Paragraphs paragraphs={whole.paragraphs} language={language} />
            : <p class="placeholder">{strings.value.noText}</p>}
        </article>
      )}
    </div>
  );
}
