// The text of a document as numbered paragraphs, each set as what it is.  The numbers are links, to be copied.
import type { ComponentChildren } from "preact";
import type { Marks, Paragraph } from "../contract.ts";
import { byteOffset, marksWithin } from "../marks.ts";
import { route } from "../route.ts";
import { readerMarks } from "../state/why.ts";
import { strings } from "../strings.ts";
import { Link } from "./link.tsx";
import { Marked } from "./marked.tsx";

const none: Marks = [];

interface Cell {
  text: string;
  marks: Marks;
}

// Cells of a row come in one line, parted by tabs or bars.
function cellsOf(text: string, marks: Marks): Cell[] {
  const ends = [...text.matchAll(/\t|\s*\|\s*|$/g)];
  const cells = ends.map((end, index) => {
    const before = ends[index - 1];
    const start = before ? before.index + before[0].length : 0;
    const cell = text.slice(start, end.index);
    return { text: cell, marks: marks.length ? marksWithin(marks, byteOffset(text, start), byteOffset(text, start + cell.length)) : [] };
  });
  return cells.filter((cell, index) => cell.text !== "" || (index > 0 && index < cells.length - 1));
}

function Content({ paragraph, marks }: { paragraph: Paragraph; marks: Marks }): ComponentChildren {
  const { kind } = paragraph;
  const text = <Marked text={paragraph.text} marks={marks} />;
  switch (kind) {
    case "heading":
      return <h2 dir="auto">{text}</h2>;
    case "quote":
      return <blockquote dir="auto">{text}</blockquote>;
    case "table-row":
      return <p class="row" dir="auto">{cellsOf(paragraph.text, marks).map((cell, index) => <span key={index} class="cell"><Marked {...cell} /></span>)}</p>;
    default:
      return <p dir="auto">{text}</p>;
  }
}

export function Paragraphs({ paragraphs, language }: { paragraphs: Paragraph[]; language: string | undefined }) {
  const here = route.value;
  const marks = readerMarks.value;
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
            <Content paragraph={paragraph} marks={marks.get(paragraph.number) ?? none} />
          </div>
        );
      })}
    </div>
  );
}
