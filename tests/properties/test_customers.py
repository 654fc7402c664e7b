"""A month of a thousand customers: whatever they buy, give back, score and refuse, some things never happen."""

import random
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from conversations.asking import asking
from conversations.asking.budget import WEEK
from conversations.deliveries.inputs import ParcelMoved
from conversations.hours.windows import is_open
from conversations.journey.model.rules import Rules
from conversations.journey.model.usual_hours import PROACTIVE
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Purchases
from conversations.turn.effects import Send
from conversations.turn.inputs import Said, StaffPressed
from tests.harness.after import REVIEW_WORDS, build_after
from tests.harness.studio import AGREED, SUNDAY, Person, meet, prepare

PLAYBOOK = prepare(build_after(review_requests=REVIEW_WORDS).model_copy(update={"rules": Rules()}))
"""With the caps that are usual: one a day, three a week."""
DAY = timedelta(days=1)
ASKS = ("survey", "review")
"""What somebody is asked for, by the purpose of the message's key."""
WORDS = (
    "5",
    "1",
    "9",
    "10/10",
    "היה נחמד מאוד אצלכם",
    "כן",
    "לא",
    "תודה",
    "נציג",
    "הסר",
    "כמה זה עולה?",
    "חוצפה",
)
Act = Callable[[Person, random.Random], None]


def buys(person: Person, lot: random.Random) -> None:
    person.does(Bought(f"o{lot.randrange(3)}", lot.choice([0, 90, 260]), "ILS", "פיצה", person.now,
                       lot.choice(["paid", "paid", "paid", "pending", "refunded", "cancelled"]),
                       lot.choice([0, 0, 30])))  # fmt: skip


def moves(person: Person, lot: random.Random) -> None:
    at = person.now - timedelta(hours=lot.choice([0, 0, 3, 30]))
    status = lot.choice(["shipped", "late", "delivered", "delivered"])
    person.does(ParcelMoved(f"o{lot.randrange(3)}", status, at, lot.choice(["", "", "b"])))  # type: ignore[arg-type]


def says(person: Person, lot: random.Random) -> None:
    person.does(Said(lot.choice(WORDS[:6] * 4 + WORDS), person.channel))


def staff(person: Person, lot: random.Random) -> None:
    person.does(StaffPressed(lot.choice(["take", "done", "done"]), "נועה"))


ACTS: tuple[Act, ...] = (buys, buys, moves, moves, says, says, staff)


def live(seed: int) -> Iterator[tuple[datetime, Person, Send]]:
    """A month and a half of somebody, and every message they got: when, how they were before it, and the message."""
    lot = random.Random(seed)
    person = meet(PLAYBOOK, ledger=[AGREED] if lot.random() < 0.5 else [])
    person.says("היי")
    buys(person, lot)
    for _ in range(lot.randrange(2, 9)):
        yield from wait(person, timedelta(hours=lot.choice([1, 5, 9, 26, 50, 120])))
        before = person.lead
        lot.choice(ACTS)(person, lot)
        for send in person.sends():
            yield person.now, Person(PLAYBOOK, before, now=person.now), send
    yield from wait(person, timedelta(days=30))


def wait(person: Person, length: timedelta) -> Iterator[tuple[datetime, Person, Send]]:
    """Time passes, timer by timer."""
    until = person.now + length
    while (due := min((timer.due_at for timer in person.timers.values()), default=until)) < until:
        before = person.lead
        person.waits(seconds=max((due - person.now).total_seconds(), 0) + 0.001)
        for send in person.sends():
            yield person.now, Person(PLAYBOOK, before, now=person.now), send
    person.waits(seconds=max((until - person.now).total_seconds(), 0))


def find_wrong(seed: int) -> list[str]:
    """What should never have happened in a life."""
    wrong: list[str] = []
    asked: list[datetime] = []
    unasked: list[datetime] = []
    kept: list[tuple[str, str, int]] = []
    for at, before, send in live(seed):
        purpose = send.key.purpose if send.key else ""
        unasked += [] if send.reply else [at]
        if not send.reply and before.lead.consent.refused_at:
            wrong.append("written to after they had left")
        if not send.reply and before.lead.handoff.open:
            wrong.append(f"{purpose} while people see to them")
        if not send.reply and not is_open(PROACTIVE, at, PLAYBOOK.zone):
            wrong.append(f"{purpose} outside the hours")
        if purpose in ASKS and send.key and not send.reply:
            asked.append(at)
            kept.append((purpose, send.key.subject + send.key.part, send.key.round))
        if purpose == "review" and not send.reply and not before.lead[Purchases].is_customer:
            wrong.append("asked for a review of what was given back")
    wrong += ["two things asked within a week" for one, two in pairwise(asked) if two - one < WEEK]
    wrong += ["two unasked messages in a day" for one, two in pairwise(unasked) if two - one < DAY]
    wrong += [f"asked twice: {one}" for one in set(kept) if kept.count(one) > 1]
    return wrong


@pytest.mark.parametrize("hundred", range(10))
def test_a_thousand_customers(hundred: int) -> None:
    wrong = {seed: found for seed in range(hundred * 100, hundred * 100 + 100) if (found := find_wrong(seed))}
    assert wrong == {}


def test_a_life_is_not_empty() -> None:
    sends = [send for seed in range(60) for _, _, send in live(seed)]
    purposes = {send.key.purpose for send in sends if send.key}
    assert {"survey", "review", "purchase"} <= purposes
    assert max(at for at, _, _ in live(3)) > SUNDAY


@pytest.mark.parametrize("spoilt", ["find_room", "judge", "_why_never"])
def test_a_worse_bot_is_found_out(spoilt: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that forgets the budget, the hours, or who refused."""
    worse = {
        "find_room": lambda lead, at: at,
        "judge": lambda turn, due, channel, *words: asking_verdict(turn),
        "_why_never": lambda *_: None,
    }
    monkeypatch.setattr(asking, spoilt, worse[spoilt])
    if spoilt == "_why_never":
        from conversations.asking import news

        monkeypatch.setattr(news, "_why_unfit", lambda turn: None)
    assert any(find_wrong(seed) for seed in range(400))


def asking_verdict(turn: object) -> object:
    """Always now."""
    from conversations.policy.before_queueing import Verdict

    return Verdict("send", turn.now)  # type: ignore[attr-defined]
