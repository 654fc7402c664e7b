"""What staff are shown, what they are asked, and what of theirs reaches the lead."""

from typing import Any

import pytest

from conversations.lead.addresses import Channel
from conversations.turn.inputs import Shared, StaffPressed, StaffWrote, Unreachable
from tests.harness.studio import Person

NOAS_PHONE = (Channel.WHATSAPP, "972541112233@c.us")


def test_an_alert_shows_the_last_lines_and_who_said_them(dana: Person) -> None:
    dana.says("היי")
    dana.says("כמה זה עולה?")
    dana.says("נציג")
    lines = dana.told()[0].content.text.split("\n\n")[1].splitlines()
    assert lines[-1] == "דנה: נציג"
    assert lines[-3] == "דנה: כמה זה עולה?"
    assert lines[-2].startswith("הבוט: 260")
    assert len(lines) == 5


def test_reply_takes_it_and_asks_for_the_words(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("reply")
    assert dana.lead.handoff is not None
    assert dana.lead.handoff.owner == "Noa"
    (prompt,) = dana.told()
    assert prompt.content.asks
    assert "דנה לוי · 4567" in prompt.content.text
    dana.staff("reply")
    assert dana.told()[0].content.asks


def test_reply_to_what_another_has_says_who(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take", "Gil")
    dana.staff("reply", "Noa")
    (told,) = dana.told()
    assert "Gil" in told.content.text
    assert not told.content.asks


def test_on_a_phone_reply_is_explained_to_whoever_pressed_it(dana: Person) -> None:
    dana.says("נציג")
    dana.does(StaffPressed("reply", "Noa", NOAS_PHONE))
    took, explained = dana.told()
    assert took.contact is None
    assert (explained.contact, explained.alone, explained.content.asks) == (NOAS_PHONE, True, False)
    assert "מצטטים" in explained.content.text


def test_the_leads_words_go_where_whoever_has_it_is(dana: Person) -> None:
    dana.says("נציג")
    dana.does(StaffPressed("take", "Noa", NOAS_PHONE))
    assert dana.told()[0].contact == NOAS_PHONE
    dana.says("תודה שחזרתם")
    (told,) = dana.told()
    assert (told.contact, told.alone, told.alert) == (NOAS_PHONE, False, False)


@pytest.mark.parametrize(
    ("shared", "shown"),
    [
        (
            Shared("image", Channel.WHATSAPP, media="https://g.example/1.jpg"),
            ("image", "https://g.example/1.jpg"),
        ),
        (Shared("voice", Channel.TELEGRAM, media="telegram:AwAC1"), ("voice", "telegram:AwAC1")),
        (Shared("sticker", Channel.TELEGRAM, media="telegram:CAAC1"), ("document", "telegram:CAAC1")),
    ],
)
def test_files_of_the_lead_reach_staff_as_files(dana: Person, shared: Shared, shown: tuple[str, str]) -> None:
    dana.says("נציג")
    dana.staff("take")
    dana.does(shared)
    (told,) = dana.told()
    assert (told.content.media_kind, told.content.media) == shown
    assert "דנה לוי" in told.content.text
    assert dana.sends() == []


def test_a_place_reaches_staff_as_a_link(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take")
    dana.does(Shared("location", dana.channel, media="https://maps.example/32,34"))
    (told,) = dana.told()
    assert told.content.media is None
    assert "https://maps.example/32,34" in told.content.text


@pytest.mark.parametrize(
    "file",
    [
        {"media": "telegram:BQAC1", "media_kind": "document", "file_name": "מחירון.pdf"},
        {"media": "https://g.example/1.ogg", "media_kind": "voice"},
    ],
)
def test_files_of_staff_reach_the_lead(dana: Person, file: dict[str, Any]) -> None:
    dana.says("נציג")
    dana.does(StaffWrote("", "Noa", **file))
    (send,) = dana.sends()
    for name, value in file.items():
        assert getattr(send.content, name) == value
    assert send.why == "staff: Noa"


@pytest.mark.parametrize(
    ("kind", "sent"), [("image", [("שימי לב", "x")]), ("document", [("שימי לב", None), ("", "x")])]
)
def test_words_with_a_file_whatsapp_shows_none_with_go_before_it(
    dana: Person, kind: Any, sent: list[tuple[str, str | None]]
) -> None:
    dana.says("נציג")
    dana.does(StaffWrote("שימי לב", "Noa", media="x", media_kind=kind))
    assert [(send.content.text, send.content.media) for send in dana.sends()] == sent


def test_the_chat_takes_over_from_the_phone(dana: Person) -> None:
    dana.says("היי")
    dana.does(StaffWrote("כאן", "Waltz", own_phone=True, channel=dana.channel))
    dana.does(StaffWrote("כאן נועה", "Noa"))
    assert dana.lead.handoff is not None
    assert (dana.lead.handoff.owner, dana.lead.handoff.own_phone) == ("Noa", False)
    dana.says("היי נועה")
    assert dana.told()[0].content.text.endswith("היי נועה")


def test_whoever_has_it_hears_that_their_words_did_not_arrive(dana: Person) -> None:
    dana.says("נציג")
    dana.does(StaffWrote("היי", "Noa"))
    dana.does(Unreachable(dana.channel, "972501234567@c.us", "blocked"))
    assert any("לא הגיע" in told.content.text for told in dana.told())


def test_several_leads_can_be_told_apart_in_one_chat(dana: Person) -> None:
    for action in ("take", "done"):
        dana.says("נציג")
        dana.staff(action)
        assert all("דנה לוי · 4567" in told.content.text for told in dana.told())


def test_a_refusal_meanwhile_reaches_whoever_has_it_and_counts(dana: Person) -> None:
    dana.says("נציג")
    dana.does(StaffPressed("take", "Noa", NOAS_PHONE))
    assert dana.says("תורידו אותי מהרשימה") == "לא נכתוב יותר"
    (told,) = dana.told()
    assert told.contact == NOAS_PHONE
    assert told.content.text == "🚫 דנה לוי · 4567: תורידו אותי מהרשימה"
