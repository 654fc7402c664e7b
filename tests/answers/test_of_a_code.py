"""What is asked on of a code that staff look for is about that code; a discount that is missing is theirs to mend."""

import pytest

from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person


def _looked_for(language: str) -> Person:
    person = meet_dancer(language)
    person.says("how do I use the code I got" if language == "en" else "מה הקוד שלי?")
    person.waits(minutes=1)
    handoff = person.lead.handoff.open
    assert handoff is not None
    assert not person.lead.handoff.is_grieved()
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "חברה שלי יכולה להשתמש בו במקומי? היא יותר רצינית ממני חח"), ("he", "אפשר להעביר אותו לאחותי?"),
     ("en", "can my friend use it instead?"), ("en", "can I pass it on to my sister?")],
)  # fmt: skip
def test_a_code_is_personal(language: str, words: str) -> None:
    reply = _looked_for(language).says(words)
    assert "אישי" in reply or "personal" in reply
    assert "המנוי" not in reply
    assert "membership" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "לא מוצאת את ההודעה. מחקתי. אפשר לשלוח שוב?"), ("he", "תשלחו לי אותו שוב"),
     ("en", "I deleted the message. can you send it again?"), ("en", "can you resend it?")],
)  # fmt: skip
def test_it_is_looked_for_to_be_sent_again(language: str, words: str) -> None:
    reply = _looked_for(language).says(words)
    assert "שוב" in reply or "again" in reply
    assert "שובר" not in reply
    assert "voucher" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "על מה הוא בכלל? על הניסיון או על המנוי"), ("he", "כמה הוא נותן?"),
     ("en", "what is it for? the trial or the month"), ("en", "what's it worth?")],
)  # fmt: skip
def test_what_it_is_of_is_for_the_team_to_see(language: str, words: str) -> None:
    reply = _looked_for(language).says(words)
    assert "הצוות יבדוק" in reply or "the team will check" in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [("he", "איפה אתם?", "לינקולן"), ("en", "where are you?", "Lincoln"), ("he", "כמה עולה חודש?", "260"),
     ("en", "how much is a month?", "260"), ("en", "can my friend come with me?", "")],
)  # fmt: skip
def test_what_else_is_asked_is_answered(language: str, words: str, told: str) -> None:
    reply = _looked_for(language).says(words)
    assert told in reply
    assert "personal" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "שילמתי!! אבל לא נראה לי שההנחה נכנסה"), ("he", "שילמתי אבל ההנחה לא ירדה"), ("he", "חויבתי במחיר מלא"),
     ("he", "נרשמתי והקוד לא עבד"),
     ("en", "I paid but the discount didn't go through"), ("en", "I was charged the full price"),
     ("en", "booked it, but the code wasn't applied")],
)  # fmt: skip
def test_a_discount_that_is_missing_goes_to_people(language: str, words: str) -> None:
    person = meet_dancer(language)
    reply = person.says(words)
    assert "הקבלה" in reply or "receipt" in reply
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "יש הנחה אם משלמים שנה?"), ("he", "שילמתי, תודה"), ("en", "is there a discount if I paid for a year?"),
     ("en", "paid, thanks!"), ("en", "I didn't get a discount code")],
)  # fmt: skip
def test_who_misses_none_opens_no_case(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert not person.lead.handoff.is_grieved()
