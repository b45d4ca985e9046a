"""assay parse-feed and assay import on the formats beside RSS and Atom, and on feeds that break the rules."""
import json

from support import DeskTest

JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Example",
    "home_page_url": "https://news.example/",
    "items": [
        {"id": "1", "url": "https://news.example/1", "title": "Mine sells more", "date_published": "2026-01-05T08:30:00+08:00",
         "content_html": "<p>The mine sold more.</p><script>alert(1)</script>", "authors": [{"name": "Ada"}]},
        {"id": "2", "content_text": "An entry without an address."},
    ],
}
OPML = """<opml version="2.0"><head><title>My feeds</title></head><body><outline text="Metals">
<outline text="The Example" xmlUrl="https://news.example/feed.xml" htmlUrl="https://news.example/"/></outline></body></opml>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/1</loc><news:news><news:publication><news:name>The Example</news:name></news:publication>
<news:publication_date>2026-01-05</news:publication_date><news:title>Mine sells more</news:title></news:news></url></urlset>"""
ILL_FORMED = """<rss version="2.0"><channel><title>AT&T</title><item><title>One<link>https://news.example/1</link>
<description>a<br>b <b onclick="x">c</b></description><dc:creator>Ada</dc:creator><item><title>Two</title><item></item>
<item><title>Three</title><description><![CDATA[cut of"""


class Feeds(DeskTest):
    def read(self, name, text):
        outcome = self.assay("parse-feed", self.write(name, text), "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        return outcome.json()

    def test_json_feed(self):
        feed = self.read("feed.json", json.dumps(JSON_FEED))
        self.assertEqual((feed["format"], feed["title"], feed["link"]), ("jsonfeed11", "The Example", "https://news.example/"))
        first, second = feed["entries"]
        self.assertEqual(first["content"], "<p>The mine sold more.</p>")
        self.assertEqual((first["content_type"], second["content_type"]), ("html", "text"))
        self.assertEqual((first["author"], first["published"]), ("Ada", "2026-01-05T08:30:00+08:00"))
        summary = self.assay("import", self.path("feed.json"), "--json").json()
        self.assertEqual((summary["added"], summary["skipped"]), (1, 1), summary)

    def test_opml_names_feeds(self):
        feed = self.read("list.opml", OPML)
        self.assertEqual((feed["format"], feed["title"]), ("opml", "My feeds"))
        [entry] = feed["entries"]
        self.assertEqual((entry["feed"], entry["link"]), ("https://news.example/feed.xml", "https://news.example/"))
        self.assertEqual((entry["title"], entry["categories"]), ("The Example", ["Metals"]))

    def test_importing_a_list_tells_what_it_names(self):
        outcome = self.assay("import", self.write("list.opml", OPML), "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        summary = outcome.json()
        self.assertEqual((summary["added"], summary["skipped"]), (0, 1), summary)
        self.assertTrue(any("https://news.example/feed.xml" in note for note in summary["notes"]), summary)

    def test_sitemap_with_news(self):
        feed = self.read("sitemap.xml", SITEMAP)
        self.assertEqual((feed["format"], feed["title"]), ("sitemap", "The Example"))
        [entry] = feed["entries"]
        self.assertEqual((entry["link"], entry["title"]), ("https://news.example/1", "Mine sells more"))
        self.assertEqual(entry["published"], "2026-01-05T00:00:00Z")

    def test_an_ill_formed_feed_is_read_as_far_as_it_goes(self):
        feed = self.read("feed.xml", ILL_FORMED)
        self.assertEqual(feed["title"], "AT&T")
        self.assertEqual([entry["title"] for entry in feed["entries"]], ["One", "Two", "Three"])
        first = feed["entries"][0]
        self.assertEqual((first["link"], first["author"]), ("https://news.example/1", "Ada"))
        self.assertEqual(first["summary"], "a<br />b <b>c</b>")
        self.assertEqual(feed["entries"][2]["summary"], "cut of")
        self.assertEqual(feed["skipped"], 1)
