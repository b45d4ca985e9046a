// Where a search met a document: the words around the match, marked, and the way to that paragraph.
import type { SearchHit } from "../contract.ts";
import { navigate, route, type DeskRoute } from "../route.ts";
import { Citation, Citations } from "./citations.tsx";
import { Marked } from "./marked.tsx";

export function Snippet({ hit, language, list }: { hit: SearchHit; language: string | undefined; list?: DeskRoute }) {
  // For the mouse; the keyboard has the citation.  Text that is being selected is not clicked on.
  const open = (event: MouseEvent) => {
    if (event.defaultPrevented || (event.target as Element).closest("a") || getSelection()?.isCollapsed === false) return;
    navigate({ ...route.value, document: hit.id, paragraph: hit.paragraph }, { replace: route.value.document === hit.id });
  };
  return (
    <p class="snippet" lang={language} dir="auto" onClick={open}>
      <Marked text={hit.snippet} marks={hit.marks} />
      {list
        ? <Citation document={hit.id} paragraph={hit.paragraph} from={list} replace={() => route.peek().document === hit.id} />
        : <Citations document={hit.id} cites={[hit.paragraph]} />}
    </p>
  );
}
