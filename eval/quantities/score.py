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


def decimal_or_none(text):
    try:
        return Decimal(text)
    except (InvalidOperation, TypeError):
        return None


def same(figure, expected, model, units, is_peer):
    start, end, number, unit = expected
    value = decimal_or_none(figure["value"])
    if value is None or figure["kind"] == "date":
        return False
    if is_peer and model not in ("Number", "Percent"):
        return (figure["start"], figure["end"]) == (start, end) and figure["unit"] == unit and near(value, number)
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


def inside_date(expected, answer):
    return any(f["kind"] == "date" and f["start"] <= expected[0] and expected[1] <= f["end"] for f in answer)


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
    found = total = extra = dates = 0
    for case, answer in zip(cases, answers):
        expected = list(wanted(case, model))
        hits = [any(same(figure, one, model, units, is_peer) for figure in answer) for one in expected]
        found += sum(hits)
        total += len(hits)
        if model == "Number" and not is_peer:
            dates += sum(1 for one, hit in zip(expected, hits) if not hit and inside_date(one, answer))
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
    return found, total, extra, dates


def speed(command, data, times):
    """MB/s over 200 KB of news, read `times` times over so that a fast reader is not timed by its start."""
    text = b""
    for file in sorted((data / "corpus" / "xinwenlianbo").glob("*.md")):
        text += file.read_bytes()
        if len(text) > 200_000:
            break
    lines = [line_of(line, "zh") for line in text[:200_000].decode(errors="ignore").splitlines() if line.strip()]
    start = time.monotonic()
    run(command, lines[:1])
    idle = time.monotonic() - start
    start = time.monotonic()
    run(command, lines * times)
    return 0.2 * times / max(time.monotonic() - start - idle, 1e-6)


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
                found, total, extra, dates = score_set(command, cases, model, code, units, arguments.misses and name == "assay", name != "assay")
                share = found / total if total else 0
                print(f"{name}: {model} {code}: {found}/{total} exact = {share:.3f}; {extra} found where none is wanted" + (f"; {dates} of the misses stand inside a date, read whole" if dates else ""))
        if not arguments.no_speed and (arguments.data / "corpus" / "xinwenlianbo").is_dir():
            times = 20 if name == "assay" else 1
            rate = speed(command, arguments.data, times)
            print(f"{name}: speed: {rate:.3f} MB/s of Chinese news ({times} times 200 KB), its JSON read and printed too")


if __name__ == "__main__":
    main()
