"""Topics, search and digests on the command line."""

from support import DeskTest, english, ndjson, record

CARD_FIELDS = ["id", "url", "title", "source", "published", "language", "relevance", "story", "digest"]
HIT_FIELDS = ["id", "url", "title", "source", "published", "score", "snippet", "paragraph"]


class Topics(DeskTest):
    def test_show_as_json_is_the_contract(self):
        self.import_records(range(1, 4))
        self.fine("topic", "add", "rare earth")
        shown = self.fine("topic", "show", "rare earth", "--json").json()
        self.assertEqual(list(shown), ["topic", "documents"])
        self.assertEqual(shown["topic"], "rare earth")
        self.assertEqual([card["title"] for card in shown["documents"]], ["Report 3", "Report 2", "Report 1"])
        for card in shown["documents"]:
            self.assertEqual(list(card), CARD_FIELDS)
            self.assertTrue(0 < card["relevance"] <= 1)
            digest = card["digest"]
            self.assertEqual(sorted(digest), ["groups", "viewpoint"])
            bullets = [digest["viewpoint"]] + [bullet for group in digest["groups"] for bullet in group["bullets"]]
            for bullet in bullets:
                self.assertTrue(all(1 <= cite <= len(english(1)) for cite in bullet["cites"]), bullet)

    def test_show_for_people(self):
        self.import_records([1])
        self.fine("topic", "add", "rare earth")
        text = self.fine("topic", "show", "rare earth").output
        self.assertIn("Report 1", text)
        self.assertIn("The Example · 2026-01-02 00:30", text)  # 08:30 in +08:00, read in UTC
        self.assertRegex(text, r"\[\d+\]")

    def test_a_passing_mention_is_one_line(self):
        filler = [f"The city's economy grew by {n} percent, and its port handled {n}0 thousand containers in the year." for n in range(2, 30)]
        passing = record(9, title="The city in figures", paragraphs=filler + ["One plant also makes rare earth magnets."])
        self.fine("import", self.write("a.ndjson", ndjson([record(1), passing])))
        self.fine("topic", "add", "rare earth")
        cards = {card["id"]: card for card in self.fine("topic", "show", "rare earth", "--json").json()["documents"]}
        relevance = {card["title"]: card["relevance"] for card in cards.values()}
        self.assertLess(relevance["The city in figures"], 0.15)
        self.assertGreater(relevance["Report 1"], 0.15)
        lines = self.fine("topic", "show", "rare earth").output.splitlines()
        self.assertEqual(len([line for line in lines if "The city in figures" in line]), 1)
        self.assertTrue(any(line.startswith("  2026-") and "The city in figures" in line for line in lines))

    def test_a_new_topic_looks_back_and_a_new_document_finds_its_topic(self):
        self.import_records([1])
        self.assertEqual(self.fine("topic", "add", "mine", "--query", "mine", "--json").json()["documents"], 1)
        self.import_records([2], "more.ndjson")
        self.assertEqual(self.fine("topic", "list", "--json").json()["topics"][0]["documents"], 2)

    def test_a_chinese_topic_finds_its_english_name(self):
        self.import_records([1])
        topic = self.fine("topic", "add", "稀土", "--json").json()
        self.assertIn("rare earth", topic["query"])
        self.assertEqual(topic["documents"], 1)

    def test_change(self):
        self.import_records([1])
        self.fine("topic", "add", "mine", "--query", "mine")
        changed = self.fine("topic", "change", "mine", "--name", "zoo", "--query", "zebra", "--json").json()
        self.assertEqual((changed["name"], changed["query"], changed["documents"]), ("zoo", "zebra", 0))
        self.assertEqual(self.fine("topic", "change", "zoo", "--query", "mine", "--json").json()["documents"], 1)
        self.refused(self.desk("topic", "change", "zoo"), "--query")
        self.refused(self.desk("topic", "change", "zoo", "--query", "(mine"), "query: ")
        self.refused(self.desk("topic", "change", "none", "--query", "mine"), "none", status=1)
        self.fine("topic", "add", "mine")
        self.refused(self.desk("topic", "change", "zoo", "--name", "mine"), "mine", status=1)

    def test_a_query_that_can_never_match_is_told(self):
        outcome = self.fine("topic", "add", "x", "--query", "tin after:2025-12 before:2025-11")
        self.assertIn("can never match", outcome.errors)
        self.assertNotIn("can never match", self.fine("topic", "change", "x", "--query", "tin").errors)

    def test_remove(self):
        self.fine("topic", "add", "mine")
        self.fine("topic", "remove", "mine")
        self.assertEqual(self.fine("topic", "list", "--json").json(), {"topics": []})
        self.refused(self.desk("topic", "remove", "mine"), "mine", status=1)

    def test_what_is_missing_or_wrong_is_said(self):
        self.refused(self.desk("topic", "show", "none"), "none", status=1)
        self.refused(self.desk("topic", "add", "x", "--query", "(mine"), "query: ")
        self.refused(self.desk("topic", "add", "x", "--query", "mine topic:y"), "is for searches")
        self.refused(self.desk("topic", "add", ""))
        self.fine("topic", "add", "mine")
        self.refused(self.desk("topic", "add", "mine"), "mine", status=1)

    def test_a_hostile_name_cannot_drive_the_terminal(self):
        outcome = self.fine("topic", "add", "a\x1b[2Jb", "--query", "mine")
        self.assertNotIn("\x1b", outcome.output)


class Search(DeskTest):
    def test_json_is_the_contract(self):
        self.import_records(range(5))
        found = self.fine("search", '"rare earth"', "--limit", "2", "--json").json()
        self.assertEqual(list(found), ["total", "hits"])
        self.assertEqual(found["total"], 5)
        self.assertEqual(len(found["hits"]), 2)
        for hit in found["hits"]:
            self.assertEqual(list(hit), HIT_FIELDS)
            self.assertIn("rare earth", hit["snippet"].lower())

    def test_words_need_no_quotes_on_the_command_line(self):
        self.import_records([1])
        self.assertEqual(self.fine("search", "mine", "tonnes", "NOT", "unicorn", "--json").json()["total"], 1)

    def test_nothing_found_is_fine(self):
        self.import_records([1])
        self.assertEqual(self.fine("search", "unicorn", "--json").json(), {"total": 0, "hits": []})

    def test_a_bad_query_names_the_place(self):
        self.refused(self.desk("topic", "add", "mines", "--query", '"mine'), "query: ", "character 1")

    def test_within_a_topic(self):
        self.import_records(range(3))
        self.fine("topic", "add", "two", "--query", "200")
        self.assertEqual(self.fine("search", "mine", "--topic", "two", "--json").json()["total"], 1)
        self.refused(self.desk("search", "mine", "--topic", "none"), "none", status=1)


class DigestOfOne(DeskTest):
    def test_prints_it_with_its_cites(self):
        self.import_records([1])
        shown = self.fine("digest", "1", "--json").json()
        self.assertEqual(list(shown), ["id", "url", "title", "source", "published", "language", "digest"])
        self.assertTrue(shown["digest"]["viewpoint"]["text"])
        self.assertRegex(self.fine("digest", "1").output, r"\[\d+\]")

    def test_no_such_document(self):
        self.refused(self.desk("digest", "99"), "99", status=1)
        self.refused(self.desk("digest", "seven"))


class Doctor(DeskTest):
    def test_no_desk(self):
        self.refused(self.desk("doctor"), "no desk", status=1)

    def test_all_is_well(self):
        self.import_records(range(3))
        self.assertEqual(self.fine("doctor", "--json").json(), {"ok": True, "documents": 3, "problems": []})
