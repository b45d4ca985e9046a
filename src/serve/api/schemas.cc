#include "serve/api/schemas.h"

namespace assay::api {

std::string_view schemas() {
  return R"json({
"Error": {"type": "object", "additionalProperties": false, "required": ["error"], "properties": {
  "error": {"type": "object", "additionalProperties": false, "required": ["kind", "message"], "properties": {
    "kind": {"type": "string", "description": "One word for programs"},
    "message": {"type": "string", "description": "One line for people"}}}}},

"Time": {"type": "string", "format": "date-time", "description": "RFC 3339, in the zone that the source wrote"},

"Topic": {"type": "object", "additionalProperties": false,
  "required": ["name", "query", "own_query", "documents", "unread", "newest"], "properties": {
  "name": {"type": "string"},
  "query": {"type": "string", "description": "The query in effect"},
  "own_query": {"type": "string", "description": "As it was given; empty where the topic goes by its name"},
  "documents": {"type": "integer", "minimum": 0, "description": "Passing mentions included"},
  "unread": {"type": "integer", "minimum": 0,
    "description": "Documents that were not marked as read; passing mentions are left out, so it may be below \"documents\" of which none was read"},
  "newest": {"anyOf": [{"$ref": "#/components/schemas/Time"}, {"type": "null"}]}}},

"TopicList": {"type": "object", "additionalProperties": false, "required": ["topics"], "properties": {
  "topics": {"type": "array", "items": {"$ref": "#/components/schemas/Topic"}}}},

"NewTopic": {"type": "object", "additionalProperties": false, "required": ["name"], "properties": {
  "name": {"type": "string", "minLength": 1, "description": "At most 200 bytes of UTF-8"},
  "query": {"type": "string",
    "description": "Without one: the name, with the names that the lexicon knows for it in other languages"}}},

"TopicChange": {"type": "object", "additionalProperties": false, "properties": {
  "name": {"type": "string", "minLength": 1, "description": "At most 200 bytes of UTF-8"},
  "query": {"type": "string", "description": "Empty: the name, with the names that the lexicon knows for it"}}},

"Gloss": {"type": ["string", "null"],
  "description": "What was found in the line, in the reader's language; null when there is nothing to say, or the line is in that language"},

"Cited": {"type": "object", "additionalProperties": false, "required": ["text", "cites", "gloss"], "properties": {
  "text": {"type": "string"},
  "cites": {"type": "array", "items": {"type": "integer", "minimum": 1}, "description": "Paragraph numbers"},
  "gloss": {"$ref": "#/components/schemas/Gloss"}}},

"Digest": {"type": "object", "additionalProperties": false, "required": ["viewpoint", "groups"], "properties": {
  "viewpoint": {"$ref": "#/components/schemas/Cited"},
  "groups": {"type": "array", "items": {"type": "object", "additionalProperties": false,
    "required": ["heading", "gloss", "bullets"], "properties": {
      "heading": {"type": "string"},
      "gloss": {"$ref": "#/components/schemas/Gloss"},
      "bullets": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/Cited"}}}}}}},

"DocumentCard": {"type": "object", "additionalProperties": false,
  "required": ["id", "url", "title", "title_gloss", "source", "byline", "published", "published_precision", "imported", "language",
               "relevance", "passing", "read", "story", "problem", "digest"], "properties": {
  "id": {"type": "integer", "minimum": 1},
  "url": {"type": "string"},
  "title": {"type": "string"},
  "title_gloss": {"$ref": "#/components/schemas/Gloss"},
  "source": {"type": "string"},
  "byline": {"type": "string", "description": "Empty where unknown"},
  "published": {"anyOf": [{"$ref": "#/components/schemas/Time"}, {"type": "null"}]},
  "published_precision": {"enum": ["day", "minute", null]},
  "imported": {"$ref": "#/components/schemas/Time"},
  "language": {"type": "string", "description": "ISO 639-1, or und"},
  "relevance": {"type": "number", "minimum": 0, "maximum": 1},
  "passing": {"type": "boolean", "description": "A passing mention, to be shown folded"},
  "read": {"type": "boolean"},
  "story": {"type": "null"},
  "problem": {"type": ["string", "null"], "description": "Why the document could not be read"},
  "digest": {"anyOf": [{"$ref": "#/components/schemas/Digest"}, {"type": "null"}]}}},

"DocumentPage": {"type": "object", "additionalProperties": false,
  "required": ["topic", "documents", "next", "total"], "properties": {
  "topic": {"$ref": "#/components/schemas/Topic"},
  "documents": {"type": "array", "items": {"$ref": "#/components/schemas/DocumentCard"}},
  "next": {"type": ["string", "null"], "description": "Cursor of the following page, for \"before\""},
  "total": {"type": "integer", "minimum": 0}}},

"Paragraph": {"type": "object", "additionalProperties": false, "required": ["number", "kind", "text"], "properties": {
  "number": {"type": "integer", "minimum": 1},
  "kind": {"enum": ["text", "heading", "list-item", "table-row", "caption", "quote"]},
  "text": {"type": "string", "minLength": 1}}},

"Document": {"type": "object", "additionalProperties": false,
  "required": ["id", "url", "title", "title_gloss", "source", "byline", "published", "published_precision", "imported", "language",
               "read", "story", "problem", "digest", "modified", "modified_precision", "site", "confidence", "revision",
               "revisions", "paragraphs", "topics"],
  "properties": {
  "id": {"type": "integer", "minimum": 1},
  "url": {"type": "string"},
  "title": {"type": "string"},
  "title_gloss": {"$ref": "#/components/schemas/Gloss"},
  "source": {"type": "string"},
  "byline": {"type": "string", "description": "Empty where unknown"},
  "published": {"anyOf": [{"$ref": "#/components/schemas/Time"}, {"type": "null"}]},
  "published_precision": {"enum": ["day", "minute", null]},
  "imported": {"$ref": "#/components/schemas/Time"},
  "language": {"type": "string", "description": "ISO 639-1, or und"},
  "read": {"type": "boolean"},
  "story": {"type": "null"},
  "problem": {"type": ["string", "null"], "description": "Why the document could not be read"},
  "digest": {"anyOf": [{"$ref": "#/components/schemas/Digest"}, {"type": "null"}]},
  "modified": {"anyOf": [{"$ref": "#/components/schemas/Time"}, {"type": "null"}],
    "description": "When the publisher last changed it; null where that is not told, or is not after its publication"},
  "modified_precision": {"enum": ["day", "minute", null]},
  "site": {"type": ["string", "null"], "description": "The host of its address; null for a file"},
  "confidence": {"type": "number", "minimum": 0, "maximum": 1},
  "revision": {"type": "integer", "minimum": 1},
  "revisions": {"type": "integer", "minimum": 1},
  "paragraphs": {"type": "array", "items": {"$ref": "#/components/schemas/Paragraph"}},
  "topics": {"type": "array", "items": {"type": "object", "additionalProperties": false,
    "required": ["name", "relevance", "passing"], "properties": {
      "name": {"type": "string"},
      "relevance": {"type": "number", "minimum": 0, "maximum": 1},
      "passing": {"type": "boolean"}}}}}},

"ReadMark": {"type": "object", "additionalProperties": false, "required": ["read"], "properties": {
  "read": {"type": "boolean"}}},

"SearchResult": {"type": "object", "additionalProperties": false,
  "required": ["total", "hold_all", "hits", "mistakes", "forms", "facets"], "properties": {
  "total": {"type": "integer", "minimum": 0, "description": "Documents that answer, those that hold only some of the plain words included"},
  "hold_all": {"type": "integer", "minimum": 0, "description": "Of them, those that hold every plain word"},
  "hits": {"type": "array", "items": {"$ref": "#/components/schemas/SearchHit"}},
  "mistakes": {"type": "array", "description": "Parts of the query that were passed over; offsets are bytes of its UTF-8",
    "items": {"type": "object", "additionalProperties": false, "required": ["message", "start", "end"], "properties": {
      "message": {"type": "string"},
      "start": {"type": "integer", "minimum": 0},
      "end": {"type": "integer", "minimum": 0}}}},
  "forms": {"$ref": "#/components/schemas/Forms"},
  "facets": {"anyOf": [{"type": "null"}, {"type": "object", "additionalProperties": false,
    "required": ["sources", "languages", "days", "topics"], "properties": {
      "sources": {"$ref": "#/components/schemas/Counts"},
      "languages": {"$ref": "#/components/schemas/Counts"},
      "days": {"$ref": "#/components/schemas/Counts"},
      "topics": {"$ref": "#/components/schemas/Counts"}}}]}}},

"Marks": {"type": "array", "description": "Byte offsets into the UTF-8 of the text, half open",
  "items": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "integer", "minimum": 0}}},

"Counts": {"type": "array", "description": "Most first; days (\"2025-11-10\", in UTC) ascending", "items": {
  "type": "object", "additionalProperties": false, "required": ["value", "count"], "properties": {
    "value": {"type": "string"},
    "count": {"type": "integer", "minimum": 0}}}},

"Forms": {"type": "array", "description": "Other forms by which a term was looked for; -form:\"…\" in the query turns one off",
  "items": {"type": "object", "additionalProperties": false, "required": ["start", "end", "written", "others", "meanings"],
  "properties": {
    "start": {"type": "integer", "minimum": 0, "description": "Bytes of the query's UTF-8"},
    "end": {"type": "integer", "minimum": 0},
    "written": {"type": "string"},
    "others": {"type": "array", "items": {"type": "string"}, "description": "Names in other languages"},
    "meanings": {"type": "array", "items": {"type": "string"}, "description": "Of the general dictionary"}}}},

"SearchHit": {"type": "object", "additionalProperties": false,
  "required": ["id", "url", "title", "title_gloss", "title_marks", "source", "published", "published_precision", "imported",
               "language", "read", "score", "holds_all", "snippet", "marks", "paragraph"], "properties": {
  "id": {"type": "integer", "minimum": 1},
  "url": {"type": "string"},
  "title": {"type": "string"},
  "title_gloss": {"$ref": "#/components/schemas/Gloss"},
  "title_marks": {"$ref": "#/components/schemas/Marks"},
  "source": {"type": "string"},
  "published": {"anyOf": [{"$ref": "#/components/schemas/Time"}, {"type": "null"}]},
  "published_precision": {"enum": ["day", "minute", null]},
  "imported": {"$ref": "#/components/schemas/Time"},
  "language": {"type": "string"},
  "read": {"type": "boolean"},
  "score": {"type": "number", "minimum": 0, "description": "Comparable within one result"},
  "holds_all": {"type": "boolean", "description": "Whether it holds every plain word of the query"},
  "snippet": {"type": "string"},
  "marks": {"$ref": "#/components/schemas/Marks"},
  "paragraph": {"type": "integer", "minimum": 0, "description": "Of the snippet; 0: the title"}}},

"Preview": {"type": "object", "additionalProperties": false,
  "required": ["query", "impossible", "total", "per_day", "days", "hits", "forms"], "properties": {
  "query": {"type": "string", "description": "The query that would be in effect"},
  "impossible": {"type": ["string", "null"], "description": "Why it can never match"},
  "total": {"type": "integer", "minimum": 0, "description": "In the archive, passing mentions included"},
  "per_day": {"type": "number", "minimum": 0, "description": "Over the 30 days before the newest document of the archive"},
  "days": {"$ref": "#/components/schemas/Counts"},
  "hits": {"type": "array", "items": {"$ref": "#/components/schemas/SearchHit"}, "description": "Newest first"},
  "forms": {"$ref": "#/components/schemas/Forms"}}},

"Reason": {"type": "object", "additionalProperties": false, "required": ["relevance", "hits"], "properties": {
  "relevance": {"type": "number", "minimum": 0, "maximum": 1},
  "hits": {"type": "array", "description": "Byte offsets into the UTF-8 of that paragraph, half open", "items": {
    "type": "object", "additionalProperties": false, "required": ["paragraph", "start", "end"], "properties": {
      "paragraph": {"type": "integer", "minimum": 0, "description": "0: the title"},
      "start": {"type": "integer", "minimum": 0},
      "end": {"type": "integer", "minimum": 0}}}}}},

"CheckRequest": {"type": "object", "additionalProperties": false, "required": ["summary", "source"], "properties": {
  "summary": {"type": "string", "minLength": 1, "description": "At most 1 MiB; may cite paragraphs as [2]"},
  "source": {"anyOf": [
    {"type": "object", "additionalProperties": false, "required": ["document"], "properties": {
      "document": {"type": "integer", "minimum": 1, "description": "A document on record"}}},
    {"type": "object", "additionalProperties": false, "required": ["text"], "properties": {
      "text": {"type": "string", "minLength": 1, "description": "At most 10 MiB; every line that is not empty is a paragraph"},
      "title": {"type": "string"},
      "published": {"type": "string", "description": "RFC 3339; says which day \"yesterday\" is"}}}]}}},

"CheckReport": {"type": "object", "additionalProperties": false,
  "required": ["ok", "language", "source", "counts", "sentences"], "properties": {
  "ok": {"type": "boolean", "description": "Nothing fails"},
  "language": {"type": "string", "description": "Of the summary: ISO 639-1, or und"},
  "source": {"type": "object", "additionalProperties": false, "required": ["language", "title", "paragraphs"], "properties": {
    "language": {"type": "string"},
    "title": {"type": "string"},
    "paragraphs": {"type": "array", "items": {"$ref": "#/components/schemas/Paragraph"}}}},
  "counts": {"type": "object", "additionalProperties": false, "required": ["figures", "names", "citations", "failed"],
    "properties": {
      "figures": {"type": "integer", "minimum": 0},
      "names": {"type": "integer", "minimum": 0},
      "citations": {"type": "integer", "minimum": 0},
      "failed": {"type": "integer", "minimum": 0, "description": "Of all three, and conflicts"}}},
  "sentences": {"type": "array", "items": {"$ref": "#/components/schemas/CheckedSentence"}}}},

"CheckedSentence": {"type": "object", "additionalProperties": false,
  "description": "Offsets are bytes into the UTF-8 of the summary, half open",
  "required": ["text", "start", "end", "verdict", "figures", "names", "citations", "conflicts"], "properties": {
  "text": {"type": "string"},
  "start": {"type": "integer", "minimum": 0},
  "end": {"type": "integer", "minimum": 0},
  "verdict": {"enum": ["supported", "refuted", "unsupported", "no-figures"]},
  "figures": {"type": "array", "items": {"$ref": "#/components/schemas/CheckedFigure"}},
  "names": {"type": "array", "items": {"$ref": "#/components/schemas/CheckedName"}},
  "citations": {"type": "array", "items": {"$ref": "#/components/schemas/CheckedCitation"}},
  "conflicts": {"type": "array", "items": {"type": "string"}, "description": "Figures of the sentence that do not fit together, a line each"}}},

"CheckedFigure": {"type": "object", "additionalProperties": false,
  "required": ["text", "start", "end", "verdict", "factor", "paragraph", "found", "found_start", "found_end", "reason"],
  "properties": {
  "text": {"type": "string"},
  "start": {"type": "integer", "minimum": 0},
  "end": {"type": "integer", "minimum": 0},
  "verdict": {"enum": ["supported", "scale-slip", "changed", "absent", "wrong-subject"]},
  "factor": {"type": ["string", "null"], "description": "Scale slips: the summary's value over the source's, \"10\" or \"0.001\""},
  "paragraph": {"type": ["integer", "null"], "minimum": 0, "description": "Where the source holds \"found\"; 0: in its title"},
  "found": {"type": ["string", "null"], "description": "As the source writes it"},
  "found_start": {"type": ["integer", "null"], "minimum": 0, "description": "Byte offsets into that paragraph, half open"},
  "found_end": {"type": ["integer", "null"], "minimum": 0},
  "reason": {"type": "string", "description": "One line for people"}}},

"CheckedName": {"type": "object", "additionalProperties": false,
  "required": ["text", "start", "end", "verdict", "paragraph", "found", "found_start", "found_end", "reason"],
  "properties": {
  "text": {"type": "string"},
  "start": {"type": "integer", "minimum": 0},
  "end": {"type": "integer", "minimum": 0},
  "verdict": {"enum": ["supported", "misspelt", "absent"]},
  "paragraph": {"type": ["integer", "null"], "minimum": 0},
  "found": {"type": ["string", "null"]},
  "found_start": {"type": ["integer", "null"], "minimum": 0},
  "found_end": {"type": ["integer", "null"], "minimum": 0},
  "reason": {"type": "string"}}},

"CheckedCitation": {"type": "object", "additionalProperties": false,
  "required": ["n", "text", "start", "end", "verdict", "reason"], "properties": {
  "n": {"type": "integer", "minimum": 0, "description": "The paragraph that it cites"},
  "text": {"type": "string"},
  "start": {"type": "integer", "minimum": 0},
  "end": {"type": "integer", "minimum": 0},
  "verdict": {"enum": ["supported", "wrong-paragraph", "no-such-paragraph"]},
  "reason": {"type": "string"}}},

"About": {"type": "object", "additionalProperties": false, "required": ["name", "version", "attributions"], "properties": {
  "name": {"type": "string"},
  "version": {"type": "string"},
  "attributions": {"type": "array", "items": {"type": "object", "additionalProperties": false,
    "required": ["name", "licence", "notice"], "properties": {
      "name": {"type": "string"},
      "licence": {"type": "string"},
      "notice": {"type": "string"}}}}}},

"OpenApi": {"type": "object", "required": ["openapi", "info", "paths"], "properties": {
  "openapi": {"type": "string"},
  "info": {"type": "object"},
  "paths": {"type": "object"}}}
})json";
}

}  // namespace assay::api
