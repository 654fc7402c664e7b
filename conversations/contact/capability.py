"""How a lead comes in, and the one greeting they get."""

from conversations.contact.acts import ACTS
from conversations.contact.campaigns import name_campaign
from conversations.contact.facts import CameByAd, CameByCampaign, DetailsReceived, GreetingMoved
from conversations.contact.forms import take_form
from conversations.contact.later import greet_again, greet_late
from conversations.contact.reaching import hear_reached
from conversations.contact.reasons import REASONS
from conversations.contact.replied import hear_replied
from conversations.lead.reason import Reason, reason
from conversations.policy.before_sending import GREETING
from conversations.turn.capability import CAMPAIGN, CHOICE, PERSON, Capability, Handled, Meaning
from conversations.turn.effects import Note
from conversations.turn.facts import Wording
from conversations.turn.inputs import Submitted
from conversations.wording.filling import clean

_NAME = ("הודעת הפתיחה", "the greeting")
_DUE = ("הודעת הפתיחה", "Greeting")


def _remember(form: Submitted) -> Note:
    source, campaign = clean(form.source) or None, clean(form.campaign) or None
    return Note(DetailsReceived(source, campaign), (_name_origin(source, campaign),))


def _name_origin(source: str | None, campaign: str | None) -> Reason:
    if campaign and source:
        return reason("from_campaign", source=source, campaign=campaign)
    if campaign:
        return reason("campaign", campaign=campaign)
    return reason("from_source", source=source) if source else reason("from_form")


CONTACT = Capability(
    name="contact",
    inputs={Submitted: Handled(take_form, _remember)},
    acts=ACTS,
    meanings=(
        Meaning(PERSON - 3, hear_reached),
        Meaning(CHOICE + 1, hear_replied),
        Meaning(CAMPAIGN, name_campaign),
    ),
    timers={GREETING: greet_late},
    lost={GREETING: greet_again},
    plans={GREETING: lambda _, key, language: _NAME[language == "en"]},
    names={
        "purpose": lambda _, value, language: _NAME[language == "en"] if value == GREETING else None,
        "timer": lambda _, key, language: _DUE[language == "en"] if key.purpose == GREETING else None,
    },
    conditions={
        "tag": lambda turn, wanted, _: wanted in turn.lead.contact.tags,
        "language": lambda turn, wanted, _: turn.language == wanted,
        "source": lambda turn, wanted, _: turn.lead.contact.source == wanted,
        "campaign": lambda turn, wanted, _: turn.lead.contact.campaign == wanted,
    },
    reasons=REASONS,
    facts={
        DetailsReceived: Wording("details received", "התקבלו פרטים", "Details received"),
        CameByAd: Wording("ad {title} ({ad})", "המודעה {title} ({ad})", "Ad {title} ({ad})"),
        CameByCampaign: Wording("{campaign}", "הקמפיין {campaign}", "Campaign {campaign}"),
        GreetingMoved: Wording(
            "greeting moved to {at}", "הודעת הפתיחה נדחתה ל־{at}", "Greeting moved to {at}"
        ),
    },
)
