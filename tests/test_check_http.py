"""POST /api/v1/check and the glosses of ?reader=, as a page or a script sees them."""
import json

from json_schema import problems
from support import DeskTest, quoted, record

SHANGHAI = "上海前三季度地区生产总值40721.17亿元，同比增长5.18%。"
BESSENT = "美国财政部长贝森特说，12至24个月内能找到稀土的替代来源。"
SOURCE = {"text": f"{SHANGHAI}\n\n{BESSENT}\n", "title": "上海经济", "published": "2025-11-10T02:06:00+08:00"}


class Check(DeskTest):
    def check(self, server, summary, source=None, status=200):
        answer = server.ask("POST", "/api/v1/check", {"summary": summary, "source": source or SOURCE})
        self.assertEqual(answer.status, status, answer.body[:300])
        report = answer.json()
        if status == 200:
            document = server.get("/api/v1/openapi.json").json()
            self.assertEqual(problems(report, {"$ref": "#/components/schemas/CheckReport"}, document), [])
            self.hold_offsets(report, summary)
        return report

    def hold_offsets(self, report, summary):
        """Every offset points at the text that it says it does, and the counts are those of what is there."""
        sent = summary.encode()
        texts = [report["source"]["title"]] + [one["text"] for one in report["source"]["paragraphs"]]
        counts = {"figures": 0, "names": 0, "citations": 0, "failed": 0}
        for sentence in report["sentences"]:
            counts["failed"] += len(sentence["conflicts"])
            self.assertEqual(sent[sentence["start"]:sentence["end"]].decode(), sentence["text"])
            for kind in ("figures", "names", "citations"):
                for mark in sentence[kind]:
                    counts[kind] += 1
                    counts["failed"] += mark["verdict"] != "supported"
                    self.assertEqual(sent[mark["start"]:mark["end"]].decode(), mark["text"])
                    if mark.get("found") is not None:
                        there = texts[mark["paragraph"]].encode()
                        self.assertEqual(there[mark["found_start"]:mark["found_end"]].decode(), mark["found"])
        self.assertEqual(report["counts"], counts)
        self.assertEqual(report["ok"], counts["failed"] == 0)

    def marks(self, report, kind):
        return {mark["text"]: mark for sentence in report["sentences"] for mark in sentence[kind]}

    def test_a_scale_slip_is_named_with_its_factor_and_its_place(self):
        with self.server() as server:
            report = self.check(server, "Shanghai's GDP was 40,721.17 billion yuan in the first three quarters, up 5.18%. [1]")
            self.assertEqual((report["ok"], report["language"], report["source"]["language"]), (False, "en", "zh"))
            figures = self.marks(report, "figures")
            slip = figures["40,721.17 billion yuan"]
            self.assertEqual((slip["verdict"], slip["factor"], slip["paragraph"]), ("scale-slip", "10", 1))
            self.assertEqual(slip["found"], "40721.17亿元")
            self.assertIn("亿", slip["reason"])
            self.assertEqual(figures["5.18%"]["verdict"], "supported")

    def test_a_name_that_is_another_is_told(self):
        with self.server() as server:
            report = self.check(server, "Treasury Secretary Becerra said that alternatives would be found in 12 to 24 months. [2]")
            self.assertNotEqual(self.marks(report, "names")["Becerra"]["verdict"], "supported")
            report = self.check(server, "Treasury Secretary Bessent said that alternatives would be found in 12 to 24 months. [2]")
            self.assertEqual(self.marks(report, "names")["Bessent"]["verdict"], "supported")
            self.assertTrue(report["ok"])

    def test_citations_are_held_to_their_paragraph(self):
        with self.server() as server:
            report = self.check(server, "上海增长5.18%。[2] 贝森特说要12至24个月。[3]")
            citations = self.marks(report, "citations")
            self.assertEqual(citations["[2]"]["verdict"], "wrong-paragraph")
            self.assertEqual(citations["[3]"]["verdict"], "no-such-paragraph")

    def test_every_digest_of_the_desk_stands_in_its_own_document(self):
        self.import_records(range(1, 6))
        with self.server() as server:
            for number in range(1, 6):
                digest = server.get(f"/api/v1/documents/{number}").json()["digest"]
                lines = [digest["viewpoint"]] + [line for group in digest["groups"] for line in group["bullets"]]
                summary = "\n".join(line["text"] + "".join(f"[{cite}]" for cite in line["cites"]) for line in lines)
                report = self.check(server, summary, {"document": number})
                self.assertTrue(report["ok"], json.dumps(report, ensure_ascii=False)[:2000])

    def test_the_errors_say_what_is_wrong(self):
        with self.server() as server:
            for body, status, words in [
                ({"summary": "x"}, 400, "no source"),
                ({"source": SOURCE}, 400, "no summary"),
                ({"summary": " \n", "source": SOURCE}, 400, "no summary"),
                ({"summary": "x", "source": {"text": "\n \n"}}, 400, "no source"),
                ({"summary": "x", "source": {"document": 1}}, 404, "no document 1"),
                ({"summary": "x", "source": {"document": 1, "text": "x"}}, 400, "not both"),
                ({"summary": "x", "source": {"text": "x", "published": "yesterday"}}, 400, "source.published"),
                ({"summary": "x", "source": SOURCE, "strict": True}, 400, '"strict"'),
                ({"summary": "x" * (2**20 + 1), "source": SOURCE}, 413, "more than 1 MiB"),
                ({"summary": "x", "source": {"text": "x" * (10 * 2**20 + 1)}}, 413, "more than 10 MiB"),
            ]:
                answer = server.ask("POST", "/api/v1/check", body)
                self.assertEqual(answer.status, status, answer.body[:200])
                self.assertIn(words, answer.json()["error"]["message"])

    def test_hostile_bodies(self):
        with self.server() as server:
            for body in ("", "{", "[]", "[" * 2_000_000, '{"summary":' * 500_000, '{"summary":"x","source":' + "[[" * 500_000,
                         '{"summary":"\\ud800","source":{"text":"x"}}', b'{"summary":"\xff"}', "{" + '"summary":"x",' * 100_000,
                         '{"summary":"x","source":{"document":1e999}}', '{"summary":"x","source":{"document":99999999999999999999}}'):
                answer = server.ask("POST", "/api/v1/check", body)
                self.assertEqual(answer.status, 400, body[:60])
                self.assertLess(len(answer.body), 300)
            self.assertEqual(server.get("/api/v1/about").status, 200)

    def test_hostile_texts_get_a_report(self):
        with self.server() as server:
            for text in ("9" * 10_000, "1" + ",000" * 5_000, "0." + "0" * 10_000 + "1 percent", "[" * 20_000, "(" * 20_000 + "5",
                         "亿" * 10_000, "\u202e\u2066" * 5_000 + "5%", "1" + "万亿" * 5_000 + "元", "\x00\x01 5%\x7f", "[1][2]" * 5_000,
                         "<script>alert(5)</script>", "[99999999999999999999]", "[-1] 5%.", "e\u0301" * 10_000 + "\ufeff7"):
                self.check(server, text)
                self.check(server, "5% 上海", {"text": text})
            self.assertEqual(server.get("/api/v1/about").status, 200)

    def test_texts_as_large_as_allowed(self):
        with self.server() as server:
            line = f"{SHANGHAI}{BESSENT}\n"
            summary = line * ((2**20) // len(line.encode()))
            source = {"text": line * ((10 * 2**20) // len(line.encode()))}
            answer = server.ask("POST", "/api/v1/check", {"summary": summary, "source": source})
            self.assertEqual(answer.status, 200)
            self.assertTrue(answer.json()["ok"])

    def test_a_page_of_another_site_gets_no_answer(self):
        with self.server() as server:
            for headers in ({"Origin": "http://other.example"}, {"Content-Type": "text/plain"}, {"Host": "rebound.example"}):
                answer = server.ask("POST", "/api/v1/check", {"summary": "5%", "source": SOURCE}, headers)
                self.assertIn(answer.status, (403, 415, 421))


class Glosses(DeskTest):
    def setUp(self):
        super().setUp()
        paragraphs = [SHANGHAI, BESSENT + "他是在接受采访时这样说的，采访在北京进行。", "包头的稀土产量占全国的一半以上，当地企业计划再投资500亿元。"]
        chinese = record(1, title="上海前三季度地区生产总值40721.17亿元", language="zh", paragraphs=paragraphs * 2,
                         published="2025-11-10T02:06:00+08:00")
        lines = json.dumps(chinese, ensure_ascii=False) + "\n" + json.dumps(record(2, title="Malaysia sold 300 tonnes of rare earth oxide"), ensure_ascii=False) + "\n"
        self.fine("import", self.write("records.ndjson", lines), "--json")
        self.fine("topic", "add", "all", "--query", '稀土 OR "rare earth"')

    def lines(self, document):
        digest = document["digest"]
        return [digest["viewpoint"]] + [one for group in digest["groups"] for one in [group, *group["bullets"]]]

    def test_each_reader_gets_what_is_in_the_other_language(self):
        with self.server() as server:
            for reader, foreign in (("en", "zh"), ("zh", "en"), (None, None)):
                asked = f"&reader={reader}" if reader else ""
                for document in server.get(f"/api/v1/topics/all/documents?limit=9{asked}").json()["documents"]:
                    glosses = [document["title_gloss"]] + [line["gloss"] for line in self.lines(document)]
                    if document["language"] == foreign:
                        self.assertTrue(any(glosses), document["title"])
                    else:
                        self.assertFalse(any(glosses), document["title"])

    def test_the_figures_of_a_title_are_told(self):
        with self.server() as server:
            title = server.get("/api/v1/documents/1?reader=en").json()["title_gloss"]
            for part in ("Shanghai", "4.072117 trillion yuan"):
                self.assertIn(part, title)
            hit = server.get(f"/api/v1/search?q={quoted('上海')}&reader=en").json()["hits"][0]
            self.assertEqual(hit["title_gloss"], title)
