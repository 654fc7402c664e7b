"""What does not arrive goes to the lead's next channel, once on each, and only where it is still wanted."""

from datetime import timedelta

import pytest

from conversations.engine import Playbook
from conversations.lead.addresses import Channel, Reach
from conversations.lead.lead import Lead
from conversations.turn.inputs import Bought, Unreachable
from tests.harness.studio import SUNDAY, Person, greeted, meet

CHAT = "972501234567@c.us"
PHONE = "+972501234567"
TOUCH = "touch:courting:1:day_one"


def lose(
    dana: Person, channel: Channel = Channel.WHATSAPP, key: str | None = TOUCH, *, for_good: bool = False
) -> None:
    address = {"whatsapp": CHAT, "sms": PHONE, "telegram": "777"}[channel]
    dana.does(Unreachable(channel, address, "no_account" if for_good else "undelivered", key, for_good))


@pytest.fixture
def touched(playbook: Playbook) -> Person:
    """Somebody who was just sent the first touch on WhatsApp."""
    dana = greeted(playbook)
    dana.waits(days=1, minutes=1)
    assert dana.sends()[0].key == TOUCH
    return dana


def test_a_touch_that_was_lost_goes_out_again_marked_for_its_new_channel(touched: Person) -> None:
    lost = touched.sends()[0].content.text
    seen, written_to = list(touched.lead.shown_reviews), list(touched.lead.written_to)
    lose(touched)
    (send,) = touched.sends()
    assert (send.channel, send.key, send.reply, send.kind) == (
        Channel.SMS,
        f"{TOUCH}:sms",
        False,
        "advertising",
    )
    assert send.content.text.startswith("פרסומת")
    assert send.content.text.endswith("להסרה השב הסר")
    [review] = seen
    words = touched.playbook.journey.reviews[review].text
    assert words in lost
    assert words in send.content.text
    assert touched.lead.shown_reviews == seen, "the same review, seen once"
    assert touched.lead.written_to == written_to, "it is the same message"
    assert touched.lead.reach[0].unreachable is None, "only this message was lost there"


def test_not_twice_on_one_channel(touched: Person) -> None:
    lose(touched)
    lose(touched, Channel.SMS, f"{TOUCH}:sms")
    assert touched.sends() == []
    assert touched.holds()[0].why == "no channel that is on reaches them"


def test_on_to_a_third(playbook: Playbook) -> None:
    dana = greeted(playbook, reach=[Reach(Channel.WHATSAPP, CHAT), Reach(Channel.TELEGRAM, "777")])
    dana.waits(days=1, minutes=1)
    lose(dana)
    lose(dana, Channel.SMS, f"{TOUCH}:sms")
    assert [send.key for send in dana.sends()] == [f"{TOUCH}:telegram"]


def test_an_address_is_dead_only_for_good(touched: Person) -> None:
    lose(touched, for_good=True)
    assert touched.lead.reach[0].unreachable == "no_account"
    assert touched.sends()[0].channel is Channel.SMS


@pytest.mark.parametrize(
    "key", [None, "purchase:o1", "touch:day_one", "touch:courting:9:day_one", "touch:gone:1:x"]
)
@pytest.mark.parametrize("for_good", [True, False])
def test_nothing_else_is_sent_again(touched: Person, key: str | None, for_good: bool) -> None:
    lose(touched, key=key, for_good=for_good)
    assert touched.sends() == []


def test_not_after_they_answered(touched: Person) -> None:
    touched.now += timedelta(minutes=5)
    touched.says("איפה אתם?")
    lose(touched)
    assert touched.sends() == []
    assert touched.holds()[0].why == "they answered"


def test_not_after_they_bought_or_left(touched: Person) -> None:
    buyer = greeted(touched.playbook)
    buyer.waits(days=1, minutes=1)
    buyer.does(Bought("o1", 260, "ILS", "מנוי", buyer.now))
    lose(buyer)
    assert buyer.sends() == []
    touched.says("הסר")
    lose(touched)
    assert touched.sends() == []


def test_not_at_night(touched: Person) -> None:
    touched.now += timedelta(hours=13)
    lose(touched)
    assert touched.sends() == []
    assert touched.holds()[0].why == "too early or too late in their day"


def test_not_over_an_account_that_may_not_write_first(touched: Person) -> None:
    touched.held = {Channel.SMS: "suspended"}
    lose(touched)
    assert touched.holds()[0].why == "sms may not be used to write first (suspended)"


def test_a_greeting_that_was_lost_goes_to_sms_though_the_address_is_good(playbook: Playbook) -> None:
    dana = Person(playbook, Lead(id="lead1", created_at=SUNDAY))
    dana.submits(name="דנה", phone=PHONE)
    lose(dana, key="greeting")
    assert [(send.channel, send.key) for send in dana.sends()] == [(Channel.SMS, "greeting:sms")]
    lose(dana, Channel.SMS, "greeting:sms")
    assert dana.sends() == []


def test_a_greeting_that_answered_them_is_not_sent_after_them(playbook: Playbook) -> None:
    dana = meet(playbook)
    dana.says("היי")
    lose(dana, key="greeting", for_good=True)
    assert dana.sends() == []
