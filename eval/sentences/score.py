#!/usr/bin/env python3
"""Scores the figures of the labelled sentences (README.md here says what a figure is).

    eval/sentences/score.py DATA [--command 'build/release/assay quantities --ndjson'] [--misses] [--labels FILE]

A label's `file` lies in DATA/corpus/xinwenlianbo (the transcripts) and is Chinese, unless the label has a `folder` (below
DATA) and a `language`.  The command reads lines of {"text","language","at"} and prints one JSON
array of figures a line.  A sentence whose hash is not that of the label counts as changed and is left out.

Printed: precision, recall and F1 of figures that agree exactly (span, kind, value, low, high, unit, per), of spans alone,
and by kind; with --misses each figure that was missed (-) or should not be there (+), with its sentence.

What this does not see: `approximate` (its share is printed, and it does not decide), and how often rare units occur in
other texts.
"""

import argparse
import collections
import decimal
import hashlib
import json
import pathlib
import shlex
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def sentences(data, labels):
    """The labels with their text; those whose text has changed are counted and left out."""
    found, changed = [], 0
    for line in labels.read_text().splitlines():
        label = json.loads(line)
        path = data / label.get("folder", "corpus/xinwenlianbo") / label["file"]
        content = path.read_bytes()[label["start"] : label["end"]] if path.exists() else b""
        if hashlib.sha256(content).hexdigest()[:8] == label["sha256_8"]:
            found.append((content.decode(), label))
        else:
            changed += 1
    return found, changed


def answers(command, labelled):
    asked = ({"text": text, "language": label.get("language", "zh"), "at": label["at"]} for text, label in labelled)
    lines = (json.dumps(question, ensure_ascii=False) for question in asked)
    result = subprocess.run(shlex.split(command), input="\n".join(lines) + "\n", stdout=subprocess.PIPE, encoding="utf-8")
    replies = [json.loads(line) for line in result.stdout.splitlines()]
    if len(replies) != len(labelled):
        sys.exit(f"score: {len(replies)} answers for {len(labelled)} sentences, exit status {result.returncode}")
    return [reply if isinstance(reply, list) else [] for reply in replies]


def same_number(value):
    """1.50 and 1.5 are one; dates stay text."""
    try:
        return decimal.Decimal(value).normalize() if value is not None else None
    except decimal.InvalidOperation:
        return value


def key(figure):
    if figure["kind"] == "date":
        values = tuple(figure.get(name) for name in ("value", "low", "high"))
    else:
        values = tuple(same_number(figure.get(name)) for name in ("value", "low", "high"))
    return (figure["start"], figure["end"], figure["kind"], *values, figure.get("unit") or None, figure.get("per") or None)


def span(figure):
    return figure["start"], figure["end"]


def rates(right, found, wanted):
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}"


def shown(figure, text):
    """One figure on one line."""
    words = text.encode()[figure["start"] : figure["end"]].decode("utf-8", "replace")
    fields = [figure["kind"]] + [f"{name} {figure[name]}" for name in ("value", "low", "high", "unit", "per") if figure.get(name)]
    return f"{words}  [{', '.join(fields)}]"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--command", default="build/release/assay quantities --ndjson")
    parser.add_argument("--labels", type=pathlib.Path, default=HERE / "xinwenlianbo.ndjson")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()

    labelled, changed = sentences(options.data, options.labels)
    if not labelled:
        sys.exit(f"score: none of the labelled sentences is in {options.data}")

    exact, spans, kinds = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    approximate = 0
    for (text, label), found in zip(labelled, answers(options.command, labelled)):
        wanted = label["figures"]
        wanted_keys, found_keys = {key(f): f for f in wanted}, {key(f): f for f in found}
        for counter, right in ((exact, wanted_keys.keys() & found_keys.keys()),
                               (spans, {span(f) for f in wanted} & {span(f) for f in found})):
            counter.update(right=len(right), wanted=len(wanted), found=len(found))
        for name, figures in (("wanted", wanted), ("found", found)):
            for figure in figures:
                kinds[figure["kind"]][name] += 1
        for common in wanted_keys.keys() & found_keys.keys():
            kinds[wanted_keys[common]["kind"]]["right"] += 1
            approximate += wanted_keys[common]["approximate"] == found_keys[common]["approximate"]
        missed = [f"  - {shown(f, text)}" for k, f in wanted_keys.items() if k not in found_keys]
        extra = [f"  + {shown(f, text)}" for k, f in found_keys.items() if k not in wanted_keys]
        if options.misses and (missed or extra):
            print("\n".join([f"{label['file']}:{label['start']} {text}"] + missed + extra))

    print(f"sentences      {len(labelled)}, figures {exact['wanted']}" + (f"; {changed} left out: changed" if changed else ""))
    print(f"exact          {rates(exact['right'], exact['found'], exact['wanted'])}")
    print(f"span           {rates(spans['right'], spans['found'], spans['wanted'])}")
    print(f"approximate    {approximate / exact['right'] if exact['right'] else 0:.4f} of those that are exact")
    for kind, counts in sorted(kinds.items(), key=lambda item: -item[1]["wanted"]):
        print(f"  {kind:12} {rates(counts['right'], counts['found'], counts['wanted'])}  ({counts['wanted']} wanted)")


if __name__ == "__main__":
    main()
