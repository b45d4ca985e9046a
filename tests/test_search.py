"""Search through the built program: the query language, other languages, freshness, damage."""

import os
import time

from support import DeskTest, ndjson, quoted, record

CHINESE = {
    "url": "https://zh.example/1", "title": "稀土出口管制", "source": "南海财经", "published": "2025-11-09T08:00:00+08:00",
    "language": "zh",
    "paragraphs": ["商务部公布稀土出口管制措施。", "财长贝森特称，寻找替代品需要12至24个月。", "工厂投资1.2亿美元，产能3000吨。"],
}
ENGLISH = {
    "url": "https://en.example/1", "title": "Magnets made at home", "source": "Harbour Markets",
    "published": "2025-11-10T01:41:00Z", "language": "en",
    "paragraphs": ["The plant makes rare earth magnets, Treasury Secretary Scott Bessent said.",
                   "The government will pay 112 million US dollars for it.", "Analysts expect mining to follow within ten years."],
}
CITIES = {
    "url": "https://zh.example/2", "title": "城市经济", "source": "北辰时报", "published": "2025-10-01T10:00:00+08:00",
    "language": "zh", "paragraphs": ["上海前三季度增长5.18%，这是发展中国家的经验。", "包头供应全球八成的稀土。"],
}


class Search(DeskTest):
    def setUp(self):
        super().setUp()
        self.fine("import", self.write("news.ndjson", ndjson([CHINESE, ENGLISH, CITIES])))

    def found(self, query, *options):
        result = self.fine("search", query, "--json", *options).json()
        self.assertEqual(result["total"], len(result["hits"]))
        return [hit["url"].removeprefix("https://") for hit in result["hits"]]

    def both(self, query, *expected):
        self.assertEqual(sorted(self.found(query)), sorted(expected), query)

    def test_one_language_finds_another(self):
        self.both("稀土", "zh.example/1", "zh.example/2", "en.example/1")
        self.both("\"rare earths\"", "zh.example/1", "zh.example/2", "en.example/1")
        self.both("Bessent", "zh.example/1", "en.example/1")
        self.both("貝森特", "zh.example/1", "en.example/1")
        self.both("=稀土", "zh.example/1", "zh.example/2")
        self.both("稀土 -form:\"rare earths\" -form:\"rare earth\"", "zh.example/1", "zh.example/2")

    def test_forms_are_told(self):
        result = self.fine("search", "稀土", "--json", "--explain").json()
        self.assertIn("rare earths", result["forms"][0]["others"])

    def test_operators_and_fields(self):
        self.both("稀土 AND 出口", "zh.example/1")
        self.both("稀土 NOT 出口", "zh.example/2", "en.example/1")
        self.both("商务部 NEAR/6 稀土", "zh.example/1")
        self.both("title:稀土", "zh.example/1")
        self.both("稀土 source:南海财经", "zh.example/1")
        self.both("稀土 site:zh.example", "zh.example/1", "zh.example/2")
        self.both("稀土 lang:en", "en.example/1")
        self.both("稀土 after:2025-11-09 before:2025-11-10", "zh.example/1")
        self.both("entity:\"Scott Bessent\"", "zh.example/1", "en.example/1")
        self.both("money>1e8USD", "zh.example/1", "en.example/1")
        self.both("money>1.15e8USD", "zh.example/1")
        self.both("percent>5", "zh.example/2")
        self.both("magn*", "en.example/1")
        self.both("=mine", )
        self.both("mine", "en.example/1")

    def test_words_side_by_side_and_words_apart(self):
        self.assertEqual(self.found("稀土出口")[0], "zh.example/1")
        self.both("中国", )  # not in 发展中国家

    def test_documents_that_hold_only_some_words_come_last(self):
        result = self.fine("search", "--json", "--explain", "稀土 包头 镝").json()
        self.assertFalse(result["hits"][0]["holds_all"])
        self.assertEqual(result["hits"][0]["url"], "https://zh.example/2")

    def test_newest_first(self):
        self.assertEqual(self.found("稀土", "--newest"), ["en.example/1", "zh.example/1", "zh.example/2"])

    def test_a_topic_as_a_filter(self):
        self.fine("topic", "add", "磁材", "--query", "magnets")
        self.both("稀土 topic:磁材", "en.example/1")
        self.refused(self.desk("search", "稀土 topic:nobody"), "nobody", status=1)

    def test_mistakes_are_passed_over_and_told(self):
        outcome = self.fine("search", "--json", "(稀土 \"出口")
        self.assertEqual(outcome.json()["hits"][0]["url"], "https://zh.example/1")
        self.assertIn("note: query:", outcome.errors)
        self.refused(self.desk("search", "?!"), "asks for nothing")
        self.refused(self.desk("search"), "what for")

    def test_queries_a_line(self):
        lines = self.fine("search", "--ndjson", input='{"query":"稀土","limit":1}\n{"query":"出口"}\n'.encode()).lines()
        self.assertEqual([len(line["hits"]) for line in lines], [1, 1])
        outcome = self.desk("search", "--ndjson", input=b'{"query":""}\n[]\n')
        self.assertEqual(outcome.status, 2)
        self.assertTrue(all("error" in line for line in outcome.lines()))

    def test_hostile_queries_end_with_a_line(self):
        for query in ["a" * 1_000_000, "a OR " * 10_000 + "b", "(" * 5_000 + "a", "\"" * 999, "的 了 the", "----", "稀* " * 200]:
            outcome = self.desk("search", "--ndjson", input=ndjson([{"query": query}]).encode())
            self.assertIn(outcome.status, (0, 2), query[:40])
            self.assertEqual(len(outcome.lines()), 1, query[:40])

    def test_a_revision_replaces_what_was_found(self):
        changed = dict(CHINESE, paragraphs=["商务部公布镓出口管制措施。"], title="镓出口管制")
        self.fine("import", self.write("changed.ndjson", ndjson([changed])))
        self.both("贝森特", "en.example/1")
        self.both("镓出口管制", "zh.example/1")
        self.healthy()


class Freshness(DeskTest):
    def test_a_document_is_found_within_a_second_of_its_import(self):
        self.import_records([1])
        with self.server() as server:
            self.assertEqual(server.get("/api/v1/search?q=" + quoted("Report 1")).json()["total"], 1)
            self.fine("import", self.write("more.ndjson", ndjson([record(2, title="Ytterbium found")])))
            deadline = time.monotonic() + 10  # a machine under load; how long it takes is told below
            start = time.monotonic()
            while server.get("/api/v1/search?q=ytterbium").json()["total"] == 0:
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.02)
            print(f"found after {time.monotonic() - start:.2f} s")


class Damage(DeskTest):
    def segments(self):
        folder = os.path.join(self.data, "search")
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".seg")]

    def setUp(self):
        super().setUp()
        self.import_records(range(1, 20))
        self.before = self.fine("search", "rare earth", "--json").json()

    def mended(self):
        self.fine("rebuild")
        self.assertEqual(self.fine("search", "rare earth", "--json").json(), self.before)
        self.healthy()

    def test_a_missing_segment(self):
        os.remove(self.segments()[0])
        self.refused(self.desk("search", "rare earth"), "rebuild", status=2)
        self.mended()

    def test_a_damaged_segment(self):
        path = self.segments()[0]
        with open(path, "r+b") as file:
            file.seek(os.path.getsize(path) // 2)
            byte = file.read(1)
            file.seek(-1, os.SEEK_CUR)
            file.write(bytes([byte[0] ^ 0x10]))
        self.assertEqual(self.desk("doctor").status, 1)
        self.mended()

    def test_a_damaged_manifest(self):
        with open(os.path.join(self.data, "search", "MANIFEST"), "r+b") as file:
            file.write(b"nonsense")
        self.refused(self.desk("search", "rare earth"), "rebuild", status=2)
        self.mended()

    def test_an_index_that_is_gone_is_made_anew(self):
        for path in self.segments():
            os.remove(path)
        os.remove(os.path.join(self.data, "search", "MANIFEST"))
        self.assertEqual(self.fine("search", "rare earth", "--json").json(), self.before)

    def test_rebuild_while_a_server_keeps_the_index(self):
        with self.server() as server:
            self.fine("rebuild")
            deadline = time.monotonic() + 10
            while server.get("/api/v1/search?q=rare").json()["total"] != self.before["total"]:
                self.assertLess(time.monotonic(), deadline)
                time.sleep(0.05)
        self.healthy()
