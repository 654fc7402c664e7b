"""Short words about an order as it stands: dropped, asked after, with a deal or without."""

import re
from datetime import timedelta

from conversations.dialogue.wanted.confirming import makes_sure
from conversations.lead.reason import Reason, reason
from conversations.orders.cues.asking import asks_if_ordered, asks_price, asks_total
from conversations.orders.cues.changes import say_change
from conversations.orders.cues.ordering import calls_off, wants
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.prices import PricedItem, PriceList
from conversations.orders.lines.changing import change
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.meant.plainly import withdraws
from conversations.orders.replies.called import name_wanted
from conversations.orders.replies.passing import is_unanswered
from conversations.orders.replies.pricing import WEEKDAYS, find_weekday, price
from conversations.orders.replies.replying import ORDER, choose, join
from conversations.orders.replies.saying import say_basket, say_closing, say_money, say_sum
from conversations.orders.tabled import offer_table
from conversations.orders.tables.at_table import names_table
from conversations.purchases.standing import asks_whether_done
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import ANSWER, HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.cancelling import says_only_cancel
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question
from conversations.wording.weekdays import say_weekday

_DEAL = re.compile(
    r"(?<!\w)(?:deal|half[ -]price|(?:second|2nd) (?:pie|pizza|tray|one)|special offer|promo\w*|discount|"
    r"[הב]?מבצע|[הב]?הנחה|חצי מחיר|(?:ה?מגש|ה?פיצה|משפחתית) ה?שניי?ה?|(?:על )?השניי?ה)(?!\w)",
    re.IGNORECASE,
)
_OTHER_DEAL = re.compile(
    r"(?<!\w)(?:student\w*|soldiers?|club|members?\w*|coupons?|code|first order|birthday|סטודנט\w*|חייל\w*|מועדון|"
    r"קופון|קוד|הזמנה ראשונה|יום הולדת|איזה|אילו|which|what)(?!\w)",
    re.IGNORECASE,
)

_ASKS_TO_CLOSE = re.compile(
    r"(?<!\w)(?:how (?:do|can|should|to) ?(?:i|we)? ?(?:finish|complete|check ?out|submit|close|place|"
    r"lock (?:it|this|that) in|seal)|"
    r"איך (?:מסיימים|סוגרים|משלימים|אני (?:מסיימת?|סוגרת?)|לסיים|לסגור))(?! (?:late|early)|\w)",
    re.IGNORECASE,
)
_SETS_OUT = re.compile(
    r"(?<!\w)(?:(?:i'?ll |we'?ll |will |gonna )?be (?:there|over|with you) in|on (?:my|our) way|omw|"
    r"see (?:you|u|ya) in|"
    r"(?:i'?m|we'?re|am|are) (?:coming|leaving|heading)(?: over| now| out)|"
    r"(?:אני|אנחנו)? ?(?:בדרך|יוצאת? (?:עכשיו|אליכם)|יוצאים)|"
    r"(?:אהיה|נהיה|אגיע|נגיע|מגיעה?|מגיעים) (?:אצלכם |אליכם |שם )?(?:בעוד|תוך|עוד))(?!\w)",
    re.IGNORECASE,
)
"""Who comes to collect it."""
_LONG = 12
_WITHOUT = re.compile(r"(?<!\w)(?:without|before|if not for|no deal|בלי|ללא|לפני)(?!\w)", re.IGNORECASE)
_SO_MANY = re.compile(
    r"(?<![\w:.])(?P<count>\d{2,3})(?: ?\+)? (?:\w+ )?"
    r"(?:pies?|pizzas?|trays?|larges?|family|מגשים|פיצות|משפחתיות)(?!\w)",
    re.IGNORECASE,
)
_ORDINARY = re.compile(
    r"(?<!\w)(?:(?:on |for )?(?:an? |any )?(?:ordinary|regular|normal|other|usual) days?|(?:not|"
    r"other than) (?:on )?\w+day|"
    r"[בל]?(?:יום|ימים) רגיל(?:ים)?|ביום אחר|בימים אחרים|בשאר הימים|לא ב(?:יום )?(?:ראשון|שני|שלישי|רביעי|"
    r"חמישי))(?!\w)",
    re.IGNORECASE,
)
"""A day on which nothing costs less than it does."""
_OPENS = re.compile(
    r"\W*(?:(?:hi|hey|hello|hiya|so|ok|i|we|need|gonna|going to|planning|looking|for|order(?:ing)?|about|like|"
    r"היי|הי|שלום|אהלן|אז|אני|אנחנו|צריך|צריכה|צריכים|רוצה|רוצים|מזמינים|להזמין|בערך|משהו כמו)(?!\w)\W*)*",
    re.IGNORECASE,
)
"""What merely stands before so many that are wanted."""
_MOST = 200
JUST = timedelta(minutes=30)
"""So long ago it was ordered just now."""
_SHORT = 8


_ORDER_NAMED = re.compile(r"(?<!\w)(?:\w*order\w*|\w{0,3}הזמנה\w*|הזמנתי|הזמנו)(?!\w)", re.IGNORECASE)


def hear_called_off(turn: Turn, words: str) -> bool:
    """ "Cancel that", a little while after something was ordered, is that order, and no refusal of messages."""
    prices, basket, handoff = turn.playbook.index(Lexicon).prices, turn.lead[Basket], turn.lead.handoff.open
    if prices is None or basket.at is None or (handoff and handoff.owner):
        return False
    if not (calls_off(say_change(words)) or (says_only_cancel(words) and not turn.traits.billed_by_part)):
        return False
    if not basket.is_alive(turn.now, prices) or turn.now - basket.at > JUST or len(words.split()) > _SHORT:
        return False
    if withdraws(words):
        return False  # only what they say in the same breath
    clauses = turn.playbook.index(OrderReader).read(words).clauses
    if any(one.is_thing or one.toppings for each in clauses if each.verb != "remove" for one in each.named):
        return False  # "forget all that, just 2 salads", "scratch that, all of it tuna"
    wants_table = names_table(words)
    told, why = turn.phrase("order_called_off"), call_off(turn, basket)
    turn.reply(ORDER, told, why, place=HEARD if wants_table else ANSWER)
    if wants_table:
        offer_table(turn, words)
    return True


def hear_standing(turn: Turn, words: str) -> bool:
    """Who asks whether we have their order is told what was written here, and that it is not ordered yet."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    is_sure = makes_sure(words) and _ORDER_NAMED.search(words) is not None
    if prices is None or is_hurt(turn):
        return False
    if not basket.is_alive(turn.now, prices) or basket.supposed:  # one made elsewhere, perhaps
        return is_sure and turn.playbook.index(Dispatch).acts["am_i_booked"](turn, Act("am_i_booked", words))
    if not is_sure and asks_total(words):
        return False  # "what is that in euros?"
    if not (
        is_sure or find_cue(words) == "am_i_booked" or asks_whether_done(words) or asks_if_ordered(words)
    ):
        return False
    return tell_order(turn)


def tell_order(turn: Turn) -> bool:
    """Read back what they want, and that it is not ordered yet; False where nothing is."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not basket.is_alive(turn.now, prices):
        return False
    closing = say_closing(turn, basket, prices)
    not_yet = turn.phrase("order_team_not_yet" if is_unanswered(turn, basket) else "order_not_yet")
    if is_unanswered(turn, basket) or closing.startswith(not_yet.rstrip(".")):
        closing = "" if is_unanswered(turn, basket) else closing
        not_yet = not_yet if is_unanswered(turn, basket) else ""
    told = [one for one in (not_yet, *say_basket(turn, basket, prices, Basket()), closing) if one]
    turn.reply(ORDER, join(told), reason("order_summed"), choose(turn, basket, prices))
    return True


def hear_how_to_close(turn: Turn, words: str) -> bool:
    """Who asks, in a few words, how what they want is ordered is told how it is closed."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not basket.is_alive(turn.now, prices):
        return False
    if len(words.split()) > _SHORT or not _ASKS_TO_CLOSE.search(words) or is_hurt(turn):
        return False
    turn.reply(
        ORDER, say_closing(turn, basket, prices), reason("order_closing"), choose(turn, basket, prices)
    )
    return True


def hear_setting_out(turn: Turn, words: str) -> bool:
    """Who sets out to collect what was not ordered yet is told so, and how it is ordered."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    is_theirs = prices is not None and prices.ordered and basket.way != "delivery" and bool(basket.wanted)
    if not is_theirs or prices is None or is_hurt(turn) or is_question(words):
        return False
    if not basket.is_alive(turn.now, prices) or not _SETS_OUT.search(words) or len(words.split()) > _LONG:
        return False
    basket.way = "pickup"
    told = turn.phrase("order_not_yet_coming")
    turn.reply(ORDER, told, reason("order_closing"), choose(turn, basket, prices))
    return True


def call_off(turn: Turn, basket: Basket) -> Reason:
    """Nothing of it is wanted any more."""
    basket.clear()
    basket.at = basket.changed_at = basket.left_at = turn.now
    return reason("order_called_off")


def asks_deal(words: str) -> bool:
    """Whether they ask for a day's deal on the second one, and for no other."""
    is_asked = is_question(words) or "?" in words
    return _DEAL.search(words) is not None and is_asked and not _OTHER_DEAL.search(words)


def hear_deal(turn: Turn, words: str) -> bool:
    """Whether the second one for less is in the sum of what they want: it hangs on the day."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or is_hurt(turn) or not basket.is_alive(turn.now, prices):
        return False
    if not asks_deal(words) or len(words.split()) > _SHORT:
        return False
    item = _find_deal(basket, prices)
    if item is None:
        return _tell_of_second(turn, basket, prices)
    if item.second is None:
        return False
    if find_weekday(turn, basket) in item.second.days and _WITHOUT.search(words):
        full = price(turn, Basket(wanted=basket.wanted, day=_find_other_day(turn, item)), prices).amount
        told = turn.phrase("order_sum_no_deal", total=say_money(full or 0))
        turn.reply(ORDER, told, reason("order_summed"), choose(turn, basket, prices))
        return True
    if find_weekday(turn, basket) in item.second.days:
        told = turn.phrase("order_with_deal", price=say_money(item.second.price), full=say_money(item.price))
    else:
        day = say_weekday(WEEKDAYS.index(item.second.days[0]), turn.language)
        told = turn.phrase("order_without_deal", day=day)
    total = [] if turn.has_replied() else say_sum(turn, basket, prices, price(turn, basket, prices), basket)
    said = join([told, *total])  # what it is of was read back with the sum
    turn.reply(ORDER, said, reason("order_summed"), choose(turn, basket, prices))
    return True


def _tell_of_second(turn: Turn, basket: Basket, prices: PriceList) -> bool:
    """With one of them wanted, on the deal's day: what a second one would be."""
    alone = [prices.items[one.item] for one in basket.wanted if one.item and prices.items[one.item].second]
    item = alone[0] if len(alone) == 1 else None
    if item is None or item.second is None or find_weekday(turn, basket) not in item.second.days:
        return False
    told = turn.phrase("order_second_is", price=say_money(item.second.price), full=say_money(item.price))
    turn.reply(ORDER, told, reason("order_summed"), choose(turn, basket, prices))
    return True


def hear_ordinary_day(turn: Turn, words: str) -> bool:
    """What it costs on a day of no deal is told so, though today is one; nothing is ordered by that."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or not _ORDINARY.search(words) or not asks_price(words):
        return False
    item = next((one for one in prices.items.values() if one.second), None)
    clauses = turn.playbook.index(OrderReader).read(_ORDINARY.sub(" ", words)).clauses
    wanted = change((), clauses, prices).wanted or (
        basket.wanted if basket.is_alive(turn.now, prices) else ()
    )
    if item is None or not wanted or is_hurt(turn):
        return False
    full = price(turn, Basket(wanted=wanted, day=_find_other_day(turn, item)), prices).amount
    less = price(turn, Basket(wanted=wanted, day=_find_other_day(turn, item, of_deal=True)), prices).amount
    if full is None or less is None:
        return False
    units = ", ".join(name_wanted(one, prices, turn.language, basket.by_menu) for one in wanted)
    told = turn.phrase("order_what_if", units=units, total=say_money(full))
    if less < full and item.second:
        day = say_weekday(WEEKDAYS.index(item.second.days[0]), turn.language)
        values = {"units": units, "total": say_money(full), "day": _on(day, turn), "price": say_money(less)}
        told = turn.phrase("order_ordinary_and_deal", **values)
    turn.reply(ORDER, told, reason("order_summed"), choose(turn, basket, prices))
    return True


def _on(day: str, turn: Turn) -> str:
    return f"ב{day}" if turn.language == "he" else day


def _find_other_day(turn: Turn, item: PricedItem, *, of_deal: bool = False) -> str:
    """The next day on which the deal does not count, or does."""
    today = turn.now.astimezone(turn.playbook.zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(1, 8))
    of = item.second.days if item.second else ()
    return next(day.isoformat() for day in days if (WEEKDAYS[day.weekday()] in of) is of_deal)


def hear_quantity_deal(turn: Turn, words: str) -> bool:
    """Who asks for a deal on so many is told what so many cost, where that is less from some number on."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or is_hurt(turn) or not is_question(words):
        return False
    found, feeding = _SO_MANY.search(words), prices.find_feeding()
    item = feeding[1] if feeding else None
    if not (_DEAL.search(words) and found and item and item.quantity):
        return False
    count = int(found["count"])
    if count < item.quantity.least or count > _MOST:
        return False
    name = _get_many(item, turn)
    asked = {"he": f"כמה עולים {count} {name}", "en": f"how much for {count} {name}"}[turn.language]
    basket = turn.lead[Basket]
    is_wanted = wants(words) or _OPENS.fullmatch(words, 0, found.start()) is not None
    if (
        feeding and is_wanted and not basket.is_open()
    ):  # "10 pies, any deal?": what comes next goes on from it
        basket.wanted, basket.people, basket.at = (BasketLine(count, feeding[0]),), 0, turn.now
    return turn.playbook.index(Dispatch).answer(turn, asked)


def _get_many(item: PricedItem, turn: Turn) -> str:
    return turn.journey.in_language(item.many, turn.language)


def _find_deal(basket: Basket, prices: PriceList) -> PricedItem | None:
    """The item of which every second one costs less on some days, where two of it are wanted."""
    for name, item in prices.items.items():
        count = sum(one.count for one in basket.wanted if (one.item or one.kind) in (name, item.kind))
        if item.second and count > 1 and not (item.quantity and count >= item.quantity.least):
            return item
    return None
