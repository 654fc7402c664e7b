"""Who asks what would be if they did not come calls nothing off, and is told of the trial and not of a membership."""

from datetime import timedelta
from functools import cache

import pytest

from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.trials.heard.words import calls_off, supposes_off
from conversations.turn.playbook import Playbook
from conversations.understanding.reading import Recalled
from tests.dialogue.samples import meet_dancer
from tests.harness.greetings import greet
from tests.harness.studio import Person, Words, prepare
from tests.orders.talking import JOURNEYS
from tests.trials.test_trying import SUNDAY, booked, met

SUPPOSED = [
    "can I cancel if I get called in?",
    "what if I have to cancel?",
    "is there a fee if we can't come?",
    "ואם לא אוכל להגיע, אפשר לבטל?",
    "מה אם אהיה חולה ולא אגיע?",
    "אפשר לבטל אם צץ משהו?",
    "ואם אחד מאיתנו יהיה חולה?",
    "what if he gets sick?",
]
CALLED_OFF = [
    "sorry can't make it, if possible move it to Wed",
    "can't come, what if I come Wednesday instead?",
    "we can't come tomorrow, is it ok if we come Thursday?",
    "I can't make it on Monday. could you tell me if I can come Sunday?",
    "לא נוכל להגיע, אם אפשר נבוא בשני",
    "לא נוכל להגיע מחר, ואם ביום שלישי?",
    "נצטרך לבטל",
    "please cancel it, and if I change my mind I'll write",
    "תבטלו את הניסיון בבקשה, ואם אתחרט אכתוב",
    "we're not coming. is there a fee if we pay later?",
]
ASKED = ("עד מתי אפשר לבטל שיעור ניסיון", "can I cancel if something comes up?")
TERMS = {"he": "לבטל או להזיז עד שעתיים לפני", "en": "called off or moved up to two hours before"}
BOOKED = {"he": ("אני רוצה לנסות סלסה", "יום שני 18:30"), "en": ("I'd like to try the salsa", "Monday 18:30")}
OFFERED = {"he": ("אני רוצה לנסות סלסה",), "en": ("I'd like to try the salsa",)}


@pytest.mark.parametrize("words", SUPPOSED)
def test_what_is_only_thought_of_calls_nothing_off(words: str) -> None:
    assert supposes_off(words)
    assert not calls_off(words)


@pytest.mark.parametrize("words", CALLED_OFF)
def test_who_does_not_come_says_so_beside_an_if(words: str) -> None:
    assert calls_off(words)


class Cancellations(Words):
    """Knows what is asked by these words, and which of the answer's wordings they ask for."""

    about = {"cancellation": ("לבטל", "cancel")}  # noqa: RUF012

    def compare(self, text: str) -> tuple[Recalled, ...]:
        return (Recalled(_find_trial(), 0.95),) if text in ASKED else ()


@cache
def _find_trial() -> str:
    """The wording of the answer that is of trials."""
    variants = load_journey(JOURNEYS / "dance_studio", list_files()).answers["cancellation"].variants
    return next(f"cancellation/{at}" for at, one in enumerate(variants) if TERMS["en"] in one.reply["en"])


@cache
def compile_studio(name: str) -> Playbook:
    return prepare(load_journey(JOURNEYS / name, list_files()), Cancellations())


def visitor(language: str, *said: str) -> Person:
    person = greet(compile_studio, "dance_studio", {"he": "היי", "en": "hi"}[language], now=SUNDAY)
    for words in said:
        person.says(words)
        person.now += timedelta(minutes=1)
    return person


@pytest.mark.parametrize("said", [BOOKED, OFFERED])
@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "ואם לא אוכל להגיע, אפשר לבטל?"), ("en", "can I cancel if I get called in?")],
)
def test_it_is_told_how_a_trial_is_called_off(
    said: dict[str, tuple[str, ...]], language: str, words: str
) -> None:
    person = visitor(language, *said[language])
    was = booked(person)
    assert TERMS[language] in person.says(words)
    assert booked(person) == was


def test_a_membership_has_terms_of_its_own() -> None:
    assert TERMS["en"] not in visitor("en", *BOOKED["en"]).says("can I cancel my membership if we move?")


@pytest.mark.parametrize(("language", "asks"), [("he", "איפה אתם?"), ("en", "where are you?")])
def test_what_is_asked_beside_an_offer_leaves_its_numbers_alone(language: str, asks: str) -> None:
    person = met(language, *OFFERED[language])
    shown = person.lead.dialogue.choices
    person.says(asks)
    assert person.lead.dialogue.choices == shown
    assert shown[0].id.startswith("meeting:")


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("en", "how much is a trial class", "if I cancel, do I get it all back?"),
        ("he", "כמה עולה שיעור ניסיון", "ואם אני מבטלת אני מקבלת הכל בחזרה?"),
    ],
)
def test_of_a_trial_that_was_just_asked_about_it_is_told_as_well(
    language: str, first: str, then: str
) -> None:
    person = meet_dancer(language)
    person.says(first)
    assert {"en": "up to two hours before", "he": "עד שעתיים לפני"}[language] in person.says(then)
    person.waits(hours=3)
    assert {"en": "two hours before", "he": "עד שעתיים לפני"}[language] not in person.says(then), (
        "of a membership by now"
    )
