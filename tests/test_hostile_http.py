"""Hostile HTTP: the server answers with the right refusal or closes, and goes on serving everybody else."""
import random
import socket

from support import DeskTest


class Hostile(DeskTest):
    def exchange(self, server, sent):
        """Sends bytes and takes everything until the server closes."""
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as connection:
            received = b""
            try:
                connection.sendall(sent)
                connection.shutdown(socket.SHUT_WR)
                while part := connection.recv(65536):
                    received += part
            except ConnectionError:
                pass
            return received

    def status(self, server, sent):
        received = self.exchange(server, sent)
        return int(received.split()[1]) if received.startswith(b"HTTP/1.1 ") else None

    def alive(self, server):
        self.assertEqual(server.get("/api/v1/about").status, 200)

    def test_malformed_requests(self):
        with self.server() as server:
            host = f"Host: {server.authority}\r\n".encode()
            for sent, expected in [
                (b"GET / HTTP/1.1\r\n" + host + b"X: " + b"x" * 20_000 + b"\r\n\r\n", 431),
                (b"GET / HTTP/1.1\r\n" + host + b"X: y\r\n" * 5_000 + b"\r\n", 431),
                (b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\n" + host + b"\r\n", 414),
                (b"POST /api/v1/topics HTTP/1.1\r\n" + host + b"Content-Length: 99999999999\r\n\r\n", 413),
                (b"POST /api/v1/topics HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n", 400),
                (b"POST /api/v1/topics HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}", 400),
                (b"POST /api/v1/topics HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
                (b"GET / HTTP/1.1\r\n\r\n", 421),
                (b"GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n", 421),
                (b"GET /%zz HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", 400),
                (b"GET /%c0%ae%c0%ae/etc/passwd HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", 400),
                (b"GET /../../../etc/passwd HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", 404),
                (b"GET /assets/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", 404),
                (b"GET http://other.example/ HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", 400),
                (b"OPTIONS * HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", 400),
                (b"CONNECT other.example:80 HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", 400),
                (b"FROBNICATE / HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", 405),
                (b"hello\r\n\r\n", 400),
                (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
                (b"GET / HTTP/9.9\r\n\r\n", 400),
            ]:
                self.assertEqual(self.status(server, sent), expected, sent[:80])
                self.alive(server)

    def test_a_page_of_another_site_cannot_write(self):
        with self.server() as server:
            for headers in ({"Origin": "http://other.example"}, {"Origin": "null"}, {"Host": "rebound.example"},
                            {"Content-Type": "text/plain"}, {"Content-Type": None}):
                answer = server.ask("POST", "/api/v1/topics", {"name": "planted"}, headers)
                self.assertIn(answer.status, (403, 415, 421), headers)
                self.assertIn("message", answer.json()["error"])
            self.assertEqual(server.get("/api/v1/topics").json(), {"topics": []})
            answer = server.ask("POST", "/api/v1/topics", {"name": "own"}, {"Origin": f"http://{server.authority}"})
            self.assertEqual(answer.status, 201)

    def test_bodies_that_are_not_what_they_should_be(self):
        with self.server() as server:
            for body in ("", "{", "[]", "null", '"x"', '{"name":null}', '{"name":""}', '{"name":"x","name":7}', "[" * 100_000,
                         b"\xff\xfe", '{"name":"\\ud800"}', '{"name":"' + "x" * 500_000 + '"}'):
                answer = server.ask("POST", "/api/v1/topics", body)
                self.assertEqual(answer.status, 400, body[:40])
            self.alive(server)

    def test_queries_that_are_too_much(self):
        with self.server() as server:
            for query in ("(" * 4000, "a%20OR%20" * 800, "%22" * 999, "-" * 5000):
                self.assertEqual(server.get(f"/api/v1/search?q={query}").status, 400, query[:20])
            self.alive(server)

    def test_pipelined_requests_and_then_garbage(self):
        with self.server() as server:
            one = f"GET /api/v1/about HTTP/1.1\r\nHost: {server.authority}\r\n\r\n".encode()
            received = self.exchange(server, one * 20 + b"\x00\x01garbage\r\n\r\n")
            self.assertEqual(received.count(b"HTTP/1.1 200"), 20)
            self.assertEqual(received.count(b"HTTP/1.1 400"), 1)
            self.alive(server)

    def test_noise(self):
        source = random.Random(4)
        with self.server() as server:
            line = f"GET /api/v1/search?q=a HTTP/1.1\r\nHost: {server.authority}\r\nConnection: close\r\n\r\n".encode()
            for _ in range(200):
                noisy = bytearray(line)
                for _ in range(source.randint(1, 6)):
                    noisy[source.randrange(len(noisy))] = source.randrange(256)
                self.exchange(server, bytes(noisy))
            self.alive(server)

    def test_many_silent_connections_keep_nobody_out(self):
        with self.server() as server:
            silent = [socket.create_connection(("127.0.0.1", server.port), timeout=30) for _ in range(300)]
            try:
                for connection in silent[::2]:
                    connection.sendall(b"GET / HTTP/1.1\r\nX: ")
                self.alive(server)
            finally:
                for connection in silent:
                    connection.close()
