"""A blessing, thanks or a wait for the others is nothing to be noted with a list or a table."""

import pytest

from tests.dialogue.samples import meet_eater

_NOTED = ("רשמתי", "הוספתי", "עדכנתי", "Noted", "Added", "Updated")


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


@pytest.mark.parametrize(
    "words",
    ["אלופים, שיהיה לכם ערב שקט ❤️", "שתהיה לכם משמרת רגועה ושלא ייגמר הבצק", "תודה שתמיד עונים מהר, מלאכים",
     "you should all be proud, have a quiet evening", "thank you for making this so easy, you will go to heaven",
     "may you all have a calm shift tonight"],
)  # fmt: skip
def test_a_blessing_is_none(words: str) -> None:
    person = meet_eater(_language(words))
    person.says("2 משפחתיות לאיסוף" if _language(words) == "he" else "2 family pies for pickup")
    person.waits(minutes=3)
    reply = person.says(words)
    assert not any(sign in reply for sign in _NOTED)


@pytest.mark.parametrize("first", ["table", "large", "list"])
@pytest.mark.parametrize(
    "words",
    ["I need to ask the group before I say yes, there's another place on the table too",
     "have to run it by the others before we commit, we're looking at one more place",
     "אני צריכה לשאול את החבורה לפני שאני אומרת כן, יש עוד מקום בתמונה",
     "חייב להתייעץ עם כולם לפני שנסגור, יש עוד הצעה על השולחן"],
)  # fmt: skip
def test_who_asks_the_others_first_says_nothing_to_note(first: str, words: str) -> None:
    hebrew = _language(words) == "he"
    said = {
        "table": ("שולחן לארבעה מחר ב-19:00", "table for 4 tomorrow at 19:00"),
        "large": ("שולחן ל-15 ביום ראשון ב-17:30, נדיה", "table for 15 on Sunday at 17:30, Nadia"),
        "list": ("2 משפחתיות לאיסוף", "2 family pies for pickup"),
    }
    person = meet_eater("he" if hebrew else "en")
    person.says(said[first][not hebrew])
    person.waits(minutes=3)
    reply = person.says(words)
    assert reply
    assert not any(sign in reply for sign in _NOTED)
    assert "when suits you" not in reply
    assert "מתי נוח" not in reply


@pytest.mark.parametrize(
    "words", ["שיהיה לנו שקט, אנחנו עם תינוק", "please cut it into squares, you're stars"]
)
def test_what_is_wished_for_is_still_noted(words: str) -> None:
    person = meet_eater(_language(words))
    person.says("2 משפחתיות לאיסוף" if _language(words) == "he" else "2 family pies for pickup")
    person.waits(minutes=3)
    reply = person.says(words)
    assert any(sign in reply for sign in _NOTED)
