"""What a file of feedparser's suite expects, in the fields that `assay parse-feed --json` prints.

A file says in a comment:  Expect: not bozo and entries[0]['title'] == 'Example'

Read are equalities with a literal, chains of them, and several joined by `and`.  Fields are translated as in FIELDS below;
where a file asks for one that is not there, or for anything but an equality, it is left out and counted by why.
"""

import ast
import re

EXPECT = re.compile(rb"Expect:[ \t]*(.*)")
HEADER = re.compile(rb"Header:[ \t]*Content-Location:[ \t]*(\S+)", re.IGNORECASE)
# feedparser's tests have a server of their own say where a feed came from, for the files whose name begins with "http".
SERVER = "http://127.0.0.1:8097/"

# Other names of one field, as the suite uses them.  feedparser keeps the first names for readers of old feeds.
SAME = {"tagline": "description", "subtitle": "description", "guid": "id", "issued": "published", "modified": "updated"}
FEED_FIELDS = {"title", "link", "language", "description", "author", "published", "updated"}
ENTRY_FIELDS = {"title", "link", "id", "summary", "content", "author", "published", "updated", "language"}
TEXTS = {"title", "description", "summary", "content"}


class Uncovered(Exception):
    """Why an expectation is not scored."""


class Claim:
    """One equality: the value at `path` of the JSON is `wanted`, compared as `kind` says (value, type or time)."""

    def __init__(self, path, kind, wanted):
        self.path, self.kind, self.wanted = path, kind, wanted
        self.name = "entry " + path[2] if path[0] == "entries" else "feed " + path[0]

    def holds(self, feed):
        found = value_at(feed, self.path)
        if self.kind == "type":
            return found == ("text" if self.wanted == "text/plain" else "html")
        if self.kind == "time":
            return as_tuple(found) == tuple(self.wanted[:6])
        return (found or "") == self.wanted


def value_at(feed, path):
    for step in path:
        try:
            feed = feed[step]
        except (KeyError, IndexError, TypeError):
            return None
    return feed


def as_tuple(text):
    import datetime
    if not text:
        return None
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(datetime.timezone.utc).timetuple()[:6]


def steps_of(node):
    """entries[0]['title'] and entries[0].title as ["entries", 0, "title"]."""
    steps = []
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Subscript):
            index = node.slice.value if isinstance(node.slice, ast.Index) else node.slice
            if not isinstance(index, ast.Constant):
                raise Uncovered("not a plain field")
            steps.append(index.value)
            node = node.value
        elif isinstance(node, ast.Attribute):
            steps.append(node.attr)
            node = node.value
        else:
            raise Uncovered("not a plain field")
    return [node.id] + steps[::-1]


def field_path(steps):
    """The path into our JSON and the kind of comparison."""
    if steps == ["version"]:
        return ["format"], "value"
    if steps[0] == "feed":
        prefix, fields, rest = [], FEED_FIELDS, steps[1:]
    elif steps[0] == "entries" and len(steps) > 2:
        prefix, fields, rest = steps[:2], ENTRY_FIELDS, steps[2:]
        rest = ["summary" if rest[0] == "description" else rest[0]] + rest[1:]
    else:
        raise Uncovered("about " + str(steps[0]))
    name, tail = rest[0], rest[1:]
    if name == "tags" and len(tail) == 2 and tail[1] == "term":
        return prefix + ["categories", tail[0]], "value"
    if name == "enclosures" and len(tail) == 2 and tail[1] in ("href", "url", "type"):
        return prefix + ["enclosures", tail[0], "url" if tail[1] == "href" else tail[1]], "value"
    if name == "source" and tail and not prefix == []:
        raise Uncovered("field source")
    kind = "value"
    if name.endswith("_parsed"):
        name, kind = name.removesuffix("_parsed"), "time"
    detailed = name.endswith("_detail")
    name = name.removesuffix("_detail")
    name = SAME.get(name, name)
    if name not in fields:
        raise Uncovered("field " + rest[0])
    if name in TEXTS:
        if name == "content":
            if not tail or tail[0] != 0:
                raise Uncovered("field content[1]")
            tail, detailed = tail[1:], True
        if detailed and tail == ["type"]:
            return prefix + [name + "_type"], "type"
        if detailed and tail != ["value"]:
            raise Uncovered(f"{'.'.join(map(str, tail))} of a text")
        tail = []
    elif detailed or tail:
        raise Uncovered("part of field " + rest[0])
    if kind == "value" and name in ("published", "updated"):
        raise Uncovered("a date as it is written")
    return prefix + [name], kind


def literal(node):
    """Whether it is a literal, and its value; strings may be added up."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        (left_is, left), (right_is, right) = literal(node.left), literal(node.right)
        return left_is and right_is, left + right if left_is and right_is else None
    try:
        return True, ast.literal_eval(node)
    except (ValueError, TypeError):
        return False, None


def claims_of(node):
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
        return [claim for value in node.values for claim in claims_of(value)]
    if isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Name) and node.operand.id == "bozo":
        return []  # "not bozo": whether the feed is well-formed, which readers of news do not ask
    if not isinstance(node, ast.Compare) or not all(isinstance(op, ast.Eq) for op in node.ops):
        raise Uncovered("not an equality")
    sides = [node.left] + node.comparators
    values = [value for is_literal, value in map(literal, sides) if is_literal]
    fields = [side for side in sides if not literal(side)[0]]
    if len(values) != 1 or not fields:
        raise Uncovered("not with a literal")
    claims = []
    for field in fields:
        path, kind = field_path(steps_of(field))
        if kind == "time" and not isinstance(values[0], tuple) or kind != "time" and not isinstance(values[0], str):
            raise Uncovered("not a text or a time")
        claims.append(Claim(path, kind, values[0]))
    return claims


def read(path):
    """The claims of a file, and the address that it is read under.  Raises Uncovered."""
    head = path.read_bytes()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16").encode()
    found = EXPECT.search(head)
    if not found:
        raise Uncovered("no expectation")
    text = found.group(1).decode("utf-8", "replace").strip()
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError:
        raise Uncovered("not Python") from None
    claims = claims_of(tree)
    if not claims:
        raise Uncovered("only that the feed is well-formed")
    location = HEADER.search(head)
    address = ""
    if location:
        address = location.group(1).decode()
        address = address if "://" in address else SERVER.rstrip("/") + address
    elif path.name.startswith("http"):
        address = SERVER
    return claims, address
