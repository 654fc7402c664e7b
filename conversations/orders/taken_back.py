"""What was just changed is taken back, and what was taken off comes on again: the rest stays as it is."""

from conversations.lead.reason import reason
from conversations.orders.cues.sentences import split_asides
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader, OrderWords
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.lines.changing import change
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.meant.back import find_back, leave_kept_out, undoes
from conversations.orders.replies.replying import reply_with
from conversations.orders.standing import JUST
from conversations.orders.taking import note
from conversations.turn.turn import Turn

_LONG = 14
_NAMED = frozenset({"item", "kind", "addition", "payment", "to", "not_to"})


def hear_taken_back(turn: Turn, words: str) -> bool:
    """ "Cancel that", right behind one change, is that change; "then leave the onion" puts back what was there."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not basket.earlier or is_hurt(turn):
        return False
    if basket.at is None or turn.now - basket.at > JUST or len(words.split()) > _LONG:
        return False
    return _undo(turn, words, prices) or _put_back(turn, words, prices) or _keep_rest(turn, words, prices)


def _undo(turn: Turn, words: str, prices: PriceList) -> bool:
    basket = turn.lead[Basket]
    if not (_undoes(turn, words) and _was_changed_last(turn, words)):
        return False
    before = basket.copy()
    basket.wanted, basket.earlier = basket.earlier[-1], basket.earlier[:-1]
    basket.changed_at = None
    _tell(turn, before, words, prices)
    return True


def _undoes(turn: Turn, words: str) -> bool:
    """Whether it is taken back, be it behind why ("wait, that's dearer?? ok go back to how it was")."""
    if undoes(words):
        return True
    *before, last = split_asides(words)
    named = turn.playbook.index(Lexicon).find(" ".join(before))
    return undoes(last) and not any(one.kind in _NAMED for one in named)


def _was_changed_last(turn: Turn, words: str) -> bool:
    """Whether nothing else was said since it was changed."""
    at = turn.lead[Basket].changed_at
    since = [line for line in turn.lead.dialogue.recent if line.by == "lead" and at and line.at > at]
    return at is not None and all(line.text in words for line in since)


def _put_back(turn: Turn, words: str, prices: PriceList) -> bool:
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    found = find_back(basket.wanted, words, basket.earlier, lexicon)
    if found is None:
        return False
    before = basket.copy()
    clauses = turn.playbook.index(OrderReader).read(found.rest.strip(" ,.;!")).clauses
    basket.wanted = change(found.wanted, clauses, prices).wanted
    basket.keep_earlier(before, turn.now)
    _tell(turn, before, words, prices)
    return True


def _keep_rest(turn: Turn, words: str, prices: PriceList) -> bool:
    """All of it was dropped, and they say what was meant: "only the salads, not the pizza"."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    gone = leave_kept_out(words, lexicon, is_dropped=True)
    if basket.is_open() or gone == words:
        return False
    before, clauses = basket.copy(), turn.playbook.index(OrderReader).read(gone).clauses
    removed = [one._replace(verb="remove") for one in clauses if one.named]
    basket.wanted = change(basket.earlier[-1], removed, prices).wanted
    basket.keep_earlier(before, turn.now)
    _tell(turn, before, words, prices)
    return True


def _tell(turn: Turn, before: Basket, words: str, prices: PriceList) -> None:
    basket = turn.lead[Basket]
    basket.at = turn.now
    note(turn, basket, prices)
    reply_with(turn, basket, before, OrderWords(words), reason("order_read"))
