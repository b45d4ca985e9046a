// A document that only mentions the topic in passing: one quiet line, until it is asked for.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { DocumentCard as Card } from "../contract.ts";
import { languageTag } from "../language_tag.ts";
import { route } from "../route.ts";
import { isRead } from "../state/read_marks.ts";
import { strings } from "../strings.ts";
import { DocumentCard } from "./document_card.tsx";
import { Gloss } from "./gloss.tsx";
import { TimeStamp } from "./time_stamp.tsx";

export function PassingMention({ card }: { card: Card }) {
  const unfolded = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  const turned = useRef(false);

  // The line and the card replace each other: the keyboard stays on whichever is there.
  useEffect(() => {
    if (turned.current) place.current?.querySelector<HTMLElement>(".entry")?.focus();
  }, [unfolded.value]);
  const turn = (to: boolean) => {
    turned.current = true;
    unfolded.value = to;
  };

  const current = route.value.document === card.id;
  return (
    <div class="passing" ref={place}>
      {unfolded.value || current ? (
        <DocumentCard card={card} {...(current ? {} : { fold: () => turn(false) })} />
      ) : (
        <button
          type="button"
          class={"entry passing-line" + (isRead(card) ? " read" : "")}
          aria-expanded={false}
          title={strings.value.unfold}
          data-document={card.id}
          onClick={() => turn(true)}
        >
          <bdi class="title" lang={languageTag(card.language)}>{card.title || strings.value.untitled}</bdi>
          <span class="meta">
            <bdi class="source">{card.source}</bdi>
            <TimeStamp document={card} />
            <span class="label">{strings.value.passing}</span>
          </span>
          <Gloss of={card.title_gloss} />
        </button>
      )}
    </div>
  );
}
