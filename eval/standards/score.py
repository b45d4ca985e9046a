#!/usr/bin/env python3
"""The parser and the decoders against the standards' own tests, each share held to its floor in floors.json.

    eval/standards/score.py BUILD DATA

BUILD holds score_trees, score_tokens and score_encodings; DATA/robust holds html5lib's tests and encoding_rs's tables.  A part that
DATA lacks is passed over with a line that says so.  Exit status 1 below a floor, 2 where nothing could be scored.
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    build, data = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]) / "robust"
    parts = {
        "trees": ([build / "score_trees"], data / "html5lib/tree-construction"),
        "tokens": ([build / "score_tokens"], data / "html5lib/tokenizer"),
        "tables": ([build / "score_encodings", "tables"], data / "encoding"),
        "prescan": ([build / "score_encodings", "prescan"], data / "html5lib/encoding"),
    }
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    status, scored = 0, 0
    for name, (command, folder) in parts.items():
        if not folder.is_dir():
            print(f"standards: no {folder}: {name} are not scored")
            continue
        answer = subprocess.run([*command, folder], capture_output=True, text=True, check=True).stdout.splitlines()
        for line in answer[:-1]:
            file, passed, _, count = line.rsplit(" ", 3)
            if passed != count:
                print(f"{name}: {file} {passed} of {count}")
        print(answer[-1])
        passed, count = answer[-1].split(",")[0].split()[1::2]
        scored += 1
        if int(passed) / int(count) < floors[name]:
            print(f"standards: {name} below its floor {floors[name]}", file=sys.stderr)
            status = 1
    return status if scored else 2


if __name__ == "__main__":
    sys.exit(main())
