"""Which review is shown first: a new one until it was tried, else the one that made people buy, as far as is known.

One that fewer than five people were shown for the worry goes before those that were tried: the least shown of them
first, then as the owner would have them, by stars and then the freshest. Among the others Thompson sampling decides: of
each a rate is drawn from what its showings leave possible (a beta distribution around the rate of the worry, which
counts for four showings), and the highest is shown. What was shown to many without a purchase falls back.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from conversations.lead.draws import draw_beta
from conversations.turn.given import Shown

T = TypeVar("T")
Effects = Mapping[tuple[str, str], Shown]
TRIED = 5
"""So many people are shown a review before it is held against the others."""
_PRIOR = 4.0
_TO_NOBODY = Shown()
_A_CHOICE = 2


class Influence(NamedTuple):
    """What a review did for a worry: `expected` is how many would have bought had it been one like the others."""

    people: int
    bought: int
    expected: float


def rank(
    fitting: Sequence[tuple[str, T]], topic: str | None, effects: Effects, *lot: str
) -> list[tuple[str, T]]:
    """The reviews that fit (id and review, best first as the owner would have them), in the order to show them.

    `lot` are the words that the draw is made by: the same give the same order.
    """
    shown = {name: effects.get((name, topic or ""), _TO_NOBODY) for name, _ in fitting}
    new = sorted(
        (one for one in fitting if shown[one[0]].people < TRIED), key=lambda one: shown[one[0]].people
    )
    tried = [one for one in fitting if shown[one[0]].people >= TRIED]
    if len(tried) < _A_CHOICE:
        return [*new, *tried]
    total = add_up(shown.values())
    rate = total.bought / total.people
    drawn = {name: _draw_rate(shown[name], rate, name, *lot) for name, _ in tried}
    return [*new, *sorted(tried, key=lambda one: drawn[one[0]], reverse=True)]


def find_first(
    fitting: Sequence[tuple[str, T]], topic: str | None, effects: Effects, *lot: str
) -> tuple[str, T] | None:
    """The first of what `rank` gives, without putting the others in order while one is new; None where none fits."""
    first, least = None, TRIED
    for one in fitting:
        people = effects.get((one[0], topic or ""), _TO_NOBODY).people
        if people < least:
            first, least = one, people
        if not least:
            break
    return first or next(iter(rank(fitting, topic, effects, *lot)), None)


def _draw_rate(shown: Shown, rate: float, *lot: str) -> float:
    return draw_beta(
        0.5 + _PRIOR * rate + shown.bought,
        0.5 + _PRIOR * (1 - rate) + shown.people - shown.bought,
        *lot,
    )


def tell_effects(effects: Effects) -> dict[str, dict[str, Influence]]:
    """What every review did, by review and worry, beside what was to be expected."""
    totals = {topic: add_up(shown for (_, about), shown in effects.items() if about == topic)
              for topic in {about for _, about in effects}}  # fmt: skip
    told: dict[str, dict[str, Influence]] = {}
    for (review, topic), shown in sorted(effects.items()):
        total = totals[topic]
        expected = shown.people * total.bought / total.people if total.people else 0.0
        told.setdefault(review, {})[topic] = Influence(shown.people, shown.bought, round(expected, 1))
    return told


def add_up(shown: Iterable[Shown]) -> Shown:
    """All of them together."""
    each = list(shown)
    return Shown(sum(one.people for one in each), sum(one.bought for one in each))
