#!/usr/bin/env python3
"""Scores the reading of feeds against the expectations of feedparser's suite.

    eval/feeds/score.py FOLDER [--command 'build/release/assay parse-feed --json'] [--peer] [--misses] [--update]

FOLDER holds feeds/**/*.xml, each with a comment that says what to expect of it; expectations.py tells which of these our
fields cover.  The command gets --url ADDRESS where the suite's server gives one, and files, and prints a JSON value a line.

Printed: the share of files whose covered expectations all hold, by field and by folder; what is left out, by why; the
files a second.  --peer has feedparser read the same files (peer.py, /usr/bin/python3 with python3-feedparser), --misses
lists what does not hold.  Held to floors.json; --update raises the floor.

What this does not see: attributes beside a text (its language and base), links other than the one to the page, and
everything for which our reader has no field.
"""

import argparse
import collections
import json
import pathlib
import shlex
import subprocess
import sys
import time

import expectations

FLOORS = pathlib.Path(__file__).with_name("floors.json")
PEER = ["/usr/bin/python3", str(pathlib.Path(__file__).with_name("peer.py"))]
EPSILON = 0.0005


def answers_of(command, cases):
    """One answer a file, and the seconds that the commands took: files of one address share a command."""
    by_address = collections.defaultdict(list)
    for path, (_, address) in cases.items():
        by_address[address].append(path)
    answers, start = {}, time.monotonic()
    for address, paths in by_address.items():
        where = ["--url", address] if address else []
        result = subprocess.run(command + where + [str(path) for path in paths], stdout=subprocess.PIPE, check=False)
        lines = result.stdout.decode("utf-8").splitlines()
        if len(lines) != len(paths):
            sys.exit(f"score: {len(lines)} answers for {len(paths)} feeds, exit status {result.returncode}")
        answers.update(zip(paths, map(json.loads, lines)))
    return answers, time.monotonic() - start


def table(name, answers, cases, folder, misses):
    by_field, by_folder = collections.defaultdict(list), collections.defaultdict(list)
    for path, (claims, _) in cases.items():
        held = [claim.holds(answers[path]) for claim in claims]
        for claim, holds in zip(claims, held):
            by_field[claim.name].append(holds)
            if misses and not holds:
                print(f"  {path.relative_to(folder)}: {claim.name} is "
                      f"{expectations.value_at(answers[path], claim.path)!r}, wanted {claim.wanted!r}")
        by_folder[str(path.parent.relative_to(folder))].append(all(held))
    for title, parts in (("field", by_field), ("folder", by_folder)):
        print(f"{name} by {title}: " + ", ".join(f"{key} {sum(values)}/{len(values)}" for key, values in sorted(parts.items())))
    results = [holds for values in by_folder.values() for holds in values]
    return sum(results) / len(results)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--command", default="build/release/assay parse-feed --json")
    parser.add_argument("--peer", action="store_true", help="feedparser on the same files")
    parser.add_argument("--misses", action="store_true", help="list what does not hold")
    parser.add_argument("--update", action="store_true", help="raise the floor to what is measured")
    options = parser.parse_args()

    folder = options.folder / "feeds"
    paths = sorted(folder.rglob("*.xml"))
    if not paths:
        sys.exit(f"score: no feeds/**/*.xml in {options.folder}")
    cases, left_out = {}, collections.Counter()
    for path in paths:
        try:
            cases[path] = expectations.read(path)
        except expectations.Uncovered as why:
            left_out[str(why)] += 1
    print(f"feeds {len(paths)}, covered {len(cases)}; left out: "
          + ", ".join(f"{why} {count}" for why, count in left_out.most_common()))

    commands = {"ours": shlex.split(options.command)} | ({"feedparser": PEER} if options.peer else {})
    shares = {}
    for name, command in commands.items():
        answers, seconds = answers_of(command, cases)
        shares[name] = table(name, answers, cases, folder, options.misses and name == "ours")
        print(f"{name}: {shares[name]:.4f} of {len(cases)} files hold; {len(cases) / seconds:.0f} files/s, start of the "
              f"program included")
    floors = json.loads(FLOORS.read_text())
    if options.update:
        FLOORS.write_text(json.dumps({"share": max(floors["share"], int(shares["ours"] * 10000) / 10000)}, indent=2) + "\n")
    if shares["ours"] < floors["share"] - EPSILON:
        sys.exit(f"score: {shares['ours']:.4f} is below its floor {floors['share']:.4f}")


if __name__ == "__main__":
    main()
