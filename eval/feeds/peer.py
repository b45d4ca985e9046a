#!/usr/bin/python3
"""feedparser (Debian's python3-feedparser) on files, printed in the form of `assay parse-feed --json`.

    eval/feeds/peer.py [--url ADDRESS] FILE...
"""

import argparse
import json
import time

import feedparser


def text(value, detail):
    return value or "", "text" if (detail or {}).get("type") == "text/plain" else "html"


def when(parsed):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None


def shared(part, body_name):
    title, title_type = text(part.get("title"), part.get("title_detail"))
    body, body_type = text(part.get(body_name), part.get(body_name + "_detail"))
    return {"title": title, "title_type": title_type, "link": part.get("link", ""), "language": part.get("language", ""),
            ("description" if body_name == "subtitle" else body_name): body,
            ("description" if body_name == "subtitle" else body_name) + "_type": body_type,
            "published": when(part.get("published_parsed")), "updated": when(part.get("updated_parsed")),
            "author": part.get("author", ""), "categories": [tag.term for tag in part.get("tags", [])]}


def entry(part):
    content = (part.get("content") or [{}])[0]
    body, kind = text(content.get("value"), content)
    return shared(part, "summary") | {
        "id": part.get("id", ""), "content": body, "content_type": kind,
        "enclosures": [{"url": one.get("href", ""), "type": one.get("type", "")} for one in part.get("enclosures", [])]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    for path in options.files:
        with open(path, "rb") as file:
            data = file.read()
        headers = {"content-location": options.url} if options.url else {}
        found = feedparser.parse(data, response_headers=headers)
        print(json.dumps({"format": found.version} | shared(found.feed, "subtitle")
                         | {"entries": [entry(one) for one in found.entries]}, ensure_ascii=False))


if __name__ == "__main__":
    main()
