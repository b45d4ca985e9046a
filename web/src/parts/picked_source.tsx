// The document that was picked as the source, to be read before the check.
import { languageTag } from "../language_tag.ts";
import { navigate } from "../route.ts";
import { loadSource, sourceDocument, sourceFailure } from "../state/check.ts";
import { strings } from "../strings.ts";
import { Gloss } from "./gloss.tsx";
import { TimeStamp } from "./time_stamp.tsx";
import { Trouble } from "./trouble.tsx";

const shownParagraphs = 40; // enough to know it by; the check takes them all

export function PickedSource() {
  const whole = sourceDocument.value;
  const failed = sourceFailure.value;
  const language = whole ? languageTag(whole.language) : undefined;
  const another = () => navigate({ source: null }, { replace: true });
  return (
    <div class="picked-source">
      <button type="button" class="quiet another" onClick={another}>{strings.value.anotherSource}</button>
      {failed && (failed.status === 404
        ? <p class="trouble" role="alert">{strings.value.notFound}</p>
        : <Trouble error={failed} again={loadSource} />)}
      {!failed && !whole && <p class="quiet-line">{strings.value.loading}</p>}
      {whole && (
        <article class="picked">
          <h3 lang={language} dir="auto">{whole.title || strings.value.untitled}</h3>
          <Gloss of={whole.title_gloss} />
          <p class="meta">
            <bdi class="source" lang={language}>{whole.source}</bdi>
            <TimeStamp document={whole} withDay />
          </p>
          <div class="picked-text" lang={language} tabIndex={0}>
            {whole.paragraphs.slice(0, shownParagraphs).map((paragraph) => <p key={paragraph.number} dir="auto">{paragraph.text}</p>)}
            {whole.paragraphs.length > shownParagraphs && <p class="quiet-line">{strings.value.moreParagraphs(whole.paragraphs.length - shownParagraphs)}</p>}
          </div>
        </article>
      )}
    </div>
  );
}
