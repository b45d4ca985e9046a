#!/usr/bin/env python3
"""Scores dates, periods and times of day on the Recognizers DateTime specs: exact span and exact value.

usage: score_dates.py DATA --command 'assay quantities --ndjson' [--misses]

DATA/quantities/DateTime/{Chinese,English} holds the specs; those of Extractor, Parser and Model files in the default mode
are scored.  The command gets lines of {"text","language","at"} and prints one JSON array a line, of figures with byte
offsets; a date has the kind "date" and its ISO 8601 form in "value".

In scope: results of the types date, daterange, datetime, datetimerange, time, timerange.  Left out, as the program's own
header leaves them: repeating times, lengths of time (scored as amounts), holidays, lunar dates and the eras of emperors,
time zones, words that name no time ("as soon as possible", "now"), results that the spec itself does not resolve, and cases
that no platform supports.  Lengths counted from now or from another date ("within 3 years", "in 5 hours", "for 3 days from
today", "rest of the week", "last 24 hours", 之前3小时) are amounts to the program and left out with them, and so are bare numbers that an
assistant takes for hours ("change it to 4").
So are words that point at a time of the story ("that year", "the same month", "the week", "my day"): an assistant takes them
for its own now, a reader of news must not.

Where a spec of times alone stands in a sentence that names the day as well (今天早上11点), a figure of both with that time
counts, since a text is read whole here.

Found: the spec's span, and one of the spec's values (where it lists a past and a future one, either).  The specs close a
period with the day after it, and a range of periods ("2016 to 2018") with the first day of the last one; our intervals
name their last part, so either end counts.  Extractor specs have no value: the span alone counts.
A text in which the spec finds nothing counts as one case: right when nothing is found that reads as a date.

What this does not see: figures that are no dates read as dates in texts where the spec finds some.
"""
import argparse
import collections
import datetime
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

FILES = ["Date", "DatePeriod", "DateTime", "DateTimePeriod", "Time", "TimePeriod", "Merged"]
TYPES = ["date", "daterange", "datetime", "datetimerange", "time", "timerange"]
PLATFORMS = {"dotnet", "java", "javascript", "python"}
OUTSIDE = re.compile(
    r"christmas|xmas|easter|thanksgiving|halloween|new year'?s|independence|labou?r day|workers'? day|valentine|juneteenth"
    r"|freedom day|jubilee|patrick|mother'?s day|father'?s day|memorial day|martin luther|mlk|columbus|veterans|canberra"
    r"|earth day|black friday|cyber monday|ramadan|diwali|passover|holiday|birthday|lent\b|eid\b|good friday|groundhog"
    r"|正月|腊月|农历|初一|初二|初三|除夕|大年|节|民国|雍正|康熙|神龙|乾隆|as soon as|\bnow\b|at the moment|at present"
    r"|present time|\basap\b|at the minute|currently|\bbusiness\b|lunch|dinner|breakfast|马上|最近$"
    r"|^((the|that|my|on) )?(same )?(day|week|weekend|fortnight|month|year|summer)$", re.I)
UNIT = r"(second|minute|min|hour|hr|day|week|fortnight|month|year|decade)s?"
LENGTH = re.compile(
    rf"^(with)?in (the )?(next )?[\w.]+ ?{UNIT}\b|^within\b|^for [\w.]+ {UNIT}\b|{UNIT},? (start|begin|from|after|before|later|hence)"
    rf"|^(the )?(rest|remaining)\b|\b(less|more) than \d+ {UNIT}|for [\d.]+ (hour|hr)|^(last|past|previous|next) .*(hour|hr|minute|min)s?$|(分钟|小时)$", re.I)
BARE = re.compile(r"^(\d{1,2}|(twenty|thirty)?[ -]?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)?)$", re.I)
FIXED = "2016-11-07T16:12:00"  # for extractor specs, which give no time to count from


def supported_somewhere(case):
    return {name.strip().lower() for name in case.get("NotSupported", "").split(",")} & PLATFORMS != PLATFORMS


def byte_offsets(text):
    """Byte offset of each UTF-16 unit."""
    offsets, at = [], 0
    for char in text:
        offsets += [at] * (2 if ord(char) > 0xFFFF else 1)
        at += len(char.encode())
    return offsets + [at]


def minute(text):
    """A spec's time of day or date and time, to the minute; the last minute of a day for 23:59:59."""
    return text[:-3] if re.search(r"\d\d:\d\d:\d\d$", text) and text.endswith((":00", ":59")) else text


def values_of(result):
    """(start, end) pairs, either one None where a side is open; single moments as (value, value).  None: no value given."""
    resolution = result.get("Resolution")
    value = result.get("Value")
    entries = (resolution or {}).get("values") if resolution else (value or {}).get("values")
    if entries is not None:
        pairs = []
        for entry in entries:
            if entry.get("value") == "not resolved" or entry.get("isLunar"):
                return []
            if "value" in entry:
                pairs.append((entry["value"], entry["value"]))
            elif "start" in entry or "end" in entry:
                pairs.append((entry.get("start"), entry.get("end")))
        return pairs
    if not value:
        return None
    pairs = []
    for side in ("FutureResolution", "PastResolution"):
        found = list((value.get(side) or {}).values())
        if len(found) in (1, 2):
            pairs.append((found[0], found[-1]))
    return pairs


def days_of(part):
    """First day, and the day after the last, of an ISO date, month, year or week, as dates."""
    week = re.fullmatch(r"(\d{4})-W(\d\d)", part)
    if week:
        first = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return first, first + datetime.timedelta(days=7)
    fields = [int(field) for field in part.split("-")]
    if len(fields) == 3:
        first = datetime.date(*fields)
        return first, first + datetime.timedelta(days=1)
    if len(fields) == 2:
        if fields[1] > 20:  # a season
            return None, None
        following = fields[0] * 12 + fields[1]
        return datetime.date(*fields, 1), datetime.date(following // 12, following % 12 + 1, 1)
    return datetime.date(fields[0], 1, 1), datetime.date(fields[0] + 1, 1, 1)


def readings(value):
    """Every (start, end) that one of our values may stand for in the specs' way of writing them."""
    if "X" in value:
        return []
    first, slash, last = value.partition("/")
    if "T" in value:
        def written(part):
            day, _, clock = part.partition("T")
            return (day + " " + clock).strip()
        if first == "..":
            return [(None, written(last))]
        if last == "..":
            return [(written(first), None)]
        return [(written(first), written(last if slash else first))]
    try:
        if first == "..":
            start, end = days_of(last)
            return [(None, str(start)), (None, str(end))]
        if last == "..":
            start, end = days_of(first)
            return [(str(start), None), (str(end), None)]
        start = days_of(first)[0]
        last_start, end = days_of(last if slash else first)
    except ValueError:
        return []
    if start is None:
        return [("season", first)]
    if not slash and len(first) == 10:
        return [(first, first)]
    return [(str(start), str(end)), (str(start), str(last_start)), (str(start), str(end - datetime.timedelta(days=1)))]


def season(result):
    timex = (result.get("Value") or {}).get("Timex", "")
    found = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", timex)
    return ("season", f"{found[1]}-{21 + ['SP', 'SU', 'FA', 'WI'].index(found[2])}") if found else None


def is_value(figure, result):
    pairs = values_of(result)
    if pairs is None:
        return True
    found = [(s and minute(s), e and minute(e)) for s, e in readings(figure["value"] or "")]
    wanted = [(s and minute(s), e and minute(e)) for s, e in pairs] or [season(result)]
    return any(pair in found for pair in wanted)


def is_part(figure, span, result):
    """Does a figure of day and time hold the time alone that the spec is about?"""
    if not (figure["start"] <= span[0] and span[1] <= figure["end"] and "T" in (figure["value"] or "")):
        return False
    timed = dict(figure, value="/".join(part[part.find("T"):] for part in figure["value"].split("/")))
    return is_value(timed, result)


def in_scope(result):
    kind = (result.get("TypeName") or result.get("Type") or "").replace("datetimeV2.", "")
    if kind not in TYPES or OUTSIDE.search(result["Text"]) or "_REF" in json.dumps(result):
        return None
    if LENGTH.search(result["Text"]) or BARE.match(result["Text"]):
        return None
    if values_of(result) == [] and not season(result):
        return None
    return kind


def cases(folder, language):
    seen = set()
    for name in FILES:
        for step in ("Extractor", "Parser", "Model"):
            path = folder / language / f"{name}{step}.json"
            if not path.is_file():
                continue
            for case in json.loads(path.read_text("utf-8-sig")):
                key = (step, case["Input"], json.dumps(case.get("Context")))
                if supported_somewhere(case) and key not in seen:
                    seen.add(key)
                    case["part"] = step != "Model" and name in ("Time", "TimePeriod")
                    yield case


def run(command, lines):
    done = subprocess.run(shlex.split(command), input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode not in (0, 1) or len(answers) != len(lines):
        sys.exit(f"score_dates: {command}: {len(answers)} answers to {len(lines)} lines. {done.stderr.strip()}")
    return answers


def score(folder, language, code, command, misses):
    found, total = collections.Counter(), collections.Counter()
    chosen = list(cases(folder, language))
    lines = [json.dumps({"text": case["Input"], "language": code,
                         "at": case.get("Context", {}).get("ReferenceDateTime", FIXED)[:19] + "Z"}, ensure_ascii=False)
             for case in chosen]
    for case, answer in zip(chosen, run(command, lines)):
        dates = [figure for figure in answer if figure.get("kind") == "date"]
        offsets = byte_offsets(case["Input"])
        if not case["Results"]:
            total["none"] += 1
            found["none"] += not dates
            if dates and misses:
                print(f"  none\t{case['Input']}\t{[d['text'] for d in dates]}")
        for result in case["Results"]:
            kind = in_scope(result)
            if not kind or "Start" not in result:
                continue
            end = result["End"] + 1 if "End" in result else result["Start"] + result["Length"]
            span = (offsets[result["Start"]], offsets[min(end, len(offsets) - 1)])
            total[kind] += 1
            if any((d["start"], d["end"]) == span and is_value(d, result) or case["part"] and is_part(d, span, result)
                   for d in dates):
                found[kind] += 1
            elif misses:
                print(f"  {kind}\t{case['Input']}\t[{result['Text']}] {values_of(result)}"
                      f"\tours: {[(d['text'], d['value']) for d in dates]}")
    for kind in TYPES + ["none"]:
        if total[kind]:
            print(f"{language:8} {kind:14} {found[kind]:4} of {total[kind]:4}  {found[kind] / total[kind]:.3f}")
    print(f"{language:8} {'all':14} {found.total():4} of {total.total():4}  {found.total() / max(1, total.total()):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--command", default="build/release/assay quantities --ndjson")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    folder = options.folder / "quantities" / "DateTime"
    if not folder.is_dir():
        sys.exit(f"score_dates: no {folder}")
    for language, code in (("Chinese", "zh"), ("English", "en")):
        score(folder, language, code, options.command, options.misses)


if __name__ == "__main__":
    main()
