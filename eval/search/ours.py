"""Ours, through the built program: `assay import` of NDJSON lines and `assay search --ndjson`."""

import json
import subprocess
import tempfile

ADDRESS = "https://retrieval.example/"


class Desk:
    """A data folder of its own, removed at the end."""

    def __init__(self, assay):
        self.assay = assay

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="assay-retrieval-")
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def run(self, *arguments, lines):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        done = subprocess.run([self.assay, *arguments, "--data", self.folder.name], input=text, capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"assay {' '.join(arguments)}: {done.stderr.strip()[-500:]}")
        return done.stdout

    def load(self, documents, language):
        self.run("import", "-", lines=({"url": ADDRESS + name, "title": title, "source": "retrieval", "language": language,
                                        "paragraphs": paragraphs or [title]}
                                       for name, (title, paragraphs) in documents.items()))

    def rankings(self, queries, limit):
        out = self.run("search", "--ndjson", "--limit", str(limit), "--json",
                       lines=({"query": text, "limit": limit} for text in queries.values()))
        answers = [json.loads(line) for line in out.splitlines()]
        if len(answers) != len(queries):
            raise RuntimeError(f"assay search: {len(answers)} answers to {len(queries)} queries")
        return {name: [hit["url"].removeprefix(ADDRESS) for hit in answer.get("hits", [])]
                for name, answer in zip(queries, answers)}
