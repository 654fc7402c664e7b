"""Whether a table has to be kept at all is told before times are offered."""

import pytest

from conversations.meetings.unbooked import asks_whether
from tests.orders.talking import somebody


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "do we need to reserve or just come? there's two of us"),
        ("en", "do you take bookings for tables in the evening or is it walk in only?"),
        ("en", "should we book a table for two on thursday"),
        ("he", "אולי נבוא בחמישי בערב שתינו והכלבה, צריך לשמור מקום או שפשוט באים"),
        ("he", "אפשר לבוא בלי הזמנה?"),
        ("he", "חייבים להזמין מקום?"),
    ],
)
def test_who_may_just_come_is_told_so(language: str, words: str) -> None:
    person = somebody(language=language)
    assert {"en": "just come", "he": "פשוט באים"}[language] in person.says(words)
    offered = person.says(
        {"en": "Sunday at 8pm then, two of us", "he": "אז תשמרו לנו שולחן לראשון בשמונה"}[language]
    )
    assert "20:00" in offered


@pytest.mark.parametrize(
    "words",
    [
        "can we just come and collect it?",
        "do I need to book a courier?",
        "I need to book a table for two",
        "can we book a table for 4 tomorrow",
        "could you just come to the gate",
        "do we need to order in advance for 10 pies?",
        "צריך לשמור לנו שולחן ב8",
        "צריך להזמין מראש 10 מגשים?",
        "אפשר לבוא לאסוף?",
        "אפשר פשוט לשלם במזומן",
        "אפשר להזמין שולחן לשניים?",
    ],
)
def test_other_wishes_are_no_such_question(words: str) -> None:
    assert not asks_whether(words)
