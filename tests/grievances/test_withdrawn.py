"""Who takes back what they asked for after a mistake of their own has it dropped."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("I came tonight for the tango and the door was locked", "I want my money back"),
         "ok yeah it was tuesday the 26th. so embarrassing. forget the refund"),
        (("באתי הערב לטנגו והדלת הייתה נעולה", "אני רוצה החזר"),
         "אה זה היה ביום שלישי, איזה פדיחה. עזבו את ההחזר"),
    ],
)  # fmt: skip
def test_a_refund_that_is_not_wanted_any_more_is_dropped(said: tuple[str, ...], words: str) -> None:
    person = meet_dancer("he" if "א" <= words[0] <= "ת" else "en")
    for one in said:
        person.says(one)
        person.waits(minutes=2)
    assert person.lead.handoff.open is not None
    reply = person.says(words)
    assert "dropped" in reply or "ירדה" in reply
    assert person.lead.handoff.open is None


@pytest.mark.parametrize("words", ["don't forget the refund", "forget the refund, I want a new one instead"])
def test_a_refund_that_is_wanted_stays(words: str) -> None:
    person = meet_dancer("en")
    person.says("I want my money back")
    person.waits(minutes=2)
    person.says(words)
    assert person.lead.handoff.open is not None
