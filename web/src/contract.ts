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
}

export interface Digest {
  viewpoint: Cited;
  groups: { heading: string; bullets: Cited[] }[];
}

export interface DocumentCore {
  id: number;
  url: string;
  title: string;
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
  snippet: string;
  marks: [number, number][];
  paragraph: number;
}

export interface About {
  name: string;
  version: string;
  attributions: { name: string; licence: string; notice: string }[];
}
