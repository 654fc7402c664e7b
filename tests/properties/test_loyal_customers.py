"""A season of hundreds of customers who are greeted, sold to and invited: some things never happen."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import chain, pairwise
from typing import Any

import pytest

from conversations.asking.budget import WEEK
from conversations.birthdays import days, greeting
from conversations.birthdays.words import BirthdayWords
from conversations.hours.windows import is_open
from conversations.journey.model.answers import Offer
from conversations.journey.model.rules import Rules
from conversations.journey.model.usual_hours import PROACTIVE
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Purchases
from conversations.sequences import entering, run, touches
from conversations.sequences.part import Sequences
from conversations.surveys.mood import is_unhappy
from conversations.turn.effects import Send
from conversations.turn.inputs import Submitted
from tests.harness.after import REVIEW_WORDS, build_after
from tests.harness.studio import AGREED, Person, meet, prepare, two
from tests.properties.test_customers import moves, says, staff, wait
from tests.sequences.test_customers import OFFERS, PRODUCTS, SEQUENCES, TOUCHES

TREAT = Offer(
    title=two("שיעור", "a class"), code_prefix="TREAT", named=True, again=timedelta(days=300), days=7
)
BIRTHDAYS = BirthdayWords(
    wish=two("מזל טוב", "Congratulations"),
    offer="treat",
    gift=two("מזל טוב {code}", "Congratulations {code}"),
)
JOURNEY = build_after(review_requests=REVIEW_WORDS, products=PRODUCTS, birthdays=BIRTHDAYS)
MORE = {"rules": Rules(), "touches": TOUCHES, "sequences": SEQUENCES, "offers": {**OFFERS, "treat": TREAT}}
PLAYBOOK = prepare(JOURNEY.model_copy(update=MORE))
ASKS = {"survey", "review", "birthday"}
DAY = timedelta(days=1)
LIVES = (*range(300), 1350)
"""In the last one a message that had been put off was due in the moment a case of theirs ended."""


def buys(person: Person, lot: random.Random) -> None:
    item, status = lot.choice(["חודש", "נעליים", "תיק"]), lot.choice(["paid"] * 4 + ["refunded", "cancelled"])
    person.does(Bought(f"o{lot.randrange(4)}", 90, "ILS", item, person.now, status))  # type: ignore[arg-type]


def is_born(person: Person, lot: random.Random) -> None:
    soon = person.now + timedelta(days=lot.randrange(60))
    person.does(Submitted(birthday=date(1992, soon.month, soon.day)))


def live(seed: int) -> Iterator[tuple[datetime, Person, Send]]:
    """Some months of somebody, and every message they got: when, how they were before it, and the message."""
    lot = random.Random(seed)
    person = meet(PLAYBOOK, ledger=[AGREED] if lot.random() < 0.7 else [])
    person.says("היי")
    buys(person, lot)
    for _ in range(lot.randrange(3, 9)):
        yield from wait(person, timedelta(hours=lot.choice([5, 26, 50, 120, 400])))
        before = person.lead
        lot.choice((buys, buys, is_born, is_born, moves, says, staff))(person, lot)
        yield from ((person.now, Person(PLAYBOOK, before, now=person.now), send) for send in person.sends())
    yield from wait(person, timedelta(days=90))


def is_ask(send: Send) -> bool:
    """Whether it counts for the one thing a week."""
    key = send.key
    return key is not None and (key.purpose in ASKS or (key.purpose == "touch" and key.subject == "follow"))


def find_wrong(seed: int) -> set[str]:
    """What should never have happened in a life."""
    unasked = [(at, before, send) for at, before, send in live(seed) if not send.reply]
    wrong = {why for at, before, send in unasked for why in list_wrongs(at, before, send)}
    for (one, *_), (two_, *_) in pairwise(unasked):
        wrong |= {"two unasked messages in a day"} if two_ - one < DAY else set()
    asked = [at for at, _, send in unasked if is_ask(send)]
    wrong |= {"two things asked within a week" for one, two_ in pairwise(asked) if two_ - one < WEEK}
    greeted = [at for at, _, send in unasked if send.key and send.key.purpose == "birthday"]
    return wrong | ({"greeted twice in a year"} if len(greeted) > 1 else set())


def list_wrongs(at: datetime, before: Person, send: Send) -> Iterator[str]:
    lead, purpose = before.lead, send.key.purpose if send.key else ""
    if lead.consent.refused_at:
        yield "written to after they had left"
    if lead.handoff.open:
        yield "while people see to them"
    if not is_open(PROACTIVE, at, PLAYBOOK.zone):
        yield "outside the hours"
    if send.kind == "advertising" and not lead.consent.allows_advertising():
        yield "sold to without consent"
    if purpose == "touch" and send.kind == "advertising" and is_unhappy(lead, at):
        yield "sold to while unhappy"
    if purpose == "touch" and send.key and not _stands(lead, send.key.subject):
        yield "what they gave back is followed up"


def _stands(lead: Any, sequence: str) -> bool:
    order = lead[Purchases].orders.get(lead[Sequences].progress[sequence].order)
    return order is not None and order.stands


@pytest.mark.parametrize("part", range(2))
def test_hundreds_of_customers(part: int) -> None:
    half = list(LIVES)[part::2]
    assert {seed: found for seed in half if (found := find_wrong(seed))} == {}


def test_a_life_is_not_empty() -> None:
    sends = [send for seed in range(40) for *_, send in live(seed)]
    assert {"birthday", "touch", "survey"} <= {send.key.purpose for send in sends if send.key}
    subjects = {send.key.subject for send in sends if send.key and send.key.purpose == "touch"}
    assert subjects == SEQUENCES.keys()
    assert any(send.key and send.key.purpose == "birthday" and send.kind == "advertising" for send in sends)


@pytest.mark.parametrize(
    ("room", "spoilt", "worse", "said", "likely"),
    [
        (run, "find_room", lambda lead, at: at, "two things asked within a week", 30),
        (greeting, "was_asked", lambda lead, at: False, "two things asked within a week", 34),
        (greeting, "was_greeted", lambda kept, day, now: False, "greeted twice in a year", 8),
        (touches, "why_not_fit", lambda lead, kind: None, "sold to without consent", 0),
        (
            entering,
            "is_undone",
            lambda turn, undone, progress: False,
            "what they gave back is followed up",
            7,
        ),
        (touches, "is_unhappy", lambda lead, now, *lasts: False, "sold to while unhappy", 2104),
    ],
)
def test_a_worse_bot_is_found_out(
    room: Any, spoilt: str, worse: Any, said: str, likely: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`likely` is the life in which it was found out the last time."""
    monkeypatch.setattr(room, spoilt, worse)
    if spoilt == "was_greeted":
        monkeypatch.setattr(days, spoilt, worse)
    if spoilt == "is_unhappy":
        monkeypatch.setattr(entering, "has_scored_low", lambda turn: False)
    assert any(said in find_wrong(seed) for seed in chain([likely], range(1500)))
