"""A page as numbered lines of visible text, made without any of the project's own code: what labels point at.

    eval/extraction/page_lines.py FILE

A line ends where a block element begins or ends, or at <br>.  White space is collapsed, empty lines are left out, and
nothing is judged: menus and footers are lines like all others.
"""

import html.parser
import pathlib
import re
import sys

UNSEEN = {"script", "style", "noscript", "template", "textarea", "select", "svg", "head", "iframe"}
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "small",
          "span", "strong", "sub", "sup", "u", "big", "tt", "time", "img", "wbr", "acronym", "o:p", "st1:chsdate"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.parts, self.unseen = [], [], None

    def end_line(self):
        line = re.sub(r"[\s\u200b\ufeff\u3000]+", " ", "".join(self.parts)).strip()
        self.parts = []
        if line:
            self.lines.append(line)

    def handle_starttag(self, tag, attributes):
        if self.unseen is None and tag in UNSEEN and tag not in VOID:
            self.unseen = tag
        if tag not in INLINE:
            self.end_line()

    def handle_endtag(self, tag):
        if tag == self.unseen:
            self.unseen = None
        if tag not in INLINE:
            self.end_line()

    def handle_data(self, data):
        if self.unseen is None:
            self.parts.append(data)


def lines_of(path):
    data = pathlib.Path(path).read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("gb18030", "replace")
    reader = Reader()
    reader.feed(text)
    reader.close()
    reader.end_line()
    return reader.lines


if __name__ == "__main__":
    for number, line in enumerate(lines_of(sys.argv[1])):
        print(number, line)
