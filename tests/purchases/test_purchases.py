"""A purchase is thanked for once, where the lead is best reached, and ends all courting."""

from datetime import datetime, timedelta

import pytest

from conversations.lead.addresses import Channel, Reach
from conversations.lead.lead import Stage
from conversations.purchases.inputs import Bought
from conversations.purchases.part import Purchases
from conversations.turn.inputs import Clicked
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from tests.harness.studio import SUNDAY, Person, meet

THANKS = "ההרשמה התקבלה"


def order(name: str = "o1", at: datetime = SUNDAY) -> Bought:
    return Bought(name, 260, "ILS", "מנוי", at)


def test_a_purchase_is_thanked_for_as_a_reply(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.does(order())
    [send] = dana.sends()
    assert (send.content.text, send.kind, send.reply, send.channel) == (
        THANKS,
        "service",
        True,
        Channel.WHATSAPP,
    )
    assert send.key == Key("purchase", "o1")
    assert send.lapses_at == dana.now + timedelta(days=1)


def test_every_order_has_a_thank_you_of_its_own(dana: Person) -> None:
    dana.says("היי")
    keys = [dana.does(order(name)) and dana.sends()[0].key for name in ("o1", "o2")]
    assert keys == [Key("purchase", "o1"), Key("purchase", "o2")]


def test_it_comes_where_they_last_wrote(dana: Person) -> None:
    dana.lead.contact.reach.append(Reach(Channel.TELEGRAM, "777", SUNDAY + timedelta(hours=1)))
    dana.does(order())
    assert dana.sends()[0].channel is Channel.TELEGRAM


def test_one_who_never_heard_from_us_learns_who_is_thanking(dana: Person) -> None:
    dana.does(order())
    assert dana.reads() == f"היי, דנה! כאן סטודיו ואלס.\n\n{THANKS}"
    assert dana.says("היי") == "היי! על מה לספר?", "they were greeted"


def test_after_the_thank_you_comes_nothing_unasked(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.does(order())
    assert dana.waits(days=60) == ""
    assert dana.says("כמה זה עולה?") == "260 בחודש"
    assert dana.stage() is Stage.PURCHASE


def test_who_refused_is_not_written_to_even_now(dana: Person) -> None:
    dana.says("הסר")
    dana.does(order())
    assert dana.sends() == []
    [hold] = dana.holds()
    assert dana.tell_fact(hold.fact) == THANKS
    assert dana.why(hold.why) == "they asked not to be written to"


def test_a_person_who_has_the_conversation_thanks_themselves(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take")
    dana.does(order())
    assert dana.sends() == []
    assert dana.why(dana.holds()[0].why) == "they are in the hands of Noa"


@pytest.mark.parametrize(("hours", "thanked"), [(0, True), (23, True), (24, False), (24 * 300, False)])
def test_an_order_told_of_late_is_noted_in_silence(dana: Person, hours: int, thanked: bool) -> None:
    dana.does(order(at=dana.now - timedelta(hours=hours)))
    assert bool(dana.sends()) is thanked
    assert thanked or dana.why(dana.holds()[0].why) == "its moment has passed"
    assert dana.lead[Purchases].bought_at == dana.now - timedelta(hours=hours)


def test_where_nothing_reaches_them_the_reason_is_kept(playbook: Playbook) -> None:
    dana = meet(playbook, phone=None, reach=[])
    dana.does(order())
    assert dana.why(dana.holds()[0].why) == "no channel that is on reaches them"
    assert dana.stage() is Stage.PURCHASE


def test_a_click_on_the_way_there_is_a_decision(dana: Person) -> None:
    dana.says("היי")
    dana.does(Clicked("join"))
    assert dana.stage() is Stage.DECISION
