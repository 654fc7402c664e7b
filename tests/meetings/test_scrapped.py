"""What is booked is called off in whatever words people have for it, be it told why beside it."""

import pytest

from tests.trials.test_trying import booked, met

BOOKED = {
    "en": ("can i come to the salsa this monday at 18:30?", "yes please"),
    "he": ("אפשר לבוא לסלסה ביום שני הקרוב ב-18:30?", "כן"),
}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "hmm actually wait. work is a mess rn, idk if ill even be back. scrap it pls"),
        ("en", "argh my boss is sending me to berlin sun to thurs. gotta cancel 😩"),
        ("en", "bin it, sorry"),
        ("en", "ugh gonna have to bail"),
        ("en", "can you take me off monday"),
        ("en", "actually forget it"),
        ("en", "i'm out. sorry guys"),
        ("en", "my kid is sick. unbook me please"),
        ("en", "pls give my spot to someone else"),
        ("en", "ok call it off"),
        ("he", "אוי לא, המנהל שולח אותי לברלין מראשון עד חמישי. חייבת לבטל 😩"),
        ("he", "תורידו אותי מהשיעור"),
        ("he", "סליחה, ירד מהפרק"),
        ("he", "הילד חולה. תשחררו את המקום"),
        ("he", "אני יורדת מזה, מצטערת"),
        ("he", "כבר לא רלוונטי"),
    ],
)
def test_it_is_called_off(language: str, words: str) -> None:
    person = met(language, *BOOKED[language])
    assert booked(person)
    assert {"en": "Cancelled", "he": "ביטלנו"}[language] in person.says(words)
    assert not booked(person)
    assert person.lead.handoff.open is None
    assert not person.lead.consent.refused_at


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "can I cancel if I get ill?"),
        ("en", "don't cancel it"),
        ("en", "drop me a line if anything changes"),
        ("en", "I can skip the gym, see you"),
        ("he", "אפשר לבטל אם אהיה חולה?"),
        ("he", "אל תבטלו"),
        ("he", "אני לא רוצה לבטל"),
    ],
)
def test_what_only_sounds_like_it_calls_nothing_off(language: str, words: str) -> None:
    person = met(language, *BOOKED[language])
    person.says(words)
    assert booked(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "scrap monday pls. can i do the tuesday tango at 18:30"),
        ("he", "תבטלו את שני. אפשר בשלישי ב-18:30?"),
    ],
)
def test_another_time_beside_it_is_that_move(language: str, words: str) -> None:
    person = met(language, *BOOKED[language])
    assert {"en": "Tuesday", "he": "שלישי"}[language] in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "argh my boss is sending me to berlin. gotta cancel"), ("he", "שולחים אותי לברלין. חייבת לבטל")],
)
def test_what_was_only_offered_is_told_not_to_be_booked(language: str, words: str) -> None:
    person = met(language, BOOKED[language][0])
    said = person.says(words)
    assert not booked(person)
    assert {"en": "week's notice", "he": "הודעה של שבוע"}[language] not in said


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "work is a mess right now, honestly"), ("he", "העבודה שלי בבלגן מוחלט בתקופה הזאת")],
)
def test_what_was_only_told_is_waited_for_no_more_once_it_is_off(language: str, told: str) -> None:
    person = met(language, *BOOKED[language], told)
    person.says({"en": "scrap it pls", "he": "תבטלו לי"}[language])
    assert not booked(person)
    assert person.lead.handoff.open is None
