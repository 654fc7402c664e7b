"""Nobody is put down for what they wish, tell or ask: a place is taken by who asks for it, or agrees."""

from datetime import timedelta

import pytest

from conversations.trials.heard.trying import asks_price_of_trying
from conversations.trials.heard.wished import books_nothing, wishes
from conversations.trials.told.part import Trying
from tests.trials.test_trying import booked, met, put_down

Says = tuple[str, ...]

NOT_ASKED_FOR = [
    ("he", ("רוצה סלסה\nמתחילה לגמרי, רקדתי בחתונות וזהו",)),
    ("he", ("מעניין אותי טנגו, אני מתחיל",)),
    ("he", ("באיזה יום הטנגו?", "הצילומים ב-16 לחודש, זה עוד שבוע")),
    ("he", ("באיזה ימים סלסה?", "אני יכולה רק בשני")),
    ("he", ("באיזה ימים היפ הופ לבן שלי בן 8?", "הוא פנוי רק בשני")),
    ("en", ("I'd love to learn salsa, total beginner",)),
    ("en", ("when is the tango?", "shoot is february 16. so like a week")),
    ("en", ("what days is salsa?", "I can only come Mondays")),
    (
        "en",
        (
            "I'm curious about the salsa",
            "My wife put you up to that. How much is it to try once, and which evening?",
        ),
    ),
    ("en", ("when is hip hop for my 8 year old?", "he's only free on Wednesdays")),
]


@pytest.mark.parametrize(("language", "said"), NOT_ASKED_FOR)
def test_nobody_is_put_down_who_did_not_ask(language: str, said: Says) -> None:
    person = met(language, *said)
    assert (booked(person), put_down(person)) == ("", "")


WISHED = [
    ("he", "רוצה סלסה", "סלסה בימי שני", "כן"),
    ("he", "בא לי ללמוד ואלס", "ואלס בימי ראשון", "כן בבקשה"),
    ("en", "I'd love to learn salsa", "Salsa is on Mondays", "yes please"),
    ("en", "we're interested in tango", "Tango is on Tuesdays", "sure"),
]


@pytest.mark.parametrize(("language", "words", "told", "agreed"), WISHED)
def test_a_wish_is_told_the_days_and_offered_a_trial(
    language: str, words: str, told: str, agreed: str
) -> None:
    person = met(language)
    reply = person.says(words)
    assert told in reply
    assert {"he": "לרשום לשיעור ניסיון?", "en": "Shall I put you down"}[language] in reply
    person.says(agreed)
    assert len(person.lead.dialogue.choices) == len(("one", "other", "another day"))


def test_what_is_not_taught_is_said_with_what_comes_nearest() -> None:
    reply = met("en").says("I'm interested in bachata")
    assert "no separate bachata" in reply
    assert "Salsa is on Mondays" in reply


NEXT = [
    ("he", ("תרשמו אותי לסלסה הכי קרוב שיש",), "08.02 16:30"),
    ("he", ("כל ערב טוב לי חוץ מרביעי, תרשמו אותי לטנגו הכי קרוב שיש",), "09.02 16:30"),
    ("he", ("אני מבקש להירשם לשיעור הניסיון הקרוב בטנגו",), "09.02 16:30"),
    ("en", ("put me in for the next salsa class",), "08.02 16:30"),
    ("en", ("do you teach bachata?", "can you put me in for a trial, the next one"), "08.02 16:30"),
    ("en", ("not before 8pm please, put me in for the next tango class",), "09.02 19:00"),
]


@pytest.mark.parametrize(("language", "said", "at"), NEXT)
def test_the_next_one_is_the_first_class_of_their_dance(language: str, said: Says, at: str) -> None:
    assert booked(met(language, *said)).endswith(at)


def test_the_next_one_of_no_known_dance_is_asked_about() -> None:
    person = met("en", "do you have swing?")
    assert "Waltz on Sundays, salsa on Mondays and tango on Tuesdays" in person.says(
        "put me in for the next one"
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "מתי השיעור הבא? תרשמו אותי לשבוע הבא"),
        ("he", "תרשמו אותי לטנגו ביום שלישי הקרוב"),
        ("en", "when is the next one? put me down for a trial"),
        ("en", "sign me up for tango next Tuesday"),
    ],
)
def test_a_day_of_their_own_is_not_the_next_one(language: str, words: str) -> None:
    assert booked(met(language, words)) == ""


NOT_YET = [
    ("he", "לא יודע עוד מתי יוצאים. אל תקבע כלום בינתיים אני אכתוב"),
    ("he", "עוד לא קובעת כלום, רק בודקת"),
    ("he", "אל תרשמו אותי עדיין"),
    ("en", "Not booking yet, let me see how the present lands first"),
    ("en", "please don't book anything for now"),
    ("en", "I'm not signing up today"),
]


@pytest.mark.parametrize(("language", "words"), NOT_YET)
def test_not_yet_books_nothing_and_asks_nothing_of_the_team(language: str, words: str) -> None:
    person = met(language, {"he": "אני רוצה לנסות סלסה", "en": "I'd like to try salsa"}[language])
    reply = person.says(words)
    assert any(one in reply for one in ("לא נרשם כלום", "nothing was put down", "Take your time"))
    assert person.lead.handoff.open is None
    trial = person.lead[Trying].trial
    assert trial is not None
    assert trial.off


def test_what_was_only_spoken_of_is_not_told_to_be_cancelled() -> None:
    person = met("he", "אפשר לקבוע ניסיון לזוג בסלסה?")
    person.now += timedelta(days=6)
    assert "לא נרשם כלום" in person.says("אחי סגרו לנו את השבת\nלא יוצאים\nתבטל את שנינו סורי")


@pytest.mark.parametrize(
    "words",
    [
        "put me in", "don't book me for Monday, book Tuesday", "did you book anything?", "I booked nothing bad",
        "תקבע לי משהו", "אל תשכחו אותי", "לא קבענו יום", "not signing up for the month yet, just the trial",
    ],
)  # fmt: skip
def test_other_words_do_not_hold_a_booking_back(words: str) -> None:
    assert not books_nothing(words)


@pytest.mark.parametrize(
    "words", ["when is salsa", "salsa on Monday?", "מתי הסלסה", "הסלסה בשני", "looking good"]
)
def test_no_wish(words: str) -> None:
    assert not wishes(words)


@pytest.mark.parametrize(
    ("words", "is_price"),
    [
        ("What would I pay to try it once?", True), ("how much is it to try once", True),
        ("כמה עולה לבוא לנסות?", True),
        ("כמה נשלם אם רוצים לנסות פעם אחת?", True), ("can we try once?", False), ("how much is a month?", False),
        ("אפשר לנסות?", False), ("כמה עולה חודש?", False), ("I'd like to try", False),
    ],
)  # fmt: skip
def test_what_it_costs_to_try_is_a_question(words: str, is_price: bool) -> None:
    assert asks_price_of_trying(words) is is_price


def test_price_and_evening_are_answered_together() -> None:
    reply = met("en", "I'm curious about the salsa").says("How much is it to try once, and which evening?")
    assert "₪50" in reply
    assert "Mondays" in reply


@pytest.mark.parametrize(
    ("language", "before", "words"),
    [
        ("en", "I'd like to try the tango", "just checking, is it still set?"),
        ("he", "אפשר לקבוע ניסיון לבן שלי? הוא בן 8", "רק לוודא שזה עדיין קבוע"),
        ("he", "אני רוצה לנסות טנגו", "נא להזכיר לי את היום והשעה, איני מוצא את ההודעה"),
        ("en", "I'd like to try the tango", "remind me of the day and time please"),
    ],
)
def test_who_asks_of_what_is_not_settled_is_told_so(language: str, before: str, words: str) -> None:
    reply = met(language, before).says(words)
    assert any(one in reply for one in ("Nothing is down yet", "Not yet", "עוד לא נרשם כלום", "עדיין לא"))
