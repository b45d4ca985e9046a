"""Pages to print: our own articles (the demonstration desk's) as HTML in several layouts, each with the paragraphs that a reader
of the printed page should get.  What repeats in the margins is no part of the truth."""
import html
import json
import os
import random
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
VOWELS = "aeiouy"
FONT = {"en": "'DejaVu Serif', serif", "zh": "'Noto Serif CJK SC', 'Noto Sans CJK SC', serif"}
NAMES = {
    "en": {"paper": "The Quarterly of Strategic Materials", "figure": "Figure", "table": "Table", "note": "A note by the authors"},
    "zh": {"paper": "战略资源季刊", "figure": "图", "table": "表", "note": "作者说明"},
}


def articles(language):
    """(title, paragraphs) of the demonstration's articles of one language, long enough to fill a column."""
    with open(os.path.join(ROOT, "demo", "expected.json"), encoding="utf-8") as file:
        entries = json.load(file)
    found = [(e["title"], e["paragraphs"]) for e in entries if e["language"] == language and e["file"].endswith(".html")]
    return [(title, [" ".join(p.split()) for p in paragraphs]) for title, paragraphs in found if len(paragraphs) >= 6]


def with_soft_hyphens(text):
    """A word may be broken between a vowel and a consonant that a vowel follows, as a typesetter would."""
    def word(match):
        letters = match.group()
        out = letters[:2]
        for i in range(2, len(letters)):
            before, here, after = letters[i - 1].lower(), letters[i].lower(), letters[i + 1:i + 2].lower()
            if before in VOWELS and here not in VOWELS and after and after in VOWELS and i < len(letters) - 2:
                out += "\u00AD"
            out += letters[i]
        return out
    return re.sub(r"[A-Za-z]{7,}", word, text)


class Page:
    """Collects the markup and, beside it, what a reader should get of it."""

    def __init__(self, language, seed, hyphens):
        self.language = language
        self.random = random.Random(seed)
        self.hyphens = hyphens and language == "en"
        self.body = []
        self.truth = []

    def text(self, text):
        return html.escape(with_soft_hyphens(text) if self.hyphens else text)

    def add(self, tag, text, attributes="", counts=True):
        self.body.append(f"<{tag} {attributes}>{self.text(text)}</{tag}>")
        if counts:
            self.truth.append(text)

    def raw(self, markup):
        self.body.append(markup)

    def figure(self, number, text, style=""):
        caption = f"{NAMES[self.language]['figure']} {number}. {text}"
        self.raw(f'<figure style="{style}"><svg width="100%" height="90"><rect width="100%" height="90" fill="#ccd"/></svg>')
        self.add("figcaption", caption)
        self.raw("</figure>")

    def table(self, number, style=""):
        names = ("Country", "Mines", "Output in tonnes", "Share") if self.language == "en" else ("国家", "矿山", "产量（吨）", "份额")
        rows = [names] + [(f"{'Region' if self.language == 'en' else '地区'} {chr(65 + i)}", str(self.random.randint(1, 90)),
                           f"{self.random.randint(1000, 99999):,}", f"{self.random.randint(1, 99)}%") for i in range(5)]
        cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
        self.raw(f'<table style="width:100%;{style}">{cells}</table>')
        self.truth.extend(" | ".join(row) for row in rows)

    def print(self, style, margins=""):
        return f"""<!DOCTYPE html><html lang="{self.language}"><meta charset="utf-8"><title> </title><style>
          @page {{ size: A4; margin: 2cm 1.8cm; {margins} }}
          body {{ font: 10pt/1.3 {FONT[self.language]}; margin: 0 }}
          h1 {{ font-size: 18pt; margin: 0 0 8pt }} h2 {{ font-size: 12pt; margin: 10pt 0 4pt }}
          p {{ margin: 0 0 6pt }} figure {{ margin: 6pt 0; break-inside: avoid }}
          figcaption {{ font-size: 8pt }} td {{ font-size: 9pt; padding: 1pt 4pt }} table {{ break-inside: avoid; margin: 6pt 0 }}
          {style}</style>{''.join(self.body)}</html>"""


def sections(page, chosen, heading_attributes=""):
    for title, paragraphs in chosen:
        page.add("h2", title, heading_attributes)
        for paragraph in paragraphs:
            page.add("p", paragraph)


def one_column(page, title, chosen):
    page.add("h1", title)
    sections(page, chosen)
    return page.print("", '@bottom-center { content: counter(page); font-size: 8pt }')


def paper(page, title, chosen):
    """A paper in two columns: headline and abstract across both, justified, hyphenated, no space between paragraphs."""
    page.add("h1", title, 'style="text-align:center"')
    page.add("p", chosen[0][1][0], 'style="margin:0 2cm 12pt;font-style:italic;text-indent:0"')
    page.raw('<div class="columns">')
    for i, (heading, paragraphs) in enumerate(chosen[1:]):
        page.add("h2", f"{i + 1} {heading}")
        for k, paragraph in enumerate(paragraphs):
            page.add("p", paragraph)
            if k == 2:
                page.figure(i + 1, paragraphs[0][:60])
    page.raw("</div>")
    name = NAMES[page.language]["paper"]
    return page.print(".columns { columns: 2; column-gap: 16pt; text-align: justify } p { margin: 0; text-indent: 12pt }",
                      f"@top-center {{ content: '{name}'; font-size: 8pt }} @bottom-center {{ content: '– ' counter(page) ' –'; font-size: 8pt }}")


def newspaper(page, title, chosen):
    page.add("h1", title)
    page.raw('<div class="columns">')
    sections(page, chosen)
    page.raw("</div>")
    return page.print(".columns { columns: 3; column-gap: 14pt; text-align: justify } body { font-size: 9pt }",
                      f"@top-left {{ content: '{NAMES[page.language]['paper']}'; font-size: 8pt }} @top-right {{ content: counter(page); font-size: 8pt }}")


def magazine(page, title, chosen):
    """Headings, a figure and a table across both columns; headers that differ on left and right pages."""
    page.add("h1", title)
    for i, (heading, paragraphs) in enumerate(chosen):
        page.add("h2", heading)
        page.raw('<div class="columns">')
        for paragraph in paragraphs:
            page.add("p", paragraph)
        page.raw("</div>")
        if i == 0:
            page.figure(1, paragraphs[-1][:70])
        if i == 1:
            page.table(1)
    name = NAMES[page.language]["paper"]
    style = ".columns { columns: 2; column-gap: 20pt }"
    style += f" @page :left {{ @top-left {{ content: counter(page) '  {name}'; font-size: 8pt }} }}"
    style += f" @page :right {{ @top-right {{ content: '{NAMES[page.language]['note']}  ' counter(page); font-size: 8pt }} }}"
    return page.print(style)


def notes(page, title, chosen):
    """Two columns on pages of fixed size with notes at the foot, and small figures that point to them."""
    page.add("h1", title)
    number = 0
    at_the_end = []  # where a reader looks for notes
    for at, (heading, paragraphs) in enumerate(chosen):
        page.raw('<section><div class="columns">')
        page.add("h2", heading)
        shown, feet = paragraphs[:5], []
        for k, paragraph in enumerate(shown):
            if k in (1, 3):
                number += 1
                feet.append((number, paragraphs[0][: 50 + 10 * k]))
                page.raw(f"<p>{page.text(paragraph)}<sup>{number}</sup></p>")
                page.truth.append(paragraph)
            else:
                page.add("p", paragraph)
        page.raw('</div><div class="notes">')
        for mark, foot in feet:
            page.raw(f"<div><sup>{mark}</sup> {page.text(foot)}</div>")
            at_the_end.append(f"{mark} {foot}")
        page.raw("</div></section>")
    page.truth.extend(at_the_end)
    style = """section { position: relative; height: 23cm; break-after: page } .columns { columns: 2; column-gap: 18pt; text-align: justify }
      .notes { position: absolute; bottom: 0; width: 46%; font-size: 7pt; border-top: 1px solid; padding-top: 3pt } sup { font-size: 65%; line-height: 0 }"""
    return page.print(style, "@bottom-right { content: 'p. ' counter(page); font-size: 8pt }")


LAYOUTS = {"one column": one_column, "paper": paper, "newspaper": newspaper, "magazine": magazine, "notes": notes}


def pages(per_layout):
    """Yields (layout, language, html, truth)."""
    for language in ("en", "zh"):
        pool = articles(language)
        for name, layout in LAYOUTS.items():
            for seed in range(per_layout):
                chooser = random.Random(f"{language} {name} {seed}")
                chosen = chooser.sample(pool, 4)
                title = chooser.choice([a[0] for a in pool if a not in chosen])
                page = Page(language, seed, hyphens=seed % 2 == 0)
                yield name, language, layout(page, title, chosen), page.truth
