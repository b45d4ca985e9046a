#!/usr/bin/env python3
"""Scores figures on the Recognizers specs: the share found with exact span and exact value.

usage: score.py DATA --command 'assay quantities --ndjson' [--peer 'node eval/quantities/peer.mjs'] [--misses]

DATA/quantities holds the specs (Number, NumberWithUnit; offsets are UTF-16 units, End is inclusive).  A case is left out
when it has no value to compare, or when the spec itself marks it as supported nowhere or as unsupported by design.
Found: a figure whose span is the spec's, and whose value is equal to 1e-12 of it, in the spec's unit turned into the base
unit (units.json).  For numbers the span of the numerals counts, since the figure may have a unit; for a figure with a unit
the value as the numerals say it is taken where the spec's text is only the numerals.
"""
import argparse
import json
import shlex
import subprocess
import sys
import time
from decimal import Decimal, InvalidOperation
from pathlib import Path

HERE = Path(__file__).parent
SETS = {
    "Number": ["Number/{}/NumberModel.json"],
    "Percent": ["Number/{}/PercentModel.json"],
    "Currency": ["NumberWithUnit/{}/CurrencyModel.json"],
    "Dimension": ["NumberWithUnit/{}/DimensionModel.json"],
    "Age": ["NumberWithUnit/{}/AgeModel.json"],
    "Temperature": ["NumberWithUnit/{}/TemperatureModel.json"],
}
PLATFORMS = {"dotnet", "javascript", "java", "python"}


def platforms(case, key):
    return {name.strip() for name in case.get(key, "").split(",") if name.strip()}


def left_out(case):
    if case.get("NotSupportedByDesign"):
        return True
    return platforms(case, "NotSupported") >= PLATFORMS


def byte_offsets(text):
    """Byte offset of each UTF-16 unit."""
    offsets = []
    at = 0
    for char in text:
        offsets.append(at)
        if ord(char) > 0xFFFF:
            offsets.append(at)
        at += len(char.encode())
    offsets.append(at)
    return offsets


def wanted(case, model):
    offsets = byte_offsets(case["Input"])
    for result in case["Results"]:
        resolution = result.get("Resolution") or {}
        value = resolution.get("value")
        if not value or value == "null" or "Start" not in result or result["End"] + 1 >= len(offsets):
            continue
        try:
            number = Decimal(value.rstrip("%"))
        except InvalidOperation:
            continue
        yield offsets[result["Start"]], offsets[result["End"] + 1], number, resolution.get("unit")


def near(a, b):
    return abs(a - b) <= abs(b) * Decimal("1e-12")


def same(figure, expected, model, units):
    start, end, number, unit = expected
    if figure["value"] is None or figure["kind"] == "date":
        return False
    value = Decimal(figure["value"])
    if model == "Number":
        if (figure["number_start"], figure["number_end"]) != (start, end):
            return False
        return near(Decimal(figure.get("number_value") or figure["value"]), number)
    if (figure["start"], figure["end"]) != (start, end):
        return False
    if model == "Percent":
        return figure["unit"] in ("%", "pp") and near(value, number)
    for code, factor, per in units.get(unit, []):
        numerator, _, denominator = factor.partition("/")
        factor = Decimal(numerator) / Decimal(denominator or 1)
        if figure["unit"] == code and (not per or figure["per"] == per) and near(value, number * factor):
            return True
    return False


def number_value(figure, text):
    """The value of the numerals alone, from the same reader: what it finds in them by themselves."""
    return text.encode()[figure["number_start"]:figure["number_end"]].decode(errors="replace")


def run(command, lines):
    done = subprocess.run(shlex.split(command), input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"score: {command} failed: {done.stderr.strip()}")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(lines):
        sys.exit(f"score: {len(answers)} answers to {len(lines)} lines")
    return answers


def line_of(text, language):
    return json.dumps({"text": text, "language": language}, ensure_ascii=False)


def score_set(command, cases, model, language, units, misses, is_peer):
    answers = run(command, [json.dumps({"text": c["Input"], "language": language, "model": model}, ensure_ascii=False) for c in cases])
    if model == "Number" and not is_peer:
        numerals = [[number_value(f, c["Input"]) for f in a] for a, c in zip(answers, cases)]
        flat = [n for row in numerals for n in row]
        values = iter(run(command, [line_of(n, language) for n in flat]) if flat else [])
        for row in answers:
            for figure in row:
                alone = next(values)
                if figure["unit"] and len(alone) == 1 and alone[0]["value"] is not None and not alone[0]["unit"]:
                    figure["number_value"] = alone[0]["value"]
    found = total = extra = 0
    for case, answer in zip(cases, answers):
        expected = list(wanted(case, model))
        hits = [any(same(figure, one, model, units) for figure in answer) for one in expected]
        found += sum(hits)
        total += len(hits)
        if not case["Results"] and model in ("Number", "Percent"):
            kinds = ("percent",) if model == "Percent" else None
            extra += sum(1 for figure in answer if figure["kind"] != "date" and (kinds is None or figure["kind"] in kinds))
        if misses and not all(hits):
            print(f"  miss {model}/{language}: {case['Input'][:150]!r}")
            for one, hit in zip(expected, hits):
                if not hit:
                    text = case["Input"].encode()[one[0]:one[1]].decode(errors="replace")
                    print(f"    want {text!r} {one[2]} {one[3] or ''}")
            print("    got  " + "; ".join(f"{f['text']!r} [{f['number_start']},{f['number_end']}) {f['value']} {f['unit'] or ''}" for f in answer))
        elif misses and not case["Results"] and answer:
            print(f"  none wanted {model}/{language}: {case['Input'][:100]!r}: {[f['text'] for f in answer]}")
    return found, total, extra


def speed(command, data):
    files = sorted((data / "corpus" / "xinwenlianbo").glob("*.md"))
    text = ""
    for file in files:
        text += file.read_text(encoding="utf-8", errors="replace")
        if len(text.encode()) > 200_000:
            break
    text = text.encode()[:200_000].decode(errors="ignore")
    lines = [line_of(line, "zh") for line in text.splitlines() if line.strip()]
    run(command, lines[:1])
    start = time.monotonic()
    run(command, lines[:1])
    idle = time.monotonic() - start
    start = time.monotonic()
    run(command, lines)
    spent = max(time.monotonic() - start - idle, 1e-6)
    return len(text.encode()) / 1e6 / spent


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--command", required=True)
    parser.add_argument("--peer")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--no-speed", action="store_true")
    arguments = parser.parse_args()
    if not (arguments.data / "quantities" / "Number").is_dir():
        sys.exit(f"score: no {arguments.data}/quantities/Number")
    units = json.loads((HERE / "units.json").read_text(encoding="utf-8"))
    tools = {"assay": arguments.command}
    if arguments.peer:
        tools["recognizers-text"] = arguments.peer
    for name, command in tools.items():
        for model, paths in SETS.items():
            for language, code in (("Chinese", "zh"), ("English", "en")):
                cases = []
                for path in paths:
                    cases += json.loads((arguments.data / "quantities" / path.format(language)).read_text(encoding="utf-8-sig"))
                cases = [case for case in cases if not left_out(case)]
                found, total, extra = score_set(command, cases, model, code, units, arguments.misses and name == "assay", name != "assay")
                share = found / total if total else 0
                print(f"{name}: {model} {code}: {found}/{total} exact = {share:.3f}; {extra} found where none is wanted")
        if not arguments.no_speed and (arguments.data / "corpus" / "xinwenlianbo").is_dir():
            print(f"{name}: speed: {speed(command, arguments.data):.3f} MB/s of Chinese news, 200 KB, reading and printing JSON included")


if __name__ == "__main__":
    main()
