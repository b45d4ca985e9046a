"""What the end-to-end tests share: a folder of its own for each test, the binary, a server, and pages to import."""
import contextlib
import gzip
import http.client
import json
import os
import shutil
import signal
import subprocess
import tempfile
import unittest
import urllib.parse

BINARY = os.environ.get("ASSAY_BINARY", "")
PATIENCE = 60  # seconds until a hang is called one; nothing here takes long


def page(title, paragraphs, site="The Example", published="2026-01-05T08:30:00+08:00", language="en"):
    """A publisher's page: navigation and related links around an article."""
    body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} - {site}</title>
<meta property="og:site_name" content="{site}"><meta property="article:published_time" content="{published}"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<article><h1>{title}</h1>{body}</article>
<aside><h3>Related</h3><ul><li><a href="/1">Other news</a></li><li><a href="/2">More news</a></li></ul></aside>
<footer>Copyright The Example</footer></body></html>"""


def english(number, word="rare earth"):
    """Paragraphs about `word`, long enough to be an article and different for each number."""
    return [
        f"The {word} mine near Port {number} sold {number}00 tonnes of {word} oxide in the last quarter, its owner said on Monday.",
        f"Prices of {word} products rose by {number} percent, because buyers of {word} magnets stocked up before the holidays.",
        f"Analysts who follow {word} supply expect a surplus of {number}0 tonnes, and said that two smelters would stop for repairs.",
        "The company will publish its annual report in March, and a call with investors is planned for the same day.",
    ]


def record(number, **more):
    value = {
        "url": f"https://news.example/{number}",
        "title": f"Report {number}",
        "source": "The Example",
        "published": f"2026-01-{number % 28 + 1:02d}T08:30:00+08:00",
        "language": "en",
        "paragraphs": english(number),
    }
    value.update(more)
    return value


def ndjson(records):
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records)


class Outcome:
    def __init__(self, status, output, errors):
        self.status = status
        self.output = output
        self.errors = errors

    def json(self):
        return json.loads(self.output)

    def lines(self):
        return [json.loads(line) for line in self.output.splitlines()]


class DeskTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="assay-test-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.data = os.path.join(self.folder, "desk")
        # Nothing of the person who runs the tests: their desk, their zone, their width.
        self.environment = {"PATH": os.environ["PATH"], "HOME": self.folder, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def write(self, name, content):
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        return path

    def write_gzip(self, name, content):
        return self.write(name, gzip.compress(content.encode() if isinstance(content, str) else content))

    def assay(self, *arguments, input=None, binary=None, **options):
        """Runs a command to its end."""
        done = subprocess.run([*(binary or []), BINARY, *arguments], input=input, capture_output=True,
                              env=self.environment, timeout=PATIENCE, cwd=self.folder, **options)
        return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))

    def desk(self, *arguments, **options):
        """Runs a command on this test's data folder."""
        return self.assay(*arguments, "--data", self.data, **options)

    def fine(self, *arguments, **options):
        """Runs a command on this test's data folder that must succeed."""
        outcome = self.desk(*arguments, **options)
        self.assertEqual(outcome.status, 0, outcome.errors)
        return outcome

    def refused(self, outcome, *words, status=2):
        """A clear line and its status: never a crash, never silence."""
        self.assertEqual(outcome.status, status, f"{outcome.output}\n{outcome.errors}")
        lines = [line for line in outcome.errors.splitlines() if line.startswith("assay: ")]
        self.assertEqual(len(lines), 1, outcome.errors)
        for word in words:
            self.assertIn(word, lines[0])
        return lines[0]

    def import_records(self, numbers, name="records.ndjson"):
        return self.fine("import", self.write(name, ndjson(record(number) for number in numbers)), "--json").json()

    def healthy(self):
        self.fine("doctor")

    @contextlib.contextmanager
    def server(self, *arguments, data=None):
        """A server on a free port of 127.0.0.1, ended with SIGTERM, which must give status 0."""
        process = subprocess.Popen([BINARY, "serve", "--listen", "127.0.0.1:0", "--data", data or self.data, *arguments],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment)
        try:
            line = process.stdout.readline().decode()
            self.assertRegex(line, r"^assay: serving http://127\.0\.0\.1:\d+/\n$")
            yield Server(process, int(line.rsplit(":", 1)[1].rstrip("/\n")))
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            self.assertEqual(process.wait(timeout=PATIENCE), 0)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
            process.stdout.close()


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    def json(self):
        return json.loads(self.body)


class Server:
    def __init__(self, process, port):
        self.process = process
        self.port = port
        self.authority = f"127.0.0.1:{port}"

    def ask(self, method, target, body=None, headers=None):
        """One request as a browser page of this server would send it."""
        fields = {"Host": self.authority}
        if body is not None:
            fields["Content-Type"] = "application/json"
            body = body if isinstance(body, (bytes, str)) else json.dumps(body)
        fields.update(headers or {})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, target, body=body, headers={k: v for k, v in fields.items() if v is not None})
            return Answer(connection.getresponse())
        finally:
            connection.close()

    def get(self, target, **headers):
        return self.ask("GET", target, headers=headers)


def quoted(text):
    return urllib.parse.quote(text, safe="")
