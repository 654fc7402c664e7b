"""Who says goodbye, thanks at length or shares good news gets a short word for it, before anybody makes more of it."""

from datetime import timedelta

from conversations.consent.ledger import name_source, note_consent
from conversations.dialogue.passing.sorrows import find_sorrow
from conversations.dialogue.small_talk import say_thanks
from conversations.enquiries.recalling import find_alive
from conversations.events.asking.filling import is_filling
from conversations.events.saying import EVENT
from conversations.handoff.acts import awaits_details
from conversations.lead.consent import Consent
from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.replies.saying import say_closing
from conversations.parting.heard.reading import (
    DECIDING,
    Ending,
    begins_with_yes,
    find_ending,
    is_little,
    is_of_birth,
    wishes_good_night,
)
from conversations.profile.tellings import HARM, find_telling
from conversations.trials.heard.words import only_comes
from conversations.trials.told.classes import was_told
from conversations.turn.replying import STEP
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue

_FRESH = timedelta(days=1)
"""So long a question of ours is still to be answered."""
_QUOTED = 200  # signs of theirs that are kept as what they said
_BEGUN = ("survey", "review", "reminder", "touch", "birthday")
"""What the business began by itself is called like this: their word may be what it asked for."""
_POLITE = frozenset({None, "thanks", "bye", "blessing", "compliment", "good_news"})
_FAREWELLS = frozenset({"bye", "see", "later"})
_COMES = frozenset({"see", "bye", "patience"})
"""Who says no more than this to a question of ours may well answer it."""
_PHRASES = {"bye": "bye", "not_yet": "told_deciding"}
_WHY = reason("small_talk")


def hear_ending(turn: Turn, words: str) -> bool:
    """Answer what ends the talk in a word; False where it may want something, or answers something of ours."""
    ending = find_ending(words, of_birth=_spoke_of_birth(turn))
    if ending is None or not _is_ending(turn, words, ending):
        return False
    if ending.way == "patience":
        if turn.lead.dialogue.said.kind != "thanks":
            turn.reply("thanks", say_thanks(turn), reason("nod"))
    elif ending.way == "space":
        _leave_be(turn, words)
    elif ending.way in _FAREWELLS:
        _say_goodbye(turn, ending)
    else:
        turn.reply("heard", turn.phrase(_PHRASES.get(ending.way, f"parting_{ending.way}")), _WHY)
    return True


def hear_good_night(turn: Turn, words: str) -> bool:
    """Good night is wished back, whatever joke stands around it; False where more is said than that and thanks."""
    talk, hands = turn.lead.dialogue, turn.lead.handoff
    if talk.greeted_at is None or hands.is_grieved() or hands.has_owner() or not wishes_good_night(words):
        return False
    if talk.said.kind != "bye":
        turn.reply("bye", turn.phrase("blessing_night"), _WHY)
    return True


def _is_ending(turn: Turn, words: str, ending: Ending) -> bool:
    hands, talk = turn.lead.handoff, turn.lead.dialogue
    if (
        talk.greeted_at is None
        or (hands.is_grieved() and ending.way != "sorry")
        or hands.has_owner()
        or is_filling(turn)
        or (awaits_details(turn) and ending.way != "not_yet")
        or _is_offered_place(turn)
    ):
        return False
    if ending.way == DECIDING and not (_awaits_team(turn) and is_little(ending.left)):
        return False
    if DECIDING not in ending.ways and _comes_unbooked(turn, words):
        return False
    if ending.way in ("thanks", "blessing") or talk.said.kind.startswith(_BEGUN):
        return False  # what is no more than that is met as such
    if ending.way == "sorry":
        return is_little(ending.left)
    if not ending.is_plain and not (ending.way == "born" or is_little(ending.left)):
        return False
    if find_cue(words) not in _POLITE or find_sorrow(words) or find_telling(turn, words) == HARM:
        return False
    if _has_basket(turn) and ending.left and "bye" in ending.ways and not ending.ways & {"later", "patience"}:
        return False  # what is told beside it may be of what is ordered
    return not _may_answer(turn, words, ending)


def _is_offered_place(turn: Turn) -> bool:
    """Whether a place at an event is kept for them: who will get back to us hears until when."""
    return any(choice.id.startswith(f"{EVENT}:take:") for choice in turn.lead.dialogue.choices)


def _comes_unbooked(turn: Turn, words: str) -> bool:
    """Whether they believe that they are expected in a class, and nothing is put down: that is no goodbye."""
    return only_comes(words) and was_told(turn) and find_ahead(turn) is None and not _awaits_team(turn)


def _may_answer(turn: Turn, words: str, ending: Ending) -> bool:
    """Whether a question of ours stands open, and what they say may answer it: "great, see you on Sunday"."""
    last = next((line for line in reversed(turn.lead.dialogue.recent) if line.by != "lead"), None)
    if last is None or turn.now - last.at > _FRESH or ending.way == "space":
        return False
    chooses = turn.lead[Appointments].chosen_from(turn.now) is not None
    if not (chooses or "?" in last.text):
        return False
    if last.by == "staff":
        return True
    is_bare = ending.ways <= _COMES and not ending.left
    return is_bare or (begins_with_yes(words) and DECIDING not in ending.ways)


def _say_goodbye(turn: Turn, ending: Ending) -> None:
    """Bye, once; with what is still open where they are on their way to it."""
    is_again = turn.lead.dialogue.said.kind == "bye"
    comes = "see" in ending.ways
    if comes and _awaits_team(turn):
        turn.reply("bye", turn.phrase("parting_see_team"), _WHY)
        return
    if not is_again:
        name = "parting_see" if comes else _PHRASES.get(ending.way, f"parting_{ending.way}")
        turn.reply("bye", turn.phrase(name), _WHY)
    if comes or ending.way == "bye":
        _tell_unordered(turn)
    if comes and turn.lead[Appointments].chosen_from(turn.now) is not None and find_ahead(turn) is None:
        turn.reply("bye", turn.phrase("parting_unchosen"), _WHY, place=STEP)


def _leave_be(turn: Turn, words: str) -> None:
    """Nothing is pressed on them: no times that were offered, and no advertising."""
    turn.lead[Appointments].choosing = None
    if turn.lead.consent.allows_advertising():
        note_consent(turn, Consent(False, words[:_QUOTED], turn.now, name_source(turn)))
    turn.reply("bye", turn.phrase("parting_space"), _WHY)


def _awaits_team(turn: Turn) -> bool:
    """Whether the team has yet to confirm what they would come for."""
    handoff, planned = turn.lead.handoff.open, find_alive(turn)
    return handoff is not None and (bool(handoff.taken) or bool(planned and planned.case))


def _has_basket(turn: Turn) -> bool:
    prices = turn.playbook.index(Lexicon).prices
    return prices is not None and turn.lead[Basket].is_alive(turn.now, prices)


def _tell_unordered(turn: Turn) -> None:
    """Who leaves with a list that was not ordered is told so: nobody bakes it."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not _has_basket(turn) or basket.passed:
        return
    if closing := say_closing(turn, basket, prices):
        turn.reply("order", closing, reason("order_closing"), place=STEP)


def _spoke_of_birth(turn: Turn) -> bool:
    """Whether a child that is born or awaited was spoken of in this talk."""
    return any(is_of_birth(line.text) for line in turn.lead.dialogue.recent if line.by == "lead")
