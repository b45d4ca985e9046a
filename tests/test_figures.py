"""assay quantities, names and check: their JSON is a contract, their exit statuses too."""
import json

from support import DeskTest, ndjson, page

QUANTITY_FIELDS = ["text", "start", "end", "kind", "value", "low", "high", "unit", "per", "approximate",
                   "number_start", "number_end"]
NAME_FIELDS = ["text", "start", "end", "type", "entity", "english", "chinese", "role"]
FIGURE_FIELDS = ["text", "start", "end", "verdict", "factor", "paragraph", "found", "found_start", "found_end", "reason"]


class Figures(DeskTest):
    def given(self, text, *arguments):
        outcome = self.assay("quantities", "--json", *arguments, input=text.encode())
        self.assertEqual(outcome.status, 0, outcome.errors)
        return outcome.json()

    def test_values_are_exact_and_in_base_units(self):
        text = "产值40721.17亿元，增长5.18%，储量285万吨。"
        found = self.given(text)
        self.assertEqual([(one["text"], one["kind"], one["value"], one["unit"]) for one in found],
                         [("40721.17亿元", "money", "4072117000000", "CNY"), ("5.18%", "percent", "5.18", "%"),
                          ("285万吨", "mass", "2850000000", "kg")])
        for one in found:
            self.assertEqual(list(one), QUANTITY_FIELDS)
            self.assertEqual(text.encode()[one["start"]:one["end"]].decode(), one["text"])

    def test_english_and_chinese_mean_the_same(self):
        chinese = self.given("投资1.12亿美元")[0]
        english = self.given("an investment of $112 million", "--language", "en")[0]
        self.assertEqual((chinese["value"], chinese["unit"]), (english["value"], english["unit"]))

    def test_a_range_has_ends_and_no_value(self):
        one = self.given("需要12至24个月")[0]
        self.assertIsNone(one["value"])
        self.assertEqual((one["low"], one["high"], one["unit"]), ("31104000", "62208000", "s"))

    def test_relative_dates_need_the_time_of_writing(self):
        one = self.given("他昨日抵达", "--at", "2025-11-10T02:06:00+08:00")[0]
        self.assertEqual((one["kind"], one["value"]), ("date", "2025-11-09"))
        self.refused(self.assay("quantities", "--at", "yesterday", input=b"x"), "yesterday")

    def test_lines_keep_their_order_and_a_bad_one_its_place(self):
        lines = [{"text": "3吨", "language": "zh"}, {"text": 3}, {"text": "no figure", "language": "en"}]
        outcome = self.assay("quantities", "--ndjson", input=(ndjson(lines) + "not json\n").encode())
        self.assertEqual(outcome.status, 2)
        first, second, third, fourth = outcome.lines()
        self.assertEqual(first[0]["value"], "3000")
        self.assertEqual(list(second), ["error"])
        self.assertEqual(third, [])
        self.assertEqual(list(fourth), ["error"])

    def test_for_people(self):
        self.assertIn("4072117000000 CNY", self.assay("quantities", input="达40721.17亿元".encode()).output)

    def test_hostile_text(self):
        for text in (b"9" * 10000, b"1e400 10^400", "(（" * 50000, b"\xff\xfe\x80 5\xc3", "\u202e5\u202c%".encode(),
                     "亿" * 100000):
            outcome = self.assay("quantities", "--json", "--language", "zh", input=text if isinstance(text, bytes) else text.encode())
            self.assertEqual(outcome.status, 0, outcome.errors)
            outcome.json()


class Names(DeskTest):
    def test_both_languages_lead_to_one_entity(self):
        chinese = self.assay("names", "--json", input="美国财长贝森特说".encode()).json()
        english = self.assay("names", "--json", input=b"Treasury Secretary Scott Bessent said").json()
        [first] = [one for one in chinese if one["text"] == "贝森特"]
        [second] = [one for one in english if "Bessent" in one["text"]]
        self.assertEqual(list(first), NAME_FIELDS)
        self.assertEqual(first["type"], "person")
        self.assertTrue(first["entity"])
        self.assertEqual(first["entity"], second["entity"])
        self.assertEqual(first["role"], "财长")

    def test_the_desk_s_own_list_is_laid_over(self):
        self.write("desk/lexicon.tsv", "kind\tchinese\tenglish\ncompany\t甲乙丙矿业\tJiabing Mining\n")
        outcome = self.desk("names", "--json", input="甲乙丙矿业宣布投产".encode())
        self.assertEqual(outcome.status, 0, outcome.errors)
        self.assertEqual([(one["text"], one["english"]) for one in outcome.json()], [("甲乙丙矿业", "Jiabing Mining")])
        self.write("desk/lexicon.tsv", "company\n")
        self.refused(self.desk("names", input=b"x"), "lexicon.tsv", "1")


class Check(DeskTest):
    SOURCE = "上海前三季度地区生产总值为40721.17亿元，同比增长5.18%。\n美国财长贝森特说，寻找替代来源需要12至24个月。\n"

    def check(self, summary, source=None):
        outcome = self.assay("check", "--json", "--source", self.write("source.txt", source or self.SOURCE), "--summary",
                             self.write("summary.txt", summary))
        report = outcome.json()
        self.assertEqual(outcome.status, 0 if report["ok"] else 1, outcome.errors)
        return report

    def test_a_faithful_summary_in_the_other_language_passes(self):
        report = self.check("Shanghai's GDP was 4.07 trillion yuan, up 5.18 percent [1].\n"
                            "Scott Bessent said that it takes 12 to 24 months to find alternatives [2].")
        self.assertTrue(report["ok"], report)
        self.assertEqual(list(report), ["ok", "sentences"])
        figure = report["sentences"][0]["figures"][0]
        self.assertEqual(list(figure), FIGURE_FIELDS)
        self.assertEqual((figure["verdict"], figure["paragraph"], figure["found"]), ("supported", 1, "40721.17亿元"))

    def test_a_scale_slip_names_its_factor_and_cause(self):
        report = self.check("Shanghai's GDP reached 40,721.17 billion yuan.")
        self.assertFalse(report["ok"])
        [figure] = report["sentences"][0]["figures"]
        self.assertEqual((figure["verdict"], figure["factor"]), ("scale-slip", "10"))
        self.assertIn("亿", figure["reason"])
        self.assertEqual(report["sentences"][0]["verdict"], "refuted")

    def test_a_name_in_no_source(self):
        report = self.check("Becerra said that it takes 12 to 24 months [2].")
        self.assertFalse(report["ok"])
        [name] = [one for one in report["sentences"][0]["names"] if one["text"] == "Becerra"]
        self.assertIn(name["verdict"], ("absent", "misspelt"))

    def test_citations(self):
        report = self.check("It takes 12 to 24 months [1]. Growth was 5.18% [9].")
        self.assertEqual([sentence["citations"][0]["verdict"] for sentence in report["sentences"]],
                         ["wrong-paragraph", "no-such-paragraph"])

    def test_a_page_is_a_source(self):
        html = page("GDP", ["The output of the mine rose to 5,000 tonnes in the third quarter, its owner said on Monday."] * 3)
        outcome = self.assay("check", "--source", self.write("a.html", html), "--summary",
                             self.write("s.txt", "Output rose to 50,000 tonnes."))
        self.assertEqual(outcome.status, 1, outcome.errors)
        self.assertIn("scale-slip", outcome.output)

    def test_lines(self):
        lines = [{"source": self.SOURCE, "summary": "增长5.18%。"}, {"summary": "增长5.18%。"},
                 {"source": {"paragraphs": ["昨日产量为3万吨。"], "published": "2025-11-10T08:00:00+08:00"},
                  "summary": "2025年11月9日产量为3万吨。"}]
        outcome = self.assay("check", "--ndjson", input=ndjson(lines).encode())
        self.assertEqual(outcome.status, 2)
        first, second, third = outcome.lines()
        self.assertTrue(first["ok"])
        self.assertEqual(list(second), ["error"])
        self.assertTrue(third["ok"], json.dumps(third, ensure_ascii=False))

    def test_bad_usage(self):
        source = self.write("source.txt", self.SOURCE)
        self.refused(self.assay("check", "--source", source), "--summary")
        self.refused(self.assay("check", "--source", self.path("none"), "--summary", source), "none")
        self.refused(self.assay("check", "--source", self.write("empty.txt", " \n"), "--summary", source), "no text")
