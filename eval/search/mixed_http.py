#!/usr/bin/env python3
"""Mixed load as a user feels it: `assay serve` answers eight readers over HTTP while `assay import` brings documents in.

usage: mixed_http.py ASSAY DATA OUT [--seconds N] [--readers N] [--pause MS]

Writes OUT/mixed_http.csv, a row a second, and prints percentiles of a search, the longest stall and what was imported.
Everything is on one machine, this script as well; search_mixed_load shows what is the index's own.
"""

import argparse
import csv
import http.client
import json
import random
import re
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import quote

import sets

CHUNK = 5000  # documents of one import
CHARACTERS = 550  # of a document: some 300 words


def sentences_of(folder):
    found = []
    for path in sorted(folder.glob("*.md")):
        for _, texts in sets.transcript_items(path):
            found += [sentence for text in texts for sentence in re.findall(r"[^。！？]+[。！？]", text)]
    return found


def write_chunk(path, sentences, number):
    rng = random.Random(number)
    with open(path, "w") as file:
        for at in range(CHUNK):
            text = ""
            while len(text) < CHARACTERS:
                text += rng.choice(sentences)
            title = re.split("[，。]", text)[0]
            file.write(json.dumps({"url": f"https://load.example/{number}/{at}", "title": title, "source": "load.example",
                                   "language": "zh", "paragraphs": [text]}, ensure_ascii=False) + "\n")


def queries_of(sentences, count):
    """One to three runs of four characters, taken from sentences: what is asked is there."""
    rng = random.Random(count)
    runs = [run for sentence in rng.sample(sentences, min(len(sentences), 4 * count))
            for run in re.findall(r"[\u4e00-\u9fff]{4}", sentence)[:1]]
    return [" ".join(rng.sample(runs, rng.randint(1, 3))) for _ in range(count)]


def read(address, queries, reader, pause, over, start, samples):
    connection = http.client.HTTPConnection(address, timeout=120)
    at = reader * 37
    while not over.is_set():
        begun = time.monotonic()
        connection.request("GET", "/api/v1/search?limit=10&q=" + quote(queries[at % len(queries)]))
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"mixed load: status {answer.status}: {body[:200]}")
        ended = time.monotonic()
        samples.append((ended - start, (ended - begun) * 1000))
        at += 1
        over.wait(pause)


def bring_in(assay, folder, sentences, over, start, imported):
    number = 1
    while not over.is_set():
        path = folder / "chunk.ndjson"
        write_chunk(path, sentences, number)
        subprocess.run([assay, "import", "--data", str(folder / "desk"), str(path)], check=True, capture_output=True)
        imported.append((time.monotonic() - start, CHUNK))
        number += 1


def percentile(values, share):
    return sorted(values)[round(share * (len(values) - 1))] if values else 0


def write_csv(path, samples, imported, seconds):
    by_second = [[] for _ in range(seconds)]
    for second, milliseconds in samples:
        if second < seconds:
            by_second[int(second)].append(milliseconds)
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["second", "searches", "p50_ms", "p95_ms", "p99_ms", "longest_ms", "documents"])
        for second, times in enumerate(by_second):
            documents = sum(count for at, count in imported if at < second + 1)
            out.writerow([second, len(times), *(round(percentile(times, share), 3) for share in (0.5, 0.95, 0.99, 1)), documents])


def serve(assay, folder):
    server = subprocess.Popen([assay, "serve", "--data", str(folder / "desk"), "--listen", "127.0.0.1:0"],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in server.stdout:
        address = re.search(r"127\.0\.0\.1:\d+", line)
        if address:
            return server, address.group()
    raise RuntimeError("mixed load: assay serve said no address")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("assay")
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--pause", type=int, default=50, help="of a reader after a search, ms")
    options = parser.parse_args()
    sentences = sentences_of(options.data / "corpus" / "xinwenlianbo")
    queries = queries_of(sentences, 500)
    samples, imported, over = [], [], threading.Event()
    with tempfile.TemporaryDirectory(prefix="assay-load-") as name:
        folder = Path(name)
        write_chunk(folder / "chunk.ndjson", sentences, 0)
        subprocess.run([options.assay, "import", "--data", str(folder / "desk"), str(folder / "chunk.ndjson")], check=True,
                       capture_output=True)
        server, address = serve(options.assay, folder)
        start = time.monotonic()
        threads = [threading.Thread(target=read, args=(address, queries, reader, options.pause / 1000, over, start, samples))
                   for reader in range(options.readers)]
        threads.append(threading.Thread(target=bring_in, args=(options.assay, folder, sentences, over, start, imported)))
        for thread in threads:
            thread.start()
        time.sleep(options.seconds)
        over.set()
        for thread in threads:
            thread.join()
        server.terminate()
        server.wait()
    options.out.mkdir(parents=True, exist_ok=True)
    write_csv(options.out / "mixed_http.csv", samples, imported, options.seconds)
    times = [milliseconds for _, milliseconds in samples]
    total = sum(count for _, count in imported)
    print(f"mixed load over HTTP, {options.seconds} s, {options.readers} readers, {options.pause} ms between two searches of one")
    print(f"  searches   {len(times)}  median {percentile(times, .5):.1f} ms, 95 % within {percentile(times, .95):.1f} ms, "
          f"99 % within {percentile(times, .99):.1f} ms, longest {percentile(times, 1):.0f} ms")
    print(f"  documents  {total}  {total / max(1, imported[-1][0] if imported else 1):.0f} a second, digests included")


if __name__ == "__main__":
    main()
