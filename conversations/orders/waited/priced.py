"""What one thing on the list costs is told by the list, where no answer of the business tells it."""

from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_price
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.replies.saying import say_money
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_MOST = 9
"""Words of a question that asks for nothing else."""


def hear_item_price(turn: Turn, words: str) -> bool:
    """Tell what a thing costs that comes in one size, asked for by itself."""
    lexicon = turn.playbook.index(Lexicon)
    prices = lexicon.prices
    if prices is None or prices.delivery is None or turn.lead.handoff.has_owner():
        return False
    if len(words.split()) > _MOST or not asks_price(words) or not is_question(words):
        return False
    if turn.lead[Basket].is_alive(turn.now, prices):
        return False
    tokens = [token for token in lexicon.find(words) if token.kind not in ("add", "only", "with")]
    if len(tokens) != 1 or tokens[0].kind != "item" or prices.items[tokens[0].value].additions:
        return False
    item = prices.items[tokens[0].value]
    amount = say_money(item.price)
    if _is_told(turn, words, amount):
        return False
    text = turn.phrase("item_price", item=item.name[turn.language], sum=amount)
    turn.reply("answer", text, reason("order_read"))
    return True


def _is_told(turn: Turn, words: str, amount: str) -> bool:
    """Whether an answer that is surely meant tells this very sum, and more with it."""
    reading = turn.playbook.reader.read(words)
    best = reading.best if reading.sure else None
    if best is None or best.label.kind != "answer":
        return False
    answer = turn.journey.answers.get(best.label.name)
    if answer is None:
        return False
    replies = (answer.reply, *(variant.reply for variant in answer.variants))
    return any(amount in turn.say(one) for one in replies if one)
