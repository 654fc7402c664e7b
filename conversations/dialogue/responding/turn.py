"""Responding to a turn: every act of it is heard by its capability, and the reply is put together."""

import re
from dataclasses import replace

from conversations.answers.answering import answer_act, answer_statement
from conversations.answers.asked.meeting import Meetings
from conversations.answers.asked.naming import find_by_words
from conversations.answers.asked.recalling import find_said, speaks_of
from conversations.answers.coverage import Coverage
from conversations.contact.greeting import greet
from conversations.dialogue.heard.advice import hear_details_wanted, hear_leaning, hear_torn
from conversations.dialogue.heard.asked_by_staff import answers_staff
from conversations.dialogue.heard.following import find_of_last
from conversations.dialogue.heard.languages import find_foreign_part
from conversations.dialogue.heard.manner import is_about_manner
from conversations.dialogue.heard.minding import add_conditions
from conversations.dialogue.heard.pleading import hear_plea
from conversations.dialogue.heard.pronouns import read_pointing, tell_of_it
from conversations.dialogue.heard.sums import tell_sum
from conversations.dialogue.heard.times import as_times, tell_within_limits
from conversations.dialogue.heard.when import tell_today
from conversations.dialogue.passing.will_call import hear_will_call
from conversations.dialogue.reading.joined import find_parts
from conversations.dialogue.reading.kinds import GRAVE, POLITE
from conversations.dialogue.reading.settling import WHERE_IT_IS
from conversations.dialogue.reading.turn import read_acts
from conversations.dialogue.responding.finding import find_acts
from conversations.dialogue.responding.going_on import (
    adds_number,
    answer_new_number,
    are_details,
    asks_other_day,
    ends_answered,
    goes_with_answer,
)
from conversations.dialogue.responding.heard import congratulate, hear_figure, hear_told
from conversations.dialogue.responding.leaving import leave_beside
from conversations.dialogue.responding.left import list_asked
from conversations.dialogue.responding.likely import guess_known, guess_likely
from conversations.dialogue.responding.meanwhile import ask_staff_too
from conversations.dialogue.responding.thresholds import LEAST
from conversations.dialogue.responding.told import answer_party, repeat_awaited, repeat_said, say_something
from conversations.dialogue.responding.unread import take_unread
from conversations.dialogue.wanted.announced import hear_announced
from conversations.dialogue.wanted.bookings import asks_to_book, take_change
from conversations.dialogue.wanted.reversing import hear_reversed
from conversations.dialogue.wanted.taking_down import take_down, tells_wedding
from conversations.dialogue.wanted.wishes import hear_wish
from conversations.events.said.tickets import is_of_ticket
from conversations.events.talk.asked import find_asked
from conversations.grievances.hearing import hear_last_time
from conversations.grievances.mild import tells_mildly
from conversations.handoff.acts import awaits_details, take_details
from conversations.handoff.questions import ask_staff
from conversations.handoff.requested.work import asks_of_work
from conversations.lead.reason import reason
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.conditions import is_figure, tells_unwell
from conversations.profile.learning import learn_from_act, learn_from_words
from conversations.profile.tellings import MOODS, find_telling
from conversations.profile.tones import praises
from conversations.purchases.standing import hear_standing
from conversations.reminders.asking import set_anew
from conversations.timetable.choosing import note_ages
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.half_said import asks_if_free, refers_back
from conversations.understanding.intents import signals
from conversations.understanding.intents.beside import keeps_service
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.intents.refusals import find_wish
from conversations.understanding.segments import is_question

_OPENINGS = frozenset({
    "greeting", "how_are_you", "fragment", "test_message", "anyone_there", "ask_menu", "what_can_you_do", "nod",
    "laugh",
})  # fmt: skip
"""As the very first words these bring the greeting, whatever they are."""
_BIDS = re.compile(
    r"(?<!\w)(?:רק|אבל|אלא|ו?ת(?!פסיק)\w{2,}ו|שלחו|just|only|but|please|tell|send|confirm|sign|let|keep)(?!\w)",
    re.IGNORECASE,
)
"""Something is to be done, beside the refusal."""
_MOST = 12  # words of a part of a message that is answered beside another
_INSTEAD = re.compile(r"(?<!\w)(?:instead|במקום(?: זה)?)\W*$", re.IGNORECASE)
"""One thing in the place of another."""


def respond(turn: Turn, words: str) -> bool:
    """Hear everything that is done in a turn. False when nothing of it was understood."""
    told = learn_from_words(turn, words)
    note_ages(turn, words)
    if _hear_before_acts(turn, words):
        return True
    was_bad = hear_last_time(turn, words)
    if not awaits_details(turn) and _hear_wish(turn, words):
        return True
    acts = _find_all(turn, words, told)
    if was_bad:
        acts = [act for act in acts if act.name not in GRAVE and (act.about or act.name not in POLITE)]
        acts = [act for act in acts if not tells_mildly(act.words)]  # what was bad asks for nothing
        if not acts:
            return True
    if hear_told(turn, words, acts) or is_about_manner(turn, words, told, acts):
        return True
    if are_details(turn, words, acts) and take_details(turn, words):
        return True
    if turn.lead.dialogue.greeted_at is None and acts and all(act.name in _OPENINGS for act in acts):
        if not answer_party(turn):
            greet(turn)
        return True
    congratulate(turn, words, acts)
    return _answer_all(turn, words, acts)


def _hear_before_acts(turn: Turn, words: str) -> bool:
    """What the talk up to here makes plain, whatever its words would mean by themselves."""
    goes_on = (
        hear_figure, set_anew, adds_number, repeat_awaited, answers_staff, ends_answered, tell_of_it, tell_sum,
        tell_today, hear_will_call,
        hear_reversed, answer_new_number, hear_standing, hear_announced, hear_torn, hear_leaning,
        asks_other_day, hear_details_wanted, tell_within_limits, hear_plea,
    )  # fmt: skip
    if any(hears(turn, words) for hears in goes_on):
        return True
    is_aside = not is_question(words) and find_telling(turn, words) in MOODS
    return not is_aside and (take_change(turn, words) or take_down(turn, words))


def _find_all(turn: Turn, words: str, told: list[str]) -> list[Act]:
    acts = add_conditions(turn, words, find_acts(turn, words, told))
    acts = [act for act in acts if act.name != "health_constraint" or not is_figure(act.words)]
    if tells_wedding(words) and not any(act.name == "wedding" for act in acts):
        return [Act("wedding", words), *(act for act in acts if is_question(act.words))]
    return acts


def _answer_all(turn: Turn, words: str, acts: list[Act]) -> bool:
    """Answer each act. False when none was."""
    for act in acts:  # what they tell chooses the words of what they ask, in whatever order it was said
        if act.name in STATEMENTS:
            learn_from_act(turn, act.name, act.words)
    acts = [as_times(turn, read_pointing(turn, act)) for act in _without_timetable(turn, acts)]
    if tells_unwell(words) and not any(act.name in STATEMENTS for act in acts):
        turn.reply("heard", turn.phrase("get_well"), reason("told_us", act="illness"), place=HEARD)
    if praises(words) and not turn.lead.handoff.is_grieved():
        turn.reply("compliment", turn.phrase("praise_heard"), reason("small_talk"), place=HEARD)
        acts = [act for act in acts if _goes_on_after_praise(act)]
        if not acts:
            return True
    if any(act.name == "too_expensive" for act in acts):  # a new job that leaves nothing over is no joy
        acts = [act for act in acts if act.name != "good_news"]
    acts = sorted(
        leave_beside(turn, acts), key=lambda act: act.name == "unknown"
    )  # what is answered may answer it
    if any(act.name == "lost_item" for act in acts):  # whether it was found is what it asks
        acts = [act for act in acts if act.name != "unknown"]
    handed = sum(_respond_to(turn, act) for act in acts)
    if handed or turn.has_replied():
        say_something(turn, acts)
        if foreign := find_foreign_part(words):
            ask_staff(turn, foreign, told="passed_on")
        return True
    return take_unread(turn, words)


def _hear_wish(turn: Turn, words: str) -> bool:
    """A wish of theirs by itself; one beside a booking goes with that."""
    return not asks_to_book(words) and hear_wish(turn, words)


def _without_timetable(turn: Turn, acts: list[Act]) -> list[Act]:
    """Who wants something moved or cancelled names a day, and asks for no timetable with it."""
    if not any(act.name in ("request_move", "request_cancel", "request_freeze") for act in acts):
        return acts
    schedule = turn.playbook.index(Coverage).schedule
    return [act for act in acts if act.about != schedule]


def _goes_on_after_praise(act: Act) -> bool:
    """Whether more is wanted than to say that it was good."""
    return act.name not in POLITE and (is_question(act.words) or act.name.startswith("request"))


def answer_beside(turn: Turn, words: str) -> None:
    """A question that stands beside something else that was heard (a refusal, a wish for a person) is answered too."""
    if (cue := find_cue(words)) in ("erase_me", "ask_number"):
        _respond_to(turn, Act(cue, words))
    if keeps_service(words) or any(map(turn.has_said, ("event_form", "event_ticket"))):
        return  # a form, and who makes out tickets, answers what is asked beside it
    if (wish := find_wish(words)) and not turn.lead.handoff.has_owner():
        _answer_wish(turn, words, wish)
        return
    parts = find_parts(turn.playbook.reader.read, words)
    if turn.lead.handoff.is_grieved():
        return
    if len(parts) < 2:
        parts = [side for side in list_asked(words) if not signals.asks_for_person(side)][:1]
    if (
        any(map(turn.has_said, ("answer", "place_refused", "place_asked")))
        and sum(map(is_question, parts)) == 1
    ):
        return  # that was what was heard
    for part in parts:
        if not is_question(part) or signals.refuses(part) or signals.asks_for_person(part):
            continue
        if turn.has_said("event") and (is_of_ticket(part) or find_asked(part) == "late"):
            continue
        if turn.lead.handoff.open and WHERE_IT_IS.match(part):
            continue  # of what they wait for, and no address
        if turn.has_said("request") and (asks_if_free(part) or asks_of_work(part)):
            continue  # the team answers that, with what was put down
        if turn.has_said("order") and _INSTEAD.search(part):
            continue  # it was put in the place of another
        if find_cue(part) or not turn.playbook.reader.read(part).sure:
            continue
        for act in read_acts(turn, part):
            is_told = (
                any(map(turn.has_said, ("order", "answer")))
                and act.about == turn.playbook.index(Coverage).price
            )
            if act.name == "answer" and not is_told:  # what is wanted tells its own sum
                answer_act(turn, replace(act, alone=False))


def _guess_beside(turn: Turn, act: Act) -> Act | None:
    """What a part of a message most likely asks for, beside what was answered."""
    likely = guess_likely(turn, act.words, _MOST)
    return likely if likely and likely.about and speaks_of(turn, likely.about, act.words) else None


def _answer_wish(turn: Turn, words: str, wish: str) -> None:
    """What is wished for by who wants no advertising is answered, or put to staff; thanks and a name need nothing."""
    acts = read_acts(turn, wish)
    if len(wish.split()) < LEAST or (acts and all(act.name in POLITE for act in acts)):
        return
    before = turn.gathered_text()
    respond(turn, wish)
    if turn.gathered_text() == before and (is_question(wish) or _BIDS.search(words)):
        ask_staff(turn, wish, told="passed_wish", wish=wish)


def _respond_to(turn: Turn, act: Act) -> bool:
    if act.name == "unknown" and (goes_with_answer(turn, act) or _is_told_by_pitch(turn, act)):
        return True
    if act.name == "unknown" and turn.lead.handoff.is_grieved():
        if known := guess_known(turn, act.words):
            return answer_act(turn, known)
        _put_to_staff(turn, act)  # what is merely near it is no answer to who was let down
        return True
    if act.name == "unknown" and turn.has_answered() and refers_back(act.words):
        return True  # it is about what was answered, and no word of it brings anything else
    if act.name == "unknown" and turn.has_answered() and (likely := _guess_beside(turn, act)):
        return answer_act(turn, replace(likely, alone=False))
    if act.name == "unknown" and (said := find_by_words(turn, act.words) or find_said(turn, act.words)):
        return answer_act(turn, Act("answer", act.words, 1.0, about=said, alone=False))
    if act.name == "unknown" and (last := find_of_last(turn, act.words)):
        return answer_act(turn, Act("answer", act.words, 1.0, about=last, alone=False))
    if act.name == "unknown" and repeat_said(turn, act.words):
        return True
    if act.name == "unknown":
        ask_staff_too(turn, act.words)
        return True
    heard = turn.playbook.index(Dispatch).acts.get(act.name)
    done = heard(turn, act) if heard else False
    if act.name in turn.playbook.index(Meetings).statements:
        done = answer_statement(turn, act) or done
    return done


def _is_told_by_pitch(turn: Turn, act: Act) -> bool:
    """Whether what is asked is what the business is, and it was just told in short."""
    return turn.has_said("info") and _WHAT_IT_IS.match(act.words) is not None


_WHAT_IT_IS = re.compile(
    r"\W*(?:(?:so|and|ו?אז|ו)\W*)?(?:what(?:['’]?s| is| are| do)? (?:exactly )?(?:this|it|that|you|your)|"
    r"מה (?:זה|אתם|יש|עושים|בעצם|בדיוק))(?!\w)",
    re.IGNORECASE,
)


def _put_to_staff(turn: Turn, act: Act) -> None:
    ask_staff(turn, act.words, told="ask_staff" if is_question(act.words) else "passed_on")
