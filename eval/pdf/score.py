#!/usr/bin/env python3
"""How well the text of printed pages is read: usage: score.py ASSAY [--pages N] [--keep FOLDER] [--floors FILE] [--show]

Prints our own articles with Chromium in layouts that layouts.py makes, reads them with ASSAY and with poppler's pdftotext, and
holds both against what was printed.
  text         F1 of the runs of four neighbouring words (characters of Chinese): what is lost, added or out of order
  paragraphs   share of the paragraphs, headings, captions, notes and rows that come out as exactly one, word for word
  order        longest run of paragraphs in the right order, as a share of those found by their first words
"""
import argparse
import bisect
import collections
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import layouts

TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
RUN = 4


def tokens(text):
    return TOKEN.findall(text.lower())


def runs(words):
    return collections.Counter(tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1))


def plain(text):
    return re.sub(r"\s+", "", text)


def f1(got, truth):
    common = (got & truth).total()
    return 2 * common / (got.total() + truth.total()) if common else 0.0


def longest_rising(values):
    tails = []
    for value in values:
        at = bisect.bisect_left(tails, value)
        tails[at:at + 1] = [value]
    return len(tails)


def score(paragraphs, truth):
    words = tokens("\n".join(paragraphs))
    have = collections.Counter(plain(p) for p in paragraphs)
    exact = 0
    for text in truth:
        if have[plain(text)] > 0:
            have[plain(text)] -= 1
            exact += 1
    first_at = {}
    for i in range(len(words) - 5, -1, -1):
        first_at[tuple(words[i:i + 5])] = i
    places = [first_at[key] for key in (tuple(tokens(t)[:5]) for t in truth) if key in first_at]
    return {"text": f1(runs(words), runs(tokens("\n".join(truth)))), "paragraphs": exact / len(truth),
            "order": longest_rising(places) / len(places) if places else 0.0}


def by_assay(assay, path):
    done = subprocess.run([assay, "extract", "--json", path], capture_output=True, text=True, check=True)
    document = json.loads(done.stdout)
    return [document["title"]] + document["paragraphs"]


def by_pdftotext(path, *options):
    done = subprocess.run(["pdftotext", "-nopgbrk", *options, path, "-"], capture_output=True, text=True, check=True)
    paragraphs = []
    for block in re.split(r"\n\s*\n", done.stdout):
        text = re.sub(r"(?<=[a-z])[-\u2010]\n(?=[a-z])", "", block.strip())
        text = re.sub(r"(?<=[^\x00-\u2e7f])\n(?=[^\x00-\u2e7f])", "", text)
        if text:
            paragraphs.append(" ".join(text.split()))
    return paragraphs


def print_pages(folder, per_layout):
    printed = []
    for number, (layout, language, page, truth) in enumerate(layouts.pages(per_layout)):
        name = os.path.join(folder, f"{number:03}-{language}-{layout.replace(' ', '-')}")
        if not os.path.exists(name + ".pdf"):
            with open(name + ".html", "w", encoding="utf-8") as file:
                file.write(page)
            subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                            f"--print-to-pdf={name}.pdf", f"file://{name}.html"], check=True, capture_output=True)
        printed.append((layout, language, name + ".pdf", truth))
    return printed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assay")
    parser.add_argument("--pages", type=int, default=2, help="of each layout and language")
    parser.add_argument("--keep", help="a folder for the printed pages")
    parser.add_argument("--floors", help="a JSON file of least values of ours")
    parser.add_argument("--show", action="store_true", help="the paragraphs that ours misses")
    options = parser.parse_args()
    readers = {"assay": lambda path: by_assay(options.assay, path)}
    if shutil.which("pdftotext"):
        readers["pdftotext"] = by_pdftotext
        readers["pdftotext -raw"] = lambda path: by_pdftotext(path, "-raw")
    totals = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as temporary:
        folder = os.path.abspath(options.keep or temporary)
        os.makedirs(folder, exist_ok=True)
        for layout, language, path, truth in print_pages(folder, options.pages):
            for reader, read in readers.items():
                paragraphs = read(path)
                scores = score(paragraphs, truth)
                for key in ((reader, layout, language), (reader, "all", language), (reader, "all", "both")):
                    totals[key].append(scores)
                if options.show and reader == "assay":
                    have = {plain(p) for p in paragraphs}
                    missed = [t for t in truth if plain(t) not in have]
                    extra = [p for p in paragraphs if plain(p) not in {plain(t) for t in truth}]
                    print(f"-- {os.path.basename(path)} {scores}")
                    for text in missed[:6]:
                        print(f"   missed {text[:100]!r} … {text[-30:]!r}")
                    for text in extra[:6]:
                        print(f"   extra  {text[:100]!r} … {text[-30:]!r}")
    mean = {key: {m: sum(s[m] for s in all_of) / len(all_of) for m in all_of[0]} for key, all_of in totals.items()}
    print(f"{'printed pages':<28}{'reader':<16}{'text':>8}{'paragraphs':>12}{'order':>8}")
    for reader, layout, language in sorted(mean, key=lambda key: (key[2], key[1], key[0])):
        values = mean[reader, layout, language]
        print(f"{language + ', ' + layout:<28}{reader:<16}{values['text']:8.3f}{values['paragraphs']:12.3f}{values['order']:8.3f}")
    if options.floors:
        with open(options.floors, encoding="utf-8") as file:
            floors = json.load(file)
        low = [f"{m} {mean['assay', 'all', 'both'][m]:.4f} < {floor}" for m, floor in floors.items()
               if mean["assay", "all", "both"][m] < floor]
        if low:
            sys.exit("eval: printed pages fell below their floor: " + ", ".join(low))


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if __name__ == "__main__":
    if not CHROMIUM:
        sys.exit("eval: no Chromium to print with")
    main()
