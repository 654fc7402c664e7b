"""So many who come together, or eat, have something of their own: no class, no single order, and no price of these.

Of a kind that says so (`ahead`): it begins wherever so many are told, and what they write is of it while it is alive.
"""

from msgspec.structs import replace

from conversations.dialogue.wanted.anew import is_of_grievance
from conversations.enquiries.hearing import find_new
from conversations.enquiries.kinds import Names, count_told, is_enough
from conversations.enquiries.outgrown import drop, find_with_team, is_off, leave_others_off
from conversations.enquiries.putting import (
    answer_meanwhile,
    begin,
    find_told,
    list_missing,
    put_down,
    say_serves,
    tell_put_down,
    tell_standing,
)
from conversations.enquiries.recalling import find_alive, read_told, recall_told
from conversations.enquiries.saying import join_asked, list_told, name_asked
from conversations.enquiries.told.beside import counts_diet
from conversations.enquiries.told.company import counts_people
from conversations.enquiries.told.details import Told, would_like
from conversations.enquiries.told.file import Enquiry
from conversations.enquiries.told.part import Planned, Planning
from conversations.enquiries.told.words import (
    GATHERS,
    IF_DONE,
    LEAVES,
    OF_ONE,
    OFF,
    OFFER,
    OVER,
    QUOTES,
    leave_if_done_out,
)
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.meetings.offered.keeping import find_ahead
from conversations.orders.kept.basket import Basket
from conversations.orders.tables.at_table import names_food, names_table
from conversations.profile.interests import find_interests
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_MOST, _NODS, _LONG = 60, 2, 30  # words


def hear_gathering(turn: Turn, words: str) -> bool:
    """Whether it is of what so many of them plan: it begins, or goes on."""
    handoff = turn.lead.handoff
    if handoff.has_owner() or handoff.is_grieved() or len(words.split()) > _MOST or turn.lead[Basket].wanted:
        return False
    planned = find_alive(turn)
    kind = turn.playbook.index(Names).kinds.get(planned.kind) if planned else None
    if planned is None or kind is None or planned.case is None:
        return _hear_begun(turn, planned, words)
    return kind.ahead and _hear_more(turn, kind, planned, words)


def _hear_begun(turn: Turn, planned: Planned | None, words: str) -> bool:
    """So many who plan something: put to the team with all that they told."""
    names, plain = turn.playbook.index(Names), leave_if_done_out(words)
    told = read_told(turn, plain)
    if planned and OFF.search(words) and names.kinds[planned.kind].ahead:
        turn.lead[Planning].enquiry = None
        return False
    if OVER.search(words) or is_of_grievance(turn, words) or find_ahead(turn):
        return False
    name = _find(turn, planned, words, told)
    if name is None:
        return False
    kind = names.kinds[name]
    told = (
        recall_told(turn)
        | (planned.told if planned and planned.kind == name else {})
        | read_told(turn, plain, of=name)
    )
    if not _is_begun(kind, told, plain):
        return _tell_if_done(turn, name, told, words)
    begun = Planned(name, {}, turn.now)
    begin(turn, kind, begun, told)
    _say_beside(turn, begun, kind, told)
    if stands := turn.lead[Planning].enquiry:
        _answer_parts(turn, kind, stands, words)
    return True


def _find(turn: Turn, planned: Planned | None, words: str, told: Told) -> str | None:
    """The kind that they name, spoke of a moment ago, or are so many for."""
    kinds = turn.playbook.index(Names).kinds
    named = turn.playbook.index(Names).find(words)
    people = count_told(told) if counts_people(words) else 0
    crowded = (name for name, kind in kinds.items() if kind.ahead and kind.crowd and people >= kind.crowd)
    if named and not kinds[named].ahead and kinds[named].least == 1 and GATHERS.search(words):
        named = next(crowded, named)  # so many take no lesson of two
    if named or names_table(words):
        return named if named and kinds[named].ahead and not _is_counted_food(turn, words) else None
    if planned and kinds[planned.kind].ahead and {"people", "day"} & told.keys():
        return None if names_food(turn, words) else planned.kind
    if not GATHERS.search(words) or names_food(turn, words) or OF_ONE.search(words):
        return None
    return next(crowded, None)


def _is_counted_food(turn: Turn, words: str) -> bool:
    """Whether the number is of pies, and so of an order."""
    return names_food(turn, words) and not counts_people(words)


def _is_begun(kind: Enquiry, told: Told, words: str) -> bool:
    """Whether it is told as a plan, and not merely asked about."""
    is_planned = not is_question(words) or would_like(words) or bool({"people", "day"} & told.keys())
    return is_enough(kind, told) and is_planned and ("people" in told or kind.least == 1)


def _tell_if_done(turn: Turn, name: str, told: Told, words: str) -> bool:
    """Who asks if there is such a thing at all is told, and what is needed for it; it waits for that."""
    kind = turn.playbook.index(Names).kinds[name]
    is_few = "people" in told and not is_enough(kind, told)
    if kind.answer or is_few or not (IF_DONE.search(words) or would_like(words) or not is_question(words)):
        return False
    asks = turn.phrase(
        "enquiry_asks", asks=join_asked(list(name_asked(turn, list_missing(turn, kind, told))), turn.language)
    )
    turn.reply("answer", f"{turn.say(kind.reply)} {asks}", reason("enquiry", enquiry=name))
    turn.lead[Planning].enquiry = Planned(name, told, turn.now)
    return True


def _hear_more(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> bool:
    """More of it, or a question, or that it is off."""
    if OF_ONE.search(words) or (LEAVES.search(words) and not is_question(words)):
        return False
    if is_off(left := leave_others_off(turn, planned, words)) and find_with_team(turn):
        drop(turn, planned)
        return True
    is_without, words = left != words, left
    is_priced = QUOTES.search(words) is not None
    new = {} if is_priced and find_told(turn, planned, words) else find_new(turn, planned, words)
    if "people" in new and not is_enough(kind, new):
        new = {name: value for name, value in new.items() if name not in ("people", "called")}
    if is_without and not (new or is_question(words)):
        tell_put_down(turn, planned, "enquiry_left_on")
        return True
    if new:
        rest = [part for part in split_acts(words) if is_question(part)]
        put_down(turn, kind, planned, new, **({"place": HEARD} if rest else {}))
        _say_beside(turn, planned, kind, new)
        _answer_parts(turn, kind, turn.lead[Planning].enquiry or planned, words)
        return True
    if is_priced or is_question(words):
        return _answer_asked(turn, kind, planned, words)
    return _pass_on(turn, planned) if _is_of_one_sold(turn, kind, words) else False


def _answer_asked(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> bool:
    """A question, or a wish for a quote, and nothing told anew."""
    if OFFER.search(words) and not is_question(words):
        _tell_quote(turn, kind, planned)
        return True
    if told := find_told(turn, planned, words):
        turn.reply("answer", told, reason("enquiry_meanwhile", enquiry=planned.kind), about=planned.kind)
        return True
    if QUOTES.search(words):
        _tell_quote(turn, kind, planned)
        return True
    if tell_standing(turn, planned, words) or answer_meanwhile(turn, planned, kind, words):
        return True
    return _is_of_one_sold(turn, kind, words) and _pass_on(turn, planned)


def _answer_parts(turn: Turn, kind: Enquiry, planned: Planned, words: str) -> None:
    """What is asked beside what is told: by what stands of it, by the team, or as ever."""
    for part in split_acts(words):
        if IF_DONE.search(part) and not find_told(turn, planned, part):
            continue
        is_asked = is_question(part) or QUOTES.search(part)
        if is_asked and _answer_asked(turn, kind, planned, part):
            continue
        if is_question(part) and not ("diet" in planned.told and counts_diet(part)):
            turn.playbook.index(Dispatch).answer(turn, part)


def _tell_quote(turn: Turn, kind: Enquiry, planned: Planned) -> None:
    """The quote is the team's; what it still needs is asked for."""
    missing = list_missing(turn, kind, planned.told)
    text = turn.phrase("enquiry_quote", what=list_told(turn, planned.told), hours=say_hours(turn))
    if missing:
        asks = join_asked(list(name_asked(turn, missing)), turn.language)
        text = f"{text} {turn.phrase('enquiry_asks', asks=asks)}"
    turn.reply("request", text, reason("enquiry", enquiry=planned.kind))
    turn.lead[Planning].enquiry = replace(planned, at=turn.now)


def _is_of_one_sold(turn: Turn, kind: Enquiry, words: str) -> bool:
    """Whether it is of what is sold to one: its style, its times, its price, its food."""
    if len(words.split()) > _LONG or len(words.split()) <= _NODS:
        return False
    if find_interests(turn, words) or names_food(turn, words):
        return True
    best = turn.playbook.reader.read(words).best if is_question(words) else None
    return best is not None and best.label.name in kind.passes


def _pass_on(turn: Turn, planned: Planned) -> bool:
    """It goes to the team with the rest, in their words, which they need not read once more."""
    text = turn.phrase("enquiry_to_team")
    turn.reply("request", text, reason("enquiry", enquiry=planned.kind))
    return True


def _say_beside(turn: Turn, planned: Planned, kind: Enquiry, new: Told) -> None:
    """How much so many need, and what who can't eat everything has to know."""
    caution = turn.say(kind.caution) if kind.caution and "diet" in new else ""
    for text in filter(None, (say_serves(turn, kind, new), caution)):
        turn.reply("heard", text, reason("enquiry_meanwhile", enquiry=planned.kind), place=HEARD)
