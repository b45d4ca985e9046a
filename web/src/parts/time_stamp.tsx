// When a document was published, and when it was changed: short on the page, complete in the tooltip.
import type { DocumentCore, WholeDocument } from "../contract.ts";
import { strings } from "../strings.ts";
import { dayAndMinuteOf, dayKeyOf, fullTimeOf, minuteOf, sourceDayOf } from "../time.ts";

type Precision = DocumentCore["published_precision"];

function Instant({ time, precision, withDay }: { time: string; precision: Precision; withDay: boolean }) {
  if (precision === "day") {
    return <time class="time" dateTime={time.slice(0, 10)} title={strings.value.dayOnlyDetail}>{sourceDayOf(time)}</time>;
  }
  return (
    <time class="time" dateTime={time} title={fullTimeOf(time)}>{withDay ? dayAndMinuteOf(time) : minuteOf(time)}</time>
  );
}

interface Properties {
  document: Pick<DocumentCore, "published" | "published_precision" | "imported">;
  withDay?: boolean;
}

export function TimeStamp({ document, withDay = false }: Properties) {
  const { published, published_precision: precision, imported } = document;
  if (published === null) {
    return <span class="time" title={strings.value.undatedDetail(fullTimeOf(imported))}>{strings.value.undated}</span>;
  }
  return <Instant time={published} precision={precision} withDay={withDay} />;
}

// The publisher's last change; its day only where that is another one than that of the publication.
export function ChangeStamp({ document }: { document: WholeDocument }) {
  const { published, published_precision: precision, modified } = document;
  if (modified === null) return null;
  const isSameDay = published !== null && precision === "minute" && dayKeyOf(published) === dayKeyOf(modified);
  return (
    <span class="changed">
      {strings.value.changed} <Instant time={modified} precision={document.modified_precision} withDay={!isSameDay} />
    </span>
  );
}
