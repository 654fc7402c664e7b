"""Who takes it that what was only written down is on its way hears how it stands, and how long it takes."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted

BROUGHT = {"en": "a family pie with corn to 14 Hillel street, Hadar", "he": "משפחתית עם תירס להלל 14 בהדר"}
FETCHED = {"en": "a family pie with corn, I'll pick it up", "he": "משפחתית עם תירס באיסוף"}
WHEN = [
    ("en", "lovely. when can we expect the guy?"), ("en", "cool, what time does it get here?"),
    ("en", "How quickly could you bring it?"), ("en", "when's the driver leaving?"),
    ("he", "מעולה, מתי השליח מגיע?"), ("he", "סגור. תוך כמה זה אצלנו?"), ("he", "באיזו שעה תביאו את זה?"),
    ("he", "כמה זמן לחכות?"),
]  # fmt: skip
WAITS = [
    ("en", "super, waiting for it"), ("en", "thanks! see you soon"), ("en", "can't wait :)"),
    ("en", "great, we're waiting"),
    ("he", "תודה רבה, מחכים"), ("he", "אחלה, מחכה לשליח"), ("he", "יופי נחכה לכם"),
]  # fmt: skip
NOT_YET = ("isn't ordered yet", "still has to be ordered", "עוד לא הוזמן")


@pytest.mark.parametrize(("language", "words"), WHEN)
def test_when_it_comes_is_told_with_that_nobody_ordered_it(language: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, BROUGHT[language])
    reply = person.says(words)
    assert "40" in reply, reply
    assert any(one in reply for one in NOT_YET), reply
    assert reply.count("40") == 1, reply


@pytest.mark.parametrize(("language", "words"), WAITS)
def test_who_waits_for_it_is_told_that_it_is_only_a_list(language: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, BROUGHT[language])
    reply = person.says(words)
    assert any(one in reply for one in NOT_YET), reply
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words"), [("en", "when can I come for it?"), ("he", "מתי אפשר לבוא לקחת?")]
)
def test_who_fetches_it_is_told_when_it_is_ready_once_ordered(language: str, words: str) -> None:
    person = meet_eater(language)
    orders(person, FETCHED[language])
    reply = person.says(words)
    assert "half an hour" in reply or "חצי שעה" in reply
    assert any(one in reply for one in NOT_YET)


@pytest.mark.parametrize(("language", "words"), [("en", "when do you close?"), ("he", "עד מתי פתוח היום?")])
def test_when_something_else_is_says_nothing_of_the_order(language: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, BROUGHT[language])
    reply = person.says(words)
    assert not any(one in reply for one in NOT_YET), reply


PAID = [
    ("en", "paying cash, all I have is a 200 bill so bring change", "₪200"),
    ("en", "we'll give him a 500 note, can he break it?", "₪500"),
    ("he", "במזומן, שיביא בבקשה עודף ממאה", "₪100"),
    ("he", "יש לי שטר של 200 בלבד, יהיה לו עודף?", "₪200"),
]


@pytest.mark.parametrize(("language", "words", "worth"), PAID)
def test_the_change_to_bring_is_noted_and_read_back_with_how_it_is_paid(
    language: str, words: str, worth: str
) -> None:
    person = somebody(language=language)
    orders(person, BROUGHT[language], {"en": "and a salad", "he": "וסלט"}[language])
    reply = person.says(words)
    assert worth in reply, reply
    assert not any(one in reply for one in ("salad", "סלט")), reply  # which was read back a moment ago
    said = orders(person, {"en": "read everything back to me", "he": "תקריא לי מה רשמת"}[language])
    assert worth in said
    assert any(one in said.casefold() for one in ("cash", "מזומן")), said
    assert any(one in said for one in ("salad", "סלט")), said


@pytest.mark.parametrize(
    "words", ["is 100 enough?", "change the corn to tuna", "I live at 200 Hillel street"]
)
def test_what_is_no_banknote_notes_nothing(words: str) -> None:
    person = somebody(language="en")
    orders(person, BROUGHT["en"], words)
    assert person.lead[Basket].notes == ()
    assert "cash" not in wanted(person)


def test_a_half_hour_behind_digits_is_kept() -> None:
    person = somebody(language="he")
    orders(person, BROUGHT["he"], "לשעה 8 וחצי")
    assert person.lead[Basket].hour == "20:30"


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("en", "a family pie for next friday to 14 Hillel street", "could it come at 6 in the evening?"),
        ("en", "a family pie for next friday to 14 Hillel street", "can it be here at 17:30?"),
        ("he", "משפחתית ליום שישי הבא להלל 14", "שיגיע ב-18:00"),
    ],
)
def test_an_hour_at_which_nobody_is_there_that_day_is_told_so(language: str, day: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, day)
    reply = person.says(words)
    assert "between" in reply or "אפשר בין" in reply, reply
