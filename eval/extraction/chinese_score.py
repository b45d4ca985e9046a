#!/usr/bin/env python3
"""Scores article extraction against the labels of Chinese pages in chinese_labels.tsv.

    eval/extraction/chinese_score.py FOLDER [--command 'build/release/assay extract --json'] [--worst N] [--update]

FOLDER holds extraction-zh/*.html and gne-output.txt, what the rule-based GeneralNewsExtractor makes of some of them: a
peer, scored on the same labels.

Printed: F1 of the text as a bag of four neighbouring characters, white space left out, mean over the pages; how often
the title is that of the label, punctuation aside; how often the time of publication is, to the minute where the label has
one.  Held to floors.json.
"""

import argparse
import collections
import json
import pathlib
import re
import shlex
import sys

from page_lines import lines_of
from score import FLOORS, below, raised, run, squeezed, write_floors

LABELS = pathlib.Path(__file__).with_name("chinese_labels.tsv")


def numbers(ranges):
    for part in ranges.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def read_labels(folder):
    labels = {}
    for row in LABELS.read_text().splitlines():
        if row.startswith("#"):
            continue
        page, title, published, text = row.split("\t")
        path = folder / "extraction-zh" / f"{page}.html"
        lines = lines_of(path)
        labels[page] = {"path": path, "title": "".join(lines[number] for number in numbers(title)),
                        "published": published, "text": "".join(lines[number] for number in numbers(text))}
    return labels


def grams(text):
    text = "".join(text.split())
    return collections.Counter(text[at:at + 4] for at in range(max(1, len(text) - 3)))


def f1(found, wanted):
    found, wanted = grams(found), grams(wanted)
    common = sum((found & wanted).values())
    return 2 * common / (sum(found.values()) + sum(wanted.values()))


def is_time(found, wanted):
    return found.replace("T", " ")[:len(wanted)] == wanted


def answers_of(labels, command):
    """What a command like `assay extract --json` makes of the labelled pages."""
    return {page: {"title": answer.get("title"), "published": answer.get("published") or "",
                   "text": "".join(answer.get("paragraphs") or []), "problem": answer.get("problem")}
            for page, answer in zip(labels, run(command, [label["path"] for label in labels.values()]))}


def published_answers(folder):
    """The pages that the peer's output has, by the names of ours: its time is written in several ways."""
    answers = {}
    text = (folder / "extraction-zh" / "gne-output.txt").read_text()
    for name, answer in re.findall(r">{5,}(\S+?)>{5,}\n(\{.*?\n\})", text, re.S):
        answer = json.loads(answer)
        published = re.sub(r"\D+", "-", answer.get("publish_time") or "").split("-") + ["0"] * 5
        year, month, day, hour, minute = (int(part or 0) for part in published[:5])
        answers[name.replace("/", "_").removesuffix(".html")] = {
            "title": answer.get("title"), "text": answer.get("content") or "",
            "published": f"{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"}
    return answers


def refusals(folder, command):
    """Says which of all the pages, labelled or not, were given a problem instead of a text: they are articles, all of them."""
    pages = sorted((folder / "extraction-zh").glob("*.html"))
    refused = [(page.stem, answer["problem"]) for page, answer in zip(pages, run(command, pages)) if answer.get("problem")]
    print(f"articles refused: {len(refused)} of {len(pages)}")
    for page, problem in refused:
        print(f"  {page}  {problem}")


def scores_of(answers, labels):
    pages = [page for page in labels if page in answers]
    dated = [page for page in pages if labels[page]["published"] != "-"]
    each = {page: f1(answers[page]["text"], labels[page]["text"]) for page in pages}
    return each, {
        "f1": sum(each.values()) / len(pages),
        "title": sum(squeezed(answers[page]["title"]) == squeezed(labels[page]["title"]) for page in pages) / len(pages),
        "time": sum(is_time(answers[page]["published"], labels[page]["published"]) for page in dated) / len(dated)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--command", default="build/release/assay extract --json")
    parser.add_argument("--worst", type=int, default=0, help="also list the N pages with the lowest F1")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()

    labels = read_labels(options.folder)
    answers = answers_of(labels, shlex.split(options.command))
    peer = {page: answer for page, answer in published_answers(options.folder).items() if page in labels}
    each, ours = scores_of(answers, labels)
    for name, (shown, count) in {
            "ours": (ours, len(labels)),
            "ours, the peer's pages": (scores_of({page: answers[page] for page in peer}, labels)[1], len(peer)),
            "GeneralNewsExtractor": (scores_of(peer, labels)[1], len(peer))}.items():
        print(f"{name:24} {count:3} pages  F1 {shown['f1']:.4f}  title {shown['title']:.4f}  time {shown['time']:.4f}")
    refusals(options.folder, shlex.split(options.command))
    for page in sorted(each, key=each.get)[:options.worst]:
        print(f"  {page}  F1 {each[page]:.3f}  {answers[page]['published']} for {labels[page]['published']}")
    if options.worst:
        for page, label in labels.items():
            if squeezed(answers[page]["title"]) != squeezed(label["title"]):
                print(f"  {page}  title {answers[page]['title']!r} for {label['title']!r}")
            if label["published"] != "-" and not is_time(answers[page]["published"], label["published"]):
                print(f"  {page}  time {answers[page]['published']} for {label['published']}")
    floors = json.loads(FLOORS.read_text())
    fallen = below(ours, floors["chinese"])
    if options.update:
        write_floors(floors | {"chinese": raised(ours, floors["chinese"])})
    if fallen:
        sys.exit("chinese_score: " + "; ".join(fallen))


if __name__ == "__main__":
    main()
