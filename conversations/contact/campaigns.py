"""The ways in: which campaign brought a lead, by its word or its link."""

from conversations.contact.facts import CameByCampaign
from conversations.contact.greeting import greet, show_menu
from conversations.lead.reason import reason
from conversations.turn.dispatch import Dispatch
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain

_LOOKED_AT = 400  # characters of words in which a campaign's word is looked for


class CampaignWords:
    """An index: the words of all campaigns, the longest first."""

    def __init__(self, playbook: Playbook) -> None:
        campaigns = playbook.journey.campaigns.items()
        pairs = [(plain(word), name) for name, campaign in campaigns for word in campaign.words]
        self.pairs = tuple(sorted((pair for pair in pairs if pair[0]), key=lambda pair: -len(pair[0])))


def name_campaign(turn: Turn, words: str) -> bool:
    """A campaign's word, as a click-to-chat link writes it; what else they ask is answered at once."""
    text = f" {plain(words[:_LOOKED_AT])} "
    pairs = turn.playbook.index(CampaignWords).pairs
    found = next(((word, name) for word, name in pairs if f" {word} " in text), None)
    if found is None:
        return False
    word, campaign = found
    is_new = turn.lead.dialogue.greeted_at is None
    if not is_new and text.strip() != word:
        return False
    come_by_campaign(turn, campaign)
    rest = text.replace(f" {word} ", " ").strip() + ("?" if "?" in words else "")
    if is_question(rest) and any(turn.playbook.index(Dispatch).answer(turn, said) for said in (words, rest)):
        return True
    if is_new:
        greet(turn)
    else:
        show_menu(turn, turn.journey.texts.hello_again, reason("campaign", campaign=campaign))
    return True


def come_by_campaign(turn: Turn, campaign_id: str | None) -> None:
    """Note that somebody who wrote first came through a campaign (None: by themselves)."""
    contact = turn.lead.contact
    if campaign_id is None and contact.source is not None:
        return
    campaign = turn.journey.campaigns.get(campaign_id) if campaign_id else None
    is_new = turn.lead.dialogue.greeted_at is None
    if campaign and campaign.language and is_new and contact.speaks is None:
        contact.language = campaign.language  # of the words they came by; what their app said is a guess
    own = turn.channel.value if turn.channel else None
    come_from(turn, (campaign.source if campaign else None) or own, campaign_id)
    if campaign_id:
        is_first = contact.campaign == campaign_id
        turn.note(CameByCampaign(campaign_id), reason("first_contact" if is_first else "came_again"))


def come_from(turn: Turn, source: str | None, campaign: str | None) -> None:
    """Keep source and campaign of the first contact; later ones stand on the timeline as they arrived."""
    contact = turn.lead.contact
    if contact.source is None:
        contact.source, contact.campaign = source, campaign
