"""Who comes only to watch is noted as that, free of charge; no trial is booked, and one that was is put right."""

import pytest

from tests.trials.test_trying import Says, booked, met

FREE = {"he": ("בלי תשלום", "לא משלמים"), "en": ("free", "nothing to pay")}


@pytest.mark.parametrize(
    ("language", "said", "when"),
    [
        ("he", ("היי, אפשר לבוא רק לשבת ולהסתכל בלי לרקוד?", "על טנגו ביום שלישי אפשר? הקרוב"), "9.2"),
        ("he", ("אפשר לצפות בשיעור?", "על סלסה ביום שני"), "8.2"),
        ("he", ("אפשר לצפות בשיעור?", "ואלס, ראשון הקרוב", "רק לצפות כן? לא לרקוד", "כן תקבעו לי צפייה"), "14.2"),
        ("en", ("can I come just to watch, without dancing?", "waltz this coming Sunday?"), "14 February"),
        ("en", ("may I just sit and watch a class?", "the salsa on Monday", "only watching, right?"), "8 February"),
        ("en", ("I only want to watch a class first. Salsa on Monday at 18:30 please",), "8 February"),
    ],
)  # fmt: skip
def test_they_come_to_watch_and_nothing_is_booked(language: str, said: Says, when: str) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert any(word in reply for word in FREE[language])
    assert when in reply
    assert booked(person) == ""
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "booking", "words"),
    [
        ("he", "אני רוצה להירשם לסלסה ביום שני ב-18:30", "אבל רשמתם שיעור ניסיון, אני רק באה להסתכל 😅 זה עולה כסף?"),
        ("en", "I'd like to sign up for salsa on monday at 18:30",
         "but you booked a trial, I'm only coming to watch. does it cost anything?"),
    ],
)  # fmt: skip
def test_a_trial_that_was_booked_is_put_right(language: str, booking: str, words: str) -> None:
    person = met(language, booking)
    assert booked(person)
    reply = person.says(words)
    assert any(word in reply for word in FREE[language])
    assert booked(person) == ""
    assert "👀" in person.told()[-1].content.text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("אפשר לצפות בשיעור?", "בעצם רוצה ניסיון, סלסה ביום שני ב-18:30")),
        ("en", ("can I just watch a class?", "actually I'd like a trial, salsa on Monday at 18:30")),
    ],
)
def test_who_dances_after_all_is_booked(language: str, said: Says) -> None:
    assert booked(met(language, *said)).endswith("08.02 16:30")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("אפשר לצפות בשיעור?", "ואלס, ראשון הקרוב", "די אני לא באה, נלחצתי. מצטערת")),
        ("en", ("can I just watch a class?", "waltz this coming Sunday", "I can't come after all, sorry")),
    ],
)
def test_who_does_not_come_to_watch_is_not_pressed(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert "💛" in reply
    assert "?" not in reply
