#!/usr/bin/env python3
"""Scores how well `assay search` ranks, beside Xapian and SQLite FTS5, on judged sets (README.md says what each is).

usage: retrieval.py ASSAY DATA [--only SET,...] [--without-ours] [--without-peers] [--update]

Ours is held to floors.json: exit status 1 where a figure is lower by more than EPSILON.  --update raises floors to what
was measured and never lowers one.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import measures
import ours
import peers
import sets

FLOORS = Path(__file__).with_name("floors.json")
# One query of Cranfield's 225 that loses its answer moves a mean by 0.004 at most; ties of equal scores move less.
EPSILON = 0.002
DEPTH = 1000  # of MAP; the others look at ten


def stop_words():
    path = Path(__file__).parents[2] / "data" / "stop_words" / "en.txt"
    return set(path.read_text().split())


def score(chosen, rankings):
    return {measure: measures.mean(measure, rankings, chosen.judgements) for measure in chosen.measures}


def depth_of(chosen):
    return DEPTH if "MAP" in chosen.measures else 10


def judged(chosen):
    return {name: text for name, text in chosen.queries.items() if name in chosen.judgements}


def score_ours(assay, chosen, depth):
    with ours.Desk(assay) as desk:
        desk.load(chosen.documents, chosen.language)
        return score(chosen, desk.rankings(judged(chosen), depth))


def score_peers(chosen, depth):
    """The better way of each engine."""
    for engine, ways in peers.ways(chosen.language, stop_words()).items():
        tried = []
        for how, build in ways:
            ask = build(chosen.documents)
            tried.append((score(chosen, {name: ask(text, depth) for name, text in judged(chosen).items()}), how))
        if tried:
            tried.sort(key=lambda one: -sum(one[0].values()))
            others = "".join(f"; {how} {', '.join(f'{value:.3f}' for value in scores.values())}" for scores, how in tried[1:])
            yield f"{engine} ({tried[0][1]}{others})", tried[0][0]


def show(name, scores, started):
    figures = "  ".join(f"{measure} {value:.4f}" for measure, value in scores.items())
    print(f"  {figures}  {name}  [{time.monotonic() - started:.0f} s]", flush=True)


def below(floors, key, scores):
    """Lines on what fell under its floor."""
    return [f"{key} {measure}: {scores[measure]:.4f} is below its floor {floor:.4f}"
            for measure, floor in floors.get(key, {}).items() if scores[measure] < floor - EPSILON]


def raised(floors, key, scores):
    kept = floors.setdefault(key, {})
    for measure, value in scores.items():
        kept[measure] = max(kept.get(measure, 0), int(value * 10000) / 10000)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("assay")
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", default=",".join(sets.SETS))
    parser.add_argument("--without-ours", action="store_true")
    parser.add_argument("--without-peers", action="store_true")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text())
    fallen, scored = [], 0
    for peer, module in (("Xapian", peers.xapian), ("jieba", peers.jieba)):
        if module is None and not options.without_peers:
            print(f"retrieval: {peer} is not installed for this Python: scored without it (eval/setup.sh)")
    for key in options.only.split(","):
        folder, read = sets.SETS[key]
        if not (options.data / folder).is_dir():
            print(f"retrieval: no {options.data / folder}: {key} is not scored")
            continue
        chosen = read(options.data / folder)
        depth = depth_of(chosen)
        print(f"{chosen.name}: {len(chosen.documents)} documents, {len(chosen.judgements)} queries")
        scored += 1
        started = time.monotonic()
        if not options.without_ours:
            scores = score_ours(options.assay, chosen, depth)
            show("assay", scores, started)
            fallen += below(floors, key, scores)
            if options.update:
                raised(floors, key, scores)
        if not options.without_peers:
            if chosen.kind == "translation":
                print("  of the peers no translation is to be expected; what they find are names and figures left as they were")
            for name, peer_scores in score_peers(chosen, depth):
                show(name, peer_scores, started)
    if options.update:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n")
    for line in fallen:
        print(f"retrieval: {line}")
    sys.exit(2 if not scored else 1 if fallen else 0)


if __name__ == "__main__":
    main()
