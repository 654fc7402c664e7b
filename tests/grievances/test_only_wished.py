"""A wish, a rule of the house, a condition or a fear tells of nothing that went wrong: nobody is sorry for it."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater

_SORRY = ("sorry", "סליחה", "מצטער")


@pytest.mark.parametrize(
    "words",
    ["what drinks come with it? no cola at this hour or nobody sleeps",
     "which drinks do you have? nothing with sugar after eight, otherwise the kids climb the walls",
     "do you have water? no fizzy stuff in our house or my wife kills me",
     "is there beer? if it's warm nobody will touch it",
     "איזו שתייה באה עם זה? בלי קולה בשעה כזאת, אחרת אף אחד לא ישן",
     "מה יש לשתות? רק בלי סוכר, שלא ישתוללו לי עד חצות",
     "איזו שתייה יש? אצלנו אין קולה אחרי שבע או שאף אחד לא נרדם"],
)  # fmt: skip
def test_a_wish_about_drinks_is_no_complaint(words: str) -> None:
    person = meet_eater("he" if "א" <= words[-1] <= "ת" else "en")
    person.waits(minutes=2)
    reply = person.says(words)
    assert "₪" in reply
    assert not any(sign in reply for sign in _SORRY)
    assert not person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words",
    ["what drinks did I pay for? no cola came and nobody called back",
     "the cola was warm and nobody answers the phone",
     "הקולה הגיעה חמה ואף אחד לא עונה לי", "אין קולה בשקית ושילמתי עליה, בושה"],
)  # fmt: skip
def test_what_did_happen_is_one(words: str) -> None:
    person = meet_eater("he" if "א" <= words[-1] <= "ת" else "en")
    person.waits(minutes=2)
    person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words",
    ["הורדתם לי את הלחץ דם, ירדה לי אבן מהלב", "איזה כיף, ממש הורדת לי את לחץ הדם",
     "וואו ירדה לי אבן מהלב, כמעט חטפתי התקף לב", "you just lowered my blood pressure, what a relief",
     "phew, nearly had a heart attack there, thanks for clearing it up"],
)  # fmt: skip
def test_relief_is_no_matter_of_health(words: str) -> None:
    person = meet_dancer("he" if "א" <= words[-1] <= "ת" else "en")
    person.waits(minutes=2)
    reply = person.says(words)
    assert reply
    assert not any(sign in reply for sign in ("רופא", "doctor", "סיפרת", "telling"))
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    "words", ["יש לי לחץ דם גבוה, אפשר לרקוד?", "my dad had a heart attack in May, can he dance?"]
)
def test_and_a_heart_is_still_heard(words: str) -> None:
    person = meet_dancer("he" if "א" <= words[0] <= "ת" else "en")
    person.waits(minutes=2)
    reply = person.says(words)
    assert any(sign in reply for sign in ("רופא", "doctor"))
