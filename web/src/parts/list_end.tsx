// The end of a list: asks for the next page when it comes near, and says when there is none.
import { useEffect, useRef } from "preact/hooks";
import type { ApiError } from "../api.ts";
import { strings } from "../strings.ts";
import { Trouble } from "./trouble.tsx";

interface Properties {
  shown: number;
  hasMore: boolean;
  status: "loading" | "ready" | "failed";
  failure: ApiError | null;
  end: string; // what is said at the end
  more: () => void;
  again: () => void;
}

export function ListEnd({ shown, hasMore, status, failure, end, more, again }: Properties) {
  const mark = useRef<HTMLDivElement>(null);
  const waiting = hasMore && status === "ready";

  // A new observer after each page: it reports at once if the end is still in sight.
  useEffect(() => {
    if (!waiting || !mark.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && more(),
      { root: mark.current.closest(".column"), rootMargin: "600px" },
    );
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [waiting, shown]);

  return (
    <div class="list-end" ref={mark}>
      {failure && <Trouble error={failure} again={again} />}
      {status === "loading" && <p class="quiet-line">{strings.value.loading}</p>}
      {status === "ready" && !hasMore && shown > 0 && <p class="quiet-line end">{end}</p>}
    </div>
  );
}
