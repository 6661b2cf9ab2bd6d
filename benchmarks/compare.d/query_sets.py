"""The queries: given ones, and others cut from the texts; as files that all engines read."""

import collections
import random
import re

from failure import Failure, run

SEED = 7
LENGTHS = (1, 2, 3, 4, 5, 6, 8)  # of queries that are cut from the texts, in words
LONGEST_PREFIX_WORD = 4


def cut_queries(texts, count, seed=SEED):
    """Queries of words that stand in a row in a text once those are left out that are in more than a fifth of the texts
    or in only one. The same texts give the same queries."""
    words_of = [re.findall(r"[a-z]{3,}", text.lower()) for text in texts]
    frequency = collections.Counter(word for words in words_of for word in set(words))
    most = max(len(words_of) / 5, 2)
    rows = [[word for word in words if 1 < frequency[word] <= most] for words in words_of]
    rows = [row for row in rows if len(row) >= max(LENGTHS)]
    if not rows:
        return []
    chance = random.Random(seed)
    queries = []
    for number in range(count):
        length = LENGTHS[number % len(LENGTHS)]
        row = chance.choice(rows)
        first = chance.randrange(len(row) - length + 1)
        queries.append(" ".join(row[first:first + length]))
    return queries


def derived_sets(pairs):
    """The sets of queries that are made from (forms, stems) of whole lines: phrases, words, prefixes, fuzzy words."""
    longest = set()
    for forms, stems in pairs:
        words = [(form, stem) for form, stem in zip(forms.split(), stems.split())
                 if form.isascii() and form.isalpha() and len(form) > LONGEST_PREFIX_WORD]
        if words:
            longest.add(max(words, key=lambda word: len(word[0])))
    longest = sorted(longest)
    prefixes = sorted({form[:LONGEST_PREFIX_WORD] for form, _ in longest})
    return {
        "": pairs,
        " phrases": [pair for pair in pairs if " " in pair[0]],
        " words": longest,
        " prefixes": [(prefix, prefix) for prefix in prefixes],
        # A word that is its own stem, because Dateline compares forms and the others stems.
        " fuzzy words": [pair for pair in longest if pair[0] == pair[1]],
    }


def _analysed(lines, bench, place):
    """(forms, stems) of each line that has a word."""
    if not lines:
        return []
    file = place / "lines.txt"
    file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    out = run([bench, "terms", "--queries", file], stdout=-1).stdout
    return [tuple(line.split("\t")) for line in out.splitlines()]


def write_sets(given, corpus, count, bench, place):
    """Writes a file for each set and returns their paths by name. `given`: a file of queries, of which the first `count`
    are used, or None for none. Lines of a file: forms, a tab, stems."""
    cut = cut_queries(list(corpus.texts(max(corpus.count // 2000, 1))), count, SEED)
    web = cut
    if given:
        if not given.exists():
            raise Failure(f"{given} does not exist; --queries names a file with a query in each line")
        web = given.read_text(encoding="utf-8", errors="replace").splitlines()[:count]
    sets = {}
    for name, lines in (("web", web), ("texts", cut)):
        pairs = _analysed(lines, bench, place)
        if not pairs:
            raise Failure(f"no query of the set '{name}' has a word; give more articles or other --queries")
        for more, of_kind in derived_sets(pairs).items():
            sets[name + more] = place / f"{(name + more).replace(' ', '-')}.tsv"
            sets[name + more].write_text("".join(f"{forms}\t{stems}\n" for forms, stems in of_kind), encoding="utf-8")
    return sets
