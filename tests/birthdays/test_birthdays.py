"""A birthday is greeted once a year, in the morning where they are; with a code only who agreed to advertising."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from conversations.asking.part import Asks
from conversations.birthdays.facts import BirthdayGreeted, BirthdayMoved
from conversations.birthdays.words import BirthdayWords
from conversations.engine import merge
from conversations.journey.model.answers import Offer
from conversations.journey.model.rules import Rules
from conversations.lead.addresses import Channel
from conversations.lead.part import Part
from conversations.policy.part import Muted, Unwanted
from conversations.profile.part import Profile, Trait
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import Unreachable
from conversations.turn.playbook import Playbook
from tests.harness.after import SURVEYS, buyer
from tests.harness.studio import AGREED, CALM, SUNDAY, Person, build_journey, meet, prepare, two

TREAT = Offer(
    title=two("שיעור במתנה", "a free class"),
    code_prefix="DANCE",
    named=True,
    again=timedelta(days=300),
    days=14,
)
WISH = BirthdayWords(wish=two("מזל טוב{comma_name}!", "Happy birthday{comma_name}!"))
GIFT = BirthdayWords(
    wish=WISH.wish, belated=two("מזל טוב באיחור", "Belated"), offer="treat",
    gift=two("מזל טוב! מתנה: {offer}, {code}, עד {until}", "A gift: {offer}, {code}, until {until}"),
)  # fmt: skip


def playbook(words: BirthdayWords = WISH, rules: Rules = CALM, **own: Any) -> Playbook:
    return prepare(
        build_journey(rules=rules, offers={"treat": TREAT}, touches={}, own={"birthdays": words, **own})
    )


def dana(born: str = "1994-12-01", words: BirthdayWords = WISH, rules: Rules = CALM, **known: Any) -> Person:
    """Somebody whose birthday, the first of December, is a Tuesday in 2026."""
    person = meet(playbook(words, rules), **known)
    person.submits(birthday=date.fromisoformat(born))
    return person


def greetings(person: Person) -> list[datetime]:
    """When they were greeted."""
    return list(person.lead[Asks].asks)


def take_timer(one: Person, other: Person) -> None:
    """The timer of another record that turned out to be theirs: it comes beside their own."""
    [timer] = [timer for key, timer in other.timers.items() if key.purpose == "birthday"]
    twin = StartTimer(timer.key._replace(via="lead2"), timer.due_at, timer.lapses_at, timer.data)
    one.timers[twin.key] = twin


def at(local: str) -> datetime:
    """A moment in Tel Aviv's winter."""
    return datetime.fromisoformat(local).replace(tzinfo=UTC) - timedelta(hours=2)


def test_in_the_morning_of_the_day_every_year() -> None:
    person = dana()
    assert person.waits(days=8) == ""
    assert person.waits(days=2) == "מזל טוב, דנה!"
    assert greetings(person) == [at("2026-12-01 10:00")]
    assert person.why(person.sends()[0].why) == "it is their birthday"
    assert person.waits(days=2 * 365).splitlines() == ["מזל טוב, דנה!"] * 2


@pytest.mark.parametrize(("zone", "hour"), [("America/New_York", 15), ("Australia/Sydney", 23 - 24)])
def test_in_their_own_morning(zone: str, hour: int) -> None:
    person = meet(playbook(), timezone=zone)
    person.submits(birthday=date(1994, 12, 1))
    person.waits(days=12)
    assert greetings(person) == [datetime(2026, 12, 1, tzinfo=UTC) + timedelta(hours=hour)]


def test_told_on_the_day_itself_after_the_hour_it_is_greeted_next_year() -> None:
    person = dana("1994-11-22")
    assert person.waits(hours=3) == ""
    assert person.waits(days=365) == "מזל טוב, דנה!"


@pytest.mark.parametrize(
    ("year", "day"), [(2027, "2027-02-28"), (2028, "2028-02-29"), (2029, "2029-02-28"), (2100, "2100-02-28")]
)
def test_a_leap_day_is_greeted_on_the_28th_in_other_years(year: int, day: str) -> None:
    person = meet(playbook())
    person.now = datetime(year, 1, 10, 8, tzinfo=UTC)
    person.submits(birthday=date(1992, 2, 29))
    [timer] = [timer for key, timer in person.timers.items() if key.purpose == "birthday"]
    assert timer.due_at == at(f"{day} 10:00")


def test_a_gift_goes_to_who_agreed_and_is_marked_as_an_advertisement() -> None:
    person = dana(words=GIFT, ledger=[AGREED])
    text = person.waits(days=10)
    assert text.startswith("פרסומת\nמזל טוב! מתנה: שיעור במתנה, DANCE-")
    assert "להסרה: הסר" in text
    [send] = person.sends()
    assert send.kind == "advertising"
    assert [note.fact for note in person.notes(BirthdayGreeted)] == [BirthdayGreeted(2026, "treat")]
    again = person.waits(days=365)
    assert "DANCE-" in again
    assert again != text, "each year a code of its own"


def test_who_did_not_agree_gets_the_kind_word_alone() -> None:
    person = dana(words=GIFT)
    assert person.waits(days=10) == "מזל טוב, דנה!"
    assert person.sends()[0].kind == "service"


def test_a_customer_gets_the_gift_as_well_and_who_hesitates_does_not() -> None:
    person = buyer(playbook(GIFT), ledger=[AGREED])
    assert "DANCE" not in person.says("יקר לי")
    person.submits(birthday=date(1994, 12, 1))
    assert "DANCE-" in person.waits(days=10)


def test_a_day_that_is_closed_is_greeted_as_soon_as_it_ends_where_there_are_words_for_that() -> None:
    person = dana("1994-11-28", GIFT, Rules())
    assert person.waits(days=9).splitlines() == ["מזל טוב באיחור"]
    assert [person.why(note.why) for note in person.notes(BirthdayMoved)] == ["it is Shabbat"]
    assert greetings(person)[0].astimezone(UTC).date() == date(2026, 11, 29)


def test_without_such_words_a_day_that_is_closed_passes() -> None:
    person = dana("1994-11-28", WISH, Rules())
    assert person.waits(days=9) == ""
    [held] = person.holds()
    assert "Shabbat" in person.why(held.why)


def test_an_outage_of_the_morning_is_made_up_for_on_the_day_and_one_of_days_is_not() -> None:
    person = dana(rules=Rules(a_day=9, a_week=99))
    assert person.waits(late=timedelta(hours=3), days=10) == "מזל טוב, דנה!"
    person = dana(rules=Rules(a_day=9, a_week=99))
    assert person.waits(late=timedelta(days=1), days=11) == ""


@pytest.mark.parametrize(
    ("part", "why"),
    [
        (Muted(unwanted=[Unwanted("birthday")], muted_at=SUNDAY), "they want no more of this"),
        (Profile(traits={"feeling": Trait("grieving", "אבא נפטר", SUNDAY)}), "told of a loss or an illness"),
        (Asks(asks=[at("2026-11-27 10:00")]), "they were asked for something within the week"),
    ],
)
def test_who_is_better_left_in_peace_is(part: Part, why: str) -> None:
    person = dana()
    lead = person.lead.copy()
    lead.parts[part.stored_as] = part  # type: ignore[assignment]
    person.lead = lead
    assert person.waits(days=10) == ""
    [held] = person.holds()
    assert why in person.why(held.why)


def test_who_refused_is_not_greeted_and_who_came_back_is() -> None:
    person = dana()
    person.says("הסר")
    assert person.waits(days=370) == ""
    person.says("START")
    assert person.waits(days=365) == "מזל טוב, דנה!"


def test_not_while_people_see_to_them() -> None:
    person = dana()
    person.waits(days=8)
    person.says("נציג")
    person.staff("take")
    assert "מזל" not in person.waits(days=3)


def test_another_day_in_the_same_year_brings_no_second_greeting() -> None:
    person = dana()
    person.waits(days=10)
    person.submits(birthday=date(1994, 12, 20))
    assert person.waits(days=60) == ""
    assert person.waits(days=365) == "מזל טוב, דנה!"
    person.submits(birthday=date(1994, 1, 15))
    assert person.waits(days=60) == "", "a month later is no year"


def test_another_day_that_is_told_before_takes_its_place() -> None:
    person = dana()
    person.submits(birthday=date(1994, 12, 6))
    assert person.waits(days=11) == ""
    assert person.waits(days=5) == "מזל טוב, דנה!"


def test_two_records_of_one_person_bring_one_greeting() -> None:
    """Both timers stay; whichever comes first greets."""
    one, two_ = dana(), dana()
    other = two_.lead.copy()
    other.id = "lead2"
    one.lead = merge(one.playbook, one.lead, other).lead
    take_timer(one, two_)
    assert one.waits(days=20) == "מזל טוב, דנה!"


def test_a_timer_of_another_day_greets_nobody() -> None:
    one, other = dana("1994-12-06"), dana("1994-12-01")
    take_timer(one, other)
    assert one.waits(days=11) == ""
    assert one.waits(days=5) == "מזל טוב, דנה!"


def test_nothing_is_asked_in_the_week_around_it() -> None:
    """A survey that is due three days before waits until a week after; the greeting keeps its day."""
    person = buyer(playbook(surveys=SURVEYS))
    person.submits(birthday=date(1994, 11, 26))
    assert person.waits(days=3, hours=23) == ""
    assert person.waits(days=1) == "מזל טוב, דנה!"
    assert person.waits(days=6) == ""
    assert person.waits(days=1) == "איך היה? 1–5"
    asks = person.lead[Asks].asks
    assert asks[1] - asks[0] >= timedelta(days=7)


def test_the_hour_is_the_journeys() -> None:
    person = dana(words=BirthdayWords(wish=WISH.wish, at=time(17, 30)))
    person.waits(days=10)
    assert greetings(person) == [at("2026-12-01 17:30")]


def test_without_the_file_nobody_is_greeted() -> None:
    person = meet(prepare(build_journey(touches={})))
    person.submits(birthday=date(1994, 12, 1))
    assert person.waits(days=20) == ""
    assert not [key for key in person.timers if key.purpose == "birthday"]


def loses(person: Person, reason: str = "undelivered", **more: Any) -> str:
    """Their last message did not arrive; gives what goes out instead."""
    sent = person.sends()[-1]
    assert sent.channel is not None
    person.does(Unreachable(sent.channel, "x", reason, sent.key, for_good=False, **more))
    return "\n".join(one.content.text for one in person.sends())


def test_a_greeting_that_does_not_arrive_takes_the_next_channel_once_on_each() -> None:
    person = dana()
    person.waits(days=9, hours=1)
    assert person.sends()[-1].channel is Channel.WHATSAPP
    assert loses(person) == "מזל טוב, דנה!"
    assert person.sends()[-1].channel is Channel.SMS
    assert len(greetings(person)) == 1, "it counts once"
    assert loses(person) == "", "there is nowhere left"
    assert person.waits(days=366) == "מזל טוב, דנה!"


def test_on_the_next_channel_it_has_the_same_code() -> None:
    person = dana(words=GIFT, ledger=[AGREED])
    person.waits(days=9, hours=1)
    first = person.sends()[-1].content.text
    code = next(word for word in first.split() if word.startswith("DANCE-"))
    assert code in loses(person)


def test_a_greeting_that_comes_back_when_the_day_is_over_or_after_a_refusal_goes_nowhere() -> None:
    late, refuses = dana(), dana()
    late.waits(days=9, hours=6)
    late.now = at("2026-12-02 11:00")
    assert loses(late) == ""
    refuses.waits(days=9, hours=1)
    sent = refuses.sends()[-1]
    refuses.says("הסר")
    refuses.does(Unreachable(Channel.WHATSAPP, "x", "undelivered", sent.key, for_good=False))
    assert refuses.sends() == []
