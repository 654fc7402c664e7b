"""What is still to come to a lead by itself, beside sequences: what they are asked, and what they are reminded of."""

from collections.abc import Iterator

from conversations.events.part import Events
from conversations.events.saying import EVENT, calendar_of, title_of
from conversations.meetings.kept.part import Appointments
from conversations.policy.muted import why_muted
from conversations.referrals.book import REFERRAL
from conversations.referrals.part import Referral
from conversations.reviews.asking import REVIEW
from conversations.reviews.part import Reviewing
from conversations.surveys.asking import SURVEY
from conversations.surveys.part import Surveys
from conversations.turn.turn import Turn
from conversations.wording.times import say_day


def list_planned(turn: Turn) -> Iterator[str]:
    """Each in a few words, in their language; nothing that they asked to be left alone with."""
    if turn.lead.consent.refused_at is None:
        yield from _list_questions(turn)
    yield from _list_meetings(turn)
    yield from _list_events(turn)


def _list_questions(turn: Turn) -> Iterator[str]:
    lead = turn.lead
    waits = {
        SURVEY: bool(lead[Surveys].planned),
        REVIEW: lead[Reviewing].review_planned,
        REFERRAL: lead[Referral].friend_ask_planned,
    }
    for purpose, name in ((SURVEY, "plan_survey"), (REVIEW, "plan_review"), (REFERRAL, "plan_friends")):
        if waits[purpose] and why_muted(lead, purpose) is None:
            yield turn.phrase(name)


def _list_meetings(turn: Turn) -> Iterator[str]:
    for meeting in turn.lead[Appointments].meetings:
        if meeting.is_ahead(turn.now):
            yield turn.phrase("plan_meeting", date=say_day(meeting.starts_at, turn.playbook.zone))


def _list_events(turn: Turn) -> Iterator[str]:
    mine, known = turn.lead[Events], calendar_of(turn)
    for name, wanted in (("plan_event", mine.tickets), ("plan_place", mine.wishes)):
        for one in wanted:
            event = known.find(one.event)
            if (
                event
                and event.status == "open"
                and event.starts_at > turn.now
                and not _is_muted(turn, event.id)
            ):
                day = say_day(event.starts_at, turn.playbook.zone)
                yield turn.phrase(name, event=title_of(turn, event), date=day)


def _is_muted(turn: Turn, event_id: str) -> bool:
    return any(why_muted(turn.lead, EVENT, subject) is not None for subject in ("", event_id))
