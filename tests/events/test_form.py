"""The form: a question at a time, checked kindly, mended, picked up after a day, and left politely."""

from datetime import timedelta
from typing import Any

import pytest

from conversations.events.event import Field, Words
from conversations.events.facts import FormLeft
from conversations.events.part import Events
from conversations.events.reading import read_answer, read_name
from conversations.lead.addresses import Channel
from tests.harness.happening import Guest, Hall, event


def two(he: str, en: str) -> Words:
    return {"he": he, "en": en}


WEEK = Field("week", two("באיזה שבוע?", "Which week?"), "number", least=1, most=42)
FIRST = Field("first", two("היריון ראשון?", "Your first?"), "yes_no")
TALK = Field(
    "talk", two("איזו הרצאה?", "Which talk?"), "choice", (two("לידה", "Birth"), two("הנקה", "Nursing"))
)


def at_the_form(*fields: Field, **changes: Any) -> Guest:
    guest = Hall((event(form=fields, **changes),)).guest()
    assert "על איזה שם לרשום" in guest.says("שלום, כנס")
    return guest


def test_each_answer_is_checked_and_what_does_not_fit_is_asked_again() -> None:
    guest = at_the_form(WEEK, FIRST, TALK)
    assert guest.says("123") == "שם פרטי ומשפחה מספיקים, למשל: נועה לוי."
    assert guest.says("אני דנה כהן") == "באיזה שבוע?"
    assert guest.says("בערך 50") == "כאן צריך מספר בין 1 ל־42."
    assert guest.says("שבוע 20") == "היריון ראשון?"
    assert guest.labels() == ["כן", "לא"]
    assert guest.says("בטח") == "איזו הרצאה?"
    assert "על שם: דנה כהן" in guest.says("2")
    [ticket] = guest.hall.books[event().resource].tickets_of(guest.lead.id)  # type: ignore[union-attr]
    assert ticket.answers == {"week": 20, "first": True, "talk": "הנקה"}
    assert guest.lead.contact.name == "דנה כהן"


def test_an_answer_is_mended() -> None:
    guest = at_the_form(WEEK)
    guest.says("דנה כהן")
    assert "על איזה שם" in guest.says("טעות")
    guest.says("דנה לוי")
    assert "על שם: דנה לוי" in guest.says("20")


@pytest.mark.parametrize(
    ("words", "kept"),
    [("הנקה או לידה", "הנקה"), ("גם לידה וגם הנקה", "לידה"), ("birth and nursing please", "לידה"),
     ("Nursing, Birth", "הנקה")],
)  # fmt: skip
def test_of_two_that_are_wanted_the_first_is_taken_and_said_so(words: str, kept: str) -> None:
    guest = at_the_form(TALK)
    guest.says("דנה כהן")
    told = guest.says(words)
    assert "לבחור כאן אחת" in told
    assert "על שם: דנה כהן" in told
    [ticket] = guest.hall.books[event().resource].tickets_of(guest.lead.id)  # type: ignore[union-attr]
    assert ticket.answers == {"talk": kept}


@pytest.mark.parametrize("words", ["לא לידה ולא הנקה", "כל דבר חוץ מלידה, הנקה משעממת"])
def test_two_that_are_not_wanted_are_no_answer(words: str) -> None:
    guest = at_the_form(TALK)
    guest.says("דנה כהן")
    assert "על שם: דנה כהן" not in guest.says(words)


def test_it_goes_on_after_a_day() -> None:
    guest = at_the_form(WEEK)
    guest.says("דנה כהן")
    guest.hall.now += timedelta(days=1)  # type: ignore[union-attr]
    assert guest.says("כנס") == "ממשיכים מאיפה שעצרנו. באיזה שבוע?"
    assert "על שם: דנה כהן" in guest.says("20")


def test_a_question_in_the_middle_is_answered_and_the_form_goes_on() -> None:
    guest = at_the_form(WEEK)
    guest.says("דנה כהן")
    answered = guest.says("איפה אתם?")
    assert answered.startswith("בלינקולן 14")
    assert answered.endswith("באיזה שבוע?")


def test_nonsense_ends_politely() -> None:
    guest = at_the_form(WEEK)
    guest.says("דנה")
    guest.says("בננה")
    guest.says("עוד בננה")
    assert guest.says("🍌 🍌") == "בסדר גמור, נעצור כאן. כשיתאים, מספיק לכתוב כנס ונמשיך."
    assert guest.lead[Events].filling is None
    assert [note.fact for note in guest.notes(FormLeft)] == [FormLeft("open_day", "כנס היריון", "week")]


@pytest.mark.parametrize("words", ["לא משנה", "never mind", "ביטול"])
def test_who_wants_to_stop_stops(words: str) -> None:
    assert "נעצור כאן" in at_the_form(WEEK).says(words)


def test_a_refusal_is_heard_first() -> None:
    guest = at_the_form(WEEK)
    assert guest.says("הסר") == "לא נכתוב יותר"


def test_a_person_is_asked_for_in_the_middle() -> None:
    guest = at_the_form(WEEK)
    assert "קיבלנו" in guest.says("אפשר לדבר עם נציג?")


def test_an_answer_in_other_letters_changes_no_language() -> None:
    guest = at_the_form(Field("mail", two("מייל?", "Mail?"), "email"))
    guest.says("Dana Cohen")
    assert guest.says("dana at home") == "הכתובת לא נראית שלמה. אפשר לכתוב כך: name@example.com"
    assert "על שם: Dana Cohen" in guest.says("dana@example.com")


def test_who_has_no_number_is_asked_for_it() -> None:
    hall = Hall((event(),))
    guest = hall.guest(channel=Channel.TELEGRAM)
    guest.lead.contact.phone = None
    guest.says("כנס")
    assert guest.says("דנה כהן").startswith("ומה מספר הטלפון שלך?")
    assert guest.says("123") == "המספר לא נראה שלם. אפשר לכתוב כך: 050-1234567."
    assert "כבר נרשמת?" in guest.says("050-123-4567")
    assert "/t/" in guest.says("להירשם עכשיו")
    assert (guest.lead.contact.phone, guest.lead.contact.told_phone) == (None, "+972501234567")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("דנה", "דנה"), ("שמי דנה כהן", "דנה כהן"), ("I'm Dan Levi.", "Dan Levi"), ("Jean-Luc O'Neill",
        "Jean-Luc O'Neill"), ("כן", None),
        ("050-1234567", None), ("לא אוכל להגיע", None), ("גם לחברה", None), ("https://x.example", None),
        ("ד", None), ("מה?", None),
    ],
)  # fmt: skip
def test_what_is_a_name(words: str, name: str | None) -> None:
    assert read_name(words) == name


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        (WEEK, "٢٠", 20), (WEEK, "20.5", 20.5), (WEEK, "0", None), (WEEK, "בין 3 ל 4", None), (FIRST,
        "לא", False), (FIRST, "אולי", None),
        (TALK, "הנקה", "הנקה"), (TALK, "1", "לידה"), (TALK, "3", None), (Field("x", {}, "email"),
        "dana@x.co.il", "dana@x.co.il"),
        (Field("x", {}, "text", check=r"\d{9}"), "123456782", "123456782"),
        (Field("x", {}, "text", check=r"\d{9}"), "12", None),
    ],
)  # fmt: skip
def test_what_is_an_answer(field: Field, words: str, value: object) -> None:
    assert read_answer(field, words) == value


EMAIL = Field("email", two("לאיזה מייל?", "Which email?"), "email", required=False)


@pytest.mark.parametrize(
    "words",
    [
        "רגע טעיתי, שבוע 27",
        "אופס 27",
        "סליחה, 27",
        "טעות, התכוונתי לשבוע 27",
        "oops, 27",
        "sorry, I meant 27",
    ],
)
def test_the_answer_before_is_mended_in_the_same_breath(words: str) -> None:
    """What they are at now is asked on; nothing has to be said twice."""
    guest = at_the_form(WEEK, EMAIL)
    for said in ("דנה כהן", "26"):
        guest.says(said)
    assert any(
        guest.says(words).endswith(asked) for asked in ("לאיזה מייל? (אפשר לדלג)", "(you can skip this)")
    )
    guest.says("dana@example.com")
    [ticket] = guest.hall.books[event().resource].tickets_of(guest.lead.id)  # type: ignore[union-attr]
    assert ticket.answers == {"week": 27, "email": "dana@example.com"}


def test_a_slip_after_an_answer_that_did_not_fit_mends_that_answer() -> None:
    guest = at_the_form(WEEK)
    guest.says("דנה כהן")
    guest.says("שבוע 50")
    assert "על שם: דנה כהן" in guest.says("אופס, 27")


@pytest.mark.parametrize(
    "words",
    [
        "בעלי יכול לבוא גם?",
        "אפשר להביא חברה?",
        "can my husband come too?",
        "Could I bring a friend?",
        "גם לחברה שלי?",
    ],
)
def test_who_asks_for_somebody_else_meanwhile_hears_how_and_goes_on(words: str) -> None:
    for friends, told in (
        (1, ("2 כרטיסים", "2 tickets")),
        (0, ("מטלפון נוסף", "from their own phone")),
    ):
        guest = at_the_form(WEEK, friends=friends)
        guest.says("דנה כהן")
        said = guest.says(words)
        assert any(part in said for part in told), said
        assert said.endswith(("באיזה שבוע?", "Which week?"))


@pytest.mark.parametrize("words", ["בעלי יכול לבוא גם?", "can I bring my sister?", "אפשר להגיע עם חברה?"])
def test_who_has_a_ticket_and_asks_for_somebody_else_is_asked_for_a_name(words: str) -> None:
    guest = at_the_form(friends=1)
    guest.says("דנה כהן")
    assert any(said in guest.says(words) for said in ("מה השם", "name"))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("טעות בשם, צריך להיות דנה כהן-לוי", "דנה כהן-לוי"), ("לשנות את השם לנועה כהן", "נועה כהן"),
        ("the name on my ticket is wrong, it should be Dana Cohen", "Dana Cohen"),
    ],
)  # fmt: skip
def test_a_name_that_is_told_with_the_wish_to_mend_it_is_not_asked_for(words: str, name: str) -> None:
    guest = at_the_form()
    guest.says("דנה כהן")
    assert name in guest.says(words)
    assert [held.name for held in guest.lead[Events].tickets] == [name]


@pytest.mark.parametrize("words", ["הכרטיס", "איפה הכרטיס שלי", "my ticket"])
def test_who_is_asked_for_a_name_and_wants_the_ticket_gets_it(words: str) -> None:
    guest = at_the_form()
    guest.says("דנה כהן")
    guest.says("טעות בשם")
    assert "/t/" in guest.says(words)
    assert [held.name for held in guest.lead[Events].tickets] == ["דנה כהן"]


def test_who_has_a_ticket_waits_for_nothing() -> None:
    guest = at_the_form()
    guest.says("דנה כהן")
    assert "/t/" in guest.says("איפה אני ברשימה?")
