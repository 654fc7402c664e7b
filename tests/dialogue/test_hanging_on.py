"""Half a question right after an answer is of that answer: to make sure, or with something else put in its place."""

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


def _meet(place: str, words: str) -> Person:
    meet = meet_dancer if place == "studio" else meet_eater
    return meet("he" if any(letter >= "א" for letter in words) else "en")


def _ask(person: Person, first: str, then: str) -> str:
    person.says(first)
    person.waits(minutes=1)
    return person.says(then)


@pytest.mark.parametrize(
    ("place", "first", "asked", "told"),
    [
        ("studio", "how many people are in a group?", "so there are two teachers for everyone?", "two teachers"),
        ("studio", "כמה אנשים בקבוצה?", "אז יש שני מורים לכולם?", "שני מורים"),
        ("studio", "may I come by myself?", "so people swap partners?", "swap"),
        ("pizza", "what does delivery cost?", "so above 100 it's free, right?", "free over ₪100"),
        ("pizza", "כמה עולה המשלוח?", "כלומר מעל 100 לא משלמים?", "חינם מ־₪100"),
        ("pizza", "my son is coeliac, is there gluten-free dough?", "Is it the same oven? Crumbs matter", "oven"),
    ],
)  # fmt: skip
def test_who_makes_sure_of_what_was_said_reads_it_again(
    place: str, first: str, asked: str, told: str
) -> None:
    person = _meet(place, first)
    assert told in _ask(person, first, asked)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("place", "first", "asked", "told"),
    [
        ("studio", "what is the open evening?", "must we register?", "ticket"),
        ("studio", "מה זה הערב הפתוח שלכם?", "חייבים להירשם?", "כרטיס"),
        ("pizza", "what is the tasting evening?", "should I tell you ahead or just turn up?", "ticket"),
        ("pizza", "מה זה ערב הטעימות?", "אפשר פשוט להגיע?", "כרטיס"),
    ],
)
def test_whether_one_must_book_is_of_the_evening_just_told_of(
    place: str, first: str, asked: str, told: str
) -> None:
    assert told in _ask(_meet(place, first), first, asked)


@pytest.mark.parametrize(
    ("place", "first", "asked", "told"),
    [
        ("pizza", "אפשר לשלם בכרטיס?", "גם אצל השליח?", "מזומן"),
        ("pizza", "can I pay with a card?", "with cibus too?", "Cibus"),
        ("studio", "is there anywhere to park?", "for a motorbike too?", "otorbikes"),
        ("studio", "יש אצלכם חניה?", "גם לאופניים?", "אופניים"),
    ],
)
def test_a_fragment_puts_its_thing_in_the_place_of_what_was_asked(
    place: str, first: str, asked: str, told: str
) -> None:
    assert told in _ask(_meet(place, first), first, asked)


@pytest.mark.parametrize(
    ("first", "asked", "told", "never"),
    [
        ("what do you charge?", "and for 2?", "₪460", "trial"),
        ("מה המחירים?", "ולשנינו?", "460", "ניסיון"),
        ("what does a trial cost?", "and for 2?", "₪100", "₪460"),
    ],
)  # fmt: skip
def test_for_so_many_is_of_people_unless_things_were_talked_of(
    first: str, asked: str, told: str, never: str
) -> None:
    reply = _ask(_meet("studio", first), first, asked)
    assert told in reply
    assert never not in reply


@pytest.mark.parametrize(
    ("first", "asked"), [("עד מתי אתם פתוחים היום?", "ומחר?"), ("till when today?", "tomorrow?")]
)
def test_another_day_is_of_the_hours_just_told(first: str, asked: str) -> None:
    reply = _ask(_meet("pizza", first), first, asked)
    assert "11:00" in reply
    assert "23:" in reply
    assert "קישור" not in reply


def test_a_bare_question_after_the_address_comes_from_nobody_at_the_door() -> None:
    person = _meet("studio", "where are you?")
    person.says("where are you?")
    person.waits(minutes=1)
    person.says("which floor?")
    assert not person.notes(StaffAsked)
    assert person.says("we're here, which floor?").startswith("I've told the team")
