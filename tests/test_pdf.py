"""PDFs: the order of reading, a clear line where there is nothing to read, and bombs that end their own process alone."""
import gzip
import subprocess
import sys
import time
import unittest
import zlib

from support import BINARY, DeskTest, english, page

# The sanitizers reserve more memory than any limit allows, so their builds hold the limit on time alone.
SANITIZED = b"__asan_init" in subprocess.run(["nm", "-D", BINARY], capture_output=True, check=False).stdout if BINARY else False

# Runs a command and writes the most memory, in KiB, that it or a process of its own held, to a file.
MEASURE = [sys.executable, "-c", """
import resource, subprocess, sys
status = subprocess.run(sys.argv[2:], check=False).returncode
with open(sys.argv[1], "w") as peak:
    peak.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(status)
"""]


def stream(content, filters=""):
    return b"<</Length %d%s>>stream\n" % (len(content), filters.encode()) + content + b"\nendstream"


def pdf(contents, more=(), trailer=b"", page_count=None):
    """A PDF of one content stream a page, with Helvetica as /F; `more` objects follow the font, from number 4 on."""
    first = 4 + len(more)
    kids = b" ".join(b"%d 0 R" % (first + 2 * i) for i in range(len(contents)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>",
               b"<</Type/Pages/Count %d/Kids[%s]>>" % (page_count or len(contents), kids),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", *more]
    for i, content in enumerate(contents):
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>/XObject<</X 4 0 R>>>>"
                       b"/Contents %d 0 R>>" % (first + 2 * i + 1))
        objects.append(content)
    out = b"%PDF-1.5\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
            + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(out)))


def line(x, y, text, size=10):
    return f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET\n".encode()


def deflated(unit, times):
    """`unit` many times over, packed once: after a full flush the same bytes may follow again (the checksum is wrong then)."""
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\xDA" + block * times + packer.flush()


def column(x, name):
    return b"".join(line(x, 700 - 12 * i, f"{name} {i} goes down this column for a while") for i in range(8))


class ReadingPdfs(DeskTest):
    def test_two_columns(self):
        content = line(60, 760, "A headline across both of the columns", 18) + b"".join(
            line(x, 700 - 12 * i, f"{name} {i} goes down this column for a while")
            for i in range(8) for x, name in ((50, "left"), (320, "right")))
        outcome = self.assay("extract", self.write("a.pdf", pdf([stream(content)])), "--json")
        self.assertEqual(outcome.status, 0, outcome.errors)
        text = " ".join(outcome.json()["paragraphs"])
        places = [text.index(f"{name} {i} ") for name in ("left", "right") for i in range(8)]
        self.assertEqual(places, sorted(places))
        self.assertEqual(outcome.json()["title"], "A headline across both of the columns")

    def test_a_compressed_pdf(self):
        path = self.write("a.pdf.gz", gzip.compress(pdf([stream(column(50, "line"))])))
        self.assertIn("line 3", " ".join(self.assay("extract", path, "--json").json()["paragraphs"]))
        self.assertEqual(self.fine("import", path, "--json").json()["added"], 1)

    def test_what_cannot_be_read_says_why(self):
        scanned = pdf([stream(b"q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q")])
        encrypted = pdf([stream(column(50, "line"))], trailer=b"/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4"
                        b"/O<" + b"aa" * 32 + b">/U<" + b"bb" * 32 + b">>>/ID[<00><00>]")
        for name, content, why in (("scanned", scanned, "scanned"), ("encrypted", encrypted, "encrypted"),
                                   ("broken", b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF", "damaged"),
                                   ("empty", pdf([]), "damaged")):
            path = self.write(f"{name}.pdf", content)
            self.refused(self.assay("extract", path), why, name)
            self.assertIn(why, "".join(self.desk("import", self.write(f"{name}/a.pdf", content), "--json").errors))


class PdfBombs(DeskTest):
    def stops(self, content, *words):
        """Refused within the budget of its size, and what lies beside it is read."""
        self.write("in/bomb.pdf", content)
        self.write("in/page.html", page("Mine sells", english(1)))
        start = time.monotonic()
        summary = self.fine("import", self.path("in"), "--json", binary=[*MEASURE, self.path("peak")]).json()
        self.assertLess(time.monotonic() - start, 45)
        self.assertEqual((summary["added"], summary["skipped"]), (1, 1), summary)
        note = next(note for note in summary["notes"] if "bomb.pdf" in note)
        for word in words:
            self.assertIn(word, note)
        with open(self.path("peak"), encoding="ascii") as peak:
            self.assertLess(int(peak.read()), 512 << 10 if not SANITIZED else 8 << 20)

    def test_filters_in_filters(self):
        self.stops(pdf([stream(zlib.compress(deflated(bytes(1 << 20), 8192), 9), "/Filter[/FlateDecode/FlateDecode]")]),
                   "more time or memory")

    @unittest.skipIf(SANITIZED, "no limit on memory under sanitizers")
    def test_millions_of_words(self):
        self.stops(pdf([stream(deflated(b"BT /F 10 Tf 50 700 Td (word) Tj ET\n" * 30000, 256), "/Filter/FlateDecode")]),
                   "more time or memory")

    def test_forms_that_draw_forms(self):
        forms = [b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length 12>>stream\n/X Do /X Do \n"
                 b"endstream" % (5 + i) for i in range(30)] + [b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>stream\n\nendstream"]
        self.stops(pdf([stream(b"/X Do /X Do")], forms), "more time or memory")

    def test_objects_in_objects(self):
        self.stops(pdf([b"[" * 200_000 + b"]" * 200_000]), "pdf: ")

    def test_pages_that_hold_themselves(self):
        whole = pdf([stream(column(50, "line"))], page_count=10_000_000)
        self.stops(whole.replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"), "damaged")

    def test_a_table_of_objects_before_itself(self):
        body = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[]>>\nendobj\n"
        table = b"xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
        self.stops(body + table % (len(body), len(body)), "damaged")


class CompressedFiles(DeskTest):
    def compress(self, command, content):
        try:
            return subprocess.run(command, input=content, capture_output=True, check=True).stdout
        except FileNotFoundError:
            self.skipTest(f"no {command[0]} here")

    BROTLI = ["node", "-e", "process.stdout.write(require('zlib').brotliCompressSync(require('fs').readFileSync(0)))"]
    # A frame of Zstandard whose one block repeats a byte: the standard's own way to write a bomb.
    ZSTANDARD_BOMB = b"\x28\xB5\x2F\xFD\x00\x58" + b"\x02\x00\x10\x00" * 4000 + b"\x03\x00\x10\x00"

    def test_brotli(self):
        content = self.compress(self.BROTLI, page("Mine sells", english(1)).encode())
        path = self.write("in/page.html.br", content)
        self.assertEqual(self.assay("extract", path, "--json").json()["title"], "Mine sells")
        self.assertEqual(self.fine("import", self.path("in"), "--json").json()["added"], 1)
        self.refused(self.assay("extract", self.write("cut.html.br", content[:50])), "cut short")

    def test_zstandard(self):
        html = page("Mine sells", english(1)).encode()
        # One raw block, as the standard allows.
        content = b"\x28\xB5\x2F\xFD\x00\x58" + (len(html) << 3 | 1).to_bytes(3, "little") + html
        path = self.write("in/page.html.zst", content)
        self.assertEqual(self.assay("extract", path, "--json").json()["title"], "Mine sells")
        self.assertEqual(self.fine("import", self.path("in"), "--json").json()["added"], 1)
        self.refused(self.assay("extract", self.write("cut.html.zst", content[:50])), "cut short")

    def test_bombs(self):
        brotli = self.compress(self.BROTLI, bytes(100 << 20))
        for name, content in (("a.html.br", brotli), ("a.html.zst", self.ZSTANDARD_BOMB)):
            self.assertLess(len(content), 20_000)
            self.refused(self.assay("extract", self.write(name, content)), "bytes inside", name)
            self.refused(self.desk("import", self.path(name)), "bytes inside")
