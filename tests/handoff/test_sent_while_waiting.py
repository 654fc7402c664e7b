"""What is sent without words to who waits for a person: nobody has heard or read it, and a yes brings no menu."""

import pytest

from conversations.turn.inputs import Shared
from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person

READ = ("הבנתי", "קראתי", "ברור", "טוב לדעת", "I see", "read that", "clear", "Good to know")


def _waits(language: str) -> Person:
    person = meet_dancer(language)
    person.says("I want to talk to a person" if language == "en" else "אני רוצה לדבר עם בן אדם")
    person.waits(minutes=1)
    return person


def _sends(person: Person, kind: str) -> str:
    person.does(Shared(kind, person.channel))  # type: ignore[arg-type]
    return person.reads()


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("kind", ["voice", "audio", "image"])
def test_nobody_says_that_it_was_heard_or_read(language: str, kind: str) -> None:
    person = _waits(language)
    for _ in range(4):
        reply = _sends(person, kind)
        person.waits(minutes=1)
        assert reply
        assert not any(word in reply for word in READ)
        assert any(word in reply for word in ("צוות", "אצלם", "team", "they have"))


@pytest.mark.parametrize("language", ["he", "en"])
def test_a_sticker_is_an_answer_by_itself(language: str) -> None:
    assert _sends(_waits(language), "sticker") == ""


@pytest.mark.parametrize(
    ("language", "says"), [("he", "כן"), ("he", "כן בבקשה"), ("en", "yes"), ("en", "yes please")]
)
def test_a_yes_brings_no_menu(language: str, says: str) -> None:
    reply = _waits(language).says(says)
    assert "צוות" in reply or "team" in reply
    assert "מחירים" not in reply
    assert "Prices" not in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [("he", "ובינתיים מה מביאים לשיעור הראשון", "נעליים"), ("he", "בינתיים איפה אתם", "לינקולן"),
     ("en", "meanwhile where are you", "Lincoln"), ("en", "in the meantime is there parking", "car park")],
)  # fmt: skip
def test_what_is_asked_meanwhile_is_answered(language: str, words: str, told: str) -> None:
    person = meet_dancer(language)
    person.says("I was charged twice" if language == "en" else "חייבתם אותי פעמיים")
    person.waits(minutes=1)
    assert told in person.says(words) or "עקב" in person.reads()
