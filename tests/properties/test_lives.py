"""Random lives: whatever people do, in whatever order, some things never happen."""

from datetime import timedelta
from itertools import pairwise
from time import process_time
from typing import Any, TypeVar

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.hours.windows import is_open
from conversations.journey.model.usual_hours import PROACTIVE
from conversations.lead.addresses import Channel
from conversations.learning.inputs import StaffTaught, WrongAnswerMarked
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Purchases
from conversations.turn.effects import Note, Send, StartTimer
from conversations.turn.inputs import (
    Clicked,
    Input,
    Pressed,
    Reached,
    Said,
    Shared,
    StaffPressed,
    StaffWrote,
    Started,
    Submitted,
    Unreachable,
)
from conversations.turn.keys import Key
from tests.harness.studio import AGREED, SUNDAY, Person, meet, prepare

PLAYBOOK = prepare()
T = TypeVar("T")
NUL = rb"\u0000"

any_text = st.text(st.characters(exclude_categories=()), max_size=60)
words = st.sampled_from(
    [
        "היי",
        "כמה זה עולה?",
        "המורים טובים?",
        "איפה אתם?",
        "בלה בלה",
        "עוד בלה",
        "נציג",
        "הסר",
        "התחל",
        "תודה",
        "כן",
        "לא",
        "1",
        "2",
        "9",
        "WALTZ-00001",
        "סלסה",
        "מחירים",
        "how much is it then?",
        "",
        "🙂",
        "?",
        "זו פשוט חוצפה",
    ],
)
channels = st.sampled_from(Channel)
inputs: st.SearchStrategy[Input] = st.one_of(
    st.builds(
        Said, text=words | any_text, channel=channels, quoted=st.none() | any_text, edited=st.booleans()
    ),
    st.builds(Said, text=words, channel=channels),
    st.builds(
        Pressed,
        choice=st.sampled_from([*PLAYBOOK.journey.buttons, "gone", ""]),
        channel=channels,
        label=st.none() | words,
    ),
    st.builds(
        Shared,
        kind=st.sampled_from(["voice", "image", "sticker", "call", "contact"]),
        channel=channels,
        caption=st.none() | words,
    ),
    st.builds(Started, channel=channels, payload=st.sampled_from([None, "salsa", "x"])),
    st.builds(
        Submitted,
        name=st.none() | any_text,
        phone=st.just("+972501234567"),
        source=st.none() | any_text,
        consent=st.none() | st.just(AGREED),
    ),
    st.builds(
        Bought,
        order_id=st.just("o"),
        amount=st.just(1.0),
        currency=st.just("ILS"),
        item=any_text,
        at=st.just(SUNDAY),
    ),
    st.builds(Clicked, link=st.sampled_from(["join", "gone"])),
    st.builds(StaffWrote, text=any_text, by=st.sampled_from(["Noa", ""]), own_phone=st.booleans()),
    st.builds(
        StaffPressed, action=st.sampled_from(["take", "done", "back"]), by=st.sampled_from(["Noa", "Gil"])
    ),
    st.builds(
        Unreachable,
        channel=channels,
        address=st.just("777"),
        reason=any_text,
        key=st.sampled_from([None, Key("greeting")]),
    ),
    st.builds(Reached, channel=channels, address=st.just("777")),
    st.builds(
        WrongAnswerMarked,
        answered_at=st.just(SUNDAY),
        answer=st.just("price"),
        words=words | any_text,
        right=st.sampled_from([None, "quality", "gone"]),
        by=any_text,
    ),
    st.builds(
        StaffTaught,
        words=words | any_text,
        reply=any_text,
        by=any_text,
        answer=st.sampled_from([None, "price"]),
    ),
)
hours = st.sampled_from([0, 0, 0, 1, 7, 26, 80, 200])
lives = st.lists(st.tuples(hours, inputs), max_size=14)


def live(life: list[tuple[int, Input]]) -> list[tuple[Person, list[Any]]]:
    """Plays a life to its end. After each step: how the person was before it, and what it brought."""
    person = meet(PLAYBOOK, ledger=[AGREED])
    steps = []
    for waited, happened in [*life, (24 * 30, Clicked("gone"))]:
        before = Person(PLAYBOOK, person.lead, now=person.now)
        person.waits(hours=waited)
        arrived = list(person.latest)
        for effect in arrived:
            if isinstance(effect, Send) and not effect.reply:
                assert before.lead.consent.refused_at is None, "written to after they had left"
                assert before.lead[Purchases].bought_at is None, "courted after buying"
                assert not before.lead.handoff.has_owner(), "talked over staff"
        person.does(happened)
        steps.append((before, [*arrived, *person.latest]))
    return steps


def sends_of(steps: list[tuple[Person, list[Any]]]) -> list[Send]:
    return [effect for _, effects in steps for effect in effects if isinstance(effect, Send)]


@settings(max_examples=150)
@given(lives)
def test_what_never_happens(life: list[tuple[int, Input]]) -> None:
    sends = sends_of(live(life))
    texts = [send.content.text for send in sends]
    for review in PLAYBOOK.journey.reviews.values():
        assert sum(review.text in text for text in texts) <= 1, "the same review twice"
    for one, two in pairwise(sends):
        assert one.why[0].name != "missed" or one.content.text != two.content.text, (
            "a fallback twice in a row"
        )
    assert sum(send.key == Key("greeting") for send in sends) <= 1, "greeted twice"
    assert all(send.why for send in sends), "a message without a reason"
    assert all(send.content.text.strip() for send in sends if send.why[0].name != "staff"), "an empty message"
    for send in sends:
        assert (send.kind == "advertising") == (
            "פרסומת" in send.content.text or "Advertisement" in send.content.text
        )


@settings(max_examples=60)
@given(lives)
def test_whoever_left_hears_no_advertising(life: list[tuple[int, Input]]) -> None:
    person = meet(PLAYBOOK, ledger=[AGREED])
    for waited, happened in life:
        person.waits(hours=waited)
        person.does(happened)
    person.does(Said("הסר", Channel.WHATSAPP))
    person.effects.clear()
    person.waits(days=60)
    assert person.all_sends() == []
    person.says("כמה זה עולה?")
    assert "WALTZ" not in person.reads()
    assert "★" not in person.reads()


@settings(max_examples=60)
@given(lives)
def test_while_a_person_has_it_the_bot_says_nothing_but_that_they_left(life: list[tuple[int, Input]]) -> None:
    person = meet(PLAYBOOK, ledger=[AGREED])
    person.says("נציג")
    person.staff("take")
    for waited, happened in life:
        if isinstance(happened, StaffPressed | StaffWrote):
            continue
        person.waits(hours=waited)
        person.does(happened)
    said = {send.content.text for send in person.all_sends()[1:]}
    allowed = {"לא נכתוב יותר", "We won't write again", "איזה כיף שחזרת", "Great to have you back"}
    assert said <= allowed


@settings(max_examples=60)
@given(lives)
def test_everything_can_be_stored(life: list[tuple[int, Input]]) -> None:
    for _, effects in live(life):
        for effect in effects:
            assert NUL not in msgspec.json.encode(effect), "no database keeps that"
            if isinstance(effect, Send):
                assert stored(effect.content) == effect.content
            elif isinstance(effect, Note):
                assert stored(effect.fact) == effect.fact
            elif isinstance(effect, StartTimer):
                assert stored(effect.key) == effect.key


@pytest.mark.parametrize("text", ["\x00", "\ud800", "שלום\x00", "a\ud83d"])
def test_what_no_database_keeps_is_left_out(text: str) -> None:
    dana = meet(PLAYBOOK, ledger=[AGREED])
    for happened in (
        Said(text, Channel.WHATSAPP, quoted=text),
        Pressed(text, Channel.WHATSAPP, text),
        Shared("image", Channel.WHATSAPP, text),
        Started(Channel.TELEGRAM, text),
        Submitted(
            text, email=text, source=text, campaign=text, interest=text, tags=(text,), external_id=text
        ),
        Bought(text, 1.0, text, text, SUNDAY),
        Clicked(text),
        Unreachable(Channel.WHATSAPP, "777", text),
        StaffPressed("take", text),
        StaffWrote(text, text),
    ):
        for effect in dana.does(happened):
            assert NUL not in msgspec.json.encode(effect), happened
        assert NUL not in msgspec.json.encode(dana.lead), happened


def stored(value: T) -> T:
    """As it comes back from where it is kept."""
    return msgspec.json.decode(msgspec.json.encode(value), type=type(value))


@given(any_text)
def test_any_words_at_all_are_survived(text: str) -> None:
    dana = meet(PLAYBOOK)
    dana.says("היי")
    dana.says(text)
    dana.says(text, edited=True, quoted=text)
    dana.taps(text, label=text)


def test_a_megabyte_is_survived() -> None:
    dana = meet(PLAYBOOK)
    for text in (
        "א" * 1_000_000,
        "1" * 1_000_000,
        "z\u0335\u0321" * 300_000,
        "\ud800" * 10_000,
        "היי " * 250_000,
    ):
        dana.says(text)
        dana.does(Shared("image", Channel.WHATSAPP, caption=text))
        dana.taps(text, label=text)
    assert len(str(dana.lead)) < 20_000


def test_a_tap_of_a_megabyte_costs_no_more_than_one_of_two_thousand_letters() -> None:
    def take(letters: int) -> float:
        dana = meet(PLAYBOOK)
        dana.says("היי")
        started = process_time()
        dana.taps("1" * letters, label="1" * letters)
        return process_time() - started

    take(2_000)  # learns first
    assert take(1_000_000) < 5 * take(2_000) + 0.5


def test_proactive_messages_keep_to_the_hours() -> None:
    for hour in range(0, 168, 7):
        dana = meet(PLAYBOOK, ledger=[AGREED])
        dana.now = SUNDAY + timedelta(hours=hour)
        dana.says("היי")
        for timer in dana.timers.values():
            assert is_open(PROACTIVE, timer.due_at, PLAYBOOK.zone)
