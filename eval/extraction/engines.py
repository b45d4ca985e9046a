"""The extractors that are measured beside each other, and how each is started."""

import dataclasses
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
MODULES = HERE.parent / "node_modules"
# Debian's libraries are for Debian's own Python.
PYTHON = "/usr/bin/python3" if pathlib.Path("/usr/bin/python3").exists() else "python3"


@dataclasses.dataclass
class Engine:
    name: str
    command: list  # takes names of files and prints one JSON line each; with --timed, as peers/serve.mjs says
    offers: set = dataclasses.field(default_factory=lambda: {"title", "byline", "date"})  # besides the text
    lacks: str = ""  # why it cannot run here


def _node(name, module, program):
    lacks = ""
    if shutil.which("node") is None:
        lacks = "no node"
    elif not (MODULES / module).is_dir():
        lacks = "npm ci in eval"
    return Engine(name, ["node", str(HERE / "peers" / program)], lacks=lacks)


def _python_readability():
    found = subprocess.run([PYTHON, "-c", "import readability"], stderr=subprocess.DEVNULL, check=False).returncode == 0
    return Engine("python3-readability", [PYTHON, str(HERE / "peers" / "python_readability.py")], {"title"},
                  "" if found else "eval/setup.sh")


def peers():
    return [
        _node("Readability.js", "@mozilla/readability", "readability.mjs"),
        _python_readability(),
        _node("article-extractor", "@extractus/article-extractor", "article_extractor.mjs"),
        _node("Defuddle", "defuddle", "defuddle.mjs"),
        _node("unfluff", "unfluff", "unfluff.mjs"),
    ]


def present(engines):
    """Those that can run; says on each other one why it cannot."""
    for engine in engines:
        if engine.lacks:
            print(f"eval: {engine.name} is not installed ({engine.lacks}): not measured")
    return [engine for engine in engines if not engine.lacks]
