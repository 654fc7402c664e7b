"""What came is somebody else's: nobody is told that it is good it came."""

import pytest

from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("איפה ההזמנה שלי? הזמנתי לפני שעה", "הגיע. אבל זה לא שלי. זה טונה אנחנו הזמנו פטריות"),
        ("איפה ההזמנה שלי? הזמנתי לפני שעה", "הגיע סוף סוף אבל זו הזמנה של מישהו אחר"),
        ("where is my order? I ordered an hour ago", "it's here but it isn't ours, we ordered mushrooms"),
        ("where is my order? I ordered an hour ago", "it came but it's somebody else's"),
    ],
)
def test_who_got_something_else_hears_a_sorry_for_that(first: str, words: str) -> None:
    person = meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en")
    person.waits(hours=4)
    person.says(first)
    told = person.says(words)
    assert "טוב שזה הגיע" not in told
    assert "glad it came" not in told
    assert "סליחה" in told or "sorry" in told.lower()
