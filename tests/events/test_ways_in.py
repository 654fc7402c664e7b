"""Other ways to a ticket than its word: a link, any word for an event; and a name that is mended."""

from datetime import timedelta

import msgspec
import pytest

from conversations.events.facts import NameMended
from conversations.events.inputs import RegistrationAsked, TicketRenamed
from conversations.events.part import Events
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Started
from tests.harness.happening import THURSDAY, Guest, Hall, event


def test_a_link_opens_the_chat_at_the_event() -> None:
    guest = Hall((event(),)).guest(channel=Channel.TELEGRAM)
    guest.lead.dialogue.greeted_at = None
    guest.does(Started(Channel.TELEGRAM, "event-open_day"))
    told = guest.reads()
    assert "סטודיו ואלס" in told, "they are greeted, in the same message"
    assert "כנס היריון" in told
    assert "על איזה שם לרשום" in told
    assert len(guest.sends()) == 1
    guest.says("דנה כהן")
    guest.does(Started(Channel.TELEGRAM, "event-open_day"))
    assert "/t/" in guest.reads(), "whoever is registered gets the ticket"


@pytest.mark.parametrize("channel", list(Channel))
def test_who_registers_on_a_page_gets_the_ticket_where_they_talk_to_us(channel: Channel) -> None:
    guest = Hall((event(),)).guest(channel=channel)
    guest.says("היי")
    guest.does(RegistrationAsked("open_day", "דנה כהן"))
    [ticket] = guest.sends()
    assert ticket.channel is channel
    assert "/t/" in str(ticket.content)


def test_a_link_of_an_event_that_never_was_greets_as_any() -> None:
    guest = Hall((event(),)).guest(channel=Channel.TELEGRAM)
    for payload in ("event-nothing", "event-", "open_day", "summer"):
        guest.does(Started(Channel.TELEGRAM, payload))
        assert "על איזה שם" not in guest.reads()
        assert guest.sends()


def test_any_word_for_an_event_gets_a_clear_answer() -> None:
    other = event("evening", title={"he": "ערב פתוח", "en": "Open evening"}, keywords=("ערב פתוח",))
    guest = Hall((other,)).guest()
    assert "אלה האירועים הקרובים אצלנו" in guest.says("כנס")
    assert guest.labels() == ["ערב פתוח, ביום חמישי ב־19:00"]
    assert "על איזה שם לרשום" in guest.says("1")

    nothing = Hall(()).guest()
    assert nothing.says("כנס") == "כרגע אין אירוע שפתוח להרשמה. כשיהיה, נשמח לראותך."

    over = Hall((other,))
    over.now = THURSDAY + timedelta(days=2)
    assert "כרגע אין אירוע" in over.guest().says("כנס")


def with_ticket() -> Guest:
    guest = Hall((event(capacity=5),)).guest()
    guest.says("כנס")
    guest.says("דנה כהן")
    return guest


def test_the_name_on_a_ticket_is_mended_in_chat_and_it_stays_the_same_ticket() -> None:
    guest = with_ticket()
    [before] = [msgspec.structs.replace(held) for held in guest.lead[Events].tickets]
    assert "על איזה שם" in guest.says("יש טעות בשם")
    assert guest.says("123") == "שם פרטי ומשפחה מספיקים, למשל: נועה לוי."
    assert "על שם: דנה כהן לוי" in guest.says("דנה כהן לוי")
    [after] = guest.lead[Events].tickets
    assert (after.code, after.friend, after.name) == (before.code, False, "דנה כהן לוי")
    assert guest.notes(NameMended)


def test_staff_mend_a_name_and_the_timeline_tells_of_it() -> None:
    guest = with_ticket()
    [held] = guest.lead[Events].tickets
    guest.does(TicketRenamed(held.code, "open_day", "דנה לוי", "Noa"))
    [after] = guest.lead[Events].tickets
    assert (after.code, after.name) == (held.code, "דנה לוי")
    [note] = guest.notes(NameMended)
    assert guest.why(note.why) == "mends the name on a ticket to כנס היריון"
    assert guest.sends() == [], "they asked for it, or will see it"


def test_at_the_door_the_word_brings_the_ticket_however_often_it_is_texted() -> None:
    guest = with_ticket()
    for _ in range(6):
        assert "/t/" in guest.says("כנס"), "it is no automatic answerer who texts it"
    stranger = Hall((event(capacity=5),)).guest()
    told = [bool(stranger.says("מה שעות הפתיחה שלכם בחגים?")) for _ in range(4)]
    assert told[-1] is False, "of all else the third time is met with silence"
