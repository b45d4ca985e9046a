// The documents of a topic under their days, newest first.
import type { DocumentCard as Card } from "../contract.ts";
import { cards } from "../state/documents.ts";
import { dayKeyOf, dayOf } from "../time.ts";
import { DocumentCard } from "./document_card.tsx";
import { PassingMention } from "./passing_mention.tsx";

interface Day {
  key: string;
  heading: string;
  documents: Card[];
}

// The order is the server's.  A document without a date stands under the day on which it was taken in.
function daysOf(documents: Card[]): Day[] {
  const days: Day[] = [];
  for (const card of documents) {
    const time = card.published ?? card.imported;
    const key = dayKeyOf(time);
    const last = days.at(-1);
    if (last?.key === key) last.documents.push(card);
    else days.push({ key, heading: dayOf(time), documents: [card] });
  }
  return days;
}

export function DocumentList() {
  return (
    <div class="document-list">
      {daysOf(cards.value).map((day) => (
        <section key={day.key} class="day" aria-label={day.heading}>
          <h2 class="day-heading">{day.heading}</h2>
          {day.documents.map((card) =>
            card.passing
              ? <PassingMention key={card.id} card={card} />
              : <DocumentCard key={card.id} card={card} />,
          )}
        </section>
      ))}
    </div>
  );
}
