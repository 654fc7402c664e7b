"""What is said to be polite: hello, thanks, a nod, yes and no. Answered once, never a miss."""

import re

from conversations.contact import greeting
from conversations.dialogue.buttons import pick
from conversations.handoff import conversation
from conversations.timeline.telling import reason
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.wording.plain import plain

_LAUGH = re.compile(r"[חה]{2,}|(?:ha|he){2,}h?|l+o+l+")


def say_hello(turn: Turn, words: str) -> bool:
    """A greeting and nothing more. The first one brings the greeting with the next steps."""
    if not signals.greets(words):
        return False
    if turn.lead.greeted_at is None:
        greeting.greet(turn)
    elif turn.lead.handoff:
        conversation.keep_waiting(turn)
    elif turn.said_last() != "hello":
        texts = turn.journey.texts
        turn.reply("hello", turn.say(texts.hello_again), reason("hello"), turn.choices(texts.menu_buttons))
    return True


def start_over(turn: Turn, words: str) -> bool:
    """START or the like from one who never left: where to begin."""
    if turn.lead.greeted_at is None or not signals.returns(words):
        return False
    greeting.show_menu(turn, turn.journey.texts.menu, reason("start"))
    return True


def answer_nod(turn: Turn, words: str) -> bool:
    """Thanks, a plain no, a laugh or nothing but emoji; once is enough of an answer."""
    if turn.lead.greeted_at is None:
        return False
    if signals.thanks(words) or signals.says_no(words) or _is_a_nod(words):
        if turn.said_last() != "thanks":
            turn.reply("thanks", turn.say(turn.journey.texts.thanks), reason("nod"))
        return True
    return False


def _is_a_nod(words: str) -> bool:
    said = plain(words)
    return _LAUGH.fullmatch(said) is not None or not (said or "?" in words)


def take_yes(turn: Turn, words: str) -> bool:
    """Yes to the one thing on offer, or to what a touch invited to; of several things, which one."""
    choices = turn.lead.choices
    if not choices or not signals.says_yes(words):
        return False
    first = turn.journey.buttons.get(choices[0].id)
    was_invited = turn.said_last().startswith("touch:") and first and (first.handoff or first.link)
    if len(choices) == 1 or was_invited:
        return pick(turn, choices[0].id)
    if turn.said_last() != "menu":
        greeting.show_menu(turn, turn.journey.texts.menu, reason("yes"))
    return True
