"""Who asks to have their own lesson moved, or their membership ended, is not read the rules: it is passed on."""

import pytest

from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person


def requested(person: Person) -> str:
    handoff = person.lead.handoff.open
    return str(handoff.reason.values.get("request", "")) if handoff else ""


@pytest.mark.parametrize(
    "words",
    [
        "Maya has a dentist on Wednesday, please move her to the Monday group this week",
        "can you switch us to the later class tomorrow",
        "my train is stuck so I can't make it to the private at five, could we have another time?",
        "אפשר להעביר את הפרטי שלנו מראשון לשלישי?",
        "הבן עם דלקת אוזניים, לא נבוא היום, אפשר ביום אחר?",
        "תעבירו את השיעור שלי לרביעי בבקשה",
    ],
)
def test_a_lesson_of_theirs_is_moved(words: str) -> None:
    person = meet_dancer("he" if words[-3] >= "א" else "en")
    person.says(words)
    assert requested(person) == "request_move"


@pytest.mark.parametrize(
    "words",
    [
        "we're leaving the country so I want to end my son's membership",
        "עוברים לחיפה, רוצה להפסיק את החוג של נועה",
    ],
)
def test_a_membership_is_ended(words: str) -> None:
    person = meet_dancer("he" if words[0] >= "א" else "en")
    person.says(words)
    assert requested(person) == "request_cancel"


@pytest.mark.parametrize(
    "words",
    [
        "what if I have to move my class to another day?", "can people switch groups?", "switch to Hebrew please",
        "מה קורה אם אני צריכה להעביר שיעור ליום אחר?", "אפשר להחליף קבוצות?", "אנחנו עוברים דירה בחודש הבא",
        "I can never come on Sundays, is there another day?", "לא יכולה בימי ראשון, יש יום אחר?",
    ],
)  # fmt: skip
def test_who_only_asks_or_tells_has_nothing_moved(words: str) -> None:
    person = meet_dancer("he" if words[0] >= "א" else "en")
    person.says(words)
    assert requested(person) not in ("request_move", "request_cancel")


@pytest.mark.parametrize(
    "words",
    ["my brother is a lawyer, could he join me?", "אשתי עורכת דין, היא יכולה להצטרף אליי?"],
)
def test_a_lawyer_who_dances_is_no_legal_matter(words: str) -> None:
    person = meet_dancer("he" if words[0] >= "א" else "en")
    person.says(words)
    handoff = person.lead.handoff.open
    assert handoff is None or handoff.reason.name != "legal_matter"


@pytest.mark.parametrize(
    "words", ["our lawyer is looking at the contract I signed", "העורך דין שלי בודק את החוזה"]
)
def test_a_lawyer_who_acts_for_them_is_one(words: str) -> None:
    person = meet_dancer("he" if words[0] >= "א" else "en")
    person.says(words)
    assert person.lead.handoff.open is not None


@pytest.mark.parametrize(
    "words",
    ["please call me instead, I can't cope with all these texts", "תתקשרו אליי, אני לא מסתדר עם ההודעות"],
)
def test_who_would_rather_be_called_has_not_left(words: str) -> None:
    person = meet_dancer("he" if words[0] >= "א" else "en")
    person.says(words)
    assert person.lead.consent.refused_at is None
    assert person.lead.handoff.open is not None, "somebody calls"
