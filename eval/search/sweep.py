#!/usr/bin/env python3
"""What the constants of keep/search/scoring.h do to the judged sets: how they were, and can again be, chosen.

usage: sweep.py PROGRAM DATA [--only SET,...] [--k1 2,…] [--b 0.6,…] [--title 2,…] [--near 1.1,…] [--share 0.3,…] [--ideographs 2,…]

PROGRAM is search_sweep.  Every combination is one line; a gain that fits one set alone is no gain.
"""

import argparse
import itertools
import subprocess
import tempfile
from pathlib import Path

import measures
import ours
import retrieval
import sets

CONSTANTS = (("k1", "2"), ("b", "0.6"), ("title", "2"), ("near", "1.1"), ("share", "0.3"), ("ideographs", "2"))


def rankings(program, chosen, settings, depth):
    """For each setting: query's name -> names of documents."""
    names, asked = list(chosen.documents), list(retrieval.judged(chosen))
    with tempfile.TemporaryDirectory(prefix="assay-sweep-") as folder:
        documents, queries = Path(folder) / "documents", Path(folder) / "queries"
        documents.write_text(ours.lines_of({"title": title, "language": chosen.language, "paragraphs": paragraphs}
                                           for title, paragraphs in chosen.documents.values()))
        queries.write_text(ours.lines_of({"query": chosen.queries[name]} for name in asked))
        done = subprocess.run([program, documents, queries, str(depth)], input="".join(" ".join(one) + "\n" for one in settings),
                              capture_output=True, text=True, check=True)
    lines = iter(done.stdout.splitlines())
    for _ in settings:
        yield {name: [names[int(number)] for number in next(lines).split()] for name in asked}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", default="cranfield,cisi,cmrc")
    for name, default in CONSTANTS:
        parser.add_argument("--" + name, default=default)
    options = parser.parse_args()
    settings = list(itertools.product(*(getattr(options, name).split(",") for name, _ in CONSTANTS)))
    for key in options.only.split(","):
        folder, read = sets.SETS[key]
        chosen = read(options.data / folder)
        print(chosen.name, " ".join(name for name, _ in CONSTANTS))
        for setting, ranked in zip(settings, rankings(options.program, chosen, settings, retrieval.depth_of(chosen))):
            print("  " + " ".join(setting), " ".join(f"{m} {measures.mean(m, ranked, chosen.judgements):.4f}" for m in chosen.measures),
                  flush=True)


if __name__ == "__main__":
    main()
