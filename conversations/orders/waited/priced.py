"""What one thing on the list costs is told by the list, where no answer of the business tells it."""

from conversations.lead.reason import reason
from conversations.orders.cues.asking import asks_price
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket, BasketLine, Topping
from conversations.orders.replies.called import name_toppings
from conversations.orders.replies.pricing import find_weekday
from conversations.orders.replies.reckoning import sum_by_size
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


def hear_kind_price(turn: Turn, words: str) -> bool:
    """ "How much is a pizza with mushrooms?", where no size was named: what it comes to in each.

    It stands as asked about, so that "two like that" goes on from it.
    """
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or turn.lead.handoff.has_owner():
        return False
    if len(words.split()) > _MOST or not asks_price(words) or basket.is_alive(turn.now, prices):
        return False
    line = _find_made(turn.playbook.index(Lexicon), words)
    sums = sum_by_size(Basket(wanted=(line,)), prices, find_weekday(turn, Basket())) if line else {}
    if line is None or not sums or any(one.unpriced for one in sums.values()):
        return False
    told = [f"{prices.items[name].name[turn.language]} {say_money(one.amount)}" for name, one in sums.items()]
    made = name_toppings(line.toppings, prices, turn.language).strip(" ,")
    text = turn.phrase("kind_price", made=made[:1].upper() + made[1:], sums=", ".join(told))
    turn.reply("answer", text, reason("order_read"))
    basket.wanted, basket.supposed, basket.at = (line,), True, turn.now
    return True


def _find_made(lexicon: Lexicon, words: str) -> BasketLine | None:
    """The one kind that words name with what goes on it, and nothing else; None for any other words."""
    tokens = [one for one in lexicon.find(words) if one.kind not in ("only", "with")]
    kinds = [one.value for one in tokens if one.kind == "kind"]
    on = tuple(dict.fromkeys(Topping(one.value) for one in tokens if one.kind == "addition"))
    is_all = len(kinds) == 1 and on and len(tokens) == len(on) + 1
    return BasketLine(kind=kinds[0], toppings=on) if is_all else None


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
