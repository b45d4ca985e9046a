"""Bad input: a clear line and exit status 2, or a counted skip; never a crash, a hang or half a write."""
import contextlib
import gzip
import os
import resource
import socket
import sqlite3
import subprocess

from support import BINARY, PATIENCE, DeskTest, english, ndjson, page, record


class BadFiles(DeskTest):
    def skipped(self, path, count=1):
        """Importing a folder passes over what it cannot read, counts it and says why."""
        outcome = self.fine("import", path, "--json")
        summary = outcome.json()
        self.assertEqual(summary["skipped"], count, summary)
        self.assertTrue(summary["notes"])
        self.healthy()
        return summary

    def test_a_missing_file(self):
        self.refused(self.desk("import", self.path("missing.html")), "missing.html")
        self.refused(self.assay("extract", self.path("missing.html")), "missing.html")
        self.refused(self.assay("parse-feed", self.path("missing.xml")), "missing.xml")

    def test_a_missing_file_among_others_does_not_keep_them_out(self):
        good = self.write("good.ndjson", ndjson([record(1)]))
        outcome = self.desk("import", self.path("missing.html"), good, "--json")
        self.refused(outcome, "missing.html")
        self.assertEqual(outcome.json()["added"], 1)

    def test_an_unreadable_folder(self):
        self.write("in/page.html", page("One", english(1)))
        os.chmod(self.folder, 0o755)
        os.chmod(self.path("in"), 0)
        self.addCleanup(os.chmod, self.path("in"), 0o700)
        os.makedirs(self.data)
        os.chmod(self.data, 0o777)
        with self.as_nobody() as (binary, options):
            done = subprocess.run([*binary, "import", self.path("in"), "--data", self.data], capture_output=True,
                                  env=self.environment, timeout=PATIENCE, **options)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertRegex(done.stderr.decode(), r"^assay: .*in")

    @contextlib.contextmanager
    def as_nobody(self):
        """Root reads everything, so as root the binary runs as nobody, from a copy that nobody can reach."""
        if os.geteuid() != 0:
            yield [BINARY], {}
            return
        copy = self.path("assay")
        with open(BINARY, "rb") as source, open(copy, "wb") as target:
            target.write(source.read())
        os.chmod(copy, 0o755)
        yield [copy], {"user": 65534, "group": 65534, "extra_groups": []}

    def test_a_path_through_a_file(self):
        self.refused(self.desk("import", os.path.join(self.write("file", "x"), "below")), "below")

    def test_an_empty_file(self):
        empty = self.write("in/empty.html", "")
        self.refused(self.assay("extract", empty), "empty.html")
        self.skipped(self.path("in"))

    def test_a_binary(self):
        binary = self.write("in/program.html", b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 64)
        self.refused(self.assay("extract", binary), "program.html")
        self.skipped(self.path("in"))

    def test_a_page_of_100_megabytes(self):
        path = self.path("in", "huge.html")
        os.makedirs(self.path("in"))
        with open(path, "wb") as file:
            file.write(b"<html><body><p>")
            for _ in range(100):
                file.write(b"words and more words " * 50_000)
        self.refused(self.assay("extract", path), "huge.html")
        self.skipped(self.path("in"))

    def test_a_small_gzip_of_a_huge_page(self):
        with gzip.open(self.write("in/bomb.html.gz", ""), "wb", 9) as file:
            for _ in range(100):
                file.write(bytes(1 << 20))
        self.refused(self.assay("extract", self.path("in", "bomb.html.gz")), "bomb.html.gz")
        self.skipped(self.path("in"))

    def test_tags_nested_100000_deep(self):
        depth = 100_000
        article = "".join(f"<p>{paragraph}</p>" for paragraph in english(1))
        for tag in ("div", "b", "table", "a"):
            path = self.write(f"{tag}.html", f"<html><body>{f'<{tag}>' * depth}{article}{f'</{tag}>' * depth}</body></html>")
            outcome = self.assay("extract", path, "--json")
            self.assertIn(outcome.status, (0, 2), f"{tag}: {outcome.errors}")
            outcome.json()

    def test_invalid_utf_8(self):
        html = page("Mine sells", english(1)).encode().replace(b"oxide", b"\xff\xfe\x80oxide\xc3\x28")
        outcome = self.assay("extract", self.write("a.html", html), "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        outcome.json()  # valid JSON, so valid UTF-8
        self.fine("import", self.path("a.html"))
        self.healthy()

    def test_a_truncated_gzip(self):
        whole = gzip.compress(page("Mine sells", english(1)).encode())
        cut = self.write("in/cut.html.gz", whole[: len(whole) // 2])
        self.refused(self.assay("extract", cut), "cut.html.gz")
        self.skipped(self.path("in"))

    def test_a_feed_with_100000_entries(self):
        entries = "".join(f"<item><title>Entry {n}</title><link>https://feed.example/{n}</link><description>Item number {n} of the "
                          "feed.</description></item>" for n in range(100_000))
        path = self.write("feed.xml", f'<rss version="2.0"><channel><title>Long</title>{entries}</channel></rss>')
        outcome = self.assay("parse-feed", path, "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        self.assertEqual(len(outcome.json()["entries"]), 100_000)

    def test_entities_that_multiply(self):
        lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
        path = self.write("feed.xml", f'<!DOCTYPE rss [<!ENTITY e0 "ha">{lines}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0">'
                          "<channel><title>&e11;</title><item><title>&x;</title><link>https://a.example/</link></item></channel></rss>")
        outcome = self.assay("parse-feed", path, "--json")
        self.assertIn(outcome.status, (0, 2), outcome.errors)
        self.assertLess(len(outcome.output), 1_000_000)
        self.assertNotIn("root:", outcome.output)

    def test_ndjson_with_a_bad_line_in_the_middle(self):
        lines = ndjson([record(1)]) + '{"url": "https://news.example/cut", "ti\n' + ndjson([record(2)])
        self.write("in/records.ndjson", lines)
        summary = self.skipped(self.path("in"))
        self.assertEqual(summary["added"], 2)
        self.assertTrue(any("records.ndjson" in note and "2" in note for note in summary["notes"]), summary)

    def test_a_damaged_pdf(self):
        self.write("in/broken.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")
        self.skipped(self.path("in"))


class BadDesks(DeskTest):
    def full(self, outcome):
        """A full disk is one clear line, and what was recorded before stays whole."""
        line = self.refused(outcome)
        self.assertRegex(line, r"(?i)full|space|too large|disk")

    def test_a_full_disk(self):
        self.import_records([1])
        path = self.write("many.ndjson", ndjson(record(n, paragraphs=english(n) * 50) for n in range(2, 400)))
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
        outcome = self.desk("import", path, preexec_fn=limit)
        self.refused(outcome)
        self.healthy()
        self.assertGreaterEqual(self.fine("doctor", "--json").json()["documents"], 1)
        self.fine("import", path)
        self.assertEqual(self.fine("doctor", "--json").json()["documents"], 399)

    def test_a_full_file_system(self):
        mount = self.path("small")
        os.makedirs(mount)
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", mount], capture_output=True).returncode != 0:
            self.skipTest("only root may mount a small file system")
        try:
            self.data = os.path.join(mount, "desk")
            path = self.write("many.ndjson", ndjson(record(n, paragraphs=english(n) * 50) for n in range(2, 400)))
            self.full(self.desk("import", path))
            self.healthy()
        finally:
            subprocess.run(["umount", mount], check=True, capture_output=True)

    def test_standard_output_is_full(self):
        self.import_records([1])
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BINARY, "search", "mine", "--data", self.data], stdout=full, stderr=subprocess.PIPE,
                                  env=self.environment, timeout=PATIENCE)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"standard output", done.stderr)

    def test_a_folder_written_by_a_newer_version(self):
        self.import_records([1])
        with contextlib.closing(sqlite3.connect(os.path.join(self.data, "assay.db"))) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            database.execute(f"PRAGMA user_version = {version + 1}")
        for command in (["import", self.write("a.ndjson", ndjson([record(2)]))], ["doctor"], ["topic", "list"],
                        ["serve", "--listen", "127.0.0.1:0"]):
            self.refused(self.desk(*command), "later version")

    def test_a_folder_that_is_a_file(self):
        self.data = self.write("desk", "not a folder")
        self.refused(self.desk("topic", "list"))

    def test_a_database_that_is_none(self):
        self.write("desk/assay.db", b"this is no database, and long enough to be sure of it" * 100)
        self.refused(self.desk("topic", "list"))
        self.assertEqual(self.desk("doctor").status, 1)

    def test_a_damaged_database_is_found_out(self):
        self.import_records(range(50))
        path = os.path.join(self.data, "assay.db")
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = os.path.getsize(path)
        with open(path, "r+b") as file:
            file.seek(size // 2)
            file.write(b"\xa5" * 8192)
        outcome = self.desk("doctor")
        self.assertEqual(outcome.status, 1, outcome.errors)
        self.assertIn("assay: ", outcome.errors)

    def test_a_port_in_use(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            address = f"127.0.0.1:{taken.getsockname()[1]}"
            self.refused(self.desk("serve", "--listen", address), address)

    def test_two_servers_on_one_folder(self):
        with self.server():
            self.refused(self.desk("serve", "--listen", "127.0.0.1:0"), "another server")

    def test_an_address_that_is_none(self):
        for address in ("nowhere", "127.0.0.1", "127.0.0.1:99999", "news.example:80"):
            self.refused(self.desk("serve", "--listen", address), address)
        self.refused(self.desk("serve", "--listen", "192.0.2.1:0"), "192.0.2.1")  # not an address of this machine
