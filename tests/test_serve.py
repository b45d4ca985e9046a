"""assay serve: every answer fits the OpenAPI document, and the page is there."""
import gzip
import re
import signal

from json_schema import problems
from support import DeskTest, quoted


class Interface(DeskTest):
    def setUp(self):
        super().setUp()
        self.import_records(range(1, 8))
        self.fine("topic", "add", "rare earth")

    def described(self, server):
        document = server.get("/api/v1/openapi.json").json()
        routes = {(method.upper(), path): operation
                  for path, operations in document["paths"].items() for method, operation in operations.items()}
        return document, routes

    def check(self, document, routes, method, pattern, answer):
        """The answer is one that the description promises for this route."""
        responses = routes[method, pattern]["responses"]
        described = responses.get(str(answer.status), responses["default"])
        if "content" not in described:
            self.assertEqual(answer.body, b"", f"{method} {pattern}")
            return
        self.assertEqual(answer.headers["Content-Type"], "application/json; charset=utf-8")
        found = problems(answer.json(), described["content"]["application/json"]["schema"], document)
        self.assertEqual(found, [], f"{method} {pattern} {answer.status}")

    def test_every_route_answers_as_described(self):
        name = "/api/v1/topics/{name}"
        topic = f"/api/v1/topics/{quoted('rare earth')}"
        exchanges = [
            ("GET", "/api/v1/topics", "/api/v1/topics", None, 200),
            ("POST", "/api/v1/topics", "/api/v1/topics", {"name": "稀土 / 出口"}, 201),
            ("POST", "/api/v1/topics", "/api/v1/topics", {"name": "稀土 / 出口"}, 409),
            ("POST", "/api/v1/topics", "/api/v1/topics", {"name": "x", "query": '"open'}, 400),
            ("POST", "/api/v1/topics", "/api/v1/topics", "[]", 400),
            ("GET", name + "/documents", f"/api/v1/topics/{quoted('稀土 / 出口')}/documents", None, 200),
            ("PUT", name, f"/api/v1/topics/{quoted('稀土 / 出口')}", {"query": "tonnes"}, 200),
            ("PUT", name, f"/api/v1/topics/{quoted('稀土 / 出口')}", {"query": "(tonnes"}, 400),
            ("PUT", name, f"/api/v1/topics/{quoted('稀土 / 出口')}", {"name": "rare earth"}, 409),
            ("PUT", name, "/api/v1/topics/none", {"name": "some"}, 404),
            ("DELETE", name, f"/api/v1/topics/{quoted('稀土 / 出口')}", None, 204),
            ("DELETE", name, "/api/v1/topics/none", None, 404),
            ("GET", name + "/documents", topic + "/documents", None, 200),
            ("GET", name + "/documents", topic + "/documents?limit=2&q=tonnes", None, 200),
            ("GET", name + "/documents", topic + "/documents?limit=0", None, 400),
            ("GET", name + "/documents", topic + "/documents?before=nonsense", None, 400),
            ("GET", name + "/documents", "/api/v1/topics/none/documents", None, 404),
            ("GET", "/api/v1/documents/{id}", "/api/v1/documents/1", None, 200),
            ("GET", "/api/v1/documents/{id}", "/api/v1/documents/99", None, 404),
            ("PUT", "/api/v1/documents/{id}/read", "/api/v1/documents/1/read", {"read": True}, 204),
            ("PUT", "/api/v1/documents/{id}/read", "/api/v1/documents/1/read", {"read": 1}, 400),
            ("PUT", "/api/v1/documents/{id}/read", "/api/v1/documents/99/read", {"read": True}, 404),
            ("GET", "/api/v1/search", "/api/v1/search?q=tonnes", None, 200),
            ("GET", "/api/v1/search", f"/api/v1/search?q=tonnes&topic={quoted('rare earth')}&limit=1&offset=1", None, 200),
            ("GET", "/api/v1/search", "/api/v1/search?q=", None, 400),
            ("GET", "/api/v1/search", f"/api/v1/search?q={quoted('稀土 tonnes (mine')}&order=newest&facets=1", None, 200),
            ("GET", "/api/v1/search", "/api/v1/search?q=tonnes&order=worst", None, 400),
            ("GET", "/api/v1/preview", "/api/v1/preview?name=mines&query=tonnes&reader=zh&limit=2", None, 200),
            ("GET", "/api/v1/preview", "/api/v1/preview?name=mines&query=%22open", None, 400),
            ("GET", name + "/documents/{id}/why", topic + "/documents/1/why", None, 200),
            ("GET", name + "/documents/{id}/why", topic + "/documents/99/why", None, 404),
            ("GET", name + "/documents", topic + "/documents?reader=zh", None, 200),
            ("GET", name + "/documents", topic + "/documents?reader=fr", None, 400),
            ("GET", "/api/v1/documents/{id}", "/api/v1/documents/1?reader=zh", None, 200),
            ("GET", "/api/v1/documents/{id}", "/api/v1/documents/1?reader=fr", None, 400),
            ("GET", "/api/v1/search", "/api/v1/search?q=tonnes&reader=zh", None, 200),
            ("POST", "/api/v1/check", "/api/v1/check", {"summary": "It sold 100 tonnes. [1]", "source": {"document": 1}}, 200),
            ("POST", "/api/v1/check", "/api/v1/check", {"summary": "It sold 100 tonnes. [1]", "source": {"document": 99}}, 404),
            ("POST", "/api/v1/check", "/api/v1/check", {"summary": "It sold 100 tonnes. [1]"}, 400),
            ("POST", "/api/v1/check", "/api/v1/check", {"summary": "x" * (2**20 + 1), "source": {"document": 1}}, 413),
            ("GET", "/api/v1/about", "/api/v1/about", None, 200),
            ("GET", "/api/v1/openapi.json", "/api/v1/openapi.json", None, 200),
        ]
        with self.server() as server:
            document, routes = self.described(server)
            for method, pattern, target, body, status in exchanges:
                answer = server.ask(method, target, body)
                self.assertEqual(answer.status, status, f"{method} {target}: {answer.body!r}")
                self.check(document, routes, method, pattern, answer)
            self.assertEqual({(method, pattern) for method, pattern, *_ in exchanges}, set(routes))

    def test_endless_scroll_sees_each_document_once_newest_first(self):
        with self.server() as server:
            target = f"/api/v1/topics/{quoted('rare earth')}/documents?limit=3"
            seen, cursor = [], ""
            while cursor is not None:
                page = server.get(target + (f"&before={quoted(cursor)}" if cursor else "")).json()
                self.assertEqual(page["total"], 7)
                seen += [document["published"] for document in page["documents"]]
                cursor = page["next"]
            self.assertEqual(len(seen), 7)
            self.assertEqual(seen, sorted(set(seen), reverse=True))

    def test_read_marks_lower_the_count_and_stay(self):
        with self.server() as server:
            self.assertEqual(server.get("/api/v1/topics").json()["topics"][0]["unread"], 7)
            server.ask("PUT", "/api/v1/documents/1/read", {"read": True})
            self.assertEqual(server.get("/api/v1/topics").json()["topics"][0]["unread"], 6)
        with self.server() as server:
            self.assertTrue(server.get("/api/v1/documents/1").json()["read"])

    def test_what_is_imported_while_it_serves_appears(self):
        with self.server() as server:
            self.import_records(range(8, 10), "more.ndjson")
            target = f"/api/v1/topics/{quoted('rare earth')}/documents"
            self.assertEqual(server.get(target).json()["total"], 9)  # import itself catches up

    def test_marks_are_bytes_of_the_snippet(self):
        with self.server() as server:
            hit = server.get("/api/v1/search?q=tonnes").json()["hits"][0]
            snippet = hit["snippet"].encode()
            for start, end in hit["marks"]:
                self.assertEqual(snippet[start:end], b"tonnes")

    def test_conditional_and_compressed(self):
        with self.server() as server:
            first = server.get("/api/v1/openapi.json")
            again = server.get("/api/v1/openapi.json", **{"If-None-Match": first.headers["ETag"]})
            self.assertEqual((again.status, again.body), (304, b""))
            small = server.get("/api/v1/openapi.json", **{"Accept-Encoding": "gzip"})
            self.assertEqual(small.headers["Content-Encoding"], "gzip")
            self.assertEqual(gzip.decompress(small.body), first.body)

    def test_head(self):
        with self.server() as server:
            get = server.get("/api/v1/about")
            head = server.ask("HEAD", "/api/v1/about")
            self.assertEqual((head.status, head.body), (200, b""))
            self.assertEqual(head.headers["Content-Length"], str(len(get.body)))


class Page(DeskTest):
    def test_the_page_and_all_that_it_names_are_served_from_here(self):
        with self.server() as server:
            page = server.get("/")
            self.assertEqual(page.status, 200)
            self.assertEqual(page.headers["Content-Type"], "text/html; charset=utf-8")
            html = page.body.decode()
            self.assertNotRegex(html, r"""(src|href)=["']?(https?:)?//""")
            names = re.findall(r'(?:src|href)="(/[^"]+)"', html)
            self.assertTrue(names)
            for name in names:
                self.assertEqual(server.get(name).status, 200, name)

    def test_deep_links_are_the_page(self):
        with self.server() as server:
            page = server.get("/").body
            for target in (f"/topics/{quoted('稀土')}", f"/topics/{quoted('稀土')}/documents/7", "/topics/a%2Fb",
                           "/check", "/check?document=7"):
                self.assertEqual(server.get(target).body, page, target)

    def test_security_headers(self):
        with self.server() as server:
            for target in ("/", "/nothing", "/api/v1/topics"):
                headers = server.get(target).headers
                self.assertEqual(headers["Content-Security-Policy"],
                                 "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                 "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
                                 "frame-ancestors 'none'; manifest-src 'self'")
                self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
                self.assertEqual(headers["Referrer-Policy"], "no-referrer")
                self.assertEqual(headers["Cross-Origin-Opener-Policy"], "same-origin")


class Ending(DeskTest):
    def test_both_signals_end_it_well(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.server() as server:
                server.process.send_signal(number)
                self.assertEqual(server.process.wait(timeout=60), 0)

    def test_killed_its_folder_is_free_again(self):
        with self.server() as server:
            server.process.kill()
            server.process.wait(timeout=60)
            with self.server():
                pass
            server.process.returncode = 0  # it was our own signal
