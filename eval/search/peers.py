"""The peers, each set up as a careful user would: one function a way, texts in, a function from query to names out.

English: stemmed, stop words left out of queries, any word may match, BM25 as the engine has it by default.
Chinese: the engine's own n-grams, and words cut by jieba beforehand; the better of the two is reported.
"""

import re
import sqlite3

try:
    import xapian
except ImportError:
    xapian = None
try:
    import jieba
    jieba.setLogLevel(60)
except ImportError:
    jieba = None

IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")


def cut(text):
    return " ".join(word for word in jieba.cut_for_search(text) if not word.isspace())


def same(text):
    return text


def xapian_search(documents, prepare, flags, stop_words, language):
    """In memory.  Queries are the OR of the terms that the same TermGenerator makes of them: the QueryParser asks for
    every n-gram of a Chinese sentence at once (AND), which finds next to nothing."""
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem(language))
    generator.set_flags(flags)
    database = xapian.inmemory_open() if hasattr(xapian, "inmemory_open") else xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    names = []
    for name, (title, paragraphs) in documents.items():
        document = xapian.Document()
        generator.set_document(document)
        generator.set_termpos(0)
        for text in filter(None, [title, *paragraphs]):
            generator.index_text(prepare(text))
            generator.increase_termpos()
        database.add_document(document)
        names.append(name)
    parser = xapian.QueryParser()
    parser.set_stemmer(xapian.Stem(language))
    parser.set_stemming_strategy(parser.STEM_SOME)
    parser.set_default_op(xapian.Query.OP_OR)
    stopper = xapian.SimpleStopper()
    for word in stop_words:
        stopper.add(word)
    parser.set_stopper(stopper)

    def ask(query, limit):
        if language == "none":
            made = xapian.Document()
            generator.set_document(made)
            generator.index_text(prepare(query))
            terms = [xapian.Query(item.term, item.wdf) for item in made.termlist()]
            parsed = xapian.Query(xapian.Query.OP_OR, terms)
        else:
            parsed = parser.parse_query(query, 0)
        enquire = xapian.Enquire(database)
        enquire.set_query(parsed)
        return [names[match.docid - 1] for match in enquire.get_mset(0, limit)]
    return ask


def fts5_search(documents, prepare, tokenizer, terms_of):
    """Two columns with the weights of the default; `terms_of` a query makes the strings that are joined by OR."""
    database = sqlite3.connect(":memory:")
    database.execute(f"create virtual table page using fts5(title, body, tokenize='{tokenizer}')")
    names = list(documents)
    database.executemany("insert into page(rowid, title, body) values (?, ?, ?)",
                         ((at, prepare(title), "\n".join(map(prepare, paragraphs)))
                          for at, (title, paragraphs) in enumerate(documents.values())))

    def ask(query, limit):
        asked = " OR ".join('"' + term.replace('"', '""') + '"' for term in terms_of(query))
        if not asked:
            return []
        rows = database.execute("select rowid from page where page match ? order by bm25(page) limit ?", (asked, limit))
        return [names[row] for row, in rows]
    return ask


def words_but(stop_words):
    return lambda query: [word for word in re.findall(r"\w+", query.lower()) if word not in stop_words]


def trigrams(query):
    return [run[at:at + 3] for run in re.findall(r"\w+", query.lower()) for at in range(max(1, len(run) - 2))]


def cut_words(query):
    return [word for word in cut(query).split() if re.search(r"\w", word)]


def ways(language, stop_words):
    """engine -> [(how, function from documents to ask)], best practice first."""
    found = {"Xapian": [], "FTS5": []}
    ngrams = getattr(xapian.TermGenerator, "FLAG_NGRAMS", xapian.TermGenerator.FLAG_CJK_NGRAM) if xapian else 0
    if language == "en":
        if xapian:
            found["Xapian"].append(("english", lambda d: xapian_search(d, same, 0, stop_words, "english")))
        found["FTS5"].append(("porter", lambda d: fts5_search(d, same, "porter unicode61", words_but(stop_words))))
        return found
    if xapian:
        found["Xapian"].append(("n-grams", lambda d: xapian_search(d, same, ngrams, [], "none")))
    found["FTS5"].append(("trigram", lambda d: fts5_search(d, same, "trigram", trigrams)))
    if jieba:
        if xapian:
            found["Xapian"].append(("jieba", lambda d: xapian_search(d, cut, 0, [], "none")))
        found["FTS5"].append(("jieba", lambda d: fts5_search(d, cut, "unicode61", cut_words)))
    return found
