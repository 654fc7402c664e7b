"""What was asked of one day, one paper or one half is told, and not the whole year, the press or the menu."""

import pytest

from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("words", "said", "unsaid"),
    [
        ("מה שעות הפתיחה היום, ואתם סגורים בשבת?", "20:30", "חנוכה"),
        ("what time do you actually open today, and do u close for shabbat", "20:30", "Hanukkah"),
        ("בערב שבועות עד מתי אתם פתוחים?", "15:00", "חנוכה"),
        ("are you open on the eve of shavuot?", "15:00", "Hanukkah"),
        ("ואגב אחרי פסח מתי אתם פותחים עם חמץ", "החג יוצא", "אין לחץ"),
        ("by the way when do you open after passover", "the evening it ends", "No rush"),
        ("עד מתי התעודה בתוקף. אפשר לשלוח צילום", "צילום", "איזה כיף"),
        ("until when is the certificate valid? can you send a photo of it", "photo", "How nice"),
        ("can you leave out garlic on one half", "half without sauce", "white pizza"),
        ("אפשר להוריד את השום רק מחצי אחד?", "חצי בלי רוטב", "לבנה"),
        ("פתוחים בסוכות?", "סוכות", "אין לחץ"),
        ("is there garlic in the sauce?", "white pizza", "half"),
    ],
)
def test_it_is_answered_as_it_was_asked(words: str, said: str, unsaid: str) -> None:
    person = meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en")
    told = person.says(words)
    assert said in told
    assert unsaid not in told
