#!/usr/bin/env python3
"""Pages a second, the whole extraction from the bytes of a page to its article, beside Readability.js and its like.

    eval/extraction/speed.py FOLDER [--program build/release/page_speed] [--every 4] [--rounds 5] [--core N]

Every program holds the same pages of FOLDER/extraction in memory before the clock starts, and is bound to the same core;
one round over all pages of one program follows that of another, so that a busy machine is busy for all.  The first round
of each is not counted: it warms up, and what it makes of the pages must be what every later round makes.

Printed: pages a second of wall time and of processor time (that of a program's other threads, as for gathering garbage,
is its own), median and range of the rounds; and how many times faster ours is, by each round's neighbours.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

from engines import Engine, peers, present
from score import unpacked

TIMED = {"Readability.js", "python3-readability"}  # the others are slower, or are the first of these underneath


class Timed:
    """A running program that goes over its pages whenever it is asked to."""

    def __init__(self, engine, pages, core):
        self.name = engine.name
        self.process = subprocess.Popen(engine.command + ["--timed"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        preexec_fn=lambda: os.sched_setaffinity(0, {core}))
        self.process.stdin.write("".join(f"{page}\n" for page in pages) + "\n")
        self.characters = self.round()["characters"]
        self.rounds = []

    def round(self):
        self.process.stdin.write("round\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"speed: {self.name} ended")
        return json.loads(line)

    def measure(self):
        found = self.round()
        if found["characters"] != self.characters:
            sys.exit(f"speed: {self.name} made {found['characters']} characters of the pages, and {self.characters} before")
        self.rounds.append(found)

    def rates(self, clock):
        return [found["pages"] / found[clock] for found in self.rounds]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def ratios(ours, peer, clock):
    return [one / other for one, other in zip(ours.rates(clock), peer.rates(clock))]


def spread(values):
    return f"{statistics.median(values):.1f} ({min(values):.1f} to {max(values):.1f})"


def measure(folder, program, every, rounds, core):
    """The programs with their rounds, ours first."""
    engines = [Engine("ours", [program])] + [engine for engine in present(peers()) if engine.name in TIMED]
    with unpacked(folder) as pages:
        running = [Timed(engine, pages[::every], core) for engine in engines]
        for _ in range(rounds):
            for timed in running:
                timed.measure()
    for timed in running:
        timed.close()
    return running


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--program", default="build/release/page_speed")
    parser.add_argument("--every", type=int, default=4, help="take each Nth page")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)), help="the one that all run on")
    options = parser.parse_args()

    ours, *others = measure(options.folder, options.program, options.every, options.rounds, options.core)
    print(f"extraction of {ours.rounds[0]['pages']} pages, {options.rounds} rounds on core {options.core}; "
          "pages a second, median (range)")
    for timed in [ours, *others]:
        print(f"  {timed.name:20}  wall {spread(timed.rates('seconds')):24}  processor {spread(timed.rates('cpu_seconds'))}")
    for other in others:
        print(f"  ours beside {other.name}: {spread(ratios(ours, other, 'seconds'))} times by wall, "
              f"{spread(ratios(ours, other, 'cpu_seconds'))} by processor time")


if __name__ == "__main__":
    main()
