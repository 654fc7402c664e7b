"""The ways in: which campaign brought a lead, by its word or its link."""

import re
from datetime import timedelta

from conversations.contact.facts import CameByAd, CameByCampaign
from conversations.contact.greeting import greet, show_menu
from conversations.grievances.telling import wants_money_back, wants_to_cancel
from conversations.lead.reason import reason
from conversations.profile.interests import InterestWords, find_denied_interests, find_interests
from conversations.profile.patterns import find_age
from conversations.profile.tellings import HARM, find_telling
from conversations.profile.tones import praises
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Ad
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.filling import clean
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import find_named_days

_CAME_BY = re.compile(
    r"(?<!\w)(?:הגעתי|ראיתי|שמעתי|באתי|נחשפתי|לחצתי|פניתי|[ולבכמהש]{0,3}(?:פרסומת|מודעה|מודעת|פרסום|קמפיין|מבצע)|"
    r"[ולבכמהש]{0,2}(?:אינסטגרם|פייסבוק|אינסטה|טיקטוק|פוסט|סטורי)|saw|heard|came|found you|ad|advert|advertisement|"
    r"campaign|instagram|facebook|tiktok|post|story)(?!\w)"
)
"""They tell how they came."""
_PREFIXED = 3  # letters of a word that is known with a prefix as well
_CLEARLY = 0.5  # how sure a request or a grievance must be
_WEIGHTY = frozenset({
    "refund", "request_cancel", "request_move", "request_freeze", "complaint", "insult", "charged_twice", "injured",
    "where_is_it", "legal", "loss", "distress",
})  # fmt: skip
_TALK = timedelta(hours=6)
_FEW = 3  # words beside the campaign's that ask nothing by themselves ("salsa, details?")
_STORY = 8  # words beside it from which on they tell something
_LOOKED_AT = 400  # characters of words in which a campaign's word is looked for


class CampaignWords:
    """An index: the words of all campaigns, the longest first, each as it is found in plain text."""

    def __init__(self, playbook: Playbook) -> None:
        campaigns = playbook.journey.campaigns.items()
        pairs = [(plain(word), name) for name, campaign in campaigns for word in campaign.words]
        known = sorted((pair for pair in pairs if pair[0]), key=lambda pair: -len(pair[0]))
        self.patterns = tuple((_find_word(word), name) for word, name in known)
        self.find = remembered(self._find)

    def _find(self, text: str) -> tuple[re.Match[str], str] | None:
        """Where a campaign's word stands in plain text, and whose it is."""
        found = ((pattern.search(text), name) for pattern, name in self.patterns)
        return next(((match, name) for match, name in found if match), None)


def _find_word(word: str) -> re.Pattern[str]:
    """The word by itself, or with what Hebrew writes in front of words: "לסלסה", "מהסלסה"."""
    prefix = "[ולבכמהש]{0,3}" if len(word) >= _PREFIXED else ""
    return re.compile(rf"(?<!\w){prefix}{re.escape(word)}(?!\w)")


def name_campaign(turn: Turn, words: str) -> bool:
    """A campaign's word, as a click-to-chat link writes it; what else they ask is answered at once.

    Who is known already says the word for other reasons, too: it is the campaign's where nothing else is said, or that
    they saw or heard of something.
    """
    text = plain(words[:_LOOKED_AT])
    found = turn.playbook.index(CampaignWords).find(text)
    if found is None:
        return False
    match, campaign = found
    is_new = turn.lead.dialogue.greeted_at is None
    if len(find_interests(turn, words)) > 1 and not _CAME_BY.search(text):
        return False  # who wavers between two came by neither's word
    if find_denied_interests(turn, words) or turn.playbook.index(InterestWords).judges(words):
        return False  # nor did who wants none of it, or only says how it is
    if not (is_new or match[0] == text or _CAME_BY.search(text)) or _goes_on(turn, text):
        return False
    come_by_campaign(turn, campaign)
    if is_new and _wants_something_done(turn, words):
        return False
    rest = f"{text[: match.start()]} {text[match.end() :]}".strip() + ("?" if "?" in words else "")
    if is_new and len(rest.split()) > _STORY and not (_CAME_BY.search(text) or is_question(words)):
        return False  # who tells so much of themselves is heard, and gets no mere greeting
    asks = is_question(rest) or (is_new and is_question(words)) or (is_new and _tells_more(turn, words))
    if asks and any(turn.playbook.index(Dispatch).answer(turn, said) for said in (words, rest)):
        return True
    if is_new and asks and is_question(words) and len(rest.split()) > _FEW:
        return False  # what nobody here can answer is put to people, and no mere greeting
    if is_new:
        greet(turn)
    else:
        show_menu(turn, turn.journey.texts.hello_again, reason("campaign", campaign=campaign))
    return True


def _tells_more(turn: Turn, words: str) -> bool:
    """Whether the words ask by themselves, or tell for whom it is or when they can come: that is answered, and no mere
    greeting due."""
    is_asked = is_question(words) or find_age(words) is not None or bool(find_named_days(words))
    return is_asked or praises(words) or find_telling(turn, words) in ("praise", HARM)


def _goes_on(turn: Turn, words: str) -> bool:
    """Whether who is in the middle of a talk names what draws them, which some campaign's word is, too."""
    last = next((line.at for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"), None)
    is_talking = last is not None and turn.now - last < _TALK
    return is_talking and bool(find_interests(turn, words)) and not _CAME_BY.search(plain(words))


def _wants_something_done(turn: Turn, words: str) -> bool:
    """Whether who happens to say a campaign's word comes with a request or a grievance: no greeting is due then."""
    if wants_money_back(words) or wants_to_cancel(words):
        return True
    readings = map(turn.playbook.reader.read, split_acts(words))
    return any(
        reading.best.label.kind == "act"
        and reading.best.score >= _CLEARLY
        and reading.best.label.name in _WEIGHTY
        for reading in readings
        if reading.best
    )


def name_campaign_after_all(turn: Turn, words: str) -> bool:
    """Words of somebody known that mean nothing else, and hold a campaign's word: they came by it once more."""
    found = turn.playbook.index(CampaignWords).find(plain(words[:_LOOKED_AT]))
    if found is None or turn.lead.dialogue.greeted_at is None or _goes_on(turn, words):
        return False
    come_by_campaign(turn, found[1])
    show_menu(turn, turn.journey.texts.hello_again, reason("campaign", campaign=found[1]))
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


def come_by_ad(turn: Turn, ad: Ad | None) -> None:
    """Note the advertisement whose button opened the chat: it is the campaign, where they came by no other before."""
    if ad is None:
        return
    title, ad_id = clean(ad.title).strip(), clean(ad.id).strip()
    known = ad_id if ad_id in turn.journey.campaigns else None
    campaign = known or " · ".join(filter(None, (title, ad_id))) or "ad"
    come_from(turn, _source_of_ad(turn, ad, known), campaign)
    is_first = turn.lead.contact.campaign == campaign and turn.lead.dialogue.greeted_at is None
    turn.note(CameByAd(title, ad_id, campaign), reason("first_contact" if is_first else "came_again"))


def _source_of_ad(turn: Turn, ad: Ad, campaign: str | None) -> str:
    known = turn.journey.campaigns[campaign].source if campaign else None
    url = (ad.url or "").casefold()
    network = next((name for name in ("instagram", "facebook") if name in url), None)
    return known or network or ("facebook" if "fb.me" in url else "ad")


def come_from(turn: Turn, source: str | None, campaign: str | None, variant: str | None = None) -> None:
    """Keep source, campaign and variant of the first contact; later ones stand on the timeline as they arrived."""
    contact = turn.lead.contact
    if contact.source is None:
        contact.source, contact.campaign, contact.variant = source, campaign, variant
    elif campaign in turn.journey.campaigns and turn.noted(CameByAd):
        contact.campaign = campaign  # the words that the ad had them write tell more
