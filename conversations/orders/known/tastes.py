"""What somebody among them eats, or what it may cost, told beside a wish for advice: what fits it is said with that."""

import re
from collections.abc import Iterator

from conversations.answers.offered.facts import AnswerGiven
from conversations.lead.reason import reason
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList, Taste
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of

_ADVICE = "ask_advice"


class Tastes:
    """An index: the words by which each taste of a price list goes."""

    def __init__(self, playbook: Playbook) -> None:
        prices = playbook.journey.own_part(PriceList)
        self.known = [
            (compile_phrases(word for words in taste.words.values() for word in words), taste)
            for taste in (prices.tastes.values() if prices else ())
        ]

    def find(self, words: str) -> Iterator[tuple[re.Pattern[str], Taste]]:
        """Those that words tell of."""
        said = " ".join(words_of(words))
        yield from ((pattern, taste) for pattern, taste in self.known if pattern.search(said))


def tell_tastes(turn: Turn, words: str) -> None:
    """What fits what they eat, or may spend, beside what they were advised to take, where that says nothing of it."""
    if not _is_advised(turn) or turn.lead.handoff.has_owner() or is_hurt(turn):
        return
    for pattern, taste in turn.playbook.index(Tastes).find(words):
        if not pattern.search(" ".join(words_of(turn.gathered_text()))):
            turn.reply("answer", turn.say(taste.told), reason("order_taste"))


def _is_advised(turn: Turn) -> bool:
    """Whether they are told now what to take: what is recommended, or how much so many need."""
    basket, answers = turn.lead[Basket], turn.journey.answers
    given = (answers.get(fact.answer) for fact in turn.facts if isinstance(fact, AnswerGiven))
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or not prices.ordered or not turn.has_replied():
        return False
    is_group = turn.has_said(ORDER) and bool(basket.people) and not basket.wanted
    return is_group or any(answer is not None and _ADVICE in answer.meets for answer in given)
