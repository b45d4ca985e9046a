// What the server answers under /api/v1, by the names of its OpenAPI document.

export interface Topic {
  name: string;
  query: string;
  documents: number;
  unread: number;
  newest: string | null;
}

export interface Cited {
  text: string;
  cites: number[];
  gloss: string | null;
}

export interface Digest {
  viewpoint: Cited;
  groups: { heading: string; gloss: string | null; bullets: Cited[] }[];
}

export interface DocumentCore {
  id: number;
  url: string;
  title: string;
  title_gloss: string | null; // what the title says, in the reader's language; null where that is its own
  source: string;
  byline: string | null;
  published: string | null;
  published_precision: "day" | "minute" | null; // day: the source gave no time of day
  imported: string;
  language: string;
  read: boolean;
  problem: string | null;
  digest: Digest | null;
}

export interface DocumentCard extends DocumentCore {
  relevance: number;
  passing: boolean;
}

export type ParagraphKind = "text" | "heading" | "list-item" | "table-row" | "caption" | "quote";

export interface Paragraph {
  number: number;
  kind: ParagraphKind;
  text: string;
}

export interface WholeDocument extends DocumentCore {
  site: string | null;
  confidence: number;
  revision: number;
  revisions: number;
  paragraphs: Paragraph[];
  topics: { name: string; relevance: number; passing: boolean }[];
}

export interface DocumentPage {
  topic: Topic;
  documents: DocumentCard[];
  next: string | null;
  total: number;
}

export interface SearchHit {
  id: number;
  title: string;
  title_gloss: string | null;
  source: string;
  published: string | null;
  language: string;
  snippet: string;
  marks: [number, number][];
  paragraph: number;
}

export interface About {
  name: string;
  version: string;
  attributions: { name: string; licence: string; notice: string }[];
}

// Offsets are bytes of the UTF-8 of the summary; found_start and found_end of that paragraph of the source (0: its title).
interface Marked {
  text: string;
  start: number;
  end: number;
  reason: string;
}

interface Found {
  paragraph: number | null;
  found: string | null;
  found_start: number | null;
  found_end: number | null;
}

export type FigureVerdict = "supported" | "scale-slip" | "changed" | "absent" | "wrong-subject";
export type NameVerdict = "supported" | "misspelt" | "absent";
export type CitationVerdict = "supported" | "wrong-paragraph" | "no-such-paragraph";

export interface CheckedFigure extends Marked, Found {
  verdict: FigureVerdict;
  factor: string | null;
}

export interface CheckedName extends Marked, Found {
  verdict: NameVerdict;
}

export interface CheckedCitation extends Marked {
  n: number;
  verdict: CitationVerdict;
}

export interface CheckedSentence {
  text: string;
  start: number;
  end: number;
  verdict: "supported" | "refuted" | "unsupported" | "no-figures";
  figures: CheckedFigure[];
  names: CheckedName[];
  citations: CheckedCitation[];
  conflicts: string[];
}

export interface CheckReport {
  ok: boolean;
  language: string; // of the summary
  source: { language: string; title: string; paragraphs: Paragraph[] };
  counts: { figures: number; names: number; citations: number; failed: number };
  sentences: CheckedSentence[];
}

export type CheckSource = { document: number } | { text: string; title?: string; published?: string };
