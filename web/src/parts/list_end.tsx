// The end of the list: asks for the next page when it comes near, and says when there is none.
import { useEffect, useRef } from "preact/hooks";
import { cards, failure, hasMore, loadMore, retry, status, total } from "../state/documents.ts";
import { strings } from "../strings.ts";
import { Trouble } from "./trouble.tsx";

export function ListEnd() {
  const mark = useRef<HTMLDivElement>(null);
  const waiting = hasMore.value && status.value === "ready";

  // A new observer after each page: it reports at once if the end is still in sight.
  useEffect(() => {
    if (!waiting || !mark.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && loadMore(),
      { root: mark.current.closest(".column"), rootMargin: "600px" },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [waiting, cards.value.length]);

  return (
    <div class="list-end" ref={mark}>
      {failure.value && failure.value.status !== 400 && <Trouble error={failure.value} again={retry} />}
      {status.value === "loading" && <p class="quiet-line">{strings.value.loading}</p>}
      {status.value === "ready" && !hasMore.value && cards.value.length > 0 && (
        <p class="quiet-line end">{strings.value.endOfList(total.value)}</p>
      )}
    </div>
  );
}
