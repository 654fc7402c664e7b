"""Lots that are drawn without chance: the same words always draw the same one."""

from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256


def draw(*words: str) -> float:
    """A number from 0 up to, but not including, 1; spread evenly over different words."""
    digest = sha256("\0".join(words).encode("utf-8", "surrogatepass")).digest()
    return (int.from_bytes(digest[:8]) >> 11) * 2.0**-53


def draw_moment(length: timedelta, *words: str) -> timedelta:
    """A part of a length of time, in whole seconds."""
    return timedelta(seconds=int(length.total_seconds() * draw(*words)))


def draw_way(weights: Mapping[str, int], *words: str) -> str:
    """One of the ways, each as often as its weight says."""
    left = draw(*words) * sum(weights.values())
    for way, weight in weights.items():
        left -= weight
        if left < 0:
            return way
    return list(weights)[-1]  # floating point's last bit
