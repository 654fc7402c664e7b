"""Whatever the moment is, a lead is answered, is written to unasked only when that is fine, and is told the truth.

What is open is told apart by `tests.harness.days` alone. The bot's own clock is the machine's.
"""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest

from bot.advancing import advance, settle
from conversations.answers.offered.part import Answers
from conversations.journey.model.rules import Rules
from conversations.lead.addresses import Channel
from conversations.lead.consent import Consent
from conversations.lead.lead import Lead
from conversations.turn.keys import Key
from tests.harness.days import why_closed
from tests.harness.going import TEL_AVIV, agreed, note_times, touch
from tests.harness.holidays import STUDIOS_BREAK
from tests.harness.office import Office, Provider, until
from tests.harness.people import queue, store
from tests.harness.studio import Person, build_journey, meet, prepare, two

pytestmark = pytest.mark.hours

CLOSED = {day: two("חופשה", "A break") for day in STUDIOS_BREAK}
PLAYBOOK = prepare(build_journey(rules=Rules(closed=CLOSED)))
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
_FRIDAY = 4
NEAR = {0: "היום", 1: "מחר", 2: "מחרתיים"}
WEEKDAYS = ("ביום שני", "ביום שלישי", "ביום רביעי", "ביום חמישי", "ביום שישי", "בשבת", "ביום ראשון")


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def dana(now: datetime) -> Person:
    """A new lead, who agreed to advertising this very moment."""
    person = meet(PLAYBOOK, ledger=[Consent(True, "כן", now, "form")])
    person.now = person.lead.created_at = now
    return person


def is_open(moment: datetime) -> bool:
    return why_closed(moment, TEL_AVIV) is None


def is_staffed(moment: datetime) -> bool:
    """The studio's staff are not there on Fridays."""
    return is_open(moment) and moment.astimezone(TEL_AVIV).weekday() != _FRIDAY


def find_next(holds: Callable[[datetime], bool], moment: datetime) -> datetime:
    """The first minute at which something holds; the moment itself where it holds then."""
    while not holds(moment):
        moment = moment.replace(second=0, microsecond=0) + MINUTE
    return moment


def test_a_question_is_answered(dana: Person) -> None:
    assert "260" in dana.says("כמה זה עולה?")


def test_who_asks_for_a_person_hears_when_one_is_there(dana: Person, now: datetime) -> None:
    told = dana.says("אפשר לדבר עם בן אדם?")
    opening = find_next(is_staffed, now).astimezone(TEL_AVIV)
    if is_staffed(now):
        assert "מישהו כבר איתך" in told
    else:
        away = (opening.date() - now.astimezone(TEL_AVIV).date()).days
        assert f"נחזור אליך {NEAR.get(away) or WEEKDAYS[opening.weekday()]} ב־9:00" in told


def find_offers_end(now: datetime) -> datetime:
    """Eight in the evening of tomorrow, or of the next day on which somebody is there; not after they go home then."""
    today = now.astimezone(TEL_AVIV)
    tomorrow = datetime.combine(today.date() + DAY, time(0), TEL_AVIV)
    opening = find_next(is_staffed, tomorrow.astimezone(UTC))
    day = opening.astimezone(TEL_AVIV).date()
    evening = datetime.combine(day, time(20), TEL_AVIV).astimezone(UTC)
    closing = find_next(lambda moment: not is_staffed(moment), opening)
    return evening if day == tomorrow.date() else min(evening, closing)


def test_an_offer_ends_in_the_evening_of_the_next_day_on_which_somebody_is_there(
    dana: Person, now: datetime
) -> None:
    told = dana.says("כמה זה עולה?")
    assert "קוד WALTZ-" in told
    [given] = dana.lead[Answers].offers
    assert given.ends_at == find_offers_end(now)
    ends = given.ends_at.astimezone(TEL_AVIV)
    away = (ends.date() - now.astimezone(TEL_AVIV).date()).days
    assert f"עד {NEAR.get(away) or WEEKDAYS[ends.weekday()][1:]} ב־{ends.hour}:{ends.minute:02}" in told
    dana.now = given.ends_at - MINUTE
    assert f"עד היום ב־{ends.hour}:{ends.minute:02}" in dana.says(given.code)
    dana.now = given.ends_at
    assert "המבצע הסתיים" in dana.says(given.code)


def test_who_is_on_a_list_is_greeted_within_two_hours_of_the_opening(now: datetime) -> None:
    dana = Person(PLAYBOOK, Lead(id="lead1", created_at=now), now=now)
    dana.submits(name="דנה", phone="+972501234567", bulk=True)
    opening = find_next(is_open, now)
    if opening == now:
        assert "סטודיו ואלס" in dana.reads()
    else:
        assert dana.reads() == ""
        assert opening <= dana.timers[Key("greeting")].due_at < opening + timedelta(hours=2)


async def test_three_weeks_of_courting_keep_to_the_hours(ready_sqlite: str) -> None:
    provider = Provider()
    async with Office(ready_sqlite, provider, works=True, movable=True, playbook=PLAYBOOK) as bot:
        now = bot.clock.now()
        await bot.submits(phone="+972501234567", name="דנה", consent=Consent(True, "כן", now, "form"))
        await until(lambda: provider.taken)  # the greeting comes at any hour: they asked for it
        times = note_times(bot, provider)
        await advance(bot, now + 21 * DAY)  # type: ignore[arg-type] # an office has all that it asks of an app
    assert len(times) >= 3
    assert [why_closed(moment, TEL_AVIV) for moment in times] == [None] * len(times)
    assert all(later - earlier >= DAY for earlier, later in pairwise(times))


async def test_what_is_due_goes_out_now_or_at_the_opening_and_an_answer_at_once(ready_sqlite: str) -> None:
    provider = Provider(Channel.WHATSAPP)
    async with Office(ready_sqlite, provider, works=True, movable=True, playbook=PLAYBOOK) as bot:
        now = bot.clock.now()
        times = note_times(bot, provider)
        await store(bot.database, agreed(ledger=[Consent(True, "כן", now - DAY, "form")]))
        unasked = touch(text="touch", created_at=now, lapses_at=None)
        await queue(bot.database, unasked, touch(text="answer", created_at=now, lapses_at=None, reply=True))
        await settle(bot)  # type: ignore[arg-type]
        await until(lambda: "answer" in provider.texts())
        assert ("touch" in provider.texts()) == is_open(now)
        opening = find_next(is_open, now)
        await advance(bot, opening + timedelta(hours=3))  # type: ignore[arg-type]
    assert sorted(provider.texts()) == ["answer", "touch"]
    sent = times[provider.texts().index("touch")]
    assert opening <= sent < opening + timedelta(hours=3)
    assert is_open(sent)
