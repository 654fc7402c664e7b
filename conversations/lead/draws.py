"""Lots that are drawn without chance: the same words always draw the same one."""

import math
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


def draw_beta(one: float, other: float, *words: str) -> float:
    """From 0 to 1, spread like a beta distribution: near one ÷ (one + other), and the nearer the larger both are."""
    drawn = _draw_gamma(one, "one", *words)
    rest = _draw_gamma(other, "other", *words)
    return drawn / (drawn + rest) if drawn + rest else 0.5


def _draw_gamma(shape: float, *words: str) -> float:
    """Marsaglia and Tsang, "A simple method for generating gamma variables" (2000); a shape below 1 is raised first."""
    if shape < 1:
        lift = max(draw("lift", *words), 1e-12)
        return float(_draw_gamma(shape + 1, *words) * lift ** (1 / shape))
    size = shape - 1 / 3
    spread = 1 / math.sqrt(9 * size)
    for tried in range(_TRIES):
        normal = _draw_normal(str(tried), *words)
        cube = (1 + spread * normal) ** 3
        chance = max(draw("chance", str(tried), *words), 1e-12)
        if cube > 0 and math.log(chance) < normal * normal / 2 + size - size * cube + size * math.log(cube):
            return size * cube
    return size


def _draw_normal(*words: str) -> float:
    """Box and Muller."""
    distance = math.sqrt(-2 * math.log(max(draw("distance", *words), 1e-12)))
    return distance * math.cos(2 * math.pi * draw("turn", *words))


_TRIES = 40  # 19 of 20 need one
