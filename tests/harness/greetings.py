"""Who has said hello: said once a process for all who begin a story with it, as it brings the same each time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache

import msgspec

from conversations.lead.lead import Lead
from conversations.turn.playbook import Playbook
from tests.harness.studio import SUNDAY, Person, meet

Opening = Callable[[str], Playbook]
"""Gives a business of this name, made ready; the same one each time."""


def greet(
    opening: Opening, business: str, hello: str, name: str | None = "דנה לוי", now: datetime = SUNDAY
) -> Person:
    """Somebody who has said hello to a business at a time, and nothing else."""
    return part_ways(_say_hello(opening, business, hello, name, now))


def part_ways(person: Person) -> Person:
    """Another of whom all of this is true as well: what either does from now on is nothing of the other's."""
    return replace(
        person,
        lead=msgspec.json.decode(msgspec.json.encode(person.lead), type=Lead),
        effects=list(person.effects),
        latest=list(person.latest),
        timers=dict(person.timers),
        held=dict(person.held),
        stocks=dict(person.stocks),
        behind=dict(person.behind),
        ways=dict(person.ways),
    )


@cache
def _say_hello(opening: Opening, business: str, hello: str, name: str | None, now: datetime) -> Person:
    person = meet(opening(business), name)
    person.now = now
    person.says(hello)
    return person
