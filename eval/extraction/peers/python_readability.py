#!/usr/bin/env python3
"""python3-readability (readability-lxml) behind the interface of serve.mjs, which says what it prints."""

import json
import logging
import os
import sys
import time

import lxml.html
from readability import Document

INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "small", "span",
          "strong", "sub", "sup", "u", "big", "tt", "time", "img", "wbr"}


def text_of(html):
    parts = []
    for event, element in lxml.etree.iterwalk(lxml.html.document_fromstring(html), events=("start", "end", "comment")):
        is_block = event != "comment" and element.tag not in INLINE
        if is_block:
            parts.append("\n")
        if event == "start":
            parts.append(element.text or "")
        else:
            parts.append(element.tail or "")
    return "".join(parts)


def extract(page):
    document = Document(page)
    return document.short_title(), document.summary()


def answer(file):
    try:
        with open(file, "rb") as page:
            title, html = extract(page.read())
        return {"title": title, "paragraphs": [text_of(html)]}
    except Exception as error:  # whatever a page does to it, the next has its turn
        return {"error": str(error)}


def timed():
    pages = []
    for line in iter(sys.stdin.readline, "\n"):
        with open(line.rstrip("\n"), "rb") as page:
            pages.append(page.read())
    for _ in sys.stdin:
        start, before, characters = time.perf_counter(), os.times(), 0
        for page in pages:
            try:
                characters += len(extract(page)[1])
            except Exception:  # as above
                pass
        seconds, after = time.perf_counter() - start, os.times()
        print(json.dumps({"pages": len(pages), "seconds": seconds, "characters": characters,
                          "cpu_seconds": after.user - before.user + after.system - before.system}), flush=True)


def main():
    logging.disable(logging.CRITICAL)
    if sys.argv[1:] == ["--timed"]:
        timed()
        return
    for file in sys.argv[1:]:
        print(json.dumps(answer(file)))


if __name__ == "__main__":
    main()
