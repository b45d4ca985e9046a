"""Validates JSON against the part of JSON Schema that our OpenAPI document uses; anything else in a schema is an error,
so that no keyword is ever passed over in silence."""
import re

KNOWN = {"$ref", "type", "enum", "anyOf", "properties", "required", "additionalProperties", "items", "minItems", "maxItems",
         "minimum", "maximum", "minLength", "format", "description", "default"}
TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}
RFC_3339 = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")


def resolve(reference, document):
    node = document
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node


def problems(value, schema, document, place="$"):
    """The places where `value` is not what `schema` says, as text."""
    unknown = set(schema) - KNOWN
    if unknown:
        raise ValueError(f"{place}: the validator does not know {sorted(unknown)}")
    if "$ref" in schema:
        return problems(value, resolve(schema["$ref"], document), document, place)
    found = []
    if "anyOf" in schema and not any(not problems(value, one, document, place) for one in schema["anyOf"]):
        found.append(f"{place}: {value!r} is none of what it may be")
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{place}: {value!r} is not one of {schema['enum']}")
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(TYPES[name](value) for name in types):
        return [f"{place}: {value!r} is no {' or '.join(types)}"]
    if isinstance(value, dict):
        found += of_object(value, schema, document, place)
    elif isinstance(value, list):
        found += of_array(value, schema, document, place)
    elif isinstance(value, str):
        if len(value) < schema.get("minLength", 0):
            found.append(f"{place}: too short")
        if schema.get("format") == "date-time" and not RFC_3339.match(value):
            found.append(f"{place}: {value!r} is no time")
    elif TYPES["number"](value):
        if value < schema.get("minimum", value) or value > schema.get("maximum", value):
            found.append(f"{place}: {value} is out of range")
    return found


def of_object(value, schema, document, place):
    properties = schema.get("properties", {})
    found = [f"{place}: {name} is missing" for name in schema.get("required", []) if name not in value]
    if schema.get("additionalProperties") is False:
        found += [f"{place}: {name} is not described" for name in value if name not in properties]
    for name, one in properties.items():
        if name in value:
            found += problems(value[name], one, document, f"{place}.{name}")
    return found


def of_array(value, schema, document, place):
    found = []
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        found.append(f"{place}: {len(value)} items")
    for index, item in enumerate(value):
        found += problems(item, schema.get("items", {}), document, f"{place}[{index}]")
    return found
