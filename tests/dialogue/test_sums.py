"""A short question about a price goes on from what we said ourselves; and what was said is said again, not asked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.answers.asked.said import find_said_here
from conversations.dialogue.heard.sums import tell_sum
from conversations.lead.dialogue import Line, Utterance
from conversations.turn.given import Given
from conversations.turn.turn import Turn
from tests.harness.studio import Numbered, Person
from tests.orders.talking import somebody

PRIVATE = {
    "en": "A private lesson: an hour, ₪250 for one or a couple. Fridays 9:00-13:00.",
    "he": "שיעור פרטי: שעה, ₪250 לאחד או לזוג. בשישי 9:00–13:00.",
}
TRIAL = {
    "en": "A trial class is ₪50, and it comes off your first month if you join.",
    "he": "שיעור ניסיון עולה ₪50, והסכום מתקזז כשנרשמים.",
}
SUMS = [
    ("en", "how much will that be?", "₪250"),
    ("en", "and how much is it", "₪250"),
    ("en", "so what does that cost then", "₪250"),
    ("en", "and four of them?", "₪1,000"),
    ("en", "four at 250?", "₪1,000"),
    ("en", "is ₪300 enough?", "Yes"),
    ("en", "will 200 shekels be enough", "No"),
    ("he", "וכמה זה עולה?", "₪250"),
    ("he", "כמה זה יעלה לי", "₪250"),
    ("he", "אז כמה זה?", "₪250"),
    ("he", "ו4 כאלה?", "₪1,000"),
    ("he", "ארבעה כפול 250?", "₪1,000"),
    ("he", "300 שקל יספיקו?", "כן"),
    ("he", "200 ש\"ח מספיק?", "לא"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "reply"), SUMS)
def test_the_price_that_is_talked_of(language: str, words: str, reply: str) -> None:
    turn = after(PRIVATE[language], language, words)
    assert tell_sum(turn, words)
    assert reply in turn.gathered_text()


@pytest.mark.parametrize(
    "words", ["how much is a workshop for 15 girls?", "where are you?", "כמה עולה סדנה ל-15 בנות?"]
)
def test_another_price_is_none_of_it(words: str) -> None:
    assert not tell_sum(after(PRIVATE["en"], "en", words), words)


SAID = [
    ("en", "do I get the 50 back if I join?"),
    ("en", "so the trial comes off the month?"),
    ("en", "you said it comes off when joining?"),
    ("he", "אם אני נרשם אחרי זה מקזזים את זה?"),
    ("he", "מתקזז אמרת?"),
    ("he", "אז הסכום של הניסיון מקוזז כשנרשמים?"),
]


@pytest.mark.parametrize(("language", "words"), SAID)
def test_what_we_said_ourselves_is_found(language: str, words: str) -> None:
    assert find_said_here(after(TRIAL[language], language, words), words) == TRIAL[language]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "do you have a sauna?"), ("en", "is there a teacher called Dan?"), ("he", "יש לכם סאונה?")],
)
def test_what_we_did_not_say_is_not_found(language: str, words: str) -> None:
    assert find_said_here(after(TRIAL[language], language, words), words) is None


def test_what_parking_costs_is_no_price_of_ours() -> None:
    said = "There's a car park three minutes away, ₪20 for the evening."
    assert not tell_sum(after(said, "en", "how much is it?", "parking"), "how much is it?")


def after(said: str, language: str, words: str, about: str = "price") -> Turn:
    """A turn right after we wrote this."""
    person: Person = somebody("dance_studio", language=language)
    line = Line("bot", said, person.now)
    person = replace(person, now=person.now + timedelta(minutes=1))
    person.lead.dialogue.recent = [*person.lead.dialogue.recent, line][-6:]
    turn = Turn(person.playbook, person.lead, Given(person.now, {}, "", Numbered(1)))
    turn.lead.dialogue.said = Utterance("answer", about)
    turn.heard = words
    turn.gather()
    return turn
