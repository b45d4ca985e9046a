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
  "required": ["name", "query", "documents", "unread", "newest"], "properties": {
  "name": {"type": "string"},
  "query": {"type": "string", "description": "The query in effect"},
  "documents": {"type": "integer", "minimum": 0, "description": "Passing mentions included"},
  "unread": {"type": "integer", "minimum": 0, "description": "Passing mentions left out"},
  "newest": {"anyOf": [{"$ref": "#/components/schemas/Time"}, {"type": "null"}]}}},

"TopicList": {"type": "object", "additionalProperties": false, "required": ["topics"], "properties": {
  "topics": {"type": "array", "items": {"$ref": "#/components/schemas/Topic"}}}},

"NewTopic": {"type": "object", "additionalProperties": false, "required": ["name"], "properties": {
  "name": {"type": "string", "minLength": 1, "description": "At most 200 bytes of UTF-8"},
  "query": {"type": "string",
    "description": "Without one: the name, with the names that the lexicon knows for it in other languages"}}},

"Cited": {"type": "object", "additionalProperties": false, "required": ["text", "cites"], "properties": {
  "text": {"type": "string"},
  "cites": {"type": "array", "items": {"type": "integer", "minimum": 1}, "description": "Paragraph numbers"}}},

"Digest": {"type": "object", "additionalProperties": false, "required": ["viewpoint", "groups"], "properties": {
  "viewpoint": {"$ref": "#/components/schemas/Cited"},
  "groups": {"type": "array", "items": {"type": "object", "additionalProperties": false,
    "required": ["heading", "bullets"], "properties": {
      "heading": {"type": "string"},
      "bullets": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/Cited"}}}}}}},

"DocumentCard": {"type": "object", "additionalProperties": false,
  "required": ["id", "url", "title", "source", "byline", "published", "published_precision", "imported", "language",
               "relevance", "passing", "read", "story", "problem", "digest"], "properties": {
  "id": {"type": "integer", "minimum": 1},
  "url": {"type": "string"},
  "title": {"type": "string"},
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
  "required": ["id", "url", "title", "source", "byline", "published", "published_precision", "imported", "language",
               "read", "story", "problem", "digest", "site", "confidence", "revision", "revisions", "paragraphs", "topics"],
  "properties": {
  "id": {"type": "integer", "minimum": 1},
  "url": {"type": "string"},
  "title": {"type": "string"},
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

"SearchResult": {"type": "object", "additionalProperties": false, "required": ["total", "hits"], "properties": {
  "total": {"type": "integer", "minimum": 0},
  "hits": {"type": "array", "items": {"type": "object", "additionalProperties": false,
    "required": ["id", "url", "title", "source", "published", "language", "score", "snippet", "marks", "paragraph"],
    "properties": {
      "id": {"type": "integer", "minimum": 1},
      "url": {"type": "string"},
      "title": {"type": "string"},
      "source": {"type": "string"},
      "published": {"anyOf": [{"$ref": "#/components/schemas/Time"}, {"type": "null"}]},
      "language": {"type": "string"},
      "score": {"type": "number", "minimum": 0, "maximum": 1},
      "snippet": {"type": "string"},
      "marks": {"type": "array", "description": "Byte offsets into the UTF-8 of the snippet, half open",
        "items": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "integer", "minimum": 0}}},
      "paragraph": {"type": "integer", "minimum": 0, "description": "0: the title"}}}}}},

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
