"""Who was asked which day, and thanks without saying it, is asked once more, and what they weigh is kept."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        ("he", ("הבת שלי בת 8, מתי יש היפ הופ?", "מבחינתי כן. בואו ננסה", "השם שלה מאיה", "טוב. תודה רבה!!"), "לאיזה"),
        ("he", ("מתי סלסה למתחילים?", "אז מה השלב הבא?", "תודה רבה"), "לאיזה"),
        ("en", ("when is salsa for beginners?", "ok so what's the next step", "thanks a lot!"), "Which"),
    ],
)  # fmt: skip
def test_who_thanks_with_the_day_open_is_asked_it_once(
    language: str, said: tuple[str, ...], asked: str
) -> None:
    person = meet_dancer(language)
    for words in said[:-1]:
        person.says(words)
        person.waits(minutes=1)
    told = person.says(said[-1])
    assert asked.casefold() in told.casefold()
    person.waits(minutes=1)
    assert asked.casefold() not in person.says({"he": "תודה!", "en": "thank you!"}[language]).casefold()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("מתי סלסה?", "תודה רבה")),
        ("en", ("when is salsa?", "thanks")),
        ("en", ("when is salsa?", "I'd like a trial class of salsa on Monday at 18:30", "thanks")),
    ],
)
def test_who_wants_none_or_has_said_when_is_only_thanked(language: str, said: tuple[str, ...]) -> None:
    person = meet_dancer(language)
    for words in said[:-1]:
        person.says(words)
        person.waits(minutes=1)
    told = person.says(said[-1])
    assert "לאיזה" not in told
    assert "Which" not in told


@pytest.mark.parametrize(
    ("language", "said", "kept"),
    [
        ("en", ("it's about the tango", "or should I be doing the waltz instead?"), "tango"),
        ("he", ("מתעניינת בטנגו", "או אולי עדיף לי ואלס?"), "tango"),
        ("en", ("it's about the tango", "actually, when is salsa?"), "salsa"),
        ("he", ("מתעניינת בטנגו", "ומתי סלסה?"), "salsa"),
    ],
)  # fmt: skip
def test_what_is_only_weighed_is_not_what_they_come_for(
    language: str, said: tuple[str, ...], kept: str
) -> None:
    person = meet_dancer(language)
    for words in said:
        person.says(words)
        person.waits(minutes=1)
    assert person.lead.contact.interest == kept


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "my husband and I want waltz. he's 62, I'm 58"), ("he", "אני ובעלי רוצים ואלס. הוא 62 אני 58")],
)
def test_who_tells_a_wish_and_ages_hears_of_the_wish(language: str, words: str) -> None:
    assert "18:30" in meet_dancer(language).says(words)
