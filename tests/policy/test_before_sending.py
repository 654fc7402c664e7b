"""The last look: what goes out, what waits, what stays behind, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from conversations.hours.windows import WritingHours
from conversations.journey.model.rules import Rules
from conversations.lead.addresses import Channel
from conversations.lead.content import Kind, Language
from conversations.lead.reason import Reason
from conversations.policy.before_sending import Postponed, Refused, SendContext, is_missed, why_not
from conversations.timeline.telling import Telling
from conversations.turn.keys import Key
from tests.harness.studio import prepare

TEL_AVIV = ZoneInfo("Asia/Jerusalem")
HOUR = timedelta(hours=1)
TELLING = prepare().index(Telling)


@dataclass(frozen=True)
class Touch:
    """A message the bot began itself, to somebody who agreed."""

    audience: str = "lead"
    channel: Channel = Channel.WHATSAPP
    kind: Kind = "advertising"
    reply: bool = False
    key: Key | None = None
    lapses_at: datetime | None = None
    lead_refused: bool = False
    lead_bought: bool = False
    lead_owned: bool = False
    lead_consented: bool = True


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TEL_AVIV).astimezone(UTC)


def moment(**known: Any) -> SendContext:
    rules = known.pop("rules", Rules())
    return SendContext(WritingHours(rules, "IL"), rules, (TEL_AVIV,), TEL_AVIV, **known)


def told(why: Reason, language: Language | None = None) -> str:
    """As it is read: in a language, or plainly by a script."""
    return TELLING.why((why,), language)


def refused(found: Refused | Postponed | None) -> tuple[str, str]:
    """How a message that does not go out ends, and why."""
    assert isinstance(found, Refused)
    return found.status, told(found.reason)


NOON = local("2026-11-22T12:00")
NIGHT = local("2026-11-22T23:00")
MORNING = local("2026-11-23T09:00")


def test_nothing_stands_against_it() -> None:
    assert why_not(Touch(), NOON, moment(written_to=[NOON - 25 * HOUR])) is None


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ({"lead_refused": True}, "they asked not to be written to"),
        ({"lead_owned": True}, "a person has the conversation"),
        ({"lead_bought": True}, "they bought"),
        ({"lead_consented": False}, "no consent to advertising"),
    ],
)
def test_what_changed_since_it_was_queued(known: Mapping[str, Any], why: str) -> None:
    assert refused(why_not(Touch(**known), NOON, moment())) == ("dropped", why)
    assert why_not(Touch(reply=True, **known), NIGHT, moment()) is None, "an answer goes out all the same"
    assert why_not(Touch(audience="staff", **known), NIGHT, moment()) is None


def test_a_service_message_needs_no_consent_and_goes_to_buyers() -> None:
    assert why_not(Touch(kind="service", lead_consented=False, lead_bought=True), NOON, moment()) is None


def test_answers_go_out_at_any_hour_but_not_too_late() -> None:
    assert why_not(Touch(reply=True), NIGHT, moment()) is None
    late = why_not(Touch(reply=True, lapses_at=NIGHT), NIGHT)
    assert refused(late) == ("lapsed", "its moment had passed")


def test_at_night_it_waits_for_the_morning() -> None:
    found = why_not(Touch(), NIGHT, moment())
    assert isinstance(found, Postponed)
    assert found.until == MORNING
    assert told(found.reason) == "too early or too late in their day, waits until 2026-11-23 09:00"
    assert told(found.cause) == "too early or too late in their day"
    assert "waits until 23 November" in told(found.reason, "en")
    assert "נדחתה" in told(found.reason, "he")


def test_what_would_lapse_by_then_lapses_with_the_reason() -> None:
    found = why_not(Touch(lapses_at=MORNING), NIGHT, moment())
    assert refused(found) == (
        "lapsed",
        "too early or too late in their day, and its moment passes before that ends",
    )


def test_many_that_wait_for_one_moment_are_spread() -> None:
    waits = [why_not(Touch(), NIGHT, moment(chance=chance / 10)) for chance in range(10)]
    times = [found.until for found in waits if isinstance(found, Postponed)]
    assert times == [MORNING + chance * timedelta(minutes=12) for chance in range(10)]


def test_spreading_counts_open_hours_only() -> None:
    """An outage ends ten minutes before Friday's end; the next open hour is on Sunday."""
    friday = local("2026-11-27T12:50")
    found = why_not(Touch(), friday, moment(late=True, chance=0.5))
    assert isinstance(found, Postponed)
    assert found.until == local("2026-11-29T09:50")
    assert told(found.cause) == "held up while the bot could not send"
    soon = why_not(Touch(lapses_at=local("2026-11-28T12:00")), friday, moment(late=True, chance=0.5))
    assert isinstance(soon, Postponed)
    assert soon.until == local("2026-11-27T12:55"), "it can't wait until Sunday"


def test_caps_of_what_was_really_sent() -> None:
    found = why_not(Touch(), NOON, moment(written_to=[NOON - HOUR]))
    assert isinstance(found, Postponed)
    assert found.until == NOON + 23 * HOUR
    assert told(found.reason) == "enough was written to them for now, waits until 2026-11-23 11:00"
    assert told(found.cause) == "enough was written to them for now"


def test_caps_that_end_in_the_night_end_in_the_morning() -> None:
    sent = [local("2026-11-21T21:30")]
    found = why_not(Touch(), local("2026-11-22T19:00"), moment(written_to=sent))
    assert isinstance(found, Postponed)
    assert found.until == MORNING


def test_a_bad_account_is_looked_at_again_not_all_at_once() -> None:
    early, late = (why_not(Touch(), NOON, moment(account="yellowCard", chance=chance)) for chance in (0, 1))
    assert isinstance(early, Postponed)
    assert isinstance(late, Postponed)
    assert (early.until, late.until) == (NOON + HOUR / 2, NOON + 1.5 * HOUR)
    assert told(early.cause) == "whatsapp may not be used to write first (yellowCard)"
    assert told(early.cause, "he") == "אי אפשר לכתוב ביוזמתנו דרך WhatsApp (כרטיס צהוב)"
    assert why_not(Touch(reply=True), NOON, moment(account="yellowCard")) is None


def test_a_suspension_says_when_it_ends() -> None:
    until = local("2026-11-22T21:00")
    found = why_not(Touch(), NOON, moment(account="suspended", account_until=until))
    assert isinstance(found, Postponed)
    assert found.until == MORNING, "by then it is night"
    assert "suspended" in told(found.cause)
    lapsing = Touch(lapses_at=until)
    assert isinstance(why_not(lapsing, NOON, moment(account="suspended", account_until=until)), Refused)


def test_what_a_bad_account_outlasts_is_seen_to_when_it_lapses() -> None:
    found = why_not(Touch(lapses_at=NOON + HOUR / 4), NOON, moment(account="blocked", chance=0.5))
    assert isinstance(found, Postponed)
    assert found.until == NOON + HOUR / 4


def test_a_new_numbers_budget_opens_with_the_next_days_hours() -> None:
    found = why_not(Touch(), NOON, moment(full_until=local("2026-11-23T00:00"), chance=0.25))
    assert isinstance(found, Postponed)
    assert found.until == MORNING + HOUR / 2
    assert told(found.cause) == "a new number sends only so much a day"


def test_zones_that_are_never_open_together_lapse() -> None:
    apart = msgspec.structs.replace(moment(), zones=(TEL_AVIV, ZoneInfo("Pacific/Honolulu")))
    assert isinstance(why_not(Touch(), NOON, apart), Refused)


@pytest.mark.parametrize(
    ("reply", "key", "owned", "missed"),
    [
        (False, Key("touch", "quiet", "first", 1), False, True),
        (True, Key("greeting"), False, True),
        (True, Key("greeting", via="sms"), False, True),
        (True, Key("meeting", "m1", "24h"), False, True),
        (True, Key("purchase", "o1"), False, True),
        (True, Key("delivery", "o1", "late", 1), False, True),
        (True, None, False, False),
        (True, None, True, True),
    ],
)
def test_whose_loss_matters(reply: bool, key: Key | None, owned: bool, missed: bool) -> None:
    assert is_missed(reply=reply, key=key, owned=owned) is missed


def test_what_they_signed_up_for_comes_whatever_else_they_were_written() -> None:
    """A reminder of tonight's event: the caps are for what nobody asked for, and so is who has the talk."""
    now = local("2026-11-23 10:00")
    crowded = moment(written_to=(now - timedelta(hours=1),), late=True)
    reminder = Touch(kind="service", key=Key("event", "open_day", "morning"), lead_owned=True)
    assert why_not(reminder, now, crowded) is None
    assert why_not(replace(reminder, lead_refused=True), now, crowded) is not None, "a refusal is a refusal"
    assert why_not(replace(reminder, key=Key("touch", "courting")), now, crowded) is not None
    night = local("2026-11-23 23:00")
    assert isinstance(why_not(reminder, night, moment()), Postponed), "nor does it wake anybody"
