"""The mean and quantiles of times."""

import math


def quantile(times, share):
    """The shortest time that at least this share of the times, in (0, 1], does not exceed (nearest rank)."""
    rank = math.ceil(share * len(times))
    return sorted(times)[min(max(rank, 1), len(times)) - 1]


def summary(times):
    """What is printed of the times of queries. Precondition: there is at least one."""
    return {
        "mean": sum(times) / len(times),
        "p50": quantile(times, 0.5),
        "p95": quantile(times, 0.95),
        "p99": quantile(times, 0.99),
    }
