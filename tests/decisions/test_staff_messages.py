"""Who is told what of a lead, and where."""

from typing import Any

import pytest

from bot.decisions.batch import Surroundings
from bot.decisions.staff_messages import tell_staff
from bot.networks import TRAITS
from conversations.handoff.facts import StaffNotTold
from conversations.lead.addresses import Channel, Recipient
from conversations.lead.content import Choice, Content, Media
from conversations.lead.reason import reason
from conversations.turn.effects import TellStaff
from conversations.turn.keys import Key
from storage.facts import Noted
from storage.messages import NewMessage
from tests.harness.office import PLAYBOOK
from tests.harness.people import NOON, lead

NOA, GIL, URI = "972541112233@c.us", "972541114455@c.us", "+972541110001"
TAKE = (Choice("staff:take", "אני על זה"),)


def tell(effect: TellStaff, chat: str, *numbers: str) -> list[NewMessage | Noted]:
    """What follows where staff read in this chat and at these numbers."""
    staff_chat = Recipient(Channel.TELEGRAM, chat) if chat else None
    phones = tuple(Recipient(Channel.WHATSAPP, number) for number in numbers)
    around = Surroundings(PLAYBOOK, TRAITS, "https://bot.example", staff_chat, phones)
    return list(tell_staff(lead(), effect, NOON, around))


def told(effect: TellStaff, chat: str = "-1001") -> list[tuple[str, str, Media | None]]:
    """Where a line goes: address, words, file."""
    what = tell(effect, chat, NOA, GIL)
    assert not [line for line in what if isinstance(line, Noted)]
    return [(m.address, m.content.text, m.content.media) for m in what if isinstance(m, NewMessage)]


@pytest.mark.parametrize(
    ("effect", "chat", "places"),
    [
        ({"alert": True}, "-1001", ["-1001", NOA, GIL]),
        ({}, "-1001", ["-1001"]),
        ({}, "", [NOA, GIL]),
        ({"contact": Recipient(Channel.WHATSAPP, NOA)}, "-1001", ["-1001", NOA]),
        ({"contact": Recipient(Channel.WHATSAPP, NOA)}, "", [NOA]),
        ({"contact": Recipient(Channel.WHATSAPP, NOA), "alone": True}, "-1001", [NOA]),
        ({"contact": Recipient(Channel.SMS, URI), "alone": True, "alert": True, "again": 2}, "-1001", [URI]),
        (
            {"alert": True, "contact": Recipient(Channel.WHATSAPP, NOA)},
            "-1001",
            ["-1001", NOA, GIL],
        ),
    ],
)
def test_everybody_it_concerns_is_told_once(effect: dict[str, Any], chat: str, places: list[str]) -> None:
    lines = told(TellStaff(Content("דנה", TAKE), "case1", **effect), chat)
    assert [address for address, _, _ in lines] == places


def test_a_voice_note_on_a_phone_says_first_whose_it_is() -> None:
    note = Content("📎 דנה: הודעה קולית", media=Media("voice", telegram="AwAC1"))
    lines = told(TellStaff(note, "case1", contact=Recipient(Channel.WHATSAPP, NOA)))
    assert lines == [
        ("-1001", note.text, note.media),
        (NOA, note.text, None),
        (NOA, "", note.media),
    ]


def test_the_buttons_name_the_lead() -> None:
    effect = TellStaff(Content("דנה", TAKE), "case1", alert=True)
    [message] = tell(effect, "-1001")
    assert isinstance(message, NewMessage)
    assert message.content.choices[0].id == "staff:take:dana"
    assert message.key == Key("alert", "case1", "-1001")


def test_an_alert_that_is_repeated_is_another_message() -> None:
    effect = TellStaff(Content("דנה", TAKE), "case1", alert=True, again=2)
    [message] = tell(effect, "-1001")
    assert isinstance(message, NewMessage)
    assert message.key == Key("alert", "case1", "-1001", 2)


def test_where_nobody_can_be_told_the_timeline_says_so() -> None:
    effect = TellStaff(Content("דנה"), "case1")
    [noted] = tell(effect, "")
    assert noted == Noted("dana", NOON, StaffNotTold("דנה"), (reason("no_staff_chat"),), status="held")
