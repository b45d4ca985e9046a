// [3]: the way from a sentence of a digest to the paragraph that it rests on.
import { route } from "../route.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";

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
