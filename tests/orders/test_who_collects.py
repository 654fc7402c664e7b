"""Until when it can be collected, and who else may come for it: what is asked is told, and the order stays."""

from datetime import UTC, datetime

import pytest

from tests.dialogue.samples import meet_eater
from tests.orders.talking import somebody, wanted

THURSDAY = datetime(2027, 3, 11, 14, 50, tzinfo=UTC)
FIRST = {"en": "2 family pies, pick up at 18:30", "he": "2 משפחתיות, איסוף ב-18:30"}

UNTIL = [
    ("en", "ugh now theyre keeping me till 8. whats the latest i can collect tonight?", "23:30"),
    ("en", "whats the latest i can pick it up", "23:30"),
    ("en", "how late can we come get it?", "23:30"),
    ("en", "until what time can i collect", "23:30"),
    ("en", "when is the latest i can fetch them", "23:30"),
    ("en", "what's the last pickup time?", "23:30"),
    ("en", "till when could my husband collect on friday?", "15:00"),
    ("he", "עד מתי אפשר לאסוף היום?", "23:30"),
    ("he", "אוף מחזיקים אותי עד 8. מה הכי מאוחר שאפשר לקחת?", "23:30"),
    ("he", "עד איזו שעה אני יכולה לאסוף", "23:30"),
    ("he", "עד מתי אפשר לבוא לקחת בשישי?", "15:00"),
]


@pytest.mark.parametrize(("language", "words", "told"), UNTIL)
def test_until_when_it_can_be_collected(language: str, words: str, told: str) -> None:
    person = somebody(language=language, now=THURSDAY)
    person.says(FIRST[language])
    before = wanted(person)
    reply = person.says(words)
    assert told in reply
    assert "22:45" not in reply
    assert wanted(person) == before


WHO = [
    ("en", "my husband might fetch it not me. does he need a code or smth"),
    ("en", "no not a door code, i mean can another person collect it"),
    ("en", "can my son pick it up instead of me?"),
    ("en", "is it ok if somebody else picks it up"),
    ("en", "does it have to be me who collects?"),
    ("en", "do i need an order number to collect?"),
    ("en", "my flatmate is coming for it, what does he say?"),
    ("en", "can i send my brother to get it"),
    ("he", "אולי בעלי יבוא לקחת במקומי. הוא צריך קוד או משהו?"),
    ("he", "מישהו אחר יכול לאסוף?"),
    ("he", "אפשר לשלוח את הבן שלי לקחת?"),
    ("he", "צריך להראות משהו באיסוף?"),
    ("he", "לא קוד של דלת, מישהו אחר יכול לאסוף?"),
]


@pytest.mark.parametrize(("language", "words"), WHO)
def test_anybody_may_come_for_it(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says(FIRST[language])
    before = wanted(person)
    reply = person.says(words)
    assert {"en": "Anybody can collect", "he": "כל אחד יכול לאסוף"}[language] in reply
    assert wanted(person) == before


ELSE = [
    ("en", "does the courier need the gate code?"),
    ("en", "can somebody pick up the phone please?"),
    ("en", "can my husband get a discount?"),
    ("en", "my husband will pick it up"),
    ("en", "whats the latest you deliver?"),
    ("he", "השליח צריך קוד לשער?"),
    ("he", "אפשר שמישהו ירים טלפון?"),
    ("he", "בעלי יבוא לקחת"),
    ("he", "עד מתי יש משלוחים?"),
]


@pytest.mark.parametrize(("language", "words"), ELSE)
def test_what_is_of_something_else_is_heard_as_ever(language: str, words: str) -> None:
    person = somebody(language=language, now=THURSDAY)
    person.says(FIRST[language])
    reply = person.says(words)
    assert not {"Anybody can collect", "כל אחד יכול לאסוף", "collect until", "לאסוף עד"} & {
        one
        for one in ("Anybody can collect", "כל אחד יכול לאסוף", "collect until", "לאסוף עד")
        if one in reply
    }


LEAVES = [
    ("en", "perfect thanks 🙏 night shift again tmrw kill me"),
    ("en", "great thank you! early start at work tomorrow"),
    ("en", "thanks so much, my mum flies in tomorrow morning"),
    ("en", "cheers, got a big exam on sunday wish me luck"),
    ("he", "מעולה תודה, מחר שוב משמרת לילה"),
    ("he", "תודה רבה! מחר יש לי יום ארוך בעבודה"),
    ("he", "תודה, בראשון יש מבחן גדול תחזיקו אצבעות"),
]


@pytest.mark.parametrize(("language", "words"), LEAVES)
def test_what_they_do_on_another_day_moves_no_order(language: str, words: str) -> None:
    person = somebody(language=language, now=THURSDAY)
    person.says(FIRST[language])
    before = wanted(person)
    reply = person.says(words)
    assert wanted(person) == before
    assert "tomorrow" not in reply
    assert "מחר" not in reply


MOVES = [
    ("en", "thanks! make it tomorrow instead"),
    ("en", "perfect, but for tomorrow please"),
    ("en", "thanks, can you move it to tomorrow"),
    ("en", "tomorrow please thanks"),
    ("he", "תודה, בעצם למחר"),
    ("he", "מעולה, תזיזו למחר בבקשה"),
]


@pytest.mark.parametrize(("language", "words"), MOVES)
def test_who_moves_it_does_so(language: str, words: str) -> None:
    person = somebody(language=language, now=THURSDAY)
    person.says(FIRST[language])
    before = wanted(person)
    person.says(words)
    assert wanted(person) != before


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "were in hadar, latest today u deliver?"),
        ("en", "to Hadar please, how late do you deliver?"),
        ("he", "אנחנו בהדר, עד מתי יש משלוחים היום?"),
    ],
)
def test_until_when_it_is_brought_is_told_beside_where(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says(
        {"en": "1 personal margherita and a garlic bread", "he": "מרגריטה אישית אחת ולחם שום"}[language]
    )
    reply = person.says(words)
    assert "₪64" in reply
    assert any(hour in reply for hour in ("22:45", "23:15", "14:45", "quarter of an hour", "רבע שעה"))
