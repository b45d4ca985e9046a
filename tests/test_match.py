"""assay match: standing queries over a stream of documents.  Its JSON is a contract, its exit statuses too."""
import json
import os

from support import DeskTest, ndjson, record

TOPICS = [
    {"name": "rare earths"},
    {"name": "oxide prices", "query": "oxide prices"},
    {"name": "magnets, not toys", "query": "magnet NOT toy"},
    {"name": "tin", "query": "tin OR \"tin ore\""},
]


class Match(DeskTest):
    def match(self, topics, documents, *arguments):
        text = topics if isinstance(topics, (str, bytes)) else ndjson(topics)
        lines = documents if isinstance(documents, bytes) else ndjson(documents).encode()
        return self.assay("match", "--topics", self.write("topics", text), *arguments, input=lines)

    def names(self, topics, *documents):
        outcome = self.match(topics, documents, "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        return [[topic["name"] for topic in line["topics"]] for line in outcome.lines()]

    def test_a_line_a_document_in_their_order(self):
        documents = [record(number) for number in range(1500)]
        documents[700] = record(700, paragraphs=["Tin, tin and nothing but tin."], title="Tin")
        outcome = self.match(TOPICS, documents, "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        lines = outcome.lines()
        self.assertEqual([line["url"] for line in lines], [one["url"] for one in documents])
        for number, line in enumerate(lines):
            self.assertEqual(list(line), ["url", "topics"])
            for topic in line["topics"]:
                self.assertEqual(list(topic), ["name", "relevance"])
                self.assertTrue(0 < topic["relevance"] <= 1)
            self.assertEqual({topic["name"] for topic in line["topics"]},
                             {"tin"} if number == 700 else {"rare earths", "oxide prices", "magnets, not toys"})
            self.assertEqual(line["topics"], sorted(line["topics"], key=lambda one: (-one["relevance"], one["name"])))
        self.assertEqual(lines[700]["topics"], [{"name": "tin", "relevance": 1.0}])

    def test_a_name_finds_the_other_language(self):
        chinese = {"title": "稀土出口", "text": "商务部公布了稀土出口的新措施。"}
        self.assertEqual(self.names([{"name": "rare earths"}, {"name": "稀土"}], chinese, record(1)),
                         [["rare earths", "稀土"], ["rare earths", "稀土"]])

    def test_a_document_without_an_address(self):
        outcome = self.match(TOPICS, [{"text": "Tin."}], "--json")
        self.assertEqual(outcome.lines(), [{"url": None, "topics": [{"name": "tin", "relevance": 1.0}]}])

    def test_topics_in_columns(self):
        self.assertEqual(self.names("\ufefftin\ntwo\toxide prices\n\nthree\tmagnet -toy\t\r\n", record(1)),
                         [["three", "two"]])

    def test_same_as_the_desk(self):
        documents = [record(number) for number in range(5)]
        self.import_records(range(5))
        self.fine("topic", "add", "oxide", "--query", "oxide OR smelter")
        shown = self.fine("topic", "show", "oxide", "--json").json()["documents"]
        outcome = self.match([{"name": "oxide", "query": "oxide OR smelter"}], documents, "--json")
        self.assertEqual({one["url"]: one["relevance"] for one in shown},
                         {line["url"]: line["topics"][0]["relevance"] for line in outcome.lines()})

    def test_facts(self):
        topics = [{"name": "source", "query": "source:\"The Example\""}, {"name": "late", "query": "tonnes after:2026-01-05"},
                  {"name": "early", "query": "tonnes before:2026-01-05"}, {"name": "mass", "query": "tonnes mass>1000t"},
                  {"name": "little", "query": "tonnes mass<1t"}, {"name": "who", "query": "entity:\"Scott Bessent\""}]
        first = record(1, paragraphs=["Treasury Secretary Scott Bessent said that 5,000 tonnes were sold."])
        second = record(9, source="Other", paragraphs=["Nobody said that 500 tonnes were sold."])
        [one, two] = self.names(topics, first, second)
        self.assertEqual(set(one), {"source", "early", "mass", "who"})
        self.assertEqual(set(two), {"late"})

    def test_a_bad_document_keeps_its_place(self):
        lines = [json.dumps(record(1)), "not json", "", json.dumps({"title": "no text"}), "[1]", json.dumps(record(2))]
        outcome = self.match(TOPICS, ("\n".join(lines) + "\n").encode() + b"{\"text\":\"tin \xff\xfe\"}\n", "--json")
        self.assertEqual(outcome.status, 2)
        first, second, third, fourth, fifth, sixth = outcome.lines()
        self.assertEqual([first["url"], fifth["url"]], [record(1)["url"], record(2)["url"]])
        for bad, number in ((second, 2), (third, 4), (fourth, 5)):
            self.assertEqual(list(bad), ["error"])
            self.assertIn(f"line {number}:", bad["error"])
        self.assertEqual([topic["name"] for topic in sixth["topics"]], ["tin"])
        self.assertEqual(len(outcome.errors.splitlines()), 3)

    def test_nothing_in_nothing_out(self):
        outcome = self.match(TOPICS, b"", "--json")
        self.assertEqual((outcome.status, outcome.output), (0, ""))

    def test_for_people(self):
        outcome = self.match(TOPICS, [record(1)])
        self.assertEqual(outcome.status, 0, outcome.errors)
        self.assertIn("Report 1\n", outcome.output)
        self.assertRegex(outcome.output, r"  0\.\d\d  oxide prices\n")

    def test_no_store_is_opened(self):
        self.match(TOPICS, [record(1)], "--json", "--data", self.data)
        self.assertFalse(os.path.exists(self.data))

    def test_a_bad_topic_stops_with_its_line(self):
        for topics, words in (
            ("a\tb\n\nc\td OR\n", ["line 3"]),
            ('{"name":"a"}\n{"name":"b","query":"\\"open"}\n', ["line 2", "quote"]),
            ('{"name":"a"}\n{"name":3}\n', ["line 2", "name"]),
            ('{"name":"a"}\n{"query":"b"}\n', ["line 2", "name"]),
            ('{"name":"a"\n', ["line 1", "JSON"]),
            ("tin\nlead\ntin\n", ["line 3", "line 1"]),
            ("tin\n" + "x" * 201 + "\n", ["line 2", "200"]),
            (b"tin\nle\xffad\n", ["line 2", "UTF-8"]),
            ("", ["no topic"]),
            ("\n \n", ["no topic"]),
            ("big\t" + "word " * 200000 + "\n", ["line 1"]),
            ("many\t" + " OR ".join(f"w{i}" for i in range(10000)) + "\n", ["line 1"]),
            ("deep\t" + "(" * 5000 + "a" + ")" * 5000 + "\n", ["line 1"]),
            ("marks\t，。！\n", ["line 1"]),
            ("wide\t" + "*" * 300 + "\n", ["line 1"]),
        ):
            outcome = self.match(topics, [record(1)], "--json")
            self.refused(outcome, *words)
            self.assertEqual(outcome.output, "")

    def test_bad_usage(self):
        self.refused(self.assay("match", input=b""), "--topics")
        self.refused(self.assay("match", "--topics", self.path("none"), input=b""), "none")
        self.refused(self.assay("match", "--topics", self.folder, input=b""), "directory")

    def test_a_query_that_can_never_match_is_told(self):
        outcome = self.match([{"name": "never", "query": "tin after:2025-12 before:2025-11"}], [record(1)], "--json")
        self.assertEqual(outcome.status, 0)
        self.assertIn("never", outcome.errors)
        self.assertEqual(outcome.lines()[0]["topics"], [])

    def test_hostile_documents(self):
        for text in ("9" * 100000, "(（" * 50000, "\u202e tin \u202c", "亿" * 100000, "tin " * 100000, "\0tin"):
            outcome = self.match(TOPICS, [{"text": text}], "--json")
            self.assertEqual(outcome.status, 0, outcome.errors)
            outcome.lines()
