"""The documents that all engines index, and the numbers and values that are needed of them."""

import collections
import gzip
import hashlib
import os
import pathlib
import shutil

from failure import Failure, run


def _decompressed(source, target):
    """Writes the file without its compression to `target`."""
    if source.suffix == ".gz":
        with gzip.open(source) as packed, open(target, "wb") as plain:
            shutil.copyfileobj(packed, plain)
    else:
        run(["zstd", "-dqf", source, "-o", target])


def _beginning(source, target, lines):
    with open(source, "rb") as whole, open(target, "wb") as beginning:
        for _, line in zip(range(lines), whole):
            beginning.write(line)


def _last_of_each_id(file):
    """Keeps only the last document of each id, as Dateline does."""
    last = {}
    with open(file, "rb") as lines:
        count = 0
        for count, line in enumerate(lines, 1):
            last[line.split(b"\t", 1)[0]] = count
    if len(last) == count:
        return
    kept = set(last.values())
    part = file.with_suffix(".part")
    with open(file, "rb") as lines, open(part, "wb") as out:
        out.writelines(line for number, line in enumerate(lines, 1) if number in kept)
    part.rename(file)


class Corpus:
    """Articles as Dateline reads them (`articles`), and as the others do (`documents`)."""

    def __init__(self, source, place, bench, limit=None):
        """Prepares what is missing in `place`. `limit`: use only so many lines of a file of JSON lines."""
        if not source.exists():
            raise Failure(f"{source} does not exist; --corpus names a file of articles")
        self.articles = source
        self._checksum = place / "documents.sha256"
        if source.suffix in (".zst", ".gz") or limit:
            self.articles = place / "articles.jsonl"
            if not self.articles.exists():
                self._write_articles(source, limit)
        self.documents = place / "documents.tsv"
        if not self.documents.exists() or self.documents.stat().st_mtime < bench.stat().st_mtime:
            self._write_documents(place, bench)
        self._count()

    @property
    def stamp(self):
        """Changes when the documents do."""
        return self._checksum.read_text(encoding="utf-8")

    def _write_documents(self, place, bench):
        part = place / "documents.part"
        with open(part, "w", encoding="utf-8") as out:
            run([bench, "terms", self.articles], stdout=out)
        _last_of_each_id(part)
        with open(part, "rb") as written:
            self._checksum.write_text(hashlib.file_digest(written, "sha256").hexdigest(), encoding="utf-8")
        part.rename(self.documents)

    def _write_articles(self, source, limit):
        part = self.articles.with_suffix(".part")
        plain = source
        if source.suffix in (".zst", ".gz"):
            plain = self.articles.with_suffix(".plain")
            _decompressed(source, plain)
        if limit:
            _beginning(plain, part, limit)
            if plain != source:
                os.unlink(plain)
            plain = part
        plain.rename(self.articles)

    def _count(self):
        """Reads the documents once."""
        countries, months = collections.Counter(), collections.Counter()
        self.count = self.text_bytes = 0
        with open(self.documents, encoding="utf-8") as lines:
            for line in lines:
                _, _, month, of_document, _, _, text = line.rstrip("\n").split("\t")
                self.count += 1
                self.text_bytes += len(text.encode())
                months[month] += 1
                countries.update(set(of_document.split()))
        del months[""]
        if not self.count:
            raise Failure(f"{self.articles} contains no articles")
        self.month, self.month_share = self._frequent(months, 1)
        self.country, self.country_share = self._frequent(countries, 0.5)

    def _frequent(self, counts, below):
        """The value of most documents, but not of more than this share of them."""
        for value, count in counts.most_common():
            if count <= below * self.count:
                return value, count / self.count
        return "none", 0

    def texts(self, every):
        """The text of each so-manieth document."""
        with open(self.documents, encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % every == 0:
                    yield line.rstrip("\n").rsplit("\t", 1)[1]


def place_of(source, limit, cache):
    """The folder for what is made from a corpus: by its name, size and age, so that another one has another."""
    about = source.stat()
    name = source.name.split(".")[0] + (f"-{limit}" if limit else "")
    place = pathlib.Path(cache) / f"{name}-{about.st_size}-{int(about.st_mtime)}"
    place.mkdir(parents=True, exist_ok=True)
    return place
