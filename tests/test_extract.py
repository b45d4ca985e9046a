"""assay extract and assay parse-feed: one JSON value a line, in the order of the files."""
import json

from support import DeskTest, english, page

ARTICLE_FIELDS = ["title", "byline", "site", "published", "modified", "language", "paragraphs", "confidence", "problem",
                  "next_page"]
FEED_FIELDS = ["format", "title", "link", "entries", "skipped", "title_type", "description", "description_type", "language",
               "author", "published", "updated", "categories"]
ENTRY_FIELDS = ["id", "title", "link", "published", "updated", "author", "summary", "content", "title_type", "summary_type",
                "content_type", "language", "categories", "enclosures", "feed"]

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Example</title>
<link>https://news.example/</link>
<item><guid>g1</guid><title>First &amp; best</title><link>/1</link><pubDate>Mon, 05 Jan 2026 08:30:00 +0800</pubDate>
<description>A summary.</description></item>
<item><title>Second</title><link>https://news.example/2</link></item></channel></rss>"""


class Extract(DeskTest):
    def test_reads_the_article_and_leaves_the_rest(self):
        outcome = self.assay("extract", self.write("a.html", page("Mine sells more", english(1))), "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        article = outcome.json()
        self.assertEqual(list(article), ARTICLE_FIELDS)
        self.assertEqual(article["title"], "Mine sells more")
        self.assertEqual(article["site"], "The Example")
        self.assertEqual(article["published"], "2026-01-05T08:30:00+08:00")
        self.assertIsNone(article["modified"])
        self.assertEqual(article["language"], "en")
        self.assertEqual(article["paragraphs"], english(1))
        self.assertIsNone(article["problem"])
        self.assertTrue(0 < article["confidence"] <= 1)

    def test_tells_the_last_change_apart_from_the_publication(self):
        html = page("Mine sells more", english(1)).replace("</h1>", "</h1><p>Updated: 12 January 2026</p>")
        article = self.assay("extract", self.write("a.html", html), "--json").json()
        self.assertEqual(article["published"], "2026-01-05T08:30:00+08:00")
        self.assertEqual(article["modified"], "2026-01-12T00:00:00Z")

    def test_many_files_a_line_each_and_a_bad_one_in_its_place(self):
        good = self.write("a.html", page("One", english(1)))
        packed = self.write_gzip("b.html.gz", page("Two", english(2)))
        outcome = self.assay("extract", good, self.path("missing.html"), packed, "--json")
        self.assertEqual(outcome.status, 2)
        first, second, third = outcome.lines()
        self.assertEqual(first["title"], "One")
        self.assertEqual(list(second), ["error"])
        self.assertIn("missing.html", second["error"])
        self.assertEqual(third["title"], "Two")

    def test_language_is_detected_where_none_is_declared(self):
        text = ["稀土出口管制措施自下周起生效，多家企业表示将调整供货安排。商务部发言人周一在北京说，这一措施不针对特定国家。"] * 2
        html = page("稀土出口管制生效", text).replace(' lang="en"', "")
        self.assertEqual(self.assay("extract", self.write("a.html", html), "--json").json()["language"], "zh")

    def test_gb18030_and_big5(self):
        for encoding, title in (("gb18030", "稀土出口管制生效"), ("big5", "稀土出口管制生效")):
            text = [title + "，多家企業表示將調整供貨安排。" if encoding == "big5" else title + "，多家企业表示将调整供货安排。"] * 3
            html = page(title, text, site="Example").replace("utf-8", encoding)
            article = self.assay("extract", self.write("a.html", html.encode(encoding)), "--json").json()
            self.assertEqual(article["title"], title, encoding)

    def test_standard_input(self):
        outcome = self.assay("extract", "-", "--json", input=page("Piped", english(1)).encode())
        self.assertEqual(outcome.json()["title"], "Piped")

    def test_parts_make_one_article(self):
        link = '<p><a href="/7.html">1</a> <a href="/7_2.html">2</a> <a href="/7_3.html">3</a> <a href="/7_%d.html">Next</a></p>'
        first = page("Mine sells more (1)", english(1)).replace("</article>", link % 2 + "</article>")
        second = page("Mine sells more (2)", english(2)).replace("</article>", link % 3 + "</article>")
        files = [self.write("1.html", first), self.write("2.html", second)]
        alone = self.assay("extract", files[0], "--url", "https://news.example/7.html", "--json").json()
        self.assertEqual(alone["next_page"], "https://news.example/7_2.html")
        self.assertEqual(alone["paragraphs"], english(1))
        outcome = self.assay("extract", "--parts", *files, "--url", "https://news.example/7.html", "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        article = outcome.json()
        self.assertEqual(list(article), ARTICLE_FIELDS)
        self.assertEqual(article["title"], "Mine sells more")
        # The last paragraph closes both pages.
        self.assertEqual(article["paragraphs"], english(1)[:-1] + english(2))
        self.assertIsNone(article["problem"])

    def test_a_part_that_cannot_be_read_is_told_and_the_rest_stays(self):
        good = self.write("1.html", page("Mine sells more", english(1)))
        outcome = self.assay("extract", "--parts", good, self.path("missing.html"), "--json")
        self.assertEqual(outcome.status, 2)
        self.assertIn("missing.html", outcome.errors)
        self.assertEqual(outcome.json()["paragraphs"], english(1))

    def test_a_page_without_an_article_has_a_problem(self):
        html = "<html><head><title>Home</title></head><body><nav><a href='/'>Home</a></nav></body></html>"
        outcome = self.assay("extract", self.write("a.html", html), "--json")
        self.assertEqual(outcome.status, 0)
        self.assertIsInstance(outcome.json()["problem"], str)

    def test_for_people_hostile_text_is_escaped(self):
        html = page("Mine \x1b[2J\u202e sells", english(1))
        outcome = self.assay("extract", self.write("a.html", html))
        self.assertEqual(outcome.status, 0)
        self.assertNotIn("\x1b", outcome.output)
        self.assertNotIn("\u202e", outcome.output)
        self.assertIn("rare earth", outcome.output)


class ParseFeed(DeskTest):
    def test_reads_entries_with_absolute_links(self):
        outcome = self.assay("parse-feed", self.write("feed.xml", RSS), "--url", "https://news.example/feed.xml", "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        feed = outcome.json()
        self.assertEqual(list(feed), FEED_FIELDS)
        self.assertEqual(feed["format"], "rss20")
        self.assertEqual(feed["skipped"], 0)
        first, second = feed["entries"]
        self.assertEqual(list(first), ENTRY_FIELDS)
        self.assertEqual(first["id"], "g1")
        self.assertEqual(first["title"], "First & best")
        self.assertEqual(first["link"], "https://news.example/1")
        self.assertEqual(first["published"], "2026-01-05T08:30:00+08:00")
        self.assertIsNone(second["published"])

    def test_what_is_no_feed_is_an_error_in_its_place(self):
        outcome = self.assay("parse-feed", self.write("a.xml", "<html>no feed</html>"), self.write("b.xml", RSS), "--json")
        self.assertEqual(outcome.status, 2)
        first, second = outcome.lines()
        self.assertIn("a.xml", first["error"])
        self.assertEqual(second["title"], "The Example")

    def test_for_people(self):
        outcome = self.assay("parse-feed", self.write("feed.xml", RSS))
        self.assertIn("First & best", outcome.output)
        self.assertNotIn("{", outcome.output)
        with self.assertRaises(json.JSONDecodeError):
            json.loads(outcome.output)
