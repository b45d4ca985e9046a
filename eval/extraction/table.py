#!/usr/bin/env python3
"""The extraction beside its peers, all run for real on the same pages by the same scorers, in one table.

    eval/extraction/table.py FOLDER [--command 'build/release/assay extract --json'] [--speed build/release/page_speed]
                                    [--peers 'Readability.js,python3-readability']

What a peer does not offer is a dash.  A peer that is not installed is named before the table and has no column.
"Known best" is what others have published for the same pages, not run here; where it is of other pages, that is said.
"""

import argparse
import os
import pathlib
import shlex
import statistics

import speed
from chinese_score import answers_of, read_labels, scores_of
from engines import Engine, peers, present
from score import rows_of

# name of the row, key of the figure, known best, to reach
ROWS = [
    ("article text, word F1", "f1", "rs-trafilatura .932, trafilatura .926", ".950"),
    ("title", "title", "", ""),
    ("byline", "byline", "", ""),
    ("day of publication", "date", "htmldate .903, its own pages", ".95"),
    ("Chinese text, F1 of 4 characters", "chinese f1", "a rule-based tool .878, older pages", ".960"),
    ("Chinese title", "chinese title", "", ".960"),
    ("Chinese time to the minute", "chinese time", "", ".960"),
    ("pages a second, one core", "speed", "", "10 times Readability.js"),
]


def mean(rows, key):
    values = [row[key] for row in rows if row[key] is not None]
    return statistics.fmean(values) if values else 0.0


def english_figures(folder, engine):
    rows = rows_of(folder, engine.command)
    return {key: f"{mean(rows, key):.3f}" for key in {"f1"} | engine.offers}


def chinese_figures(folder, engine):
    labels = read_labels(folder)
    scores = scores_of(answers_of(labels, engine.command), labels)[1]
    offers = {"f1": True, "title": "title" in engine.offers, "time": "date" in engine.offers}
    return {f"chinese {key}": f"{score:.3f}" for key, score in scores.items() if offers[key]}


def figures_of(folder, engine):
    figures = {}
    if (folder / "extraction" / "truth").is_dir():
        figures |= english_figures(folder, engine)
    if (folder / "extraction-zh").is_dir():
        figures |= chinese_figures(folder, engine)
    return figures


def speed_figures(folder, program):
    """Pages a second of processor time, and how many times faster ours is."""
    core = max(os.sched_getaffinity(0))
    ours, *others = speed.measure(folder, program, every=4, rounds=5, core=core)
    figures = {"ours": f"{statistics.median(ours.rates('cpu_seconds')):.0f}"}
    for other in others:
        times = statistics.median(speed.ratios(ours, other, "cpu_seconds"))
        figures[other.name] = f"{statistics.median(other.rates('cpu_seconds')):.1f} (ours {times:.0f} times)"
    return figures


def show(columns):
    head = ["what", *columns, "known best", "to reach"]
    lines = [head, ["---"] * len(head)]
    for name, key, best, goal in ROWS:
        if any(key in figures for figures in columns.values()):
            lines.append([name, *(figures.get(key, "–") for figures in columns.values()), best or "–", goal or "–"])
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    for line in lines:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--command", default="build/release/assay extract --json")
    parser.add_argument("--speed", type=pathlib.Path, help="the program page_speed; without it speed is not measured")
    parser.add_argument("--peers", help="only these, names with commas between them")
    options = parser.parse_args()

    known = peers()
    if options.peers:
        known = [engine for engine in known if engine.name in options.peers.split(",")]
    engines = [Engine("ours", shlex.split(options.command)), *present(known)]
    columns = {engine.name: figures_of(options.folder, engine) for engine in engines}
    if options.speed and options.speed.exists() and (options.folder / "extraction" / "html").is_dir():
        for name, figure in speed_figures(options.folder, str(options.speed)).items():
            columns.setdefault(name, {})["speed"] = figure
    else:
        print("eval: no page_speed (make eval builds it) or no pages for it: the speed of extraction is not measured")
    show(columns)


if __name__ == "__main__":
    main()
