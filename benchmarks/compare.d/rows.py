"""The rows of the table: what is asked of every engine."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class QueryRow:
    """Queries of one kind. `queries` names a set of query_sets.py; the rest goes into the request to the adapters."""

    label: str
    queries: str
    match: str = "any"
    top: int = 10
    total: str = "none"
    sort: str = "relevance"
    filter: str = ""
    facets: bool = False
    threads: int = 1

    def request(self):
        values = {field: getattr(self, field) for field in ("match", "top", "total", "sort", "filter", "threads")}
        return values | {"facets": int(self.facets)}


def query_rows(country, month):
    """All rows of queries. `country` and `month` are the values to filter by."""
    return [
        QueryRow("any word, top 10", "web"),
        QueryRow("any word, top 100", "web", top=100),
        QueryRow("all words, top 10", "web", match="all"),
        QueryRow("phrase, top 10", "web phrases", match="phrase"),
        QueryRow("count, any word", "web", top=0, total="exact"),
        QueryRow("count, all words", "web", match="all", top=0, total="exact"),
        QueryRow("any word, top 10, exact total", "web", total="exact"),
        QueryRow("any word, top 10, exact person, country and month facets", "web", total="exact", facets=True),
        QueryRow(f"any word, top 10, country {country}", "web", filter=f"country:{country}"),
        QueryRow(f"any word, top 10, month {month}", "web", filter=f"month:{month}"),
        QueryRow("one word, newest 10", "web words", sort="date"),
        QueryRow("prefix of 4 letters, top 10, exact total", "web prefixes", match="prefix", total="exact"),
        QueryRow("fuzzy word (one edit), top 10, exact total", "web fuzzy words", match="fuzzy", total="exact"),
        QueryRow("queries from the texts, any word, top 10", "texts"),
        QueryRow("queries from the texts, all words, top 10", "texts", match="all"),
        QueryRow("queries from the texts, phrase, top 10", "texts phrases", match="phrase"),
        QueryRow("queries from the texts, any word, top 10, exact total", "texts", total="exact"),
        QueryRow("any word, top 10, two threads", "web", threads=2),
    ]


@dataclasses.dataclass(frozen=True)
class BuildRow:
    """An index to make. `content`: words alone; the text, analysed by the engine itself, and stored; or all."""

    label: str
    content: str
    threads: int = 1
    store: int = 0  # which of the stores that the engine names; -1 is its densest
    merge: bool = False

    def request(self):
        return {"content": self.content, "threads": self.threads, "merge": int(self.merge)}


QUERY_INDEX = BuildRow("everything given, two threads, merged", "all", threads=2, merge=True)

BUILD_ROWS = [
    BuildRow("from raw text, with store, one thread", "text"),
    BuildRow("from raw text, with store, two threads", "text", threads=2),
    BuildRow("with facets (others: given), one thread", "all"),
    BuildRow("with facets (others: given), two threads", "all", threads=2),
    QUERY_INDEX,
    BuildRow("everything given, densest store, merged", "all", threads=2, store=-1, merge=True),
    BuildRow("words and positions alone, merged", "words", threads=2, merge=True),
]
