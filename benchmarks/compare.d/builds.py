"""Makes the indexes, measures that, and keeps the ones that the queries need."""

import json
import shutil

import rows


def size_of(path):
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def applies(row, engine):
    """Whether the row says something of an engine: not a second thread or store where it has none."""
    if engine.writers < row.threads and not row.merge:
        return False
    return row.store == 0 or len(engine.stores) > 1


class Builder:
    """Makes indexes of a corpus in a folder."""

    def __init__(self, corpus, place, say):
        self._corpus = corpus
        self._place = place
        self._say = say

    def index_of(self, engine):
        """Where the index for the queries is."""
        return self._place / f"{engine.name}.index"

    def build(self, engine, row):
        """Makes an index and returns what was measured. Deletes it unless it is the one for the queries."""
        self._say(f"build {row.label}: {engine.title}")
        kept = row == rows.QUERY_INDEX
        path = self.index_of(engine) if kept else self._place / "other.index"
        stamp = path.with_suffix(".stamp")
        stamp.unlink(missing_ok=True)
        shutil.rmtree(path, ignore_errors=True)
        request = row.request() | {"threads": min(row.threads, engine.writers), "store": engine.stores[row.store]}
        result, memory = engine.ask("build", documents=self._corpus.documents, corpus=self._corpus.articles, index=path,
                                    **request)
        result |= {"bytes": size_of(path), "memory": memory, "store": request["store"], "threads": request["threads"]}
        if kept:
            made = {"by": engine.stamp, "of": self._corpus.stamp, "result": result}
            stamp.write_text(json.dumps(made), encoding="utf-8")
        else:
            shutil.rmtree(path)
        return result

    def for_queries(self, engine):
        """Makes the index for the queries, unless the same program has made it of the same documents before. Returns what
        was measured then."""
        stamp = self.index_of(engine).with_suffix(".stamp")
        if stamp.exists():
            made = json.loads(stamp.read_text(encoding="utf-8"))
            if made.get("by") == engine.stamp and made.get("of") == self._corpus.stamp:
                return made["result"]
        return self.build(engine, rows.QUERY_INDEX)
