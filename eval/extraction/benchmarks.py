#!/usr/bin/env python3
"""Scores extraction on the benchmarks of others, as they score themselves, beside what they publish.

    eval/extraction/benchmarks.py FOLDER [--command 'build/release/assay extract --json'] [--details FILE] [--update]

FOLDER/benchmarks holds clones of github.com/scrapinghub/article-extraction-benchmark, adbar/trafilatura and
adbar/htmldate, under these names; what is missing is passed over.  The command gets --url ADDRESS and the name of one
page, and prints a JSON object: paragraphs, title, byline, published, problem.

article-extraction-benchmark: F1 of runs of four words, from the means of precision and recall over its pages.
trafilatura: its sentences to be found and to be left out, as one F1; title and author (letters and figures alone).
htmldate: the share of pages whose day of publication is exactly right.

Each set is scored in two halves.  While the extractor was written the pages of the first half (of even places in the
set's own order) were looked at, those of the second never: the second is the honest figure.  Held to floors.json.
"""

import argparse
import collections
import concurrent.futures
import gzip
import json
import pathlib
import re
import shlex
import statistics
import subprocess
import sys
import tempfile

from score import FLOORS, WORD, below, raised, squeezed, write_floors

HALVES = ("all", "looked at", "blind")
PUBLISHED = {
    "benchmark f1": "rs-trafilatura .970, go-trafilatura .960, trafilatura .958, Readability.js .947",
    "segments f1": "trafilatura 2.2 .924, its own set; justext .862, readability-lxml .826",
    "day": "htmldate 1.10 .903, its own set; newspaper4k .680",
}


def answers_of(command, pages):
    """One answer for each (file, address)."""
    def answer(page):
        file, address = page
        result = subprocess.run([*command, "--url", address, str(file)], stdout=subprocess.PIPE, check=False)
        return json.loads(result.stdout) if result.returncode == 0 else {}

    with concurrent.futures.ThreadPoolExecutor(2) as threads:
        return list(threads.map(answer, pages))


def half_means(values, mean=statistics.fmean):
    """The mean of all values, of those of the even places and of the odd ones."""
    return [mean(part) if part else 0.0 for part in (values, values[::2], values[1::2])]


def text_of(answer):
    return "\n".join(answer.get("paragraphs") or [])


def shingles(text):
    tokens = WORD.findall(text)
    runs = [tuple(tokens[at:at + 4]) for at in range(max(1, len(tokens) - 3))]
    return collections.Counter(run for run in runs if run)


def precision_recall(found, wanted):
    found, wanted = shingles(found), shingles(wanted)
    common = sum((found & wanted).values())
    if not found and not wanted:
        return 1.0, 1.0
    return common / max(1, sum(found.values())), common / max(1, sum(wanted.values()))


def f1_of(pairs):
    """That of the means; what finds nothing has a recall and no precision."""
    precision = statistics.fmean(precision for precision, _ in pairs if precision is not None)
    recall = statistics.fmean(recall for _, recall in pairs)
    return 2 * precision * recall / (precision + recall)


def score_benchmark(folder, command):
    truths = json.loads((folder / "ground-truth.json").read_text())
    with tempfile.TemporaryDirectory() as unpacked:
        pages = []
        for name, truth in truths.items():
            page = pathlib.Path(unpacked) / f"{name}.html"
            page.write_bytes(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()))
            pages.append((page, truth["url"]))
        answers = answers_of(command, pages)
    pairs = []
    for answer, truth in zip(answers, truths.values()):
        found = text_of(answer)
        precision, recall = precision_recall(found, truth.get("articleBody", ""))
        pairs.append((precision if found else None, recall))
    return {"benchmark f1": half_means(pairs, f1_of)}, [[address, pair] for (_, address), pair in zip(pages, pairs)]


def normal(text):
    return re.sub(r"\s+", " ", text).strip()


def people(names):
    names = names if isinstance(names, list) else re.split(r"[;,]| and | und ", names or "")
    return sorted(filter(None, map(squeezed, names)))


def segments_f1(counts):
    kept, wanted, unwanted = (sum(column) for column in zip(*counts))
    return 2 * kept / (wanted + kept + unwanted)


def file_of(folder, name, places):
    return next(path for place in places if (path := folder / "tests" / place / name).exists())


def score_trafilatura(folder, command):
    truths = dict(sorted(json.loads((folder / "tests" / "evaldata.json").read_text()).items()))
    pages = [(file_of(folder, truth["file"], ("cache", "eval")), address) for address, truth in truths.items()]
    answers = answers_of(command, pages)
    counts, titles, authors, rows = [], [], [], []
    for answer, (address, truth) in zip(answers, truths.items()):
        found = normal(text_of(answer))
        missed = [segment for segment in truth["with"] if normal(segment) not in found]
        unwanted = [segment for segment in truth["without"] if normal(segment) in found]
        counts.append((len(truth["with"]) - len(missed), len(truth["with"]), len(unwanted)))
        titles.append(squeezed(answer.get("title")) == squeezed(truth["title"]) if truth.get("title") else None)
        authors.append(people(answer.get("byline")) == people(truth["author"]) if truth.get("author") else None)
        rows.append([address, missed, unwanted, answer.get("title"), answer.get("byline"), answer.get("problem")])

    def known(values):
        return statistics.fmean(value for value in values if value is not None)

    return {"segments f1": half_means(counts, segments_f1), "their title": half_means(titles, known),
            "their author": half_means(authors, known)}, rows


def score_htmldate(folder, command):
    truths = {}
    for name in ("eval_default.json", "eval_mediacloud_2020.json"):
        truths |= json.loads((folder / "tests" / name).read_text())
    pages = [(file_of(folder, truth["file"], ("eval", "cache", "test_set")), address)
             for address, truth in truths.items()]
    days = [(answer.get("published") or "")[:10] for answer in answers_of(command, pages)]
    right = [float(day == truth["date"]) for day, truth in zip(days, truths.values())]
    return {"day": half_means(right)}, [[address, truth["date"], day] for day, (address, truth) in
                                        zip(days, truths.items())]


SETS = {"article-extraction-benchmark": score_benchmark, "trafilatura": score_trafilatura, "htmldate": score_htmldate}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--command", default="build/release/assay extract --json")
    parser.add_argument("--details", type=pathlib.Path, help="write the first half's pages, a JSON line each")
    parser.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    options = parser.parse_args()

    scores, rows = {}, []
    print(f"{'':14} " + "".join(f"{half:>11}" for half in HALVES) + "  published")
    for name, score in SETS.items():
        folder = options.folder / "benchmarks" / name
        if not folder.is_dir():
            print(f"benchmarks: no {folder}: passed over")
            continue
        figures, answers = score(folder, shlex.split(options.command))
        rows += answers[::2]
        for key, halves in figures.items():
            scores[key] = halves[0]
            print(f"{key:14} " + "".join(f"{value:11.4f}" for value in halves) + f"  {PUBLISHED.get(key, '')}")
    if options.details:
        options.details.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    floors = json.loads(FLOORS.read_text())
    pinned = floors.get("benchmarks", dict.fromkeys(scores, 0.0))
    fallen = below({key: score for key, score in scores.items() if key in pinned}, pinned)
    if options.update:
        write_floors(floors | {"benchmarks": pinned | raised(scores, dict.fromkeys(scores, 0.0) | pinned)})
    if fallen:
        sys.exit("benchmarks: " + "; ".join(fallen))


if __name__ == "__main__":
    main()
