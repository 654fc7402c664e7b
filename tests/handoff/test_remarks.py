"""Who waits for people says no to coupons, asks if it is always so, asks what is needed: each is met as what it is."""

from collections.abc import Callable

import pytest

from conversations.handoff.waiting.remarks import find_remark
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

WRONGED = {
    "en": "you charged me twice, I want my money back",
    "he": "חייבתם אותי פעמיים, אני רוצה את הכסף בחזרה",
}
KINDS = {
    "no_gift": [
        "אל תציעו לי קופון לפעם הבאה. אין פעם הבאה", "לא צריך שתתנו לי הנחה", "אל תשלחו לי קוד", "לא רוצה קופון",
        "don't offer me a coupon", "please don't send me any vouchers", "I don't want a discount for next time",
        "a voucher won't fix this",
    ],
    "jab": [
        "אתם לומדים או שזה סתם מזל רע", "זה תמיד ככה אצלכם?", "ככה אתם עובדים?", "זה קורה אצלכם הרבה?",
        "do you ever learn?", "is it always like this?", "or was it just bad luck", "does this happen a lot?",
    ],
    "needs": [
        "OK. What do you need then", "what do you need from me?", "do you need anything else from me",
        "אז מה אתם צריכים ממני?", "אילו פרטים אתם צריכים?", "צריכים ממני עוד משהו?",
    ],
    "no_answer": [
        "אם אין אצלכם תשובה ברורה תגיד אין תשובה. זה בסדר", "אם אתה לא יודע תגיד", "אם אין לך תשובה פשוט תגיד",
        "if you don't know just say so", "if there's no clear answer, say so. it's fine",
        "if you have no answer just tell me so",
    ],
}  # fmt: skip
OTHERS = [
    "יש קופון?", "do you have a coupon?", "I have a discount code", "do you learn whole dances?",
    "when will I learn a waltz",
    "what do I need to bring?", "מה צריך להביא?", "אם אין מקום תגידו לי", "if you know a good dentist tell me",
    "what does the dough need", "איך לומדים אצלכם?",
]  # fmt: skip


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


def _wronged(words: str) -> Person:
    person = meet_eater(_language(words))
    person.says(WRONGED[_language(words)])
    person.waits(minutes=2)
    return person


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, said in KINDS.items() for words in said])
def test_it_is_known(kind: str, words: str) -> None:
    assert find_remark(words) == kind


@pytest.mark.parametrize("words", OTHERS)
def test_what_looks_like_it_is_none(words: str) -> None:
    assert find_remark(words) is None


@pytest.mark.parametrize("words", KINDS["no_gift"])
def test_who_wants_no_coupon_hears_that_none_is_offered(words: str) -> None:
    said = _wronged(words).says(words)
    assert "קופונ" in said or "coupon" in said or "לא אציע" in said or "won't offer" in said
    assert "?" not in said


@pytest.mark.parametrize("words", KINDS["jab"])
def test_a_jab_is_no_praise(words: str) -> None:
    said = _wronged(words).says(words)
    assert "מחמם" not in said
    assert "לא היה" in said or "shouldn't have" in said or "wasn't right" in said


@pytest.mark.parametrize("words", KINDS["needs"])
def test_what_is_needed_is_known_at_once(words: str) -> None:
    said = _wronged(words).says(words)
    assert "הטלפון" in said or "phone" in said
    assert "יענה" not in said


@pytest.mark.parametrize("words", KINDS["no_answer"])
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer])
def test_who_would_rather_hear_that_there_is_none_hears_it(meet: Callable[[str], Person], words: str) -> None:
    said = meet(_language(words)).says(words)
    assert "אין לי תשובה" in said or "no clear answer" in said


@pytest.mark.parametrize("words", ["any news?", "יש חדש?"])
def test_when_it_is_closed_nobody_is_sent_to_the_phone(words: str) -> None:
    person = _wronged(words)
    person.waits(days=1)
    person.waits(hours=15)
    said = person.says(words)
    assert "0187" not in said
    assert "5550187" not in said


@pytest.mark.parametrize(
    "words", ["עד מתי התעודה בתוקף. אפשר לשלוח צילום", "how long is the certificate valid? can I get a photo"]
)
def test_a_photo_of_our_certificate_is_ours_to_send(words: str) -> None:
    said = meet_eater(_language(words)).says(words)
    assert "שישה" in said or "חצי שנה" in said or "six months" in said
