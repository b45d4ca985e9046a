// The source beside the summary: its paragraphs, with the place of the chosen mark.
import { useComputed } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Mark } from "../check_marks.ts";
import type { Paragraph } from "../contract.ts";
import { languageTag } from "../language_tag.ts";
import { cutAtMarks } from "../marks.ts";
import { chosenMark, chosenPlace, type Result } from "../state/check.ts";
import { strings } from "../strings.ts";
import { Pieces } from "./pieces.tsx";

function useChosenHere(paragraph: number): Mark | null {
  return useComputed(() => (chosenPlace.value?.paragraph === paragraph ? chosenMark.value : null)).value;
}

// Brings the place into the upper part of what is seen of the source, where the finding above does not cover it.
function useComesIntoView(mark: Mark | null) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!mark) return;
    const target = place.current?.querySelector(".found") ?? place.current;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const pane = place.current?.closest(".pane");
    const far = pane && target && Math.abs(target.getBoundingClientRect().top - pane.getBoundingClientRect().top) > 3 * pane.clientHeight;
    target?.scrollIntoView({ block: "center", behavior: still || far ? "auto" : "smooth" });
  }, [mark]);
  return place;
}

function WithPlace({ text, mark }: { text: string; mark: Mark | null }) {
  const at = mark?.place;
  if (!at || at.end <= at.start) return <>{text}</>;
  return (
    <>
      {cutAtMarks(text, [[at.start, at.end]]).map((piece, index) =>
        piece.marked ? <mark key={index} class={"found" + (mark.failed ? " failed" : "")}>{piece.text}</mark> : piece.text)}
    </>
  );
}

function SourceTitle({ title, language }: { title: string; language: string | undefined }) {
  const mark = useChosenHere(0);
  const place = useComesIntoView(mark);
  return (
    <div ref={place} class={mark ? "marked" : undefined}>
      <h2 class="source-title" lang={language} dir="auto"><WithPlace text={title} mark={mark} /></h2>
    </div>
  );
}

function SourceParagraph({ paragraph }: { paragraph: Paragraph }) {
  const mark = useChosenHere(paragraph.number);
  const place = useComesIntoView(mark);
  return (
    <div
      ref={place}
      class={`paragraph ${paragraph.kind}` + (mark ? " marked" : "")}
      aria-current={mark ? "location" : undefined}
      data-paragraph={paragraph.number}
    >
      <span class="number" aria-label={strings.value.paragraph(paragraph.number)}>{paragraph.number}</span>
      <p dir="auto"><WithPlace text={paragraph.text} mark={mark} /></p>
    </div>
  );
}

export function CheckedSource({ result }: { result: Result }) {
  const { paragraphs, title, language: code } = result.report.source;
  const language = languageTag(code);
  const sizes = useMemo(() => paragraphs.map((paragraph) => paragraph.text.length), [result]);
  const wanted = useComputed(() => {
    const number = chosenPlace.value?.paragraph ?? 0;
    return number > 0 ? number - 1 : null;
  });
  return (
    <div class="checked-source">
      {title && <SourceTitle title={title} language={language} />}
      <div class="paragraphs" lang={language}>
        <Pieces sizes={sizes} wanted={wanted}>
          {(index) => <SourceParagraph key={index} paragraph={paragraphs[index]!} />}
        </Pieces>
      </div>
    </div>
  );
}
