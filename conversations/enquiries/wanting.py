"""Who wants one begins one: they ask for it, name it, or were told of it and go on."""

from msgspec.structs import replace

from conversations.answers.answering import answer_act
from conversations.answers.asked.naming import AskedWords, list_by_words
from conversations.answers.coverage import Coverage
from conversations.answers.offered.facts import AnswerGiven
from conversations.dialogue.wanted.anew import is_of_grievance
from conversations.enquiries.kinds import Names, count_told, is_enough
from conversations.enquiries.putting import BARE, answer_meanwhile, begin, find_told, put_down
from conversations.enquiries.recalling import find_alive, read_told, recall_kind, recall_told
from conversations.enquiries.told.company import counts_people
from conversations.enquiries.told.details import would_like
from conversations.enquiries.told.part import Planned, Planning
from conversations.enquiries.told.series import OWN
from conversations.enquiries.told.when import DAYS
from conversations.enquiries.told.words import CHOOSES, IS_WHY, OF_FEAST, OF_MANY, OVER, WISHED
from conversations.handoff.facts import HandoffDone
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.words import cancels, moves
from conversations.profile.interests import find_interests
from conversations.profile.part import Profile
from conversations.turn.acts import Act
from conversations.turn.inputs import Input
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_named_days

_WHEN_OF_IT = frozenset({"day", "hour"})


def follow(turn: Turn, _: Input) -> None:
    """Who asked about it and was answered may go on to plan it: what they told along is kept for then."""
    _let_go(turn)
    given = turn.noted(AnswerGiven)
    kinds = turn.playbook.index(Names).kinds
    name = next(
        (name for name, kind in kinds.items() if given and kind.answer and kind.answer == given.answer), None
    )
    if given and name is None:
        name = _find_asked(turn) or _find_of_occasion(turn)
    if given and name is None:
        _turn_away(turn, given.answer)
    if name is None or given is None or given.button or is_of_grievance(turn, turn.heard) or find_alive(turn):
        return
    is_theirs = kinds[name].occasion is not None and name == _find_of_occasion(turn)
    is_wanted = is_question(turn.heard) or WISHED.search(turn.heard) or IS_WHY.search(turn.heard)
    if OVER.search(turn.heard) or not (is_theirs or is_wanted):
        return  # who tells of one that was asks for none
    told = (
        {} if is_theirs else recall_told(turn) | read_told(turn, turn.heard)
    )  # the day they tell may be the feast's
    if "people" not in told or is_enough(kinds[name], told):
        turn.lead[Planning].enquiry = Planned(name, told, turn.now)


def _let_go(turn: Turn) -> None:
    """What they said themselves to want no more is not planned on."""
    planned, done = turn.lead[Planning].enquiry, turn.noted(HandoffDone)
    if planned and done and planned.case == done.handoff and not done.by:
        turn.lead[Planning].enquiry = None


def _find_asked(turn: Turn) -> str | None:
    """The kind that a question names, of those that are for one or two, who tell of themselves no number."""
    names = turn.playbook.index(Names)
    name = names.find(turn.heard) if is_question(turn.heard) else None
    return name if name and names.kinds[name].least == 1 else None


def _find_of_occasion(turn: Turn) -> str | None:
    """The kind that is for what they prepare for, unless they speak of a class of many."""
    occasion = turn.lead[Profile].traits.get("occasion")
    if occasion is None or find_interests(turn, turn.heard) or OF_MANY.search(turn.heard):
        return None
    kinds = turn.playbook.index(Names).kinds
    return next((name for name, kind in kinds.items() if kind.occasion == occasion.value), None)


def _turn_away(turn: Turn, answer: str) -> None:
    """They ask of something else: a day they name from now on is of that, and of nothing they merely asked about."""
    planned = find_alive(turn)
    if planned is None or planned.case or len(turn.heard.split()) <= BARE:
        return
    kind = turn.playbook.index(Names).kinds[planned.kind]
    if kind.least == 1 and answer not in kind.meanwhile:
        turn.lead[Planning].enquiry = None


def hear_wanted(turn: Turn, words: str) -> bool:
    """They tell that they want one, and ask nothing: it begins, with what they told of it, now and a while ago."""
    names = turn.playbook.index(Names)
    if wished := _find_wished(turn, words):
        return _begin_and_answer(turn, wished, words)
    is_other = (is_question(words) and not would_like(words)) or OVER.search(words)
    if is_other or is_of_grievance(turn, words) or find_alive(turn):
        return False
    told = recall_told(turn) | read_told(turn, words)
    people = count_told(told) if counts_people(words) else 0
    crowded = (name for name, kind in names.kinds.items() if kind.crowd and people >= kind.crowd)
    name = names.find(words) or next(crowded, None) or recall_kind(turn, words)
    if name is None:
        return False
    if is_question(words) and _answer_finer(turn, name, words):
        return True
    planned = Planned(name, {}, turn.now)
    if is_enough(names.kinds[name], told):
        begin(turn, names.kinds[name], planned, told)
        return True
    if "people" not in told:  # who goes on to say how many they are may have begun one
        turn.lead[Planning].enquiry = Planned(name, told, turn.now)
    return False


def begin_for_room(turn: Turn, name: str, words: str) -> bool:
    """More than a table holds ask whether there is room: it begins, and only what they did not tell is asked."""
    if find_alive(turn) or is_of_grievance(turn, words) or OVER.search(words):
        return False
    told = recall_told(turn) | read_told(turn, words)
    begin(turn, turn.playbook.index(Names).kinds[name], Planned(name, {}, turn.now), told)
    return True


def _find_wished(turn: Turn, words: str) -> str | None:
    """The kind with times of its own that they say they would like, with a question beside it."""
    names = turn.playbook.index(Names)
    if not is_question(words) or find_alive(turn) or is_of_grievance(turn, words) or OVER.search(words):
        return None
    wished = (part for part in split_acts(words) if not is_question(part) and WISHED.search(part))
    name = next(filter(None, map(names.find, wished)), None)
    return name if name and names.kinds[name].tells else None


def _begin_and_answer(turn: Turn, name: str, words: str) -> bool:
    kind = turn.playbook.index(Names).kinds[name]
    told = recall_told(turn) | read_told(turn, words)
    usual = turn.say(kind.otherwise) if kind.otherwise else ""  # the reply tells it
    planned = Planned(name, told, turn.now)
    for part in (one for one in split_acts(words) if is_question(one)):
        if find_told(turn, planned, part) != usual:
            answer_meanwhile(turn, planned, kind, part)
    begin(turn, kind, planned, told)
    return True


def hear_by_time(turn: Turn, words: str) -> bool:
    """A day and an hour for lessons of one's own, which they only call private, or which were spoken of just now."""
    planned = find_alive(turn)
    if (planned and planned.case) or is_of_grievance(turn, words) or OVER.search(words):
        return False
    if (is_question(words) and not would_like(words)) or moves(words) or cancels(words):
        return False  # one that they have already
    names = turn.playbook.index(Names)
    name = next(filter(names.is_own, names.kinds), None)
    is_of_other = find_interests(turn, words) or OF_MANY.search(words) or OF_FEAST.search(words)
    if name is None or is_of_other or names.find(words):
        return False  # what is named outright is heard by that
    told = read_told(turn, words, of=name)
    is_named = OWN.search(words) is not None and bool(_WHEN_OF_IT & told.keys())
    if not is_named and not (told.keys() >= _WHEN_OF_IT and _is_spoken_of(turn, name)):
        return False
    planned = planned or Planned(name, {}, turn.now)
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "bot"]
    if any(names.find(line) == name for line in lines):  # what it costs was told just now
        put_down(turn, names.kinds[name], replace(planned, told={}), planned.told | told)
    else:
        begin(turn, names.kinds[name], planned, told)
    return True


def _is_spoken_of(turn: Turn, name: str) -> bool:
    """Whether staff or we spoke of it last, or they did, and times of a meeting were not offered since."""
    lines = turn.lead.dialogue.recent[-_LOOKED:]
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    told = [line for line in lines if turn.playbook.index(Names).find(line.text) == name]
    return bool(told) and (choosing is None or choosing.at < told[-1].at)


_LOOKED = 3  # lines of the talk


def hear_instead(turn: Turn, words: str) -> bool:
    """Lessons of one's own are chosen over a class that was offered, by name or by a day on which that is none."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None or turn.lead.handoff.is_grieved() or OVER.search(words) or OF_FEAST.search(words):
        return False
    names, planned = turn.playbook.index(Names), find_alive(turn)
    name = names.find(words)
    is_asked = is_question(words) and not would_like(words)
    is_chosen = name is not None and not is_asked and CHOOSES.search(words) is not None
    if not is_chosen and planned and planned.at > choosing.at and not is_asked:
        name = planned.kind
        is_chosen = _is_of_no_meeting(turn, choosing, words)
    if name is None or not is_chosen or names.kinds[name].least > 1 or find_interests(turn, words):
        return False
    told = read_told(turn, words)
    begin(turn, names.kinds[name], planned or Planned(name, {}, turn.now), told)
    return True


def _is_of_no_meeting(turn: Turn, choosing: Choosing, words: str) -> bool:
    """Whether a day is named on which the meeting is never held."""
    file, kind = turn.playbook.index(Calendars).file, turn.playbook.index(Calendars).kinds.get(choosing.kind)
    if file is None or kind is None:
        return False
    held = {DAYS.index(day) for host in kind.people for day in file.people[host].hours}
    named = {(day + 1) % len(DAYS) for day in find_named_days(words)}
    return bool(named) and named.isdisjoint(held)


def take_wish(turn: Turn, act: Act) -> bool:
    """An act that is a wish for what one of the kinds is: it begins, where none is with the team yet."""
    kind, planned = turn.playbook.index(Names).kinds.get(act.name), find_alive(turn)
    told = recall_told(turn) | read_told(turn, turn.heard)
    is_begun = planned is not None and planned.case is not None
    if kind is None or is_of_grievance(turn, turn.heard) or OVER.search(turn.heard):
        return False
    if is_question(turn.heard) and _answer_finer(turn, act.name, act.words, alone=act.alone):
        return True
    if is_question(turn.heard) and not would_like(turn.heard):
        return _tell_of_it(turn, act)
    if is_begun or not is_enough(kind, told):
        return False
    begin(turn, kind, Planned(act.name, {}, turn.now), told)
    return True


def _answer_finer(turn: Turn, kind: str, words: str, *, alone: bool = True) -> bool:
    """Who asks of it what some words tell by themselves ("a private lesson on Zoom?") is told that, and begins none."""
    coverage, own = turn.playbook.index(Coverage), turn.playbook.index(Names).kinds.get(kind)
    usual = {coverage.price, coverage.schedule, own.answer if own else None}
    about = next((name for name in list_by_words(turn, words) if name not in usual), None)
    if about is None or _WHEN_OF_IT & read_told(turn, words).keys():
        return False
    return answer_act(turn, Act("answer", words, 1.0, about=about, alone=alone))


def _tell_of_it(turn: Turn, act: Act) -> bool:
    """Who only asks what it is or costs wants none yet: they are told, where the answer of prices tells it."""
    priced = turn.playbook.index(Coverage).price
    asked = turn.playbook.index(AskedWords).find_asked(act.words)
    variants = turn.journey.answers[priced].variants if priced else ()
    if priced is None or not any(id(one) in asked for one in variants):
        return False
    return answer_act(turn, Act("answer", act.words, 1.0, about=priced, alone=act.alone))
