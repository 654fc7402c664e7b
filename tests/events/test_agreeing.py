"""A yes and a no to what was said of an event do what they say, and never the one thing that stands beside it."""

from datetime import timedelta

import pytest

from conversations.events.facts import PlaceOffered
from conversations.events.part import Events
from tests.events.test_waiting import full, returns
from tests.harness.happening import Guest, Hall, event


def offered() -> Guest:
    hall, (first, second) = full(2)
    returns(first)
    assert hall.passes(minutes=1)[second.lead.id]
    return second


@pytest.mark.parametrize(
    "words",
    [
        "כן", "אוקיי", "בטח, תודה!", "yes please", "אני רוצה", "לוקחת", "מתאים", "תודה רבה, אני באה", "אשמח", "👍",
        "I'll take it",
    ],
)  # fmt: skip
def test_a_yes_takes_the_place_that_was_offered(words: str) -> None:
    guest = offered()
    assert "/t/" in guest.says(words)
    assert guest.lead[Events].ticket_for("open_day")


@pytest.mark.parametrize(
    "words", ["לא", "לא תודה", "לא מתאים", "לא יכולה", "מוותרת", "תנו למישהי אחרת", "no thanks", "I pass"]
)
def test_a_no_passes_it_on(words: str) -> None:
    guest = offered()
    assert guest.says(words) == "תודה שעדכנת, המקום עובר הלאה." or "goes to the next" in guest.reads()
    assert guest.lead[Events].wishes == []
    assert guest.lead.consent.refused_at is None


@pytest.mark.parametrize("words", ["כן", "אוקיי", "סבבה", "מעולה", "ok", "👍", "תודה"])
def test_a_yes_to_a_place_in_line_leaves_no_list(words: str) -> None:
    _, (_, second) = full(2)
    second.says(words)
    assert second.lead[Events].wish_for("open_day")


@pytest.mark.parametrize("words", ["כן", "אוקיי", "מעולה", "אגיע", "ok"])
def test_a_yes_to_a_ticket_or_a_reminder_is_a_nod(words: str) -> None:
    hall = Hall((event(),))
    guest = hall.guest()
    guest.says("כנס")
    guest.says("דנה כהן")
    assert guest.says(words) == "מעולה, מחכים לך!"
    assert "תזכורת" in hall.passes(days=3, hours=9)[guest.lead.id][0]
    assert guest.says(words) == "מעולה, מחכים לך!"
    assert guest.lead[Events].ticket_for("open_day")


@pytest.mark.parametrize(
    ("words", "then"), [("כן", "מחכים לך"), ("ודאי", "מחכים לך"), ("לא", "מה לעשות עם הכרטיס")]
)
def test_on_the_day_a_yes_comes_and_a_no_is_asked_what_then(words: str, then: str) -> None:
    hall = Hall((event(capacity=5, living_seat=True),))
    guest = hall.guest()
    guest.says("כנס")
    guest.says("דנה כהן")
    hall.passes(days=4, hours=1)
    assert then in guest.says(words)


@pytest.mark.parametrize("words", ["סדנת הנקה", "הנקה", "לסדנת ההנקה בבקשה", "ביום שישי", "2"])
def test_of_two_events_with_one_word_one_is_picked_by_its_name_or_day(words: str) -> None:
    titles = {"he": "סדנת לידה", "en": "Birth"}, {"he": "סדנת הנקה", "en": "Nursing"}
    later = event(
        "nursing", title=titles[1], keywords=("סדנה",), starts_at=event().starts_at + timedelta(days=1)
    )
    guest = Hall((event("birth", title=titles[0], keywords=("סדנה",)), later)).guest()
    assert "לאיזה מהם" in guest.says("סדנה")
    guest.says(words)
    filling = guest.lead[Events].filling
    assert filling is not None
    assert filling.event == "nursing"


@pytest.mark.parametrize(
    "words",
    [
        "תפסיקו לשלוח לי הודעות על הכנס", "stop sending me messages about the conference", "די עם התזכורות על האירוע",
        "stop reminding me of the conference", "אל תשלחו לי יותר תזכורות לכנס היריון",
    ],
)  # fmt: skip
def test_no_more_messages_about_an_event_is_a_refusal(words: str) -> None:
    guest = Hall((event(),)).guest()
    guest.says(words)
    assert guest.lead.consent.refused_at is not None


@pytest.mark.parametrize(
    "words",
    [
        "תשלחו לי תזכורת לכנס",
        "למה לא שלחתם הודעה על הכנס?",
        "can you stop the conference?",
        "לא קיבלתי הודעות על הכנס",
    ],
)
def test_a_wish_for_messages_is_none(words: str) -> None:
    guest = Hall((event(),)).guest()
    guest.says(words)
    assert guest.lead.consent.refused_at is None


@pytest.mark.parametrize("words", ["איפה זה?", "ומתי זה?", "where is it?", "איפה?"])
def test_where_it_is_is_asked_of_the_event_that_is_spoken_of(words: str) -> None:
    guest = offered()
    told = guest.says(words)
    assert "היכל התרבות" in told or "Culture Palace" in told
    assert "/t/" in guest.says("כן"), "the place is still kept for them"
    assert "19:00" in guest.says(words)


def test_where_it_is_is_answered_in_the_middle_of_its_form() -> None:
    guest = Hall((event(),)).guest()
    guest.says("כנס")
    assert "היכל התרבות" in guest.says("איפה זה?")
    assert guest.reads().endswith("על איזה שם לרשום את הכרטיס?")
    assert "/t/" in guest.says("דנה כהן")


@pytest.mark.parametrize("words", ["cancel please", "cancel it", "תבטלו בבקשה", "לבטל", "אני רוצה לבטל"])
def test_cancel_said_to_a_ticket_is_about_that_and_refuses_nothing(words: str) -> None:
    """They are asked what is to become of it; nothing is lost by a word."""
    guest = offered()
    guest.says("כן")
    guest.says(words)
    assert guest.lead.consent.refused_at is None
    assert [choice.id.split(":")[1] for choice in guest.lead.dialogue.choices] == ["return", "hand", "keep"]
    assert guest.lead[Events].ticket_for("open_day")


@pytest.mark.parametrize("words", ["stop", "הסר", "cancel all messages"])
def test_a_refusal_said_to_a_ticket_is_one(words: str) -> None:
    guest = offered()
    guest.says("כן")
    guest.says(words)
    assert guest.lead.consent.refused_at is not None


@pytest.mark.parametrize(
    "words",
    [
        "עד מתי אתם שומרים לי?", "אני צריכה לבדוק עם בעלי", "תנו לי רגע לחשוב, כמה זמן יש לי?", "until when?",
        "let me check with my husband", "I'll get back to you",
    ],
)  # fmt: skip
def test_who_needs_a_while_hears_until_when_the_place_is_kept(words: str) -> None:
    """And nothing about "no pressure", since it does pass on then."""
    guest = offered()
    told = guest.says(words)
    assert "עד " in told or "until " in told
    assert "אין לחץ" not in told
    assert "/t/" in guest.says("כן, לוקחת")


def test_where_it_is_is_asked_together_with_something_else() -> None:
    told = offered().says("רגע, מתי זה? אני צריכה לבדוק עם בעלי")
    assert "היכל התרבות" in told
    assert "שמור בשבילך עד" in told


def test_a_yes_that_comes_too_late_leads_back_to_the_list() -> None:
    hall, (first, second, _) = full(3)
    returns(first)
    hall.passes(minutes=1)
    ends_at = second.notes(PlaceOffered)[0].fact.at  # type: ignore[attr-defined]
    hall.passes(seconds=(ends_at - hall.now).total_seconds() + 1)
    assert "עבר הלאה" in second.reads()
    assert "רשימת המתנה" in second.says("כן")
    second.says("דנה כהן")
    assert second.lead[Events].wish_for("open_day")


@pytest.mark.parametrize("words", ["מבטלת, הילד חולה", "cancelling, my son is ill", "לבטל בבקשה - חליתי"])
def test_cancel_and_why_said_to_a_ticket_is_about_that(words: str) -> None:
    guest = offered()
    guest.says("כן")
    guest.says(words)
    assert [choice.id.split(":")[1] for choice in guest.lead.dialogue.choices] == ["return", "hand", "keep"]


@pytest.mark.parametrize("words", ["לאחותי", "חברה שלי", "my sister", "for a friend"])
def test_who_somebody_is_is_no_name(words: str) -> None:
    guest = offered()
    guest.says("כן")
    guest.says("להעביר את הכרטיס")
    said = guest.says(words)
    assert "שם" in said or "name" in said
    assert "נועה לוי" in guest.says("נועה לוי")
