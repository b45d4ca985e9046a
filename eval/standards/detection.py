#!/usr/bin/env python3
"""Is the encoding of text found where nobody declares it?

    eval/standards/detection.py BINARY DATA [--misses]

BINARY is score_encodings.  Texts: the visible lines of DATA/extraction-zh/*.html (simplified, and traditional by
OpenCC), and sentences.tsv beside this script, our own, in 19 languages.  Each is encoded anew, cut to
lengths from 100 bytes on, put into a page without a declaration, and must come back as it was.  Prints the share by
encoding and length; the floors of floors.json refuse to fall.
"""

import argparse
import collections
import ctypes
import ctypes.util
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "extraction"))
import page_lines  # noqa: E402

LENGTHS = (100, 200, 500, 1000, 4000)  # bytes of text that are not markup
ENCODINGS = {
    "zh-Hans": ["gb18030"],
    "zh-Hant": ["big5"],
    "ja": ["shift_jis", "euc_jp", "iso2022_jp"],
    "ko": ["euc_kr"],
    "ru": ["cp1251", "koi8_r", "iso8859_5"],
    "uk": ["cp1251", "koi8_u"],
    "bg": ["cp1251"],
    "fr": ["cp1252"], "de": ["cp1252"], "es": ["cp1252"], "pt": ["cp1252"], "it": ["cp1252"], "sv": ["cp1252"],
    "pl": ["cp1250", "iso8859_2"], "cs": ["cp1250", "iso8859_2"], "hu": ["cp1250", "iso8859_2"],
    "el": ["cp1253"], "tr": ["cp1254"], "he": ["cp1255"], "ar": ["cp1256"], "th": ["cp874"],
}


def texts_of(data):
    texts = collections.defaultdict(list)
    pages = sorted((data / "extraction-zh").glob("*.html"))
    if not pages:
        print(f"detection: no {data}/extraction-zh/*.html: Chinese is not scored")
    converter = traditional_converter()
    for page in pages:
        text = "\n".join(line for line in page_lines.lines_of(page) if len(line) > 12)
        if len(text) < 100:
            continue
        texts["zh-Hans"].append(text)
        if converter:
            texts["zh-Hant"].append(converter(text))
    sentences = collections.defaultdict(list)
    for line in (HERE / "sentences.tsv").read_text(encoding="utf-8").splitlines():
        language, sentence = line.split("\t")
        sentences[language].append(sentence)
    for language, lines in sentences.items():
        for start in range(len(lines)):
            turned = lines[start:] + lines[:start]
            texts[language].append("\n".join(turned * 8))
    return texts


def traditional_converter():
    """opencc's library, which the project is built with; None where it is not found."""
    path = ctypes.util.find_library("opencc")
    if path is None:
        print("detection: no libopencc: traditional Chinese is not scored")
        return None
    library = ctypes.CDLL(path)
    library.opencc_open.restype = ctypes.c_void_p
    library.opencc_convert_utf8.restype = ctypes.c_char_p
    library.opencc_convert_utf8.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    handle = library.opencc_open(b"s2t.json")

    def convert(text):
        raw = text.encode()
        return library.opencc_convert_utf8(handle, raw, len(raw)).decode()

    return convert


def samples_of(texts):
    for language, encodings in ENCODINGS.items():
        for encoding in encodings:
            for text in texts.get(language, []):
                kept = text.encode(encoding, "ignore").decode(encoding)
                for length in LENGTHS:
                    cut = kept
                    while len(cut.encode(encoding)) > length:
                        cut = cut[: max(1, int(len(cut) * length / len(cut.encode(encoding))))]
                        if len(cut.encode(encoding)) <= length * 1.02:
                            break
                    if length > LENGTHS[0] and len(cut.encode(encoding)) < 0.7 * length:
                        continue
                    page = "<html><head><title>{}</title></head><body><p>{}</p></body></html>".format(cut[:20], cut)
                    yield language, encoding, length, page


# What pages declare although they are written in something else.
WRONG = ("utf-8", "iso-8859-1", "gb2312", "big5")
LATIN = {"cp1252", "cp1250", "iso8859_2", "cp1254"}


def wrongly_declared(samples):
    """Every sample of 500 bytes under each declaration that does not fit it; Latin text under UTF-8 alone, since one
    Latin alphabet reads as another."""
    for language, encoding, length, page in samples:
        if length != 500 or encoding == "iso2022_jp":
            continue
        for label in WRONG[:1] if encoding in LATIN else WRONG:
            if (label, encoding) not in (("gb2312", "gb18030"), ("big5", "big5")):
                head = f"<html><head><meta charset={label}>"
                yield language, encoding, label, page.replace("<html><head>", head, 1)


def rightly_declared(samples):
    """What is declared rightly must stand, however short the text."""
    for language, encoding, length, page in samples:
        label = {"iso8859_2": "iso-8859-2", "iso8859_5": "iso-8859-5", "iso2022_jp": "iso-2022-jp", "cp874": "windows-874"}
        name = label.get(encoding, encoding.replace("_", "-"))
        yield language, encoding, length, page.replace("<html><head>", f"<html><head><meta charset={name}>", 1)


def score(arguments, title, samples, columns):
    """Prints a table, the third field of a sample being its column.  Returns the share that is right."""
    lines = "".join(f"{page.encode(encoding).hex()}\t{page.encode().hex()}\n" for _, encoding, _, page in samples)
    answer = subprocess.run([arguments.binary, "detect"], input=lines, capture_output=True, text=True, check=True)
    results = [line.split("\t") for line in answer.stdout.splitlines()]
    rows = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    for (language, encoding, column, page), (found, is_equal) in zip(samples, results, strict=True):
        # Python's table of Big5 differs from the standard's in a few signs: the name counts as well.
        is_right = is_equal == "1" or found.casefold().replace("-", "_") == encoding
        cell = rows[encoding][column]
        cell[0] += is_right
        cell[1] += 1
        if arguments.misses and not is_right:
            print(f"{language} {encoding} {column}: read as {found}: {page[38:90]!r}")
    print(f"{title:<18}" + "".join(f"{column:>14}" for column in columns))
    for encoding, cells in rows.items():
        print(f"{encoding:<18}" + "".join(f"{cells[n][0]:>6} of {cells[n][1]:<4}" if n in cells else " " * 14
                                         for n in columns))
    right = sum(cell[0] for cells in rows.values() for cell in cells.values())
    print(f"{title} {right} of {len(samples)}, {right / len(samples):.4f}")
    return right / len(samples)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    samples = list(samples_of(texts_of(arguments.data)))
    share = score(arguments, "detection", samples, LENGTHS)
    share_declared = score(arguments, "declared wrongly", list(wrongly_declared(samples)), WRONG)
    share_kept = score(arguments, "declared rightly", list(rightly_declared(samples)), LENGTHS)
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    status = 0
    for name, value in (("detection", share), ("declared", share_declared), ("kept", share_kept)):
        if value < floors[name]:
            print(f"detection: {name} below its floor {floors[name]}", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
