// [3]: the way from a sentence of a digest, or from a snippet, to the paragraph that it rests on.
import { route, type DeskRoute } from "../route.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";

interface Properties {
  document: number;
  paragraph: number;
  from: DeskRoute;
  replace: boolean | (() => boolean);
}

export function Citation({ document, paragraph, from, replace }: Properties) {
  return (
    <span class="citations">
      <Link class="citation" to={{ ...from, document, paragraph }} replace={replace} label={strings.value.paragraph(paragraph)}>
        [{paragraph}]
      </Link>
    </span>
  );
}

export function Citations({ document, cites }: { document: number; cites: number[] }) {
  const here = route.value;
  return (
    <span class="citations">
      {cites.map((paragraph) => (
        <Link
          key={paragraph}
          class="citation"
          to={{ ...here, document, paragraph }}
          replace={here.document === document}
          label={strings.value.paragraph(paragraph)}
        >
          [{paragraph}]
        </Link>
      ))}
    </span>
  );
}
