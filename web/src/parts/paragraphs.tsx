// The text of a document as numbered paragraphs, each set as what it is.  The numbers are links, to be copied.
import type { ComponentChildren } from "preact";
import type { Paragraph } from "../contract.ts";
import { route } from "../route.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";

// Cells of a row come in one line, parted by tabs or bars.
function cellsOf(text: string): string[] {
  return text.split(/\t|\s*\|\s*/).filter((cell, index, all) => cell !== "" || (index > 0 && index < all.length - 1));
}

function Content({ paragraph }: { paragraph: Paragraph }): ComponentChildren {
  const { kind, text } = paragraph;
  switch (kind) {
    case "heading":
      return <h2 dir="auto">{text}</h2>;
    case "quote":
      return <blockquote dir="auto">{text}</blockquote>;
    case "table-row":
      return <p class="row" dir="auto">{cellsOf(text).map((cell, index) => <span key={index} class="cell">{cell}</span>)}</p>;
    default:
      return <p dir="auto">{text}</p>;
  }
}

export function Paragraphs({ paragraphs, language }: { paragraphs: Paragraph[]; language: string | undefined }) {
  const here = route.value;
  return (
    <div class="paragraphs" lang={language}>
      {paragraphs.map((paragraph) => {
        const marked = here.paragraph === paragraph.number;
        return (
          <div
            key={paragraph.number}
            id={`p${paragraph.number}`}
            class={`paragraph ${paragraph.kind}` + (marked ? " marked" : "")}
            aria-current={marked ? "location" : undefined}
            tabIndex={-1}
          >
            <Link
              class="number"
              to={{ ...here, paragraph: paragraph.number }}
              replace
              label={strings.value.paragraph(paragraph.number)}
            >
              {paragraph.number}
            </Link>
            <Content paragraph={paragraph} />
          </div>
        );
      })}
    </div>
  );
}
