"""The waiting list: first come, first served, an offer with a real end, the truth about where one stands."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from conversations.events.book import EventCalendar
from conversations.events.facts import PlaceOffered, WaitingEnded
from conversations.events.part import Events
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Unreachable
from tests.harness.happening import THURSDAY, Guest, Hall, event

FREE, OURS = "התפנה מקום", "יש כרטיס"


def full(people: int, **changes: Any) -> tuple[Hall, list[Guest]]:
    """One place, taken by the first; the others wait in order."""
    hall = Hall((event(capacity=1, **changes),))
    guests = [hall.guest(f"אורחת {'אבגדהו'[number]}") for number in range(people)]
    for guest in guests:
        guest.says("כנס")
        guest.says("1")
    return hall, guests


def returns(guest: Guest) -> None:
    guest.says("לא אוכל להגיע")
    assert "בוטל" in guest.says("לבטל את הכרטיס")


def test_they_stand_in_the_order_they_came() -> None:
    hall, (first, *others) = full(4)
    assert [guest.says("איפה אני ברשימה?") for guest in others] == [
        f"רשימת ההמתנה לכנס היריון: מספר {number}." for number in (1, 2, 3)
    ]
    returns(first)
    assert [name for name, told in hall.passes(minutes=1).items() if FREE in told[0]] == [others[0].lead.id]


def test_what_is_declined_lapses_or_can_not_be_told_goes_to_the_next() -> None:
    hall, (first, one, two, three, four) = full(5)
    returns(first)
    hall.passes(minutes=1)
    one.says("לא הפעם")
    assert FREE in hall.passes(minutes=1)[two.lead.id][0]
    ends_at = two.notes(PlaceOffered)[0].fact.at  # type: ignore[attr-defined]
    assert hall.now < ends_at < THURSDAY
    hall.passes(seconds=(ends_at - hall.now).total_seconds() + 1)
    assert [note.fact.state for note in two.notes(WaitingEnded)] == ["lapsed"]  # type: ignore[attr-defined]
    assert "עבר הלאה" in two.reads(), "they are told"
    assert two.why(two.notes(WaitingEnded)[0].why) == "no answer to the offer in time"
    hall.passes(minutes=1)
    [offer] = [send.key for send in three.all_sends() if send.key and send.key.part == "offer"]
    for channel in (Channel.WHATSAPP, Channel.SMS):
        three.does(Unreachable(channel, "x", "blocked", offer))
        if channel is Channel.WHATSAPP:
            assert [send.channel for send in three.sends()] == [Channel.SMS], (
                "their next channel is tried first"
            )
    assert FREE in hall.passes(minutes=1)[four.lead.id][0]


@pytest.mark.parametrize("channel", list(Channel))
def test_an_offer_is_pressed_on_every_kind_of_phone(channel: Channel) -> None:
    """Passed on by the first of two who wait, and taken by the other: by its button, on SMS by its number."""
    hall, guests = full(1)
    for _ in range(2):
        waiting = hall.guest("נועה לוי", channel=channel)
        waiting.says("כנס")
        waiting.says("נועה לוי")
        guests.append(waiting)
    holder, first, second = guests
    returns(holder)
    hall.passes(minutes=1)
    [offer] = [sent for sent in first.sends() if FREE in sent.content.text]
    assert offer.channel is channel
    take, decline = (choice.id for choice in first.lead.dialogue.choices[:2])
    first.taps(decline)
    assert hall.books[event().resource].place_of(first.lead.id) is None
    hall.passes(minutes=1)
    told = second.says("1") if channel is Channel.SMS else second.taps(take)
    assert "/t/" in told
    assert second.lead[Events].ticket_for("open_day")
    assert "/t/" not in first.taps(take), "an old offer's button takes nothing"


def test_an_old_offers_button_says_so() -> None:
    hall, (first, one, _) = full(3)
    returns(first)
    hall.passes(minutes=1)
    one.says("לא הפעם")
    assert "כבר עבר הלאה" in one.taps("event:take:open_day")
    assert one.lead[Events].tickets == []


def test_who_refuses_is_passed_over() -> None:
    hall, (first, one, two) = full(3)
    returns(first)
    hall.passes(minutes=1)
    one.says("הסר")
    assert FREE in hall.passes(minutes=1)[two.lead.id][0]


def test_nobody_passes_those_who_wait() -> None:
    hall, (first, one) = full(2)
    returns(first)
    late = hall.guest("מאחרת")
    late.says("כנס")
    assert "רשימת ההמתנה" in late.says("1")
    hall.passes(minutes=1)
    assert OURS in one.says("כן, אשמח")


def test_when_it_is_too_late_to_offer_whoever_asks_gets_it() -> None:
    hall, (first, one) = full(2)
    hall.now = THURSDAY - timedelta(minutes=46)
    assert "רשימת ההמתנה נסגרה" in hall.passes(minutes=2)[one.lead.id][0], (
        "who waits is told when the list closes"
    )
    returns(first)
    assert one.lead.id not in hall.passes(minutes=1)
    late = hall.guest("בכניסה")
    late.says("כנס")
    assert OURS in late.says("1")


def test_who_waits_and_asks_at_the_door_gets_the_place_that_is_free() -> None:
    hall, (first, one) = full(2)
    hall.now = THURSDAY - timedelta(minutes=30)
    returns(first)
    assert OURS in one.says("כנס")


def test_an_offer_at_night_is_open_until_the_morning() -> None:
    from conversations.journey.model.rules import Rules
    from tests.harness.studio import build_journey, prepare

    hall, _ = full(1)
    night = Hall((event(capacity=1),), prepare(build_journey(rules=Rules())))
    night.now = hall.now + timedelta(hours=13)  # eleven at night
    first, one = night.guest("א ב"), night.guest("ג ד")
    for guest in (first, one):
        guest.says("כנס")
        guest.says("1")
    returns(first)
    night.passes(minutes=1)
    ends_at = one.lead[Events].wishes[0].offer_ends_at
    assert ends_at is not None
    assert ends_at > night.now + timedelta(hours=10, minutes=20), "the night does not count"


def test_the_truth_about_how_many_places_came_free() -> None:
    hall, (_, one) = full(2)
    known = hall.playbook.live.get(EventCalendar)
    hall.playbook.live.put(msgspec.structs.replace(known, freed=9))
    assert one.says("מה המצב ברשימת ההמתנה?").endswith("באירועים האחרונים התפנו 9 מקומות.")


def test_leaving_the_list_refuses_nothing_else() -> None:
    _, (_, one) = full(2)
    assert "הוצאנו אותך מרשימת ההמתנה" in one.says("תורידו אותי מרשימת ההמתנה")
    assert one.lead.consent.refused_at is None
    assert one.lead[Events].wishes == []


def test_without_a_list_full_is_full() -> None:
    _, (_, one) = full(2, waiting_list=False)
    assert "כל המקומות תפוסים" in one.says("כנס")
    assert one.lead[Events].wishes == []


def test_a_ticket_for_a_friend_up_to_as_many_as_there_are() -> None:
    hall = Hall((event(capacity=5, friends=1),))
    guest = hall.guest()
    guest.says("כנס")
    guest.says("1")
    assert "מה השם של מי שיגיע" in guest.says("אפשר גם לחברה?")
    assert "על שם: נועה לוי" in guest.says("נועה לוי")
    assert "כבר אצלך" in guest.says("עוד כרטיס")
    assert hall.stocks[event().resource].taken == 2


def test_handing_on_kills_the_old_code_and_keeps_the_place() -> None:
    hall = Hall((event(capacity=5),))
    guest = hall.guest()
    guest.says("כנס")
    guest.says("1")
    [old] = guest.lead[Events].tickets
    guest.says("אני לא אוכל להגיע")
    guest.says("להעביר את הכרטיס")
    assert "כבר לא תקף" in guest.says("גילי רז")
    [new] = guest.lead[Events].tickets
    assert (new.name, new.friend, new.code != old.code) == ("גילי רז", True, True)
    assert hall.stocks[event().resource].taken == 1
    assert hall.passes(days=5) == {}, "who does not come is not reminded"


def test_at_the_door_the_word_brings_the_ticket_though_a_person_has_the_conversation() -> None:
    hall = Hall((event(),))
    guest = hall.guest()
    guest.says("כנס")
    guest.says("1")
    guest.says("נציג")
    guest.staff("take")
    assert "/t/" in guest.says("כנס")
    assert guest.says("מה שלומך") == "", "the rest is theirs"
    other = hall.guest("נועה")
    other.says("נציג")
    other.staff("take")
    assert other.says("כנס") == "", "who has none is a person's to answer"


@pytest.mark.parametrize(
    "words", ["מה הסיכוי שלי?", "יש סיכוי?", "any chance I get in?", "what are my chances?"]
)
def test_whoever_waits_and_asks_for_their_chances_hears_where_they_stand(words: str) -> None:
    _, (_, second) = full(2)
    said = second.says(words)
    assert "מספר 1" in said or "number 1" in said
