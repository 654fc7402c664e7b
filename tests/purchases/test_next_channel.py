"""What a customer is told of an order, or asked afterwards, takes the next channel where the first fails."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from conversations.asking.facts import AskHeld
from conversations.deliveries.inputs import ParcelMoved
from conversations.deliveries.words import DeliveryWords
from conversations.lead.addresses import Channel
from conversations.purchases.inputs import Bought
from conversations.reach.losing import NOT_TAKEN
from conversations.surveys.facts import SurveyAsked
from conversations.timeline.facts import Held
from conversations.turn.effects import Send
from conversations.turn.inputs import Unreachable
from tests.harness.after import REVIEW_WORDS, buyer, prepare_after
from tests.harness.studio import Person, meet, two

NEWS = DeliveryWords(
    shipped=two("יצאה לדרך", "On its way"), delivered=two("הגיעה", "Here"), late=two("מתעכבת", "Late"),
    surprise=two("הקינוח עלינו", "Dessert is on us"),
)  # fmt: skip
PLAYBOOK = prepare_after(deliveries=NEWS)
ASKED = "איך היה? 1–5"
Happening = Callable[[Person], object]


def told_of(status: str) -> Happening:
    return lambda person: person.does(ParcelMoved("o1", status, person.now))  # type: ignore[arg-type]


def dana() -> Person:
    """Somebody who ordered, and can be reached on WhatsApp and by SMS."""
    person = meet(PLAYBOOK)
    person.says("היי")
    person.does(Bought("o1", 90, "ILS", "פיצה", person.now))
    return person


def asked() -> Person:
    person = buyer(PLAYBOOK)
    assert person.waits(days=1, hours=3) == ASKED
    return person


def lose(person: Person, sent: Send, reason: str = "undelivered") -> str:
    """A message did not arrive; gives what goes out instead."""
    assert sent.channel is not None
    person.does(Unreachable(sent.channel, "x", reason, sent.key, for_good=False, lost=sent.content))
    return person.reads()


def goes_round(person: Person) -> None:
    """The last message takes each other channel once, as it was, and then none."""
    first = person.sends()[-1]
    assert first.channel is Channel.WHATSAPP
    assert lose(person, first) == first.content.text
    second = person.sends()[-1]
    assert second.channel is Channel.SMS
    assert second.content.choices == first.content.choices
    assert lose(person, second) == ""
    [held] = person.holds()
    assert person.why(held.why) == "no channel that is on reaches them"


def test_the_thanks_for_an_order_takes_the_next_channel() -> None:
    goes_round(dana())


@pytest.mark.parametrize("status", ["shipped", "late", "delivered"])
def test_news_of_an_order_take_the_next_channel(status: str) -> None:
    person = dana()
    told_of(status)(person)
    goes_round(person)


@pytest.mark.parametrize(
    ("before", "after"), [("shipped", "delivered"), ("shipped", "late"), ("late", "delivered")]
)
def test_news_that_newer_ones_have_overtaken_are_not_told_again(before: str, after: str) -> None:
    person = dana()
    told_of(before)(person)
    old = person.sends()[-1]
    person.now += timedelta(minutes=5)
    told_of(after)(person)
    assert lose(person, old) == ""


def test_of_an_order_that_was_cancelled_meanwhile_nobody_is_told() -> None:
    person = dana()
    thanks = person.sends()[-1]
    told_of("shipped")(person)
    news = person.sends()[-1]
    person.now += timedelta(minutes=5)
    person.does(Bought("o1", 90, "ILS", "פיצה", person.now, "cancelled"))
    assert lose(person, thanks) + lose(person, news) == ""


def test_a_question_takes_the_next_channel_with_its_scores_and_is_asked_once() -> None:
    person = asked()
    goes_round(person)
    assert person.notes(SurveyAsked) == []


def test_the_answer_on_the_next_channel_counts() -> None:
    person = asked()
    lose(person, person.sends()[-1])
    assert person.says("5", channel=Channel.SMS) == "תודה! למה?"


def test_who_answered_meanwhile_is_not_asked_again() -> None:
    person = asked()
    question = person.sends()[-1]
    person.says("5")
    assert lose(person, question) == ""


def test_a_request_for_a_review_and_its_reminder_take_the_next_channel() -> None:
    person = buyer(prepare_after(review_requests=REVIEW_WORDS))
    person.waits(days=REVIEW_WORDS.after.days, hours=3)
    goes_round(person)
    person.waits(days=REVIEW_WORDS.remind_after.days, hours=3)
    goes_round(person)


def test_who_is_with_the_team_by_then_is_asked_nothing() -> None:
    person = asked()
    question = person.sends()[-1]
    person.says("אני רוצה לדבר עם מישהו")
    assert lose(person, question) == ""
    [held] = person.holds()
    assert isinstance(held.fact, AskHeld)


def test_what_befell_the_whole_account_changes_no_channel() -> None:
    person = asked()
    assert lose(person, person.sends()[-1], NOT_TAKEN) == ""


def test_what_the_account_may_not_send_is_held_with_its_reason() -> None:
    person = dana()
    person.held = {Channel.SMS: "suspended"}
    assert lose(person, person.sends()[-1]) == ""
    [held] = person.holds()
    assert isinstance(held.fact, Held)


def test_two_that_go_round_at_once_take_each_channel_once() -> None:
    person = dana()
    thanks = person.sends()[-1]
    told_of("shipped")(person)
    news = person.sends()[-1]
    lose(person, thanks)
    second = person.sends()[-1]
    lose(person, news)
    assert lose(person, second) == "", "it was on both"
