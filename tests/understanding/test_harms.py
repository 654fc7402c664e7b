"""Who was let down by us is told from hard words that are none, in wordings that were not learned from."""

import pytest

from conversations.grievances.telling import asks_to_leave_it
from conversations.handoff.facts import HandoffOpened
from tests.dialogue.samples import meet_dancer


def _hear(words: str) -> set[str]:
    person = meet_dancer("he" if "א" <= words[0] <= "ת" else "en")
    person.says(words)
    return {one.fact.cause.name for one in person.notes(HandoffOpened) if isinstance(one.fact, HandoffOpened)}


@pytest.mark.parametrize(
    "words",
    [
        "if I buy two months and travel in between can I make up what I miss?",
        "you burned that dance floor last night",
        "waited half an hour at another pizzeria, that's why I write to you",
        "your sauce is criminally good",
        "אם אני קונה חודשיים וטסה באמצע, אני יכולה להשלים?",
        "שרפתם את הבמה אתמול, איזה כיף",
        "אצל המתחרים חיכיתי חצי שעה ולכן עברתי אליכם",
        "תודה על הסבלנות שלכם אליי",
    ],
)
def test_hard_words_in_praise_a_question_or_of_others_blame_nobody(words: str) -> None:
    assert "complains" not in _hear(words)


@pytest.mark.parametrize(
    "words",
    [
        "you sent us the wrong pizzas and my guests are hungry",
        "your driver shouted at my mother",
        "we came and the door was locked and nobody was there",
        "שלחתם לנו פיצה לא נכונה והאורחים רעבים",
        "השליח שלכם צעק על אמא שלי",
        "הגענו והדלת הייתה נעולה ואף אחד לא היה",
    ],
)
def test_what_went_wrong_is_heard(words: str) -> None:
    assert _hear(words) & {"complains", "not_kept", "angry"}


@pytest.mark.parametrize(
    "words",
    [
        "the courier should wait patiently at the door, it takes me time with the walker",
        "bell's broken, he'll have to knock",
        "our intercom is dead so the driver has to call",
        "השליח שיחכה רגע בדלת, לוקח לי זמן עם ההליכון",
        "הפעמון מקולקל, צריך לדפוק",
        "האינטרקום לא עובד אז שהשליח יתקשר",
    ],
)
def test_what_the_courier_is_to_do_at_the_door_is_no_arrival(words: str) -> None:
    assert asks_to_leave_it(words)
    assert "555-0142" not in meet_dancer().says(words)


@pytest.mark.parametrize(
    "words", ["I'm outside and the bell is broken", "we're at the door", "אני בחוץ והפעמון לא עובד", "הגענו"]
)
def test_who_stands_there_is_heard_all_the_same(words: str) -> None:
    person = meet_dancer("he" if "א" <= words[0] <= "ת" else "en")
    assert "555-0142" in person.says(words).replace("5550142", "555-0142")
