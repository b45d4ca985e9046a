// When a document was published: short on the page, complete in the tooltip.
import { strings } from "../strings.ts";
import { dayAndMinuteOf, fullTimeOf, minuteOf } from "../time.ts";

interface Properties {
  document: { published: string | null; imported: string };
  withDay?: boolean;
}

export function TimeStamp({ document, withDay = false }: Properties) {
  const { published, imported } = document;
  if (published === null) {
    return <span class="time" title={strings.value.undatedDetail(fullTimeOf(imported))}>{strings.value.undated}</span>;
  }
  return (
    <time class="time" dateTime={published} title={fullTimeOf(published)}>
      {withDay ? dayAndMinuteOf(published) : minuteOf(published)}
    </time>
  );
}
