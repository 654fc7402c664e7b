"""What a lead reads of a code: the offer with its real end, that it ended, how it stands."""

import re
from datetime import timedelta

from conversations.answers.offered.offers import find_link
from conversations.answers.offered.part import Answers, OpenOffer
from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.purchases.part import Purchases
from conversations.purchases.spelling import strip_code
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.wording.times import say_until

_CLAIMS = re.compile(
    r"קיבלתי|קבלתי|שלחתם|הקוד שלי|my code|i got|received|you sent|you gave|"
    r"work|valid|accept|expired|עובד|תקף|תקין|נקלט|מתקבל|לא מקבל|פג",
    re.IGNORECASE,
)
_OF_DOOR = re.compile(
    r"קוד (?:ל|ב|של )?ה?(?:דלת|כניסה|בניין|שער|אינטרקום)|(?:door|gate|entry|building) code",
    re.IGNORECASE,
)
"""The code of a door is none of ours."""
_FRESH = timedelta(minutes=30)


def describe(turn: Turn, given: OpenOffer) -> str:
    """The offer in words, with the code and its real end."""
    return turn.say(turn.journey.texts.offer, **offer_values(turn, given))


def offer_values(turn: Turn, given: OpenOffer) -> dict[str, str]:
    """An offer's placeholders. `until` reads after the word for it: `מחר ב־20:00`."""
    offer = turn.journey.offers.get(given.offer)
    until = say_until(given.ends_at, turn.now, turn.playbook.zone, turn.language)
    return {"offer": turn.say(offer.title) if offer else given.code, "code": given.code, "until": until}


def describe_end(turn: Turn, given: OpenOffer) -> str:
    """That an offer has ended; noted, so that it is said once."""
    given.end_told = True
    offer = turn.journey.offers.get(given.offer)
    title = turn.say(offer.title) if offer else ""
    return turn.say(turn.journey.texts.offer_ended, offer=title, code=given.code)


def was_just_shown(turn: Turn, given: OpenOffer) -> bool:
    """True when the lead has read of this code within the last half hour: repeating it would be nagging."""
    return given.shown_at is not None and turn.now - given.shown_at < _FRESH


def note_shown(turn: Turn, given: OpenOffer) -> None:
    """The message under way shows this code."""
    given.shown_at = turn.now


def answer_about_code(turn: Turn, words: str) -> bool:
    """A lead who names their code hears how it stands."""
    offers = turn.lead[Answers].offers
    if not offers:
        return False
    said = strip_code(words)
    given = next((one for one in reversed(offers) if strip_code(one.code) in said), None)
    if given is None:
        return False
    _tell(turn, given)
    return True


def tell_of_code(turn: Turn, act: Act) -> bool:
    """Who asks about "the discount" hears of the code they hold: what it is worth, until when and how it is used."""
    if _OF_DOOR.search(act.words):
        return False
    given = next(reversed(turn.lead[Answers].offers), None)
    if given is None and _CLAIMS.search(turn.heard):
        told = turn.phrase("code_not_found", hours=say_hours(turn))
        open_request(turn, reason("no_code"), turn.heard, told, wants_details=False)
    elif given is None:
        turn.reply("offer", turn.phrase("no_code"), reason("no_code"))
    else:
        _tell(turn, given)
    return True


def _tell(turn: Turn, given: OpenOffer) -> None:
    offer = turn.journey.offers.get(given.offer)
    is_for_new = not given.reward and (offer is None or not offer.named)
    if given.used_at or (turn.lead[Purchases].bought_at and is_for_new):
        turn.reply("offer", turn.say(turn.journey.texts.already_bought), reason("code_used"))
    elif given.ends_at <= turn.now:
        turn.reply("offer", describe_end(turn, given), reason("code_ended"))
    else:
        link = find_link(turn, given)
        note_shown(turn, given)
        told = f"{describe(turn, given)} {turn.phrase('how_to_use')}"
        turn.reply("offer", told, reason("code_open"), (link,) if link else ())
