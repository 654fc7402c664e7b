"""What is settled by the team is planned in the chat: how many, when, where; with other answers meanwhile."""

from typing import Any

from conversations.answers.offered.facts import AnswerGiven
from conversations.enquiries.ahead import hear_ahead
from conversations.enquiries.freezing import Pausing, hear_freeze, take_freeze
from conversations.enquiries.gathering import hear_gathering
from conversations.enquiries.guests import hear_guests
from conversations.enquiries.hearing import hear_compared, hear_details
from conversations.enquiries.outgrown import (
    hear_called_off,
    hear_fewer,
    hear_outgrown,
    hear_outgrown_offer,
)
from conversations.enquiries.putting import take_told
from conversations.enquiries.replied import hear_replied
from conversations.enquiries.told.facts import EnquiryTold
from conversations.enquiries.told.file import ENQUIRIES_FILE, Enquiries
from conversations.enquiries.told.part import Planning
from conversations.enquiries.told.reasons import REASONS
from conversations.enquiries.wanting import follow, hear_by_time, hear_instead, hear_wanted, take_wish
from conversations.enquiries.working import Seeking, hear_work
from conversations.handoff.facts import HandoffDone
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.turn.capability import GREETING, PERSON, REFUSAL, Capability, Meaning
from conversations.turn.facts import Wording


def _name(journey: Journey | None, kind: Any, language: Language) -> str | None:
    known = journey.own_part(Enquiries) if journey else None
    return (
        journey.in_language(known.kinds[kind].title, language)
        if journey and known and kind in known.kinds
        else None
    )


ENQUIRIES = Capability(
    name="enquiries",
    parts=(Planning, Pausing, Seeking),
    meanings=(
        Meaning(REFUSAL - 2, hear_replied),
        Meaning(REFUSAL - 2, hear_gathering),
        Meaning(REFUSAL - 2, hear_ahead),
        Meaning(REFUSAL - 2, hear_work),
        Meaning(PERSON - 4, hear_called_off),
        Meaning(PERSON - 4, hear_fewer),
        Meaning(PERSON - 4, hear_freeze),
        Meaning(PERSON - 3, hear_compared),
        Meaning(PERSON - 4, hear_by_time),
        Meaning(PERSON - 3, hear_instead),
        Meaning(PERSON - 3, hear_outgrown),
        Meaning(GREETING - 2, hear_guests),
        Meaning(GREETING - 1, hear_details),
        Meaning(GREETING - 1, hear_wanted),
        Meaning(GREETING - 1, hear_outgrown_offer),
    ),
    ahead={"private_lessons": take_wish, "request_freeze": take_freeze},
    takes=take_told,
    follows=follow,
    after=frozenset({AnswerGiven, HandoffDone}),
    names={"enquiry": _name},
    reasons=REASONS,
    facts={EnquiryTold: Wording("{enquiry}: {what}", "{enquiry}: {what}", "{enquiry}: {what}")},
    files=(ENQUIRIES_FILE,),
)
