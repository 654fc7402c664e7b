"""What is said of what they want and can't be placed is asked after, and not nodded at."""

from conversations.lead.reason import reason
from conversations.orders.cues.ordering import is_about_table, is_other_talk
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER, reply_with
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_LONG = 16
_HOW = frozenset({"addition", "item", "kind", "plain", "half", "same", "other", "rest"})
_VERBS = frozenset({"add", "remove", "make", "swap", "correct", "only"})
_DONE = frozenset({"number", "all", *_VERBS, *_HOW})
_BOTH = 2


def hear_unplaced(turn: Turn, words: str) -> bool:
    """Right behind what was read back, words of it that changed nothing: they are asked what was meant."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    prices = lexicon.prices
    if prices is None or not prices.ordered or not basket.wanted or is_hurt(turn):
        return False
    if turn.lead.dialogue.said.kind != ORDER or not basket.is_alive(turn.now, prices):
        return False
    if turn.lead.handoff.has_owner() or len(words.split()) > _LONG or not _speaks_of_it(words, lexicon):
        return False
    if turn.playbook.reader.read(words).best is not None:
        return False
    reply_with(turn, basket, basket.copy(), OrderWords(words), reason("order_unsure"))
    return True


def _speaks_of_it(words: str, lexicon: Lexicon) -> bool:
    """Whether words tell how something is to be, ask nothing, and are of nothing else."""
    if is_about_table(words) or any(map(is_question, (words, *split_acts(words)))):
        return False
    kinds = [one.kind for one in lexicon.find(lexicon.mend(words)) if one.kind in _DONE]
    is_done = bool(_VERBS & set(kinds)) or not is_other_talk(words)
    return len(kinds) >= _BOTH and bool(_HOW & set(kinds)) and is_done
