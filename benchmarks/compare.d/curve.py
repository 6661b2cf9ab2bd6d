"""How times grow: exponents, and a chart as SVG."""

import html
import math

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 210, 40, 50  # margins; the right one holds the names
COLOURS = ("#1b6ca8", "#c0392b", "#5dade2", "#e59866", "#117a65", "#7d3c98")


def exponent(sizes, times):
    """The slope of the straight line that fits the logarithms best: 1 where times grow as sizes do."""
    xs, ys = [math.log(size) for size in sizes], [math.log(time) for time in times]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys)) / sum((x - x_mean) ** 2 for x in xs)


class _Axis:
    """Positions of values on a logarithmic axis from one point to another, and its marks: powers of ten."""

    def __init__(self, values, first, last):
        low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)) - 1e-9)
        self.marks = [10 ** power for power in range(low, max(high, low + 1) + 1)]
        self._low, self._span = low, max(high, low + 1) - low
        self._first, self._last = first, last

    def __call__(self, value):
        return self._first + (self._last - self._first) * (math.log10(value) - self._low) / self._span


def svg(title, sizes, series):
    """A chart of times in microseconds over numbers of articles, both logarithmic. `series`: times by name."""
    x_of = _Axis(sizes, LEFT, WIDTH - RIGHT)
    y_of = _Axis([time for times in series.values() for time in times], HEIGHT - BOTTOM, TOP)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
             f'font-size="12">', f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
             f'<text x="{LEFT}" y="22" font-size="14">{html.escape(title)}</text>']
    for size in sizes:
        parts.append(f'<text x="{x_of(size):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{size:,}</text>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 10}" text-anchor="middle">articles</text>')
    for mark in y_of.marks:
        y = y_of(mark)
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#dddddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{mark:,} µs</text>')
    lowest = TOP
    for (name, times), colour in sorted(zip(series.items(), COLOURS * len(series)), key=lambda one: -one[0][1][-1]):
        points = " ".join(f"{x_of(size):.1f},{y_of(time):.1f}" for size, time in zip(sizes, times))
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lowest = max(lowest + 16, y_of(times[-1]))  # names do not overlap
        parts.append(f'<text x="{WIDTH - RIGHT + 8}" y="{lowest + 4:.1f}" fill="{colour}">{html.escape(name)}</text>')
    return "\n".join(parts + ["</svg>", ""])
