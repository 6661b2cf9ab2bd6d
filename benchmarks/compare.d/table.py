"""The results as one table in Markdown."""

import rows
from quantiles import summary

NOTHING = "–"
PARTS = {"words": "words and positions", "text": "stored text", "facets": "facets and the rest"}


class Line:
    """A line of the table: a cell and a value for each engine. The ratio compares the values."""

    def __init__(self, label, lower_is_better=True):
        self.label = label
        self.lower_is_better = lower_is_better
        self.cells = {}
        self.values = {}

    def add(self, engine, value, cell):
        self.values[engine] = value
        self.cells[engine] = cell

    def ratio(self, own="dateline"):
        """The value of one engine relative to the best of the others; None if either is missing."""
        others = [value for engine, value in self.values.items() if engine != own]
        if own not in self.values or not others:
            return None
        best = min(others) if self.lower_is_better else max(others)
        return self.values[own] / best if best else None


def latency_line(label, asked, times):
    """`times`: by engine. The ratio is of the queries that all engines were asked; `asked` is the number of all."""
    line = Line(f"{label}, µs")
    common = set.intersection(*(set(of_engine.us) for of_engine in times.values())) if times else set()
    for engine, of_engine in times.items():
        if not common:
            continue
        got = summary(list(of_engine.us.values()))
        sampled = f"; {len(of_engine.us)} queries" if len(of_engine.us) < asked else ""
        cell = f"{got['mean']:,.0f} ({got['p50']:,.0f} / {got['p95']:,.0f} / {got['p99']:,.0f}{sampled})"
        line.add(engine, sum(of_engine.us[number] for number in common) / len(common), cell)
    return line


def throughput_line(label, times):
    line = Line(f"{label}, queries a second (more is better)", lower_is_better=False)
    for engine, of_engine in times.items():
        line.add(engine, of_engine.per_s, f"{of_engine.per_s:,.0f}")
    return line


def _line_of(label, results, value, cell):
    """`results`: of a build row, by engine."""
    line = Line(label)
    for engine, result in results.items():
        line.add(engine, value(result), cell(result))
    return line


def build_lines(builds, text_bytes):
    """`builds`: by label of a build row and engine, what was measured."""
    lines = []
    for row in rows.BUILD_ROWS:
        if not row.merge and builds.get(row.label):
            rate = lambda result: f"{text_bytes / 1e6 / result['build_s']:.1f} MB/s"
            lines.append(_line_of(f"build {row.label}", builds[row.label], lambda r: r["build_s"], rate))
    raw = "from raw text, with store, two threads"
    for label in (raw, rows.QUERY_INDEX.label):
        if builds.get(label):
            lines.append(_line_of(f"peak memory, build {label}", builds[label], lambda r: r["memory"],
                                  lambda r: f"{r['memory'] / 1e6:,.0f} MB"))
    merged = builds.get(rows.QUERY_INDEX.label, {})
    if merged:
        lines.append(_line_of("merge to one segment", merged, lambda r: r["merge_s"], lambda r: f"{r['merge_s']:.1f} s"))
    share = lambda size: f"{size / text_bytes:.3f}"
    for label, row in (("as built", "with facets (others: given), two threads"), ("merged", rows.QUERY_INDEX.label),
                       ("merged, densest store", "everything given, densest store, merged")):
        results = dict(builds.get(row, {}))
        if label == "merged, densest store" and results and "dateline" in merged:
            results = {"dateline": merged["dateline"]} | results  # its store is always the same
        if results:
            lines.append(_line_of(f"size with store and facets / text, {label}", results, lambda r: r["bytes"],
                                  lambda r: share(r["bytes"])))
    for part, label in PARTS.items() if merged else ():
        lines.append(_line_of(f"{label} / text, merged", merged, lambda r: r["parts"].get(part, 0),
                              lambda r: share(r["parts"].get(part, 0))))
    if builds.get("words and positions alone, merged"):
        lines.append(_line_of("words and positions alone / text", builds["words and positions alone, merged"],
                              lambda r: r["parts"]["words"], lambda r: share(r["parts"]["words"])))
    return lines


def markdown(lines, titles):
    """`titles`: of the engines, by name, in the order of the columns."""
    text = f"| work | {' | '.join(titles.values())} | Dateline / best |\n|---|{'---|' * (len(titles) + 1)}\n"
    for line in lines:
        ratio = line.ratio()
        cells = [line.cells.get(engine, NOTHING) for engine in titles]
        text += f"| {line.label} | {' | '.join(cells)} | {NOTHING if ratio is None else format(ratio, '.2f')} |\n"
    return text
