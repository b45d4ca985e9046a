// A check's report as the page shows it: the summary cut into lines, sentences and marks, and the marks in one row.
import type { CheckedCitation, CheckedFigure, CheckedName, CheckedSentence, CheckReport } from "./contract.ts";

export type Verdict =
  | CheckedFigure["verdict"] | CheckedName["verdict"] | CheckedCitation["verdict"]
  | "conflict"; // figures of one sentence that do not fit together

export interface Place {
  paragraph: number; // 0: the title of the source
  start: number; // bytes of its text
  end: number;
}

export interface Mark {
  index: number; // its place in the row of all marks
  kind: "figure" | "name" | "citation" | "conflict";
  verdict: Verdict;
  failed: boolean;
  text: string;
  reason: string;
  badge: string; // a sign for the verdict, that needs no colour; empty for what is supported
  number: number | null; // what a citation cites
  found: string | null;
  place: Place | null;
}

export interface Run {
  text: string;
  marks: Mark[]; // mostly none or one; [1,3] has two
}

export interface Part {
  sentence: number | null; // null: between sentences
  runs: Run[];
}

export interface Line {
  parts: Part[];
  marks: number[]; // which marks stand in it
  size: number; // characters
  apart: boolean; // an empty line stood before it
}

export interface Checked {
  lines: Line[];
  marks: Mark[];
  failures: Mark[];
  lineOf: number[]; // of each mark
}

const badges: Partial<Record<Verdict, string>> = {
  changed: "≠",
  absent: "?",
  "wrong-subject": "⇄",
  misspelt: "≈",
  "wrong-paragraph": "¶≠",
  "no-such-paragraph": "¶?",
  conflict: "Σ≠",
};

// "10" is ×10, and "0.001" is ÷1,000.
export function factorSign(factor: string): string {
  const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
  const below = /^0\.(0*)1$/.exec(factor);
  if (below) return "÷" + grouped("10" + "0".repeat(below[1]!.length));
  return "×" + (/^\d+$/.test(factor) ? grouped(factor) : factor);
}

type Placed = Omit<Mark, "index"> & { start: number; end: number };

function placeOf(of: CheckedFigure | CheckedName): Place | null {
  if (of.paragraph === null || of.found_start === null || of.found_end === null) return null;
  return { paragraph: of.paragraph, start: of.found_start, end: of.found_end };
}

function marksOf(sentence: CheckedSentence): Placed[] {
  const all: Placed[] = [];
  const add = (kind: Mark["kind"], of: CheckedFigure | CheckedName | CheckedCitation) => {
    const factor = "factor" in of && of.verdict === "scale-slip" ? of.factor : null;
    const place = "n" in of ? (of.n > 0 ? { paragraph: of.n, start: 0, end: 0 } : null) : placeOf(of);
    all.push({
      kind, verdict: of.verdict, failed: of.verdict !== "supported", text: of.text, start: of.start, end: of.end,
      reason: of.reason, badge: factor === null ? badges[of.verdict] ?? (of.verdict === "supported" ? "" : "≠") : factorSign(factor),
      number: "n" in of ? of.n : null, found: "found" in of ? of.found : null, place,
    });
  };
  for (const figure of sentence.figures) add("figure", figure);
  for (const name of sentence.names) add("name", name);
  for (const citation of sentence.citations) add("citation", citation);
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  // What the sentence as a whole has wrong stands at its end.
  for (const conflict of sentence.conflicts) {
    all.push({
      kind: "conflict", verdict: "conflict", failed: true, text: sentence.text, start: sentence.end, end: sentence.end,
      reason: conflict, badge: badges.conflict!, number: null, found: null, place: null,
    });
  }
  return all;
}

const longLine = 4000; // characters; a longer one is broken between sentences, to be drawn piece by piece

// Collects runs into lines.
class Lines {
  readonly lines: Line[] = [];
  private line: Line = { parts: [], marks: [], size: 0, apart: false };
  private empty = false; // a line just ended, and nothing came after it

  add(sentence: number | null, text: string, marks: Mark[]): void {
    // A mark holds together, whatever stands in it.
    const pieces = marks.length ? [text.replaceAll("\n", " ")] : text.split("\n");
    pieces.forEach((piece, index) => {
      if (index > 0) this.end(this.line.parts.length === 0);
      if (marks.length === 0 && (piece === "" || (this.line.parts.length === 0 && piece.trim() === ""))) return;
      let part = this.line.parts.at(-1);
      if (!part || part.sentence !== sentence) {
        if (this.line.size > longLine && part) this.end(false);
        this.line.parts.push((part = { sentence, runs: [] }));
      }
      part.runs.push({ text: piece, marks });
      this.line.size += piece.length;
      for (const mark of marks) this.line.marks.push(mark.index);
    });
  }

  end(apart: boolean): void {
    this.empty ||= apart && this.lines.length > 0;
    if (this.line.parts.length === 0) return;
    this.lines.push({ ...this.line, apart: this.empty });
    this.empty = false;
    this.line = { parts: [], marks: [], size: 0, apart: false };
  }
}

// `summary` is the text that was sent.  Cost: one pass over it.
export function layOut(summary: string, report: Pick<CheckReport, "sentences">): Checked {
  const bytes = new TextEncoder().encode(summary);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const cut = (start: number, end: number) => decoder.decode(bytes.subarray(start, end));
  const lines = new Lines();
  const marks: Mark[] = [];
  let at = 0;
  report.sentences.forEach((sentence, number) => {
    lines.add(null, cut(at, sentence.start), []);
    at = Math.max(at, sentence.start);
    const placed = marksOf(sentence);
    for (let first = 0; first < placed.length; ) {
      let { start, end } = placed[first]!;
      let after = first + 1;
      // Marks that share characters share a run.
      for (; after < placed.length && placed[after]!.start < end; ++after) end = Math.max(end, placed[after]!.end);
      const here = placed.slice(first, after).map(({ start: _, end: __, ...mark }, place) => ({ ...mark, index: marks.length + place }));
      marks.push(...here);
      start = Math.max(start, at);
      lines.add(number, cut(at, start), []);
      lines.add(number, cut(start, Math.max(start, end)), here);
      at = Math.max(at, end);
      first = after;
    }
    lines.add(number, cut(at, sentence.end), []);
    at = Math.max(at, sentence.end);
  });
  lines.add(null, cut(at, bytes.length), []);
  lines.end(false);
  const lineOf: number[] = [];
  lines.lines.forEach((line, number) => line.marks.forEach((mark) => (lineOf[mark] = number)));
  return { lines: lines.lines, marks, failures: marks.filter((mark) => mark.failed), lineOf };
}

// The sign of a run is that of the worst of its marks.
export function leading(marks: Mark[]): Mark | undefined {
  return marks.find((mark) => mark.failed) ?? marks[0];
}
