"""assay import: everything in, once, whatever happens meanwhile."""
import os
import signal
import subprocess
import time

from support import BINARY, PATIENCE, DeskTest, english, ndjson, page, record


class Import(DeskTest):
    def summary(self, *paths):
        return self.fine("import", *paths, "--json").json()

    def test_one_line_for_people(self):
        path = self.write("records.ndjson", ndjson([record(1), record(2)]))
        outcome = self.fine("import", path)
        self.assertRegex(outcome.output,
                         r"^imported 2 documents \(0 revised, 0 unchanged, 0 skipped\) from 1 files in \d+\.\d s\n$")
        self.assertEqual(outcome.errors, "")

    def test_every_format_in_one_folder(self):
        self.write("in/page.html", page("A page", english(1)))
        self.write_gzip("in/packed.html.gz", page("A packed page", english(2)))
        self.write("in/records.ndjson", ndjson([record(3)]))
        self.write("in/deep/er/notes.md", "# Notes\n\nThe rare earth mine is closed for the winter, its owner said.\n")
        self.write("in/plain.txt", "A plain report\n\nThe rare earth mine opened again in the spring, its owner said.\n")
        self.write("in/feed.xml", """<rss version="2.0"><channel><title>Feed</title><item><title>An entry</title>
<link>https://feed.example/1</link><description>The rare earth mine sold its stock.</description></item></channel></rss>""")
        self.write("in/.hidden/page.html", page("Hidden", english(4)))
        summary = self.summary(self.path("in"))
        self.assertEqual(summary["files"], 6)
        self.assertEqual(summary["added"], 6)
        titles = {hit["title"] for hit in self.fine("search", '"rare earth"', "--json").json()["hits"]}
        self.assertEqual(titles, {"A page", "A packed page", "Report 3", "Notes", "A plain report", "An entry"})
        self.healthy()

    def test_twice_is_once(self):
        path = self.write("records.ndjson", ndjson(record(number) for number in range(20)))
        self.assertEqual(self.summary(path)["added"], 20)
        again = self.summary(path)
        self.assertEqual((again["added"], again["revised"], again["unchanged"]), (0, 0, 20))
        self.assertEqual(self.fine("search", "tonnes", "--json").json()["total"], 20)

    def test_an_amp_page_and_its_original_are_one_document(self):
        canonical = '<link rel="canonical" href="https://news.example/mine"></head>'
        original = page("Mine sells more", english(1)).replace("</head>", canonical)
        amp = original.replace("<html", "<html amp").replace("</h1>", "</h1><amp-ad><p>Buy a mine, cheap, today.</p></amp-ad>")
        self.write("in/amp/mine.html", amp)
        self.write("in/mine.html", original)
        self.assertEqual(self.summary(self.path("in"))["added"], 1)
        again = self.summary(self.path("in"))
        self.assertEqual((again["added"], again["revised"]), (0, 0))
        # The same in imports of their own.
        self.assertEqual(self.summary(self.path("in/amp"))["revised"], 0)
        self.assertEqual(self.fine("doctor", "--json").json()["documents"], 1)

    def test_pages_of_one_article_are_one_document(self):
        self.write("in/mine.html", page("Mine sells more", english(1)).replace("</article>", '<a href="mine_2.html">Next page</a></article>'))
        self.write("in/mine_2.html", page("Mine sells more (2)", english(2)).replace("</article>", '<a href="mine.html">1</a></article>'))
        summary = self.summary(self.path("in"))
        self.assertEqual((summary["files"], summary["added"]), (2, 1))
        hits = self.fine("search", '"Port 2"', "--json").json()["hits"]
        self.assertEqual([hit["title"] for hit in hits], ["Mine sells more"])

    def test_changed_text_is_a_revision(self):
        self.import_records([1])
        changed = record(1, paragraphs=english(1) + ["Later the owner corrected the figure to 150 tonnes."])
        summary = self.summary(self.write("changed.ndjson", ndjson([changed])))
        self.assertEqual((summary["added"], summary["revised"]), (0, 1))
        hits = self.fine("search", "corrected", "--json").json()["hits"]
        self.assertEqual(len(hits), 1)
        with self.server() as server:
            document = server.get(f"/api/v1/documents/{hits[0]['id']}").json()
            self.assertEqual((document["revision"], document["revisions"]), (2, 2))
        self.healthy()

    def test_the_last_change_of_a_page_is_kept(self):
        stamp = '<meta property="article:modified_time" content="2026-01-06T09:15:00+08:00"></head>'
        self.write("in/mine.html", page("Mine sells more", english(1)).replace("</head>", stamp))
        self.summary(self.path("in"))
        with self.server() as server:
            document = server.get("/api/v1/documents/1").json()
        self.assertEqual(document["published"], "2026-01-05T08:30:00+08:00")
        self.assertEqual(document["modified"], "2026-01-06T09:15:00+08:00")

    def test_notes_tell_what_was_skipped(self):
        path = self.write("records.ndjson", ndjson([record(1)]) + "not json\n" + ndjson([record(2)]))
        outcome = self.fine("import", path)
        self.assertIn("imported 2 documents (0 revised, 0 unchanged, 1 skipped)", outcome.output)
        self.assertIn("records.ndjson", outcome.errors)

    def test_killed_at_any_moment_nothing_is_lost_and_nothing_double(self):
        count = 600
        for number in range(count):
            self.write(f"in/{number:04d}.ndjson", ndjson([record(number)]))
        for pause in (0.02, 0.1, 0.25, 0.5):
            process = subprocess.Popen([BINARY, "import", self.path("in"), "--data", self.data], env=self.environment,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(pause)
            process.kill()
            process.wait(timeout=PATIENCE)
            if os.path.exists(os.path.join(self.data, "assay.db")):
                self.healthy()
        summary = self.summary(self.path("in"))
        self.assertEqual(summary["added"] + summary["unchanged"], count)
        self.assertEqual(summary["revised"], 0)
        self.assertEqual(self.fine("doctor", "--json").json()["documents"], count)
        self.assertEqual(self.fine("topic", "add", "earths", "--query", "tonnes", "--json").json()["documents"], count)

    def test_interrupted_it_ends_after_its_batch(self):
        for number in range(1500):
            self.write(f"in/{number:04d}.ndjson", ndjson([record(number)]))
        process = subprocess.Popen([BINARY, "import", self.path("in"), "--data", self.data], env=self.environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while not os.path.exists(os.path.join(self.data, "assay.db-wal")) and process.poll() is None:
            time.sleep(0.005)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=PATIENCE)
        # A machine quick enough to be done before the signal ends well, too.
        self.assertIn(process.returncode, (0, 1), errors)
        self.assertIn(b"imported", output)
        self.healthy()

    def test_two_imports_at_once(self):
        paths = [self.write(f"{part}.ndjson", ndjson(record(number) for number in range(part * 50, part * 50 + 100)))
                 for part in range(3)]
        running = [subprocess.Popen([BINARY, "import", path, "--data", self.data], env=self.environment,
                                    stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for path in paths]
        for process in running:
            _, errors = process.communicate(timeout=PATIENCE)
            self.assertEqual(process.returncode, 0, errors)
        self.assertEqual(self.fine("doctor", "--json").json()["documents"], 200)


class Rebuild(DeskTest):
    def test_all_that_is_derived_comes_back(self):
        self.import_records(range(5))
        self.fine("topic", "add", "rare earth")
        before = self.fine("topic", "show", "rare earth", "--json").output
        outcome = self.fine("rebuild", "--json").json()
        self.assertEqual(outcome["documents"], 5)
        self.assertEqual(self.fine("topic", "show", "rare earth", "--json").output, before)
