"""Puts the rows of queries to the engines, in turn."""

import math

from failure import Failure

PROBE = 20  # queries that tell whether an engine is too slow for all of them


class Times:
    """What one engine answered to a row: by the number of the query, the least time and the total."""

    def __init__(self):
        self.us = {}
        self.totals = {}
        self.per_s = 0

    def add(self, numbers, answer):
        if not len(numbers) == len(answer["us"]) == len(answer["totals"]):
            raise ValueError("an engine answered another number of queries than it was asked")
        for number, us, total in zip(numbers, answer["us"], answer["totals"]):
            self.us[number] = min(us, self.us.get(number, math.inf))
            self.totals[number] = total
        self.per_s = max(self.per_s, answer["per_s"])


def stride_for(mean_us, count, seconds):
    """How many queries to go on for each one that is asked, so that one pass takes about `seconds` at most."""
    return max(1, math.ceil(mean_us * count / 1e6 / seconds))


class Asker:
    """Puts sets of queries to engines. A slow engine gets every so-manieth query, and only once."""

    def __init__(self, indexes, place, repeat, seconds, rounds, say):
        self._indexes = indexes  # by engine
        self._place = place
        self._repeat = repeat
        self._seconds = seconds
        self._rounds = rounds
        self._say = say

    def _ask(self, engine, lines, stride, row, repeat, seconds):
        """Every `stride`-th query; the numbers of those asked, the answer and the peak memory."""
        numbers = range(0, len(lines), stride)
        file = self._place / "asked.tsv"
        file.write_text("".join(lines[number] for number in numbers), encoding="utf-8")
        answer, memory = engine.ask("query", index=self._indexes[engine.name], queries=file, repeat=repeat,
                                    seconds=seconds, **row.request())
        return numbers, answer, memory

    def _stride(self, engine, lines, row):
        """How many queries to go on for each that the engine is asked; None if it cannot answer the row."""
        self._say(f"{row.label}: {engine.title}")
        numbers, answer, _ = self._ask(engine, lines, max(len(lines) // PROBE, 1), row, 1, 1)
        if "unsupported" in answer:
            self._say(f"{row.label}: not by {engine.title}: {answer['unsupported']}")
            return None
        return stride_for(sum(answer["us"]) / len(numbers), len(lines), self._seconds)

    def ask_row(self, row, file, engines):
        """Times of each engine that can answer the row, by its name, and the peak memory of each in bytes. An engine that
        fails is left out of the row."""
        lines = file.read_text(encoding="utf-8").splitlines(True)
        times, memories, strides = {}, {}, {}
        for round_ in range(self._rounds if lines else 0):
            for engine in engines:
                name = engine.name
                try:
                    if round_ == 0:
                        strides[name] = self._stride(engine, lines, row)
                    if strides[name] is None or (round_ > 0 and strides[name] > 1):
                        continue
                    numbers, answer, memory = self._ask(engine, lines, strides[name], row, self._repeat, self._seconds)
                except Failure as failure:
                    self._say(f"{row.label}: left out: {failure}")
                    strides[name] = None
                    times.pop(name, None)
                    continue
                times.setdefault(name, Times()).add(numbers, answer)
                memories[name] = max(memory, memories.get(name, 0))
        return times, memories
