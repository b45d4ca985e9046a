"""The validator itself: what it must catch."""
import unittest

from json_schema import problems

DOCUMENT = {"components": {"schemas": {"Id": {"type": "integer", "minimum": 1}}}}
SCHEMA = {
    "type": "object", "additionalProperties": False, "required": ["id"],
    "properties": {
        "id": {"$ref": "#/components/schemas/Id"},
        "when": {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]},
        "marks": {"type": "array", "items": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "integer"}}},
        "kind": {"enum": ["a", None]},
    },
}


class JsonSchema(unittest.TestCase):
    def test_takes_what_fits(self):
        value = {"id": 1, "when": None, "marks": [[0, 4]], "kind": None}
        self.assertEqual(problems(value, SCHEMA, DOCUMENT), [])
        self.assertEqual(problems({"id": 1, "when": "2026-01-05T08:30:00+08:00"}, SCHEMA, DOCUMENT), [])

    def test_catches_what_does_not(self):
        for value in ({}, {"id": 0}, {"id": True}, {"id": "1"}, {"id": 1, "more": 1}, {"id": 1, "when": "yesterday"},
                      {"id": 1, "marks": [[0]]}, {"id": 1, "marks": [[0, 1.5]]}, {"id": 1, "kind": "b"}, []):
            self.assertNotEqual(problems(value, SCHEMA, DOCUMENT), [], value)

    def test_passes_over_no_keyword(self):
        with self.assertRaises(ValueError):
            problems(1, {"multipleOf": 2}, DOCUMENT)
