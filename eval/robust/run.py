#!/usr/bin/env python3
"""Odd and hostile files through the program: usage: run.py ASSAY DATA [--show]

Every file of DATA/robust goes through the command that reads its kind, a process each (many small inputs of one file share
one).  A crash, more than 2 seconds or more than 512 MiB in any process fails.  Where a standard says what should come out, the
share that holds is printed and held to floors.json: JSONTestSuite's y_ and n_ files as a member of a record, the WHATWG's URL
cases by the test program beside ASSAY.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import time

SECONDS = 2
MEBIBYTES = 512
MANY = 50  # small inputs in one process


class Runs:
    """What was run and what went wrong, with the slowest and the largest of each kind."""

    def __init__(self, show):
        self.show = show
        self.kinds = {}
        self.bad = []

    def run(self, kind, name, command):
        """Standard output of `command`, and its exit status."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
            start = time.monotonic()
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            text = out.read()
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace").strip()
        mebibytes = used.ru_maxrss / 1024
        count, slowest, largest = self.kinds.get(kind, (0, (0, ""), (0, "")))
        self.kinds[kind] = (count + 1, max(slowest, (seconds, name)), max(largest, (mebibytes, name)))
        if process.returncode not in (0, 1, 2):
            self.bad.append(f"{kind} {name}: ended with {process.returncode}")
        if seconds > SECONDS:
            self.bad.append(f"{kind} {name}: {seconds:.1f} seconds")
        if mebibytes > MEBIBYTES:
            self.bad.append(f"{kind} {name}: {mebibytes:.0f} MiB")
        if self.show:
            last = said.splitlines()[-1][:120] if said else ""
            print(f"  {kind} {name}: {process.returncode}, {seconds:.2f} s, {mebibytes:.0f} MiB {last}")
        return text, process.returncode

    def report(self):
        print(f"{'kind':<12}{'processes':>10}{'slowest':>10}{'largest':>12}")
        for kind, (count, slowest, largest) in self.kinds.items():
            print(f"{kind:<12}{count:10}{slowest[0]:8.2f} s{largest[0]:8.0f} MiB   {slowest[1]}, {largest[1]}")
        for line in self.bad:
            print("BAD " + line)


def files_below(folder):
    return sorted(path for path in glob.glob(folder + "/**/*", recursive=True) if os.path.isfile(path))


def inputs_of(path):
    """The inputs inside one of html5lib's files: of trees, or of the tokenizer."""
    with open(path, "rb") as file:
        content = file.read()
    if path.endswith(".dat"):
        return [part.split(b"\n#", 1)[0] for part in re.split(rb"(?m)^#data\n", content)[1:]]
    try:
        tests = json.loads(content)
    except ValueError:
        return []
    return [str(test.get("input", "")).encode("utf-8", "replace") for test in tests.get("tests", [])]


def pages(runs, assay, robust, folder):
    for path in files_below(robust + "/html5lib") + files_below(robust + "/encoding"):
        kind = os.path.relpath(path, robust).split(os.sep)[0]
        name = os.path.basename(path)
        runs.run(kind, name, [assay, "extract", "--json", path])
        if kind != "html5lib" or not path.endswith((".dat", ".test")):
            continue
        inputs = []
        for number, content in enumerate(inputs_of(path)):
            inputs.append(os.path.join(folder, f"{number}.html"))
            with open(inputs[-1], "wb") as file:
                file.write(content or b" ")
        for start in range(0, len(inputs), MANY):
            runs.run(kind, f"{name} from {start}", [assay, "extract", "--json", *inputs[start:start + MANY]])


def documents(runs, assay, robust):
    for path in files_below(robust + "/pdf"):
        runs.run("pdf", os.path.basename(path), [assay, "extract", "--json", path])


def json_files(runs, assay, robust, folder, data):
    """The share of y_ files that are accepted and of n_ files that are refused, as a member of a record."""
    held = {"y": 0, "n": 0}
    count = {"y": 0, "n": 0}
    for number, path in enumerate(files_below(robust + "/json")):
        name = os.path.basename(path)
        with open(path, "rb") as file:
            content = file.read()
        if name.startswith("y_"):
            content = content.replace(b"\n", b" ")  # a record is one line; a y_ file holds line ends as white space alone
        lines = os.path.join(folder, "one.ndjson")
        with open(lines, "wb") as file:
            file.write(b'{"url":"https://example.org/%d","title":"Title","text":"A text.","more":%s}\n' % (number, content))
        output, status = runs.run("json", name, [assay, "import", lines, "--data", data, "--json"])
        accepted = status == 0 and json.loads(output)["added"] == 1
        if name[0] in held and name[1] == "_":
            count[name[0]] += 1
            held[name[0]] += accepted == (name[0] == "y")
            if runs.show and accepted != (name[0] == "y"):
                print(f"  json {name}: {'accepted' if accepted else 'refused'}")
    print(f"JSONTestSuite: {held['y']} of {count['y']} accepted that must be, {held['n']} of {count['n']} refused that must be")
    return {"json_accepted": held["y"] / max(count["y"], 1), "json_refused": held["n"] / max(count["n"], 1)}


def addresses(runs, assay, robust, folder):
    """Each address as where a page came from; then the standard's cases, by the test program."""
    page = os.path.join(folder, "page.html")
    with open(page, "w", encoding="utf-8") as file:
        file.write('<title>Title</title><link rel="canonical" href="../other"><article><p>A text.</p></article>')
    with open(robust + "/url/urltestdata.json", encoding="utf-8") as file:
        cases = [case for case in json.load(file) if isinstance(case, dict)]
    for number, case in enumerate(cases):
        address = case["input"].encode("utf-8", "replace").replace(b"\0", b"")
        runs.run("url", f"case {number}", [assay, "extract", "--json", page, b"--url=" + address])
    program = os.path.join(os.path.dirname(os.path.abspath(assay)), "assay_base_url_test")
    if not os.path.exists(program):
        print("eval: no assay_base_url_test beside the program: the standard's URL cases are not scored")
        return {}
    done = subprocess.run([program, "--gtest_filter=*Standard*"], capture_output=True, text=True, check=False,
                          env={**os.environ, "ASSAY_EVAL": os.path.dirname(os.path.abspath(robust))})
    shares = {}
    for name, passed, total in re.findall(r"^(\S+\.json): (\d+) of (\d+)$", done.stderr, re.MULTILINE):
        print(f"{name}: {passed} of {total} as the standard says")
        shares[name] = int(passed) / int(total)
    return {"url": shares.get("urltestdata.json", 0)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assay")
    parser.add_argument("data")
    parser.add_argument("--show", action="store_true", help="each process")
    options = parser.parse_args()
    robust = os.path.abspath(os.path.join(options.data, "robust"))
    if not os.path.isdir(robust):
        sys.exit(f"eval: no folder {robust}")
    runs = Runs(options.show)
    shares = {}
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "desk")
        pages(runs, options.assay, robust, folder)
        documents(runs, options.assay, robust)
        shares.update(json_files(runs, options.assay, robust, folder, data))
        shares.update(addresses(runs, options.assay, robust, folder))
    runs.report()
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.json"), encoding="utf-8") as file:
        floors = json.load(file)
    low = [f"{name} {shares[name]:.4f} < {floor}" for name, floor in floors.items() if shares.get(name, floor) < floor]
    if runs.bad or low:
        sys.exit("eval: " + "; ".join(low + [f"{len(runs.bad)} processes crashed, hung or took too much memory"] * bool(runs.bad)))


if __name__ == "__main__":
    main()
