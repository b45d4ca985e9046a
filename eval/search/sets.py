"""The sets that retrieval is scored on, read from the data folder.  README.md says how each file was understood.

A set has documents (title, paragraphs), queries, and for each query the gain of every document that answers it.
"""

import dataclasses
import html
import json
import random
import re

HEADLINES = 2000  # of about 10,000; the choice is seeded
SEED = 20260101


@dataclasses.dataclass
class Set:
    name: str
    language: str
    measures: tuple
    documents: dict   # name -> (title, [paragraph])
    queries: dict     # name -> text
    judgements: dict  # query -> {document: gain}, gains above 0
    kind: str = "text"  # "translation": the documents are in another language than the queries


def smart_records(path):
    """Records of SMART's format: ".I number", then fields, each opened by a line such as ".W"."""
    for piece in re.split(r"^\.I +", path.read_text(encoding="latin-1"), flags=re.M)[1:]:
        number, _, rest = piece.partition("\n")
        fields = re.split(r"^\.([A-Z])\s*$", "\n" + rest, flags=re.M)
        read = {}
        for field, text in zip(fields[1::2], fields[2::2]):
            read.setdefault(field, " ".join(text.split()))
        yield number.strip(), read


def paragraphs_of(text):
    return [text] if text else []


def cranfield(folder):
    documents = {number: (fields.get("T", ""), paragraphs_of(fields.get("W", "")))
                 for number, fields in smart_records(folder / "cran.all.1400")}
    queries = {str(at): fields["W"] for at, (_, fields) in enumerate(smart_records(folder / "cran.qry"), 1)}
    judgements = {}
    for line in (folder / "cranqrel").read_text().splitlines():
        query, document, code = line.split()
        if 1 <= int(code) <= 4:
            judgements.setdefault(query, {})[document] = 5 - int(code)
    return Set("Cranfield", "en", ("nDCG@10", "MAP"), documents, queries, judgements)


def cisi(folder):
    documents = {number: (fields.get("T", ""), paragraphs_of(fields.get("W", "")))
                 for number, fields in smart_records(folder / "CISI.ALL")}
    queries = {number: (fields.get("T", "") + " " + fields["W"]).strip()
               for number, fields in smart_records(folder / "CISI.QRY")}
    judgements = {}
    for line in (folder / "CISI.REL").read_text().splitlines():
        query, document = line.split()[:2]
        judgements.setdefault(query, {})[document] = 1
    return Set("CISI", "en", ("nDCG@10", "MAP"), documents, queries, judgements)


def cmrc(folder):
    documents, queries, judgements = {}, {}, {}
    for path in sorted(folder.glob("cmrc2018_*.json")):
        for article in json.loads(path.read_text())["data"]:
            for paragraph in article["paragraphs"]:
                documents[paragraph["id"]] = ("", [paragraph["context"]])
                for question in paragraph["qas"]:
                    if not question["question"].strip():
                        continue
                    queries[question["id"]] = question["question"]
                    judgements[question["id"]] = {paragraph["id"]: 1}
    return Set("CMRC 2018", "zh", ("MRR@10",), documents, queries, judgements)


def transcript_items(path):
    """(headline, [paragraph]) of a day's detailed news."""
    detailed = path.read_text().partition("## 详细新闻")[2]
    for item in re.split(r"^### +", detailed, flags=re.M)[1:]:
        headline, _, body = item.partition("\n")
        texts = [html.unescape(re.sub(r"<[^>]+>", "", text)).strip() for text in re.findall(r"<p>(.*?)</p>", body, re.S)]
        texts = [text for text in texts if text]
        if headline.strip() and texts:
            yield headline.strip(), texts


def headlines(folder, titled=False):
    documents, asked = {}, {}
    for path in sorted(folder.glob("*.md")):
        for at, (headline, texts) in enumerate(transcript_items(path)):
            name = f"{path.stem}-{at}"
            documents[name] = (headline if titled else "", texts)
            asked.setdefault(headline, []).append(name)
    # A headline that several items bear ("国内联播快讯") names none of them.
    single = sorted((names[0], headline) for headline, names in asked.items() if len(names) == 1)
    chosen = random.Random(SEED).sample(single, min(HEADLINES, len(single)))
    return Set("headlines" + (", in the article as well" if titled else ""), "zh", ("MRR@10",), documents, {name: headline for name, headline in chosen},
               {name: {name: 1} for name, _ in chosen})


def translations(folder):
    english = (folder / "newstest2021.en-zh.src.en").read_text().splitlines()
    chinese = (folder / "newstest2021.en-zh.ref.A.zh").read_text().splitlines()
    documents = {str(at): ("", [line.strip()]) for at, line in enumerate(chinese, 1) if line.strip()}
    queries = {str(at): line.strip() for at, line in enumerate(english, 1) if line.strip() and str(at) in documents}
    # Lines that are the same in Chinese answer each other's queries.
    same = {}
    for name, (_, texts) in documents.items():
        same.setdefault(texts[0], []).append(name)
    judgements = {name: {other: 1 for other in same[documents[name][1][0]]} for name in queries}
    return Set("WMT21 en to zh", "zh", ("MRR@10",), documents, queries, judgements, kind="translation")


SETS = {"cranfield": ("retrieval/cran", cranfield), "cisi": ("retrieval/cisi", cisi),
        "cmrc": ("retrieval/cmrc2018", cmrc), "headlines": ("corpus/xinwenlianbo", headlines),
        "titled": ("corpus/xinwenlianbo", lambda folder: headlines(folder, titled=True)),
        "wmt21": ("bilingual", translations)}
