"""Whether touches are sent, and when."""

from collections.abc import Iterator
from datetime import timedelta

from conversations.journey.checks.steps import has_sequences
from conversations.journey.reading.draft import Draft
from conversations.journey.reading.problems import Problem


def check_touches(draft: Draft) -> Iterator[Problem]:
    """What is wrong with when touches go out."""
    yield from _check_lapses(draft)
    if has_sequences(draft) is False:
        yield from _check_order(draft)


def _check_lapses(draft: Draft) -> Iterator[Problem]:
    for name, touch in draft.parts("touches"):
        if touch.get("lapses") == timedelta():
            remedy = "write how long it is still worth sending, such as 24h"
            yield draft.problem("touches", (name, "lapses"), f'"{name}" lapses at once', remedy)


def _check_order(draft: Draft) -> Iterator[Problem]:
    """Without sequences they are sent in the order they stand in, each some time after the last word."""
    before: tuple[str, timedelta] | None = None
    for name, touch in draft.parts("touches"):
        after = touch.get("after")
        if after is None:
            message = f'nothing sends "{name}": there is no sequences.yaml, and it has no after'
            remedy = "write after: 3 days (since their last word), or a sequence that sends it"
            yield draft.problem("touches", (name,), message, remedy)
        if not isinstance(after, timedelta):
            continue
        if not after:
            remedy = "write a length such as 1 day"
            yield draft.problem("touches", (name, "after"), f'"{name}" comes after no time at all', remedy)
        elif before and after <= before[1]:
            message = f'"{name}" does not come after "{before[0]}", which stands before it'
            remedy = "write a longer time, or put the touches in the order they are sent"
            yield draft.problem("touches", (name, "after"), message, remedy)
        before = (name, after)
