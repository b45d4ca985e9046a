#!/usr/bin/env python3
"""What a tuned constant is worth: builds the extraction with other values of it and scores each.

    eval/extraction/sweep.py FOLDER src/collect/page/density.cc kGain 1.05 1.1 1.15 1.2 1.3

FOLDER as for score.py and chinese_score.py.  The source is changed in a checkout of HEAD of its own, build/sweep/, which
stays for the next time.  Printed a line a value: word F1 of the English pages, F1 of the Chinese ones, articles refused.
Where a file has several constants of that name, all are changed: name the line instead, kName:38.
"""

import argparse
import pathlib
import re
import statistics
import subprocess
import sys

from chinese_score import answers_of, read_labels, scores_of
from score import rows_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHECKOUT = ROOT / "build" / "sweep"


def check_out():
    """HEAD in build/sweep, configured."""
    if not CHECKOUT.exists():
        subprocess.run(["git", "-C", ROOT, "worktree", "add", "--detach", "--quiet", CHECKOUT], check=True)
    head = subprocess.run(["git", "-C", ROOT, "rev-parse", "HEAD"], check=True, stdout=subprocess.PIPE, text=True)
    subprocess.run(["git", "-C", CHECKOUT, "checkout", "--quiet", "--force", head.stdout.strip()], check=True)
    subprocess.run(["cmake", "--preset", "release", "--log-level=WARNING"], cwd=CHECKOUT, check=True,
                   stdout=subprocess.DEVNULL)


def with_value(source, constant, value):
    """The source with `constexpr … constant = …;` given another value."""
    name, _, line = constant.partition(":")
    lines = source.split("\n")
    pattern = re.compile(rf"(\bconstexpr\b.*\b{name} = )[^;]*;")
    places = [at for at, text in enumerate(lines) if pattern.search(text) and line in ("", str(at + 1))]
    if not places:
        sys.exit(f"sweep: no constant {constant}")
    for at in places:
        lines[at] = pattern.sub(rf"\g<1>{value};", lines[at])
    return "\n".join(lines)


def measure(folder):
    subprocess.run(["cmake", "--build", "build/release", "--target", "assay"], cwd=CHECKOUT, check=True,
                   stdout=subprocess.DEVNULL)
    command = [str(CHECKOUT / "build/release/assay"), "extract", "--json"]
    english = rows_of(folder, command)
    labels = read_labels(folder)
    chinese = scores_of(answers_of(labels, command), labels)[1]
    refused = sum(bool(row["problem"]) for row in english)
    return f"{statistics.fmean(row['f1'] for row in english):.4f}  Chinese {chinese['f1']:.4f}  refused {refused}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("source", type=pathlib.Path, help="relative to the root of the project")
    parser.add_argument("constant")
    parser.add_argument("values", nargs="+")
    options = parser.parse_args()

    check_out()
    path = CHECKOUT / options.source
    source = path.read_text()
    for value in options.values:
        path.write_text(with_value(source, options.constant, value))
        print(f"{options.constant} {value:8} {measure(options.folder)}", flush=True)
    path.write_text(source)


if __name__ == "__main__":
    main()
