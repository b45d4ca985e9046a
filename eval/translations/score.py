#!/usr/bin/env python3
"""How many of the real errors of four machine translations `assay check` flags (README.md here says how they were found).

    eval/translations/score.py ASSAY DATA [--misses]

DATA/bilingual holds newstest2021.zh-en.src.zh and newstest2021.zh-en.hyp.SYSTEM.en, line n of one translating line n of
the other.  An error counts as found when something that the check flags touches the place where the translation writes
it.  Every line was written on 26 July 2020 or shortly before; the check is told that.

Printed: found of listed, by kind and by system, and, for each system, how many of its figures are flagged at all; with
--misses the errors that the check lets pass.

What this does not see: whether the reason given is the right one, and how many of the other flags are false.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys

ERRORS = pathlib.Path(__file__).parent / "errors.tsv"
AT = "2020-07-26T22:00:00+08:00"


def read_lines(path):
    return path.read_text(encoding="utf-8").split("\n")


def reports(assay, sources, translations):
    lines = (json.dumps({"source": source, "summary": summary, "at": AT}, ensure_ascii=False)
             for source, summary in zip(sources, translations))
    done = subprocess.run([assay, "check", "--ndjson"], input="\n".join(lines) + "\n", capture_output=True, encoding="utf-8")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if len(found) != len(translations):
        sys.exit(f"score: {len(found)} reports for {len(translations)} lines: {done.stderr[-300:]}")
    return found


def flags(report):
    """Spans of what the report flags, in bytes of the line."""
    marks = (mark for sentence in report.get("sentences", []) for mark in sentence["figures"] + sentence["names"])
    return [(mark["start"], mark["end"]) for mark in marks if mark["verdict"] != "supported"]


def places(written, line):
    """Where the line holds `written`, in bytes; letters of any case."""
    line, written = line.lower().encode(), written.lower().encode()
    start = line.find(written)
    while start >= 0:
        yield start, start + len(written)
        start = line.find(written, start + 1)


def found(error, line, report):
    return any(start < end_of_flag and start_of_flag < end
               for start, end in places(error["written"], line) for start_of_flag, end_of_flag in flags(report))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("assay")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()

    header, *rows = ERRORS.read_text(encoding="utf-8").splitlines()
    errors = [dict(zip(header.split("\t"), row.split("\t"))) for row in rows]
    folder = options.data / "bilingual"
    sources = read_lines(folder / "newstest2021.zh-en.src.zh")
    by_kind, by_system = collections.Counter(), collections.Counter()
    listed_kind, listed_system = collections.Counter(), collections.Counter()
    for system in sorted({error["system"] for error in errors}):
        translations = read_lines(folder / f"newstest2021.zh-en.hyp.{system}.en")
        count = min(len(sources), len(translations))
        answers = reports(options.assay, sources[:count], translations[:count])
        verdicts = collections.Counter(figure["verdict"] for answer in answers
                                       for sentence in answer.get("sentences", []) for figure in sentence["figures"])
        flagged = sum(verdicts.values()) - verdicts["supported"]
        print(f"{system:12} {sum(verdicts.values())} figures, {flagged} flagged")
        for error in (error for error in errors if error["system"] == system):
            row = int(error["line"]) - 1
            hit = found(error, translations[row], answers[row])
            listed_kind[error["kind"]] += 1
            listed_system[system] += 1
            by_kind[error["kind"]] += hit
            by_system[system] += hit
            if options.misses and not hit:
                print("  - " + "  ".join(error[field] for field in ("line", "kind", "source", "written", "cause")))
    for kind, count in listed_kind.most_common():
        print(f"{kind:14} {by_kind[kind]} of {count} found")
    for system, count in sorted(listed_system.items()):
        print(f"{system:14} {by_system[system]} of {count} found")


if __name__ == "__main__":
    main()
