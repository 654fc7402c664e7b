"""Nobody takes it, nobody answers, nobody writes any more: what happens by itself in the hands of people."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.networks import TRAITS
from conversations.handoff.facts import AlertedFurther, HandoffLapsed, OwnerReminded
from conversations.handoff.opening import open_by_journey
from conversations.journey.model.business import Escalation
from conversations.journey.model.rules import Rules
from conversations.lead.addresses import Channel, Recipient
from conversations.turn.effects import TellStaff
from conversations.turn.given import Given
from conversations.turn.inputs import Shared, StaffWrote
from conversations.turn.turn import Turn
from tests.harness.studio import SUNDAY, Numbered, Person, build_journey, meet, prepare, two

pytestmark = pytest.mark.hours

BOSS = Escalation(name="Rina", phone="+972541110000")
PARTNER = Escalation(name="Uri", phone="+972541110001", channel=Channel.SMS)


def meet_at_a_studio(*escalation: Escalation, **rules: object) -> Person:
    """Somebody who writes to a studio that calls further people, and takes a conversation back after a day."""
    business = build_journey().business.model_copy(
        update={"escalation": escalation, "handoff_gives_back": timedelta(hours=24)}
    )
    return meet(prepare(build_journey(business=business, rules=Rules(**rules))))


def alerts(told: list[TellStaff]) -> list[tuple[int, Recipient | None]]:
    return [(each.again, each.contact) for each in told if each.alert]


def test_without_further_contacts_everybody_is_told_three_times() -> None:
    dana = meet_at_a_studio()
    dana.says("נציג")
    assert alerts(dana.told()) == [(0, None)]
    dana.waits(days=20)
    assert alerts(dana.told()) == [(1, None), (2, None)]


def test_further_contacts_are_told_one_after_the_other_and_the_others_that_they_were() -> None:
    dana = meet_at_a_studio(BOSS, PARTNER)
    dana.says("נציג")
    dana.waits(minutes=10)
    assert alerts(dana.told()) == [(1, None)]
    dana.waits(minutes=10)
    assert alerts(dana.told()) == [(2, (Channel.WHATSAPP, f"{BOSS.phone[1:]}@c.us"))]
    alert, note = dana.told()
    assert alert.alone
    assert "דנה לוי" in alert.content.text
    assert "Rina" in note.content.text
    assert not note.alone
    (line,) = dana.notes(AlertedFurther)
    assert dana.tell_fact(line.fact) == "alerted further"
    assert dana.why(line.why) == "nobody took it in 20 min, Rina is told"
    dana.waits(minutes=10)
    assert alerts(dana.told()) == [(3, (Channel.SMS, PARTNER.phone))]
    assert [choice.id for choice in dana.told()[0].content.choices] == ["staff:take"]
    assert len(dana.told()[0].content.text) < 134, "an SMS is paid by the part"
    dana.waits(days=20)
    assert dana.told() == []


def test_a_contact_whose_channel_is_off_is_told_on_another() -> None:
    dana = meet_at_a_studio(PARTNER)
    dana.channels = (Channel.WHATSAPP, Channel.TELEGRAM)
    dana.says("נציג")
    dana.waits(minutes=20)
    assert (2, (Channel.WHATSAPP, f"{PARTNER.phone[1:]}@c.us")) in alerts(dana.told())


def test_the_time_to_take_it_is_counted_while_staff_are_there() -> None:
    dana = meet_at_a_studio()
    dana.now = datetime(2026, 11, 22, 17, 55, tzinfo=UTC)  # five minutes before they go home
    dana.says("נציג")
    dana.waits(hours=12)
    assert dana.told() == []
    dana.waits(hours=1, minutes=10)  # five minutes after nine
    assert alerts(dana.told()) == [(1, None)]


def test_on_a_holiday_nobody_is_there_and_the_lead_hears_when() -> None:
    dana = meet_at_a_studio(closed={date(2026, 11, 23): two("יום הולדת לסטודיו", "The studio's birthday")})
    dana.now = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)
    dana.says("היי")
    assert dana.says("נציג") == "נחזור אליך מחרתיים ב־9:00"


def test_words_that_wait_for_whoever_has_it_are_brought_up_a_few_times() -> None:
    dana = meet_at_a_studio()
    dana.says("נציג")
    dana.staff("take")
    dana.says("אז מה אומרים?")
    dana.waits(minutes=4)
    dana.says("הלו?")
    dana.waits(minutes=7)
    (reminder,) = dana.told()
    for part in ("דנה לוי", "Noa", "10 דק׳", "אז מה אומרים?", "הלו?"):
        assert part in reminder.content.text
    (line,) = dana.notes(OwnerReminded)
    assert dana.tell_fact(line.fact) == "owner reminded"
    assert dana.why(line.why) == "no answer from Noa in 10 min"
    dana.waits(hours=3)
    assert len(dana.told()) == 2
    dana.waits(hours=20)
    assert [told for told in dana.told() if "⏰" in told.content.text] == []


def test_an_answer_ends_the_reminders() -> None:
    dana = meet_at_a_studio()
    dana.says("נציג")
    dana.staff("take")
    dana.says("אז מה אומרים?")
    dana.does(StaffWrote("רגע, בודקת", "Noa"))
    dana.waits(hours=5)
    assert dana.told() == []


def test_thanks_and_reactions_want_no_answer() -> None:
    dana = meet_at_a_studio()
    dana.says("נציג")
    dana.does(StaffWrote("סגור, מחכים לך ביום ראשון", "Noa"))
    dana.says("תודה רבה!")
    dana.does(Shared("reaction", dana.channel, caption="❤"))
    dana.waits(hours=5)
    assert dana.told() == []


def test_when_neither_side_writes_for_a_day_the_bot_has_it_again_without_a_word_to_the_lead() -> None:
    dana = meet_at_a_studio()
    dana.says("נציג")
    dana.staff("take")
    dana.waits(hours=20)
    dana.does(StaffWrote("אחזור אליך מחר", "Noa"))
    assert dana.waits(hours=23) == ""
    assert dana.lead.handoff.open is not None
    arrived = dana.waits(hours=2)
    assert "השיחה חזרה אליי" not in arrived
    assert dana.lead.handoff.open is None
    (line,) = dana.notes(HandoffLapsed)
    assert (dana.tell_fact(line.fact), dana.why(line.why)) == (
        "ended by itself",
        "nobody wrote for 1 d 0 h; in their hands for 1 d 20 h",
    )
    assert "260 בחודש" in dana.says("כמה זה עולה?")


def test_a_refusal_meanwhile_changes_nothing_about_that() -> None:
    dana = meet_at_a_studio()
    dana.says("נציג")
    dana.staff("take")
    dana.says("תפסיקו לכתוב לי")
    dana.waits(days=2)
    assert dana.lead.handoff.open is None


def test_one_nobody_took_stays_open_and_staff_hear_of_it_when_the_lead_comes_back() -> None:
    dana = meet_at_a_studio()
    dana.says("נציג")
    dana.waits(days=2)
    assert dana.lead.handoff.open is not None
    assert "03-555-0142" in dana.says("נו, יש שם מישהו? נציג")
    assert "נציג" in dana.told()[0].content.text, "staff read it all the same"


@pytest.mark.parametrize("channel", [Channel.WHATSAPP, Channel.TELEGRAM])
def test_an_answer_from_the_business_phone_is_told_once_and_ends_by_itself(channel: Channel) -> None:
    dana = meet_at_a_studio()
    dana.says("היי")
    dana.does(StaffWrote("היי, ראיתי שכתבת", "Waltz", own_phone=True, channel=Channel.WHATSAPP))
    (note,) = dana.told()
    assert "מהטלפון של העסק" in note.content.text
    assert [choice.id for choice in note.content.choices] == ["staff:done", "staff:back"]
    dana.does(StaffWrote("עוד משהו?", "Waltz", own_phone=True, channel=Channel.WHATSAPP))
    assert dana.told() == []
    assert dana.says("כמה זה עולה?", channel=channel) == ""
    # On WhatsApp they read it on the phone; from elsewhere it has to be shown to them.
    assert bool(dana.told()) is (channel is Channel.TELEGRAM)
    dana.waits(hours=25)
    assert dana.lead.handoff.open is None


def test_the_journey_can_ask_for_a_person_and_the_lead_hears_nothing_of_it() -> None:
    dana = meet_at_a_studio()
    dana.says("היי")
    given = Given(SUNDAY, TRAITS, "https://bot.example", Numbered(9))
    turn = Turn(dana.playbook, dana.lead, given)
    open_by_journey(turn, "התלבטות על המחיר כבר שבוע")
    told = [effect for effect in turn.effects if isinstance(effect, TellStaff)]
    assert "התלבטות על המחיר כבר שבוע" in told[0].content.text
    assert turn.lead.handoff.open is not None
    why = dana.why((turn.lead.handoff.open.reason,))
    assert why == "the journey asks for a person: התלבטות על המחיר כבר שבוע"
    count = len(turn.effects)
    open_by_journey(turn, "שוב")
    assert len(turn.effects) == count
