"""Who asks if there is room is offered the times of that day, and takes one with a word."""

import pytest

from tests.trials.test_trying import booked, met, put_down


@pytest.mark.parametrize(
    ("language", "said", "words", "yes", "takes"),
    [
        ("en", (), "hi, is there room in salsa on monday?", "yes please", "18:30"),
        ("en", ("I'd like to try salsa, monday 18:30", "sorry, I have the flu, gonna have to cancel"),
         "all better 😊 is there room on monday the 15th?", "yes please. sorry for being a pain haha", "18:30"),
        ("he", (), "היי, יש מקום בסלסה ביום שני?", "כן בבקשה", "18:30"),
        ("he", ("אני רוצה לנסות סלסה, שני 18:30", "סליחה, אני חולה וצריכה לבטל"),
         "הבראתי 😊 יש מקום ביום שני ה-15?", "כן בבקשה. סליחה על הבלגן חחח", "18:30"),
    ],
)  # fmt: skip
def test_room_that_is_asked_about_is_offered(
    language: str, said: tuple[str, ...], words: str, yes: str, takes: str
) -> None:
    person = met(language, *said)
    reply = person.says(words)
    assert (booked(person), put_down(person)) == ("", "")
    assert {"en": "room", "he": "יש מקום"}[language] in reply
    person.says(yes)
    person.says(takes)
    assert "16:30" in booked(person)
    assert {"en": "salsa", "he": "סלסה"}[language] in booked(person)


@pytest.mark.parametrize("words", ["is there room to park on monday?", "יש מקום לחנות ביום שני?"])
def test_room_for_a_car_is_no_class(words: str) -> None:
    person = met("he" if "א" <= words[0] <= "ת" else "en")
    person.says(words)
    assert not person.lead.dialogue.said.kind.startswith("meeting")
