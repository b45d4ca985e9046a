"""Ours, through the built program: `assay import` of an NDJSON file and `assay search --ndjson`."""

import json
import subprocess
import tempfile
from pathlib import Path

ADDRESS = "https://retrieval.example/"


def lines_of(values):
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


class Desk:
    """A data folder of its own, removed at the end."""

    def __init__(self, assay):
        self.assay = assay

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="assay-retrieval-")
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def run(self, *arguments, text="", fine=(0,)):
        done = subprocess.run([self.assay, *arguments, "--data", self.folder.name + "/desk"], input=text,
                              capture_output=True, text=True, check=False)
        if done.returncode not in fine:
            raise RuntimeError(f"assay {' '.join(arguments)}: {done.stderr.strip()[-500:]}")
        return done.stdout

    def load(self, documents, language):
        path = Path(self.folder.name) / "documents.ndjson"
        path.write_text(lines_of({"url": ADDRESS + name, "title": title, "source": "retrieval", "language": language,
                                  "paragraphs": paragraphs or [title]}
                                 for name, (title, paragraphs) in documents.items() if title or paragraphs))
        self.run("import", str(path))

    def rankings(self, queries, limit):
        """query's name -> names of documents, best first; a query that is refused has none, and is told."""
        out = self.run("search", "--ndjson", "--limit", str(limit), "--json",
                       text=lines_of({"query": text, "limit": limit} for text in queries.values()), fine=(0, 2))  # 2: a line was refused
        answers = [json.loads(line) for line in out.splitlines()]
        if len(answers) != len(queries):
            raise RuntimeError(f"assay search: {len(answers)} answers to {len(queries)} queries")
        refused = [(name, answer) for name, answer in zip(queries, answers) if "hits" not in answer]
        for name, answer in refused[:5]:
            print(f"  query {name} ({queries[name][:40]}…) was refused: {answer}")
        if refused:
            print(f"  {len(refused)} queries were refused")
        return {name: [hit["url"].removeprefix(ADDRESS) for hit in answer.get("hits", [])]
                for name, answer in zip(queries, answers)}
