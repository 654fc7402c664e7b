"""Who is told what of a lead, and where."""

from typing import Any

import pytest

from bot.decisions.staff_messages import tell_staff
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content
from conversations.turn.effects import TellStaff
from storage.facts import Entry
from storage.messages import NewMessage
from tests.harness.people import NOON, lead

NOA, GIL, URI = "972541112233@c.us", "972541114455@c.us", "+972541110001"
TAKE = (Choice("staff:take", "אני על זה"),)


def told(effect: TellStaff, chat: str = "-1001") -> list[tuple[str, str, str | None]]:
    """Where a line goes: address, words, file."""
    numbers = ("972541112233", "972541114455")
    what = list(tell_staff(lead(), effect, NOON, tuple(Channel), chat, numbers, True))
    assert not [line for line in what if isinstance(line, Entry)]
    return [(m.address, m.content.text, m.content.media) for m in what if isinstance(m, NewMessage)]


@pytest.mark.parametrize(
    ("effect", "chat", "places"),
    [
        ({"alert": True}, "-1001", ["-1001", NOA, GIL]),
        ({}, "-1001", ["-1001"]),
        ({}, "", [NOA, GIL]),
        ({"contact": (Channel.WHATSAPP, NOA)}, "-1001", ["-1001", NOA]),
        ({"contact": (Channel.WHATSAPP, NOA)}, "", [NOA]),
        ({"contact": (Channel.WHATSAPP, "+972541112233"), "alone": True}, "-1001", [NOA]),
        ({"contact": (Channel.SMS, URI), "alone": True, "alert": True, "again": 2}, "-1001", [URI]),
        ({"alert": True, "contact": (Channel.WHATSAPP, "+972541112233")}, "-1001", ["-1001", NOA, GIL]),
    ],
)
def test_everybody_it_concerns_is_told_once(effect: dict[str, Any], chat: str, places: list[str]) -> None:
    lines = told(TellStaff(Content("דנה", TAKE), "case1", **effect), chat)
    assert [address for address, _, _ in lines] == places


def test_a_voice_note_on_a_phone_says_first_whose_it_is() -> None:
    note = Content("📎 דנה: הודעה קולית", media="telegram:AwAC1", media_kind="voice")
    lines = told(TellStaff(note, "case1", contact=(Channel.WHATSAPP, NOA)))
    assert lines == [
        ("-1001", note.text, note.media),
        (NOA, note.text, None),
        (NOA, "", note.media),
    ]


def test_the_buttons_name_the_lead() -> None:
    effect = TellStaff(Content("דנה", TAKE), "case1", alert=True)
    (message, *_) = tell_staff(lead(), effect, NOON, tuple(Channel), "-1001", (), True)
    assert isinstance(message, NewMessage)
    assert message.content.choices[0].id == "staff:take:dana"
    assert message.key == "alert:case1:0:-1001"


def test_where_nobody_can_be_told_the_timeline_says_so() -> None:
    effect = TellStaff(Content("דנה"), "case1")
    (line,) = tell_staff(lead(), effect, NOON, tuple(Channel), "", (), True)
    assert isinstance(line, Entry)
    assert line.status == "held"
