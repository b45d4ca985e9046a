"""assay demo and the command line as a whole."""
import os

from support import DeskTest


class Demo(DeskTest):
    def test_once_prints_the_topic_page_and_ends(self):
        self.environment["XDG_DATA_HOME"] = self.path("home")
        outcome = self.assay("demo", "--once")
        self.assertEqual(outcome.status, 0, outcome.errors)
        self.assertIn("稀土", outcome.output)
        self.assertRegex(outcome.output, r"\[\d+\]")
        self.assertEqual(os.listdir(self.path("home")), ["assay-demo"])
        again = self.assay("demo", "--once", "--json")
        self.assertEqual(again.status, 0, again.errors)
        shown = again.json()
        self.assertEqual(shown["topic"], "稀土")
        self.assertGreaterEqual(len(shown["documents"]), 20)
        languages = {card["language"] for card in shown["documents"]}
        self.assertLessEqual({"zh", "en"}, languages)
        self.assertTrue(any(card["relevance"] < 0.15 for card in shown["documents"]), "no passing mention")


class CommandLine(DeskTest):
    def test_alone_it_prints_its_help(self):
        outcome = self.assay()
        self.assertEqual(outcome.status, 2)
        self.assertIn("assay import", outcome.output)

    def test_version(self):
        self.assertRegex(self.assay("--version").output, r"^assay \d+\.\d+\.\d+\n$")

    def test_bad_usage(self):
        for arguments in (["frobnicate"], ["import"], ["topic"], ["search"], ["digest"], ["extract"],
                          ["topic", "show"], ["search", "x", "--limit", "many"], ["list", "--json"]):
            outcome = self.assay(*arguments)
            self.assertEqual(outcome.status, 2, arguments)
            self.assertTrue(outcome.errors or outcome.output)

    def test_the_desk_lies_where_the_environment_says(self):
        self.environment["ASSAY_DATA"] = self.path("elsewhere")
        self.assertEqual(self.assay("topic", "add", "mine").status, 0)
        self.assertTrue(os.path.isdir(self.path("elsewhere")))
