"""Somebody who orders at one of the sample businesses, at a named time."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.saying import tell
from conversations.turn.playbook import Playbook
from tests.harness.greetings import greet
from tests.harness.studio import Person, prepare

JOURNEYS = Path(__file__).resolve().parents[2] / "conversations" / "journeys"
FRIDAY = datetime(2027, 3, 12, 10, 20, tzinfo=UTC)
"""Noon of a Friday in Haifa: no day of any deal."""


@cache
def compile_sample(name: str) -> Playbook:
    return prepare(load_journey(JOURNEYS / name, list_files()))


def somebody(business: str = "pizza_place", now: datetime = FRIDAY, language: str | None = None) -> Person:
    """Who was greeted already, and speaks this language."""
    return greet(compile_sample, business, {"he": "היי", "en": "hi"}[language or "he"], now=now)


def orders(person: Person, *said: str) -> str:
    """What comes back upon the last of what they say, where it is about an order; "" for anything else."""
    reply = ""
    for words in said:
        reply = person.says(words)
    return reply if "order" in {person.lead.dialogue.said.kind} else ""


def wanted(person: Person) -> str:
    """What they want by now, in one line, without which makes of it, and by what each is, however they call it."""
    basket = person.lead[Basket].copy()
    basket.makes, basket.by_menu = {}, ()
    return _tell(person, basket)


def wanted_by_name(person: Person) -> str:
    """The same as the team is told it: by the menu's names, where they named it so."""
    return _tell(person, person.lead[Basket])


def _tell(person: Person, basket: Basket) -> str:
    prices = person.playbook.journey.own_part(PriceList)
    return tell(basket, prices, "he" if person.language() == "he" else "en") if prices else ""
