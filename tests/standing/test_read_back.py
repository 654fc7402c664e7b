"""Who wants read back what we have of them hears all of it: the list with its sum, the booking, what the team has."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater

_READ_BACK = (
    "רק תכתבו לי מה רשום אצלכם בסוף שאהיה רגועה", "אפשר לקרוא לי בחזרה מה יש לי עד עכשיו?",
    "תסכמו לי רגע מה סגרנו שלא יהיו טעויות", "can you read me back what I've got now",
    "just write me what you have down for us, so I can relax", "could you repeat everything back to me please",
)  # fmt: skip


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


@pytest.mark.parametrize("words", _READ_BACK)
def test_a_list_is_read_with_its_sum(words: str) -> None:
    person = meet_eater(_language(words))
    person.says("2 משפחתיות לאיסוף" if _language(words) == "he" else "2 family pies for pickup")
    person.waits(minutes=3)
    reply = person.says(words)
    assert "124" in reply
    assert "555" in reply


@pytest.mark.parametrize("words", _READ_BACK)
def test_a_large_table_is_read_as_the_team_has_it(words: str) -> None:
    hebrew = _language(words) == "he"
    person = meet_eater(_language(words))
    person.says("שולחן ל-15 ביום ראשון ב-17:30, נדיה" if hebrew else "table for 15 on Sunday at 17:30, Nadia")
    person.waits(minutes=3)
    reply = person.says(words)
    assert "15" in reply
    assert "17:30" in reply
    assert not any(sign in reply for sign in ("עדכנתי", "added it", "Updated"))


@pytest.mark.parametrize("words", _READ_BACK)
def test_both_are_read_where_there_are_both(words: str) -> None:
    hebrew = _language(words) == "he"
    person = meet_eater(_language(words))
    person.says("2 משפחתיות לאיסוף" if hebrew else "2 family pies for pickup")
    person.waits(minutes=3)
    person.says("שולחן ל-15 ביום ראשון ב-17:30, נדיה" if hebrew else "table for 15 on Sunday at 17:30, Nadia")
    person.waits(minutes=3)
    reply = person.says(words)
    assert "124" in reply
    assert "17:30" in reply


@pytest.mark.parametrize("words", _READ_BACK)
def test_nothing_kept_is_said_and_goes_to_nobody(words: str) -> None:
    person = meet_dancer(_language(words))
    person.says("אני רוצה שיעור ניסיון סלסה" if _language(words) == "he" else "I'd like a salsa trial")
    person.waits(minutes=3)
    reply = person.says(words)
    assert reply
    assert person.lead.handoff.open is None
