// What the server answers under /api/v1, by the names of its OpenAPI document.

export interface Topic {
  name: string;
  query: string; // the one in effect
  own_query: string; // as it was given; empty where the topic goes by its name
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
  modified: string | null; // the publisher's last change, where that comes after the publication
  modified_precision: "day" | "minute" | null;
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

// Byte offsets into the UTF-8 of the text that they stand beside, half open.
export type Marks = [number, number][];

export interface SearchHit {
  id: number;
  url: string;
  title: string;
  title_gloss: string | null;
  title_marks: Marks;
  source: string;
  published: string | null;
  published_precision: "day" | "minute" | null;
  imported: string;
  language: string;
  read: boolean;
  score: number;
  holds_all: boolean; // whether it holds every plain word of the query
  snippet: string;
  marks: Marks;
  paragraph: number; // 0: the title
}

export interface Counted {
  value: string;
  count: number;
}

export interface Mistake {
  message: string;
  start: number; // bytes of the query
  end: number;
}

export interface TermForms {
  start: number; // bytes of the query
  end: number;
  written: string;
  others: string[]; // names in other languages
  meanings: string[]; // of the general dictionary
}

export interface Facets {
  sources: Counted[];
  languages: Counted[];
  topics: Counted[];
  days: Counted[]; // ascending
}

export interface SearchResult {
  total: number;
  hold_all: number;
  hits: SearchHit[];
  mistakes: Mistake[];
  forms: TermForms[];
  facets: Facets | null;
}

export interface Preview {
  query: string; // the one that would be in effect
  impossible: string | null;
  total: number;
  per_day: number;
  days: Counted[];
  hits: SearchHit[];
  forms: TermForms[];
}

export interface Reason {
  relevance: number;
  hits: { paragraph: number; start: number; end: number }[]; // paragraph 0: the title
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
