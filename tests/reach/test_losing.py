"""What does not arrive goes to the lead's next channel, once on each, and only where it is still wanted."""

from datetime import timedelta

import pytest

from conversations.answers.offered.part import Answers
from conversations.lead.addresses import Channel, Reach
from conversations.lead.lead import Lead
from conversations.purchases.inputs import Bought
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from tests.harness.studio import SUNDAY, Person, greeted, meet

CHAT = "972501234567@c.us"
PHONE = "+972501234567"
TOUCH = Key("touch", "courting", "day_one", 1)
GREETING = Key("greeting")


def lose(
    dana: Person, channel: Channel = Channel.WHATSAPP, key: Key | None = TOUCH, *, for_good: bool = False
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
    seen, written_to = list(touched.lead[Answers].shown_reviews), list(touched.lead.dialogue.written_to)
    lose(touched)
    (send,) = touched.sends()
    assert (send.channel, send.key, send.reply, send.kind) == (
        Channel.SMS,
        TOUCH._replace(via="sms"),
        False,
        "advertising",
    )
    assert send.content.text.startswith("פרסומת")
    assert send.content.text.endswith("להסרה השב הסר")
    [review] = seen
    words = touched.playbook.journey.reviews[review].text
    assert words in lost
    assert words in send.content.text
    assert touched.lead[Answers].shown_reviews == seen, "the same review, seen once"
    assert touched.lead.dialogue.written_to == written_to, "it is the same message"
    assert touched.lead.contact.reach[0].unreachable is None, "only this message was lost there"


@pytest.mark.parametrize("key", [TOUCH, GREETING])
def test_what_its_provider_did_not_take_goes_no_other_way(touched: Person, key: Key) -> None:
    """A refused text or account would else make a campaign of thousands into as many paid SMS."""
    touched.does(Unreachable(Channel.WHATSAPP, CHAT, "not_taken", key, for_good=False))
    assert touched.sends() == []


def test_not_twice_on_one_channel(touched: Person) -> None:
    lose(touched)
    lose(touched, Channel.SMS, TOUCH._replace(via="sms"))
    assert touched.sends() == []
    assert touched.why(touched.holds()[0].why) == "no channel that is on reaches them"


def test_on_to_a_third(playbook: Playbook) -> None:
    dana = greeted(playbook, reach=[Reach(Channel.WHATSAPP, CHAT), Reach(Channel.TELEGRAM, "777")])
    dana.waits(days=1, minutes=1)
    lose(dana)
    lose(dana, Channel.SMS, TOUCH._replace(via="sms"))
    assert [send.key for send in dana.sends()] == [TOUCH._replace(via="telegram")]


def test_an_address_is_dead_only_for_good(touched: Person) -> None:
    lose(touched, for_good=True)
    assert touched.lead.contact.reach[0].unreachable == "no_account"
    assert touched.sends()[0].channel is Channel.SMS


@pytest.mark.parametrize(
    "key",
    [
        None,
        Key("purchase", "o1"),
        Key("touch", "day_one"),
        Key("touch", "courting", "day_one", 9),
        Key("touch", "gone", "x", 1),
    ],
)
@pytest.mark.parametrize("for_good", [True, False])
def test_nothing_else_is_sent_again(touched: Person, key: Key | None, for_good: bool) -> None:
    lose(touched, key=key, for_good=for_good)
    assert touched.sends() == []


def test_not_after_they_answered(touched: Person) -> None:
    touched.now += timedelta(minutes=5)
    touched.says("איפה אתם?")
    lose(touched)
    assert touched.sends() == []
    assert touched.why(touched.holds()[0].why) == "they answered"


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
    assert touched.why(touched.holds()[0].why) == "too early or too late in their day"


def test_not_over_an_account_that_may_not_write_first(touched: Person) -> None:
    touched.held = {Channel.SMS: "suspended"}
    lose(touched)
    assert touched.why(touched.holds()[0].why) == "sms may not be used to write first (suspended)"


def test_a_greeting_that_was_lost_goes_to_sms_though_the_address_is_good(playbook: Playbook) -> None:
    dana = Person(playbook, Lead(id="lead1", created_at=SUNDAY))
    dana.submits(name="דנה", phone=PHONE)
    lose(dana, key=GREETING)
    assert [(send.channel, send.key) for send in dana.sends()] == [
        (Channel.SMS, GREETING._replace(via="sms"))
    ]
    lose(dana, Channel.SMS, GREETING._replace(via="sms"))
    assert dana.sends() == []


def test_a_greeting_that_answered_them_is_not_sent_after_them(playbook: Playbook) -> None:
    dana = meet(playbook)
    dana.says("היי")
    lose(dana, key=GREETING, for_good=True)
    assert dana.sends() == []
