"""The reply to a greeting where one orders in the chat: they would like to order, are hungry, name but a pizza."""

from collections.abc import Callable

from conversations.lead.reason import reason
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replied.reading import find_reply
from conversations.orders.replies.replying import ORDER
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.wording.plain import plain

_HELLOS = frozenset({"greeting", "hello", "info", "menu"})
_ASKED = _HELLOS | {"answer", ORDER}
"""After these what it shall be may be told."""
_ONE = {"he": "{} אחת", "en": "one {}"}
_BEST = {"he": "מה מומלץ?", "en": "what do you recommend?"}
"""An example of whoever asks that."""
_MENU = {"he": "מה יש בתפריט", "en": "what do you have?"}
"""… and of whoever asks what there is."""
_SHORT = 3


def hear_begun(turn: Turn, words: str, hear_order: Callable[[Turn, str], bool]) -> bool:
    """Ask what it shall be; one pizza is one, of a size that is asked then."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    said = turn.lead.dialogue.said.kind
    if prices is None or not prices.ordered or said not in _ASKED or basket.is_alive(turn.now, prices):
        return False
    if is_hurt(turn) or turn.lead.handoff.open is not None:
        return False
    if kind := _find_bare_kind(turn, words, prices):
        return hear_order(turn, _ONE[turn.language].format(kind))
    is_asked_what = said == ORDER or bool(basket.address)
    if is_asked_what and find_reply(words, "what_is_there", asking=True):
        return turn.playbook.index(Dispatch).answer(turn, _MENU[turn.language])
    if said not in _HELLOS and said != ORDER:
        return False
    if find_reply(words, "something_good"):
        return turn.playbook.index(Dispatch).answer(turn, _BEST[turn.language])
    is_hungry = find_reply(words, "hungry") is not None
    wants = find_reply(words, "begins") or (said == "info" and find_reply(words, "bare_yes"))
    if not (is_hungry or wants):
        return False
    told = turn.phrase("order_begun_hungry" if is_hungry else "order_begun")
    turn.reply(ORDER, told, reason("order_read"), turn.choices(turn.journey.texts.greeting_buttons[:2]))
    return True


def _find_bare_kind(turn: Turn, words: str, prices: PriceList) -> str:
    """The kind that is all they say ("pizza"), as it is called."""
    said = plain(words).removesuffix(" בבקשה").removesuffix(" please").strip()
    if not said or len(said.split()) > _SHORT or "?" in words:
        return ""
    kinds = (kind for kind in prices.kinds.values() if said in kind.words.get(turn.language, ()))
    found = next(kinds, None)
    return turn.journey.in_language(found.name, turn.language) if found else ""
