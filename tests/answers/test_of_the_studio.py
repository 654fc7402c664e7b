"""What people ask at the studio beside the plain questions: too young, a few classes more, nobody watching."""

import pytest

from tests.dialogue.samples import meet_dancer

ASKED = [
    ("en", ("my daughter is 7, is there a class?",), "and can my little boy come as well? hes 4", "a little young"),
    ("he", ("הבת שלי בת 7, יש חוג?",), "ואח שלה בן 4 יכול לבוא גם?", "מוקדם מדי"),
    ("en", ("how much is it a month?",), "and what does it cost for only 2 or 3 mondays more?", "₪65"),
    ("he", ("כמה זה לחודש?",), "ואם אני רוצה לבוא רק עוד 2 או 3 פעמים, כמה אני משלמת?", "₪65"),
    ("en", ("we're getting married and can't dance", "how much is it"),
     "and it's just us two right, nobody watching? im quite self conscious", "nobody watching"),
    ("he", ("אנחנו מתחתנים ולא יודעים לרקוד", "כמה עולה שיעור פרטי"), "וזה רק שנינו, נכון? בלי קהל?", "בלי קהל"),
    ("en", (), "Good morning. Price list for salsa please.", "₪260"),
    ("he", (), "בוקר טוב. מחירון לסלסה בבקשה", "₪260"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "words", "told"), ASKED)
def test_what_is_asked_is_what_is_told(language: str, said: tuple[str, ...], words: str, told: str) -> None:
    person = meet_dancer(language)
    for one in said:
        person.says(one)
        person.waits(minutes=5)
    assert told in person.says(words)
