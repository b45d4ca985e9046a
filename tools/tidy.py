"""Runs clang-tidy on the sources that changed since it last found nothing in them.

Usage: tidy.py BUILD_FOLDER [CHECKS].  CHECKS stand in for those of .clang-tidy: `make analyze` gives the slow ones.
A source is the same when it, every header of ours that it includes, and .clang-tidy are.
Tests and benchmarks are left out: the compiler's warnings and the sanitizers look at them, and they are half of the time.
"""
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def closure(source: Path) -> set[Path]:
    """The source and every header of ours that it reaches."""
    found: set[Path] = set()
    waiting = [source]
    while waiting:
        file = waiting.pop()
        if file in found or not file.is_file():
            continue
        found.add(file)
        waiting += [ROOT / "src" / name for name in INCLUDE.findall(file.read_text(encoding="utf-8"))]
    return found


def fingerprint(source: Path) -> str:
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for file in sorted(closure(source)):
        digest.update(file.as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def check(source: Path, build: Path, checks: list[str]) -> tuple[bool, str]:
    command = ["clang-tidy-19", "--quiet", "-p", str(build), *checks, str(source)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.returncode == 0, result.stdout


def main() -> int:
    build = Path(sys.argv[1]).resolve()
    checks = [f"--checks=-*,{sys.argv[2]}"] if len(sys.argv) > 2 else []
    stamps = build / ("analyzed" if checks else "tidy")
    stamps.mkdir(exist_ok=True)
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    sources = sorted({Path(entry["file"]) for entry in commands if entry["file"].startswith(str(ROOT / "src"))
                      and not entry["file"].endswith(("_test.cc", "_bench.cc"))})
    waiting = []
    for source in sources:
        stamp = stamps / source.relative_to(ROOT).as_posix().replace("/", "_")
        mark = fingerprint(source)
        if not stamp.is_file() or stamp.read_text(encoding="utf-8") != mark:
            waiting.append((source, stamp, mark))
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda item: (item, check(item[0], build, checks)), waiting)
        for (source, stamp, mark), (clean, output) in results:
            if clean:
                stamp.write_text(mark, encoding="utf-8")
            else:
                failed += 1
                print(output)
    print(f"tidy: {len(sources)} sources, {len(waiting)} looked at, {failed} with findings")
    return 1 if failed else 0


sys.exit(main())
