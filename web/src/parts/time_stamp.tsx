// When a document was published: short on the page, complete in the tooltip.
import type { DocumentCore } from "../contract.ts";
import { strings } from "../strings.ts";
import { dayAndMinuteOf, fullTimeOf, minuteOf, sourceDayOf } from "../time.ts";

interface Properties {
  document: Pick<DocumentCore, "published" | "published_precision" | "imported">;
  withDay?: boolean;
}

export function TimeStamp({ document, withDay = false }: Properties) {
  const { published, published_precision: precision, imported } = document;
  if (published === null) {
    return <span class="time" title={strings.value.undatedDetail(fullTimeOf(imported))}>{strings.value.undated}</span>;
  }
  if (precision === "day") {
    return (
      <time class="time" dateTime={published.slice(0, 10)} title={strings.value.dayOnlyDetail}>{sourceDayOf(published)}</time>
    );
  }
  return (
    <time class="time" dateTime={published} title={fullTimeOf(published)}>
      {withDay ? dayAndMinuteOf(published) : minuteOf(published)}
    </time>
  );
}
