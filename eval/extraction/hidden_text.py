#!/usr/bin/env python3
"""Scores the reading of pages whose text hides in the data for their programs (src/collect/page/state_text.cc).

    eval/extraction/hidden_text.py FOLDER [--command 'build/release/assay extract --json'] [--worst N] [--details FILE] [--update]

FOLDER is as for score.py.  Most of its pages show their text, and many carry it a second time in their scripts, as
browsers build the page from there.  Those are taken, and what is shown is taken away: of the page the head stays, the
scripts but JSON-LD, and the attributes that hold an object.

Which pages: those of whose text at least SHARE of the runs of three words stand in these scripts, once escapes, markup and
what is written between strings are gone.  A bag of words alone would find most words of any text in a large script.

Printed: mean word F1, how many pages are over .8, for all, for pages with an even and an odd number, and by kind of data.
Held to the part "hidden" of floors.json.

What this does not see: pages that hide their text and never show it may be built otherwise.
"""

import argparse
import collections
import html
import json
import pathlib
import re
import shlex
import sys
import tempfile
import urllib.parse

from score import FLOORS, WORD, below, raised, run, truth_of, unpacked, word_scores, write_floors

SHARE = 0.5
KINDS = {  # the first whose mark stands in the scripts
    "Next.js, stream": "__next_f.push",
    "Next.js": "__NEXT_DATA__",
    "Nuxt 3": "__NUXT_DATA__",
    "Nuxt 2": "__NUXT__",
    "Remix": "__remixContext",
    "Gatsby": "___gatsby",
    "Apollo": "__APOLLO_STATE__",
    "Redux": "__PRELOADED_STATE__",
    "__INITIAL_STATE__": "__INITIAL_STATE__",
}
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.I | re.S)
# <tag … name='{"a":…}'>
ATTRIBUTE = re.compile(r"""\s([\w:-]+)=("\s*(?:\{|\[|&quot;)[^"]{100,}"|'\s*[{[][^']{100,}')""")
ESCAPE = re.compile(r"\\+u([0-9a-fA-F]{4})|\\+x([0-9a-fA-F]{2})|\\+([nrt])|\\+")
STRINGS_END = re.compile(r'"[^"<>]{0,80}?"(?:text|value)":\s*"')


def stripped(page):
    """The page without what it shows, and the data in it as one text."""
    scripts = [match for match in SCRIPT.finditer(page) if "ld+json" not in match[1]]
    head = re.search(r"<head\b.*?</head\s*>", page, re.I | re.S)
    attributes = [f"<div {match[1]}={match[2]}></div>" for match in ATTRIBUTE.finditer(SCRIPT.sub("", page))]
    result = "".join(["<!DOCTYPE html><html>", SCRIPT.sub("", head[0]) if head else "", "<body><div id=root></div>",
                      *attributes, *(match[0] for match in scripts), "</body></html>"])
    return result, "\n".join([*attributes, *(match[2] for match in scripts)])


def unescaped(data):
    """As the words of a text, as far as that goes without reading it as a program."""
    def character(match):
        code = match[1] or match[2]
        return chr(int(code, 16)) if code else " " if match[3] else ""

    if data.count("%22") > data.count('"'):
        data = urllib.parse.unquote(data)
    data = ESCAPE.sub(character, data)
    data = STRINGS_END.sub("", data)
    return html.unescape(re.sub(r"<[^<>]*>", " ", html.unescape(data)))


def runs(text):
    found = WORD.findall(text.lower())
    return collections.Counter(zip(found, found[1:], found[2:]))


def share_in(data, truth):
    wanted = runs(truth)
    return sum((wanted & runs(unescaped(data))).values()) / max(1, sum(wanted.values()))


def kind_of(page):
    return next((kind for kind, mark in KINDS.items() if mark in page), "other")


def hidden_pages(folder, target):
    """Writes the pages; gives for each its name, kind and text."""
    found = []
    with unpacked(folder) as pages:
        for page in pages:
            truth = truth_of(folder, page).get("main_content") or ""
            text, data = stripped(page.read_bytes().decode("utf-8", "replace"))
            share = share_in(data, truth)
            if share < SHARE:
                continue
            path = target / page.name
            path.write_text(text)
            found.append({"page": page.stem, "path": path, "kind": kind_of(text), "share": share, "truth": truth})
    return found


def line(label, rows):
    if rows:
        mean = sum(row["f1"] for row in rows) / len(rows)
        print(f"{label:20} {len(rows):4} pages  F1 {mean:.4f}  over .8: {sum(row['f1'] >= .8 for row in rows)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--command", default="build/release/assay extract --json")
    parser.add_argument("--worst", type=int, default=0, help="also list the N pages with the lowest F1")
    parser.add_argument("--details", type=pathlib.Path, help="write one JSON line a page to this file")
    parser.add_argument("--keep", type=pathlib.Path, help="write the pages to this folder, which exists, and leave them there")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as temporary:
        rows = hidden_pages(options.folder, options.keep or pathlib.Path(temporary))
        for row, answer in zip(rows, run(shlex.split(options.command), [row["path"] for row in rows])):
            row["path"] = str(row["path"])
            row["text"] = "\n".join(answer.get("paragraphs") or [])
            row["precision"], row["recall"], row["f1"] = word_scores(row["text"], row["truth"])
            row["confidence"] = answer.get("confidence")
    line("hidden texts", rows)
    line("even pages", [row for row in rows if int(row["page"]) % 2 == 0])
    line("odd pages", [row for row in rows if int(row["page"]) % 2 == 1])
    for kind in [*KINDS, "other"]:
        line(kind, [row for row in rows if row["kind"] == kind])
    for row in sorted(rows, key=lambda row: row["f1"])[:options.worst]:
        print(f"  {row['page']}  F1 {row['f1']:.3f}  P {row['precision']:.3f}  R {row['recall']:.3f}  "
              f"in the data {row['share']:.2f}  {row['kind']}")
    scores = {"f1": sum(row["f1"] for row in rows) / len(rows)}
    floors = json.loads(FLOORS.read_text())
    fallen = below(scores, floors["hidden"]) if "hidden" in floors else []
    if options.update:
        write_floors(floors | {"hidden": raised(scores, floors.get("hidden", {"f1": 0}))})
    if options.details:
        options.details.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    if fallen:
        sys.exit("hidden_text: " + "; ".join(fallen))


if __name__ == "__main__":
    main()
