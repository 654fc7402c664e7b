"""What is said while a form is open and answers nothing of it is heard as ever, and the form bears with it."""

import pytest

from conversations.consent.facts import OptedOut
from conversations.events.event import Field
from conversations.events.part import Events
from conversations.policy.part import Muted
from tests.harness.happening import Guest, Hall, event

DANCE = Field(
    "dance",
    {"he": "איזה ריקוד?", "en": "Which dance?"},
    "choice",
    ({"he": "סלסה", "en": "Salsa"}, {"he": "טנגו", "en": "Tango"}),
)


def at_the_form(*answers: str, language: str = "he") -> Guest:
    guest = Hall((event(form=(DANCE,)),)).guest()
    guest.says("שלום, כנס" if language == "he" else "hello, conference ticket please")
    for answer in answers:
        guest.says(answer)
    assert guest.lead[Events].filling
    return guest


@pytest.mark.parametrize(
    "words", ["what does tango cost?", "is the salsa hard", "כמה עולה שיעור סלסה?", "מתי יש אצלכם טנגו"]
)
def test_a_question_that_names_a_choice_chooses_nothing(words: str) -> None:
    guest = at_the_form("נועה לוי")
    guest.says(words)
    assert guest.lead[Events].ticket_for("open_day") is None
    assert guest.lead[Events].filling


@pytest.mark.parametrize("words", ["tango?", "maybe tango?", "אולי טנגו", "אני חושבת שטנגו"])
def test_a_doubtful_choice_is_one(words: str) -> None:
    guest = at_the_form("נועה לוי")
    guest.says(words)
    assert guest.lead[Events].ticket_for("open_day")


@pytest.mark.parametrize(
    "words", ["רביעי הבא ב 19:00", "ביום חמישי 20:15", "next wednesday 7:15", "friday at 6pm"]
)
def test_a_day_and_an_hour_are_no_name(words: str) -> None:
    guest = at_the_form()
    guest.says(words)
    filling = guest.lead[Events].filling
    assert filling
    assert not filling.answers


@pytest.mark.parametrize("words", ["שיעור ניסיון", "the private lesson", "קורס סלסה", "trial class"])
def test_another_thing_of_ours_is_no_name(words: str) -> None:
    guest = at_the_form()
    guest.says(words)
    filling = guest.lead[Events].filling
    assert filling
    assert not filling.answers


@pytest.mark.parametrize(
    "words",
    [
        "ללא תזכורות, תודה", "אל תזכירו לי", "אוקיי, בלי תזכורות", "ok, no reminders thanks", "please don't remind me",
        "stop the reminders",
    ],
)  # fmt: skip
@pytest.mark.parametrize("answers", [(), ("נועה לוי",)])
def test_no_reminders_is_honoured_and_said_and_refuses_nothing_else(
    words: str, answers: tuple[str, ...]
) -> None:
    guest = at_the_form(*answers)
    said = guest.says(words)
    assert any(part in said for part in ("בלי תזכורות", "לא נזכיר", "no reminders", "won't remind")), said
    assert not guest.notes(OptedOut)
    filling = guest.lead[Events].filling
    assert filling
    assert not filling.misses
    assert guest.lead[Muted].unwanted


@pytest.mark.parametrize("words", ["בלי תזכורות", "no reminders please", None])
def test_who_wants_none_is_not_reminded_of_the_event(words: str | None) -> None:
    guest = at_the_form("נועה לוי")
    if words:
        guest.says(words)
    guest.says("טנגו")
    assert guest.lead[Events].ticket_for("open_day")
    assert guest.hall is not None
    reminded = guest.hall.passes(days=3, hours=23)
    assert bool(reminded) is (words is None)


@pytest.mark.parametrize(
    "words",
    ["I'd prefer the beginners course", "lets stick with the course", "אני מעדיף קורס מתחילים", "נלך על השיעור הפרטי",
     "בעצם שיעור ניסיון"],
)  # fmt: skip
@pytest.mark.parametrize("answers", [(), ("נועה לוי",)])
def test_who_chooses_something_else_is_asked_no_more(words: str, answers: tuple[str, ...]) -> None:
    guest = at_the_form(*answers)
    guest.says(words)
    assert guest.lead[Events].filling is None
    assert not guest.lead[Events].tickets
