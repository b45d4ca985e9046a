#!/usr/bin/env python3
"""Scores article extraction against the WCXB pages.

    eval/extraction/score.py FOLDER [--command 'build/release/assay extract --json'] [--worst N] [--details FILE] [--update]

FOLDER holds extraction/html/N.html.gz and extraction/truth/N.json (title, author, publish_date, main_content).  The
command gets the names of unpacked pages and prints one JSON object a line, in their order: title, published and
paragraphs (a list of strings), or error.

Printed: word F1, precision and recall (bags of lower-cased \\w+ tokens, mean over the pages), and how often title,
byline and day of publication are those of the truth, among the pages where the truth has them.  Of the days that are
not, some are labelled with the day of the last change, and reported as that, and some stand nowhere in the page
(day_traces.py): how many is printed too.

The figures are held to floors.json: exit status 1 where one is lower by more than EPSILON.  --update raises the floors
to what was measured.

What this does not see: the order of the words, where paragraphs begin and end, and of which kind they are.
"""

import argparse
import collections
import contextlib
import gzip
import json
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

from day_traces import names_day

WORD = re.compile(r"\w+")
FLOORS = pathlib.Path(__file__).with_name("floors.json")
EPSILON = 0.0005


def words(text):
    return collections.Counter(WORD.findall(text.lower()))


def word_scores(found, wanted):
    """Precision, recall and F1 of one page."""
    found, wanted = words(found), words(wanted)
    if not found and not wanted:
        return 1.0, 1.0, 1.0
    common = sum((found & wanted).values())
    if common == 0:
        return 0.0, 0.0, 0.0
    precision = common / sum(found.values())
    recall = common / sum(wanted.values())
    return precision, recall, 2 * precision * recall / (precision + recall)


def squeezed(text):
    """A title as letters and figures alone: quotation marks and spaces are typography."""
    return "".join(WORD.findall((text or "").lower()))


def run(command, pages):
    """One answer a page, in batches, so that the command line stays short."""
    answers = []
    for start in range(0, len(pages), 200):
        batch = [str(page) for page in pages[start : start + 200]]
        result = subprocess.run(command + batch, stdout=subprocess.PIPE, check=False)
        lines = result.stdout.decode("utf-8", "replace").removesuffix("\n").split("\n")  # texts hold other ends of line
        if len(lines) != len(batch):
            sys.exit(f"score: {len(lines)} answers for {len(batch)} pages, exit status {result.returncode}")
        answers += [json.loads(line) for line in lines]
    return answers


def below(scores, floors):
    """A line on each score that fell under its floor."""
    return [f"{key}: {score:.4f} is below its floor {floors[key]:.4f}"
            for key, score in scores.items() if score < floors[key] - EPSILON]


def raised(scores, floors):
    return {key: max(floors[key], int(score * 10000) / 10000) for key, score in scores.items()}


def write_floors(floors):
    FLOORS.write_text(json.dumps(floors, indent=2) + "\n")


def row_of(name, answer, truth):
    """What the scorers ask of one page."""
    precision, recall, f1 = word_scores("\n".join(answer.get("paragraphs") or []), truth.get("main_content") or "")
    return {
        "page": name, "f1": f1, "precision": precision, "recall": recall,
        "title": squeezed(answer.get("title")) == squeezed(truth.get("title")) if truth.get("title") else None,
        "byline": squeezed(answer.get("byline")) == squeezed(truth.get("author")) if truth.get("author") else None,
        "date": (answer.get("published") or "")[:10] == truth["publish_date"][:10] if truth.get("publish_date") else None,
        "change": (answer.get("modified") or "")[:10] == (truth.get("publish_date") or "-")[:10],
        "problem": answer.get("problem"), "error": answer.get("error"), "confidence": answer.get("confidence"),
        "title_found": answer.get("title"), "title_wanted": truth.get("title"),
        "byline_found": answer.get("byline"), "byline_wanted": truth.get("author"),
        "date_found": answer.get("published"), "date_wanted": truth.get("publish_date"),
    }


@contextlib.contextmanager
def unpacked(folder):
    """The pages of FOLDER as plain files in a temporary folder, in the order of their names."""
    sources = sorted((folder / "extraction" / "html").glob("*.html.gz"))
    if not sources:
        sys.exit(f"score: no extraction/html/*.html.gz in {folder}")
    with tempfile.TemporaryDirectory() as unpacked_folder:
        pages = []
        for source in sources:
            page = pathlib.Path(unpacked_folder) / source.name.removesuffix(".gz")
            page.write_bytes(gzip.decompress(source.read_bytes()))
            pages.append(page)
        yield pages


def truth_of(folder, page):
    return json.loads((folder / "extraction" / "truth" / f"{page.stem}.json").read_text())


def untraced(folder, rows):
    """How many of the days wanted are named nowhere in their pages."""
    sources = [(folder / "extraction" / "html" / f"{row['page']}.html.gz", row["date_wanted"]) for row in rows]
    return sum(not names_day(gzip.decompress(source.read_bytes()).decode("utf-8", "replace"), day)
               for source, day in sources)


def rows_of(folder, command):
    with unpacked(folder) as pages:
        return [row_of(page.stem, answer, truth_of(folder, page)) for page, answer in zip(pages, run(command, pages))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--command", default="build/release/assay extract --json")
    parser.add_argument("--worst", type=int, default=0, help="also list the N pages with the lowest F1")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--details", type=pathlib.Path, help="write one JSON line a page to this file")
    options = parser.parse_args()

    rows = rows_of(options.folder, shlex.split(options.command))

    def mean(key):
        values = [row[key] for row in rows if row[key] is not None]
        return sum(values) / len(values) if values else 0.0, len(values)

    print(f"pages          {len(rows)}, of which {sum(1 for row in rows if row['error'])} gave an error")
    for key in ("f1", "precision", "recall"):
        print(f"word {key:9} {mean(key)[0]:.4f}")
    for key in ("title", "byline", "date"):
        value, count = mean(key)
        print(f"{key:14} {value:.4f} of {count}")
    missed = [row for row in rows if row["date"] is False]
    print(f"of {len(missed)} days missed, {sum(row['change'] for row in missed)} are what we report as that of the last "
          f"change, and {untraced(options.folder, missed)} stand nowhere in their pages")
    refused = [row for row in rows if row["problem"]]
    print(f"articles refused: {len(refused)} of {len(rows)}")
    for row in refused:
        print(f"  {row['page']}  F1 {row['f1']:.3f}  {row['problem']}")
    for row in sorted(rows, key=lambda row: row["f1"])[: options.worst]:
        print(f"  {row['page']}  F1 {row['f1']:.3f}  P {row['precision']:.3f}  R {row['recall']:.3f}  "
              f"{row['problem'] or row['error'] or ''}")
    scores = {key: mean(key)[0] for key in ("f1", "title", "byline", "date")}
    floors = json.loads(FLOORS.read_text())
    fallen = below(scores, floors)
    if options.update:
        write_floors(floors | raised(scores, floors))
    if options.details:
        options.details.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    if fallen:
        sys.exit("score: " + "; ".join(fallen))


if __name__ == "__main__":
    main()
