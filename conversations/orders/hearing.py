"""What is ordered in the chat is taken up, read back and summed; the words' other questions are answered beside it."""

from conversations.answers.haggling import haggles
from conversations.lead.reason import reason
from conversations.orders.agreeing import (
    hear_agreed,
    hear_of_so_many,
    hear_sized,
    hear_so_many,
    hear_topped,
)
from conversations.orders.asked.about_it import hear_about_it
from conversations.orders.asked.ages import hear_ages
from conversations.orders.asked.budget import hear_budget
from conversations.orders.asked.collecting import hear_kitchen, hear_ready, hear_who_and_until
from conversations.orders.asked.coming import hear_believed, hear_coming
from conversations.orders.asked.enough import (
    hear_enough,
    hear_more_people,
    hear_people_told,
    hear_pies_enough,
    hear_what_if,
)
from conversations.orders.asked.fee import hear_fee
from conversations.orders.asked.having import hear_having, hear_not_sold, hear_sorts
from conversations.orders.asked.if_changed import hear_if_changed, hear_supposed, hear_that_one
from conversations.orders.asked.paying import hear_banknote
from conversations.orders.asked.reaching import (
    hear_other_place,
    hear_reach,
    hear_told_where,
    hear_where_and_asked,
    hear_where_ok,
)
from conversations.orders.asked.so_many import hear_so_many_asked
from conversations.orders.asked.unplaced import hear_unplaced
from conversations.orders.asked.whose import hear_name
from conversations.orders.asked.with_these import hear_with_these
from conversations.orders.beside import answer_beside
from conversations.orders.cues.asking import asks_summary, asks_where_we_were
from conversations.orders.cues.changes import say_change
from conversations.orders.cues.closing import says_order_it
from conversations.orders.cues.collecting import collects
from conversations.orders.cues.ordering import is_other_talk
from conversations.orders.cues.sentences import split_told
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.orders.known.again import hear_what_it_was
from conversations.orders.known.left_out import hear_left_out
from conversations.orders.known.may_eat import hear_may_eat
from conversations.orders.known.outside import hear_outside, note_where
from conversations.orders.known.shares import hear_share, hear_share_at_once
from conversations.orders.known.still import hear_make, hear_still
from conversations.orders.left import hear_after_all, hear_left
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.ordering import hear_order
from conversations.orders.pointing.asked_change import say_asked_change
from conversations.orders.replied.anew import hear_anew
from conversations.orders.replied.begun import hear_begun
from conversations.orders.replied.hearing import hear_replied
from conversations.orders.replies.each import hear_why
from conversations.orders.replies.replying import ORDER, choose, join
from conversations.orders.replies.saying import say_basket
from conversations.orders.standing import (
    JUST,
    hear_called_off,
    hear_deal,
    hear_how_to_close,
    hear_ordinary_day,
    hear_quantity_deal,
    hear_setting_out,
    hear_standing,
    tell_order,
)
from conversations.orders.tabled import is_of_table_last
from conversations.orders.tables.planned import is_planning
from conversations.orders.taken_back import hear_taken_back
from conversations.orders.taking import note
from conversations.orders.unconfirmed import hear_unconfirmed, hear_wish
from conversations.orders.waited.awaiting import (
    find_awaited,
    hear_awaited,
    hear_change_of_made,
    hear_how_long,
)
from conversations.orders.waited.link import hear_link_again
from conversations.orders.waited.reckoned import hear_reckoned
from conversations.orders.waited.through import hear_whether_through
from conversations.orders.waited.timed import hear_hour
from conversations.orders.wished.wishes import hear_wishes
from conversations.purchases.facts import Purchased
from conversations.turn.inputs import Input, Said, TimerFired
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_FEW, _SHORT = 4, 14
_LINKED = (hear_link_again, hear_whether_through, hear_reckoned, hear_who_and_until)
_WAITED = (*_LINKED, hear_make, hear_with_these, hear_unconfirmed, hear_wish)
_WANTED = (hear_wishes, hear_left, hear_after_all, hear_share_at_once, hear_what_if, hear_that_one)
_ASKED = (hear_so_many_asked, hear_if_changed, hear_fee)
_CHANGED = (hear_taken_back, hear_called_off, hear_sized, hear_agreed, hear_so_many, hear_topped)


def hear_at_once(turn: Turn, words: str) -> bool:
    """Short words right after something was ordered, which are of that, whatever else they are like.

    A score that was just asked for is no such thing ("2, it came cold"): it would be lost.
    """
    if turn.lead.dialogue.said.kind == "survey" or haggles(words):
        return False
    known = (
        _hear_replied,
        hear_may_eat,
        hear_name,
        _hear_hour,
        _hear_order_it,
        _hear_outside,
        _hear_asked_change,
        lambda turn, words: hear_left_out(turn, words, hear_order) or hear_still(turn, words, hear_order),
        *_WAITED,
        _hear_coming,
        hear_ready,
        _hear_kitchen,
        hear_not_sold,
        hear_sorts,
        lambda turn, words: hear_supposed(turn, words, hear_order),
        *_WANTED,
        _hear_collecting,
        _hear_believed,
        hear_change_of_made,
        _hear_about_it,
        *_ASKED,
        _hear_banknote,
        hear_awaited,
        hear_how_long,
        _hear_read_back,
        *_CHANGED,
        _hear_changed,
        hear_why,
        hear_enough,
        _hear_pies_enough,
    )
    return any(one(turn, words) for one in known)


def hear(turn: Turn, words: str) -> bool:
    """What words say of an order: how it stands, what it comes to, what is wanted."""
    asked = (
        hear_anew,
        hear_where_ok,
        hear_where_and_asked,
        hear_other_place,
        hear_ordinary_day,
        hear_setting_out,
        hear_how_to_close,
        hear_standing,
        hear_ages,
        hear_quantity_deal,
        hear_deal,
    )
    known = (hear_change_of_made, hear_of_so_many, hear_having, *asked, hear_budget, hear_what_it_was)
    groups = (hear_share, hear_pies_enough, hear_more_people, hear_people_told)
    planned = (*groups, hear_order, hear_told_where, hear_reach, hear_unplaced)
    return any(one(turn, words) for one in (*known, *planned))


def _hear_changed(turn: Turn, words: str) -> bool:
    """ "Make it 4", right after something was ordered, is that order, whatever else these words are like."""
    basket, prices = turn.lead[Basket], turn.playbook.index(Lexicon).prices
    if prices is None or not (basket.wanted and basket.at and turn.now - basket.at <= JUST):
        return False
    if _takes_off(turn, words):
        return hear_order(turn, words)
    said = say_change(words)
    if len(said.split()) > _FEW:
        return False
    if said != words and not is_other_talk(said):
        return hear_order(turn, words)  # "4 cans is enough"
    clauses = turn.playbook.index(OrderReader).read(words).clauses
    is_counted = any(one.number and one.is_bare for clause in clauses for one in clause.named)
    return is_counted and clauses[0].verb in ("make", "double") and hear_order(turn, words)


def _hear_asked_change(turn: Turn, words: str) -> bool:
    """ "Can one of those two have corn?", of what is wanted: it is done, and no more told of what can be had."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    prices = lexicon.prices
    if prices is None or not prices.ordered or not basket.wanted or basket.supposed or is_hurt(turn):
        return False
    if not basket.is_alive(turn.now, prices) or turn.lead.handoff.has_owner():
        return False
    said = say_asked_change(words, basket.wanted, lexicon)
    return said != words and hear_order(turn, said)


def _hear_order_it(turn: Turn, words: str) -> bool:
    """ "Order", upon what is wanted: that is to be ordered."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not basket.wanted or not basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    told = {"he": "תזמינו בבקשה", "en": "order it please"}[turn.language]
    return says_order_it(words) and not turn.lead.handoff.has_owner() and hear_order(turn, told)


def _hear_replied(turn: Turn, words: str) -> bool:
    return hear_begun(turn, words, hear_order) or hear_replied(turn, words, hear_order, note)


def _hear_outside(turn: Turn, words: str) -> bool:
    return hear_outside(turn, words, hear_order, tell_order)


def _hear_hour(turn: Turn, words: str) -> bool:
    return not is_of_table_last(turn) and hear_hour(turn, words, answer_beside)


def _hear_coming(turn: Turn, words: str) -> bool:
    return hear_coming(turn, words, is_awaited=find_awaited(turn) is not None)


def _hear_believed(turn: Turn, words: str) -> bool:
    if told := hear_believed(turn, words):
        answer_beside(turn, words)
    return told


def _hear_pies_enough(turn: Turn, words: str) -> bool:
    """Of those who were told how many they need "would 12 be enough?" is of that, and no refusal of anything."""
    return turn.lead[Basket].people > 0 and hear_pies_enough(turn, words)


def _hear_banknote(turn: Turn, words: str) -> bool:
    return hear_banknote(turn, words, hear_order)


def _hear_kitchen(turn: Turn, words: str) -> bool:
    return hear_kitchen(turn, words, hear_order)


def _hear_about_it(turn: Turn, words: str) -> bool:
    return hear_about_it(turn, words, is_awaited=find_awaited(turn) is not None)


def _hear_collecting(turn: Turn, words: str) -> bool:
    """ "I'll come by and grab it", of what is wanted: it is for pick-up, whatever else these words are like."""
    basket, prices = turn.lead[Basket], turn.playbook.index(Lexicon).prices
    if prices is None or not basket.is_alive(turn.now, prices):
        return False
    told = any(collects(one) and not is_question(one) for one in split_told(words))
    return told and basket.way != "pickup" and hear_order(turn, words)


def _hear_read_back(turn: Turn, words: str) -> bool:
    """ "What's the final list?", while something is wanted: it is read back, whatever else these words are like."""
    basket, prices = turn.lead[Basket], turn.playbook.index(Lexicon).prices
    is_left = asks_where_we_were(words)
    if prices is None or not basket.wanted or not basket.is_alive(turn.now, prices):
        return is_left and prices is not None and prices.ordered and _tell_nothing_yet(turn, words)
    if not (is_left or asks_summary(words)) or len(words.split()) > _SHORT or turn.lead.handoff.has_owner():
        return False
    if is_hurt(turn) or is_left:  # nothing is sold by that, or changed
        told = join(say_basket(turn, basket, prices, basket))
        turn.reply(ORDER, told, reason("order_summed"), choose(turn, basket, prices))
        return True
    return hear_order(turn, words)


def _tell_nothing_yet(turn: Turn, words: str) -> bool:
    """Who comes back to a talk in which nothing was ordered is told so, and how it can be had where they are."""
    case, place = turn.lead.handoff.open, turn.lead[Basket].outside
    if case or is_planning(turn) or turn.lead[Basket].people or len(words.split()) > _SHORT:
        return False
    where = [turn.phrase("order_outside", place=place)] if place else []
    turn.reply(ORDER, join([turn.phrase("order_nothing_yet"), *where]), reason("order_summed"))
    return True


def _takes_off(turn: Turn, words: str) -> bool:
    """ "Leave the bottles, one can will do": what is wanted is to go, and no message of ours."""
    if is_question(words) or len(words.split()) > 2 * _FEW:
        return False
    wanted = turn.lead[Basket].wanted
    items, on = {one.item for one in wanted}, {each.addition for one in wanted for each in one.toppings}
    clauses = turn.playbook.index(OrderReader).read(say_change(words)).clauses
    gone = [one for clause in clauses if clause.verb == "remove" for one in clause.named]
    return any(one.item in items or any(each.addition in on for each in one.toppings) for one in gone)


def follow(turn: Turn, happened: Input) -> None:
    """What was bought is wanted no more; who is where nothing is brought to is known to be there from now on."""
    basket = turn.lead[Basket]
    if isinstance(happened, Said | TimerFired) and turn.heard:
        note_where(turn, turn.heard)
    if turn.noted(Purchased) and basket.at:
        basket.last = basket.wanted or basket.last
        basket.clear()
        basket.given = ()
