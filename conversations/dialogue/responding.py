"""Responding to a turn: every act of it is heard by its capability, and the reply is put together."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.answers.answering import answer_act, answer_statement
from conversations.answers.asked.meeting import Meetings
from conversations.answers.coverage import Coverage
from conversations.answers.facts import AnswerGiven
from conversations.contact.greeting import greet
from conversations.dialogue.booking import BookingLinks
from conversations.dialogue.heard.following import find_for_party, find_mentioned, follow_up, was_counted
from conversations.dialogue.heard.manner import is_about_manner
from conversations.dialogue.heard.minding import add_conditions, repeat_condition
from conversations.dialogue.heard.pronouns import tell_of_it
from conversations.dialogue.heard.recalling import tell_what_staff_said
from conversations.dialogue.heard.when import guess_when, is_mostly_time
from conversations.dialogue.languages import find_foreign_part
from conversations.dialogue.passing.naming import ask_for_them
from conversations.dialogue.reading import GRAVE, POINTS_BACK, POLITE, is_elsewhere, read_acts, read_torn
from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.dialogue.wanted.reversing import hear_reversed
from conversations.dialogue.wanted.taking_down import take_down
from conversations.dialogue.wanted.wishes import hear_wish
from conversations.grievances.hearing import hear_last_time
from conversations.handoff.acts import awaits_details, take_details, take_order
from conversations.handoff.opening import (
    answer_whether_there,
    is_waiting_for_person,
    keep_waiting,
    warn_of_allergy,
)
from conversations.handoff.questions import ask_staff
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.acts import NEEDS_NOTHING
from conversations.profile.counting import find_count, is_number_word
from conversations.profile.facts import TraitLearned
from conversations.profile.learning import find_interests, is_customer, learn_from_act, learn_from_words
from conversations.profile.noting import name_told
from conversations.profile.part import Profile
from conversations.profile.tones import praises, say_heard
from conversations.reminders.asking import set_anew
from conversations.timeline.facts import Held
from conversations.timeline.names import name_of
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_asked_days, find_named_days

_OPENINGS = frozenset({
    "greeting", "how_are_you", "fragment", "test_message", "anyone_there", "ask_menu", "what_can_you_do", "nod",
    "laugh",
})  # fmt: skip
"""As the very first words these bring the greeting, whatever they are."""
_NO_DETAILS = frozenset(
    {"nod", "thanks", "decline", "correction", "confused", "laugh", "bye", "greeting", "blessing"}
)
_NEVER_DETAILS = frozenset({"anyone_there", "resolved", "recap", "hold_on"})
_CHILDREN = frozenset({"daughter", "son", "child", "grandchild"})
_SENSITIVE = frozenset({"health_constraint", "diet"})
"""What only people answer for, where the journey has no more to say of it."""
_SHORT = 3
_SURELY = 0.8  # how sure a grievance in so few words must be, where details were asked for
_FEW = 20
_BREATH = timedelta(seconds=20)
_AT_ONCE = timedelta(seconds=6)
"""What comes so soon was being written while the answer went out."""
_CODE = re.compile(r"(?=.*[A-Za-z])(?=.*\d)[A-Za-z][A-Za-z0-9-]{4,19}")
"""A word that looks like a code, and is none of ours."""
_PHONE = re.compile(r"(?<!\d)0\d{1,2}[- ]?\d{7}(?!\d)|\+\d{10,14}(?!\d)")
_FYI = re.compile(
    r"(?<!\w)(?:רק ש?תדעו|רק רצית(?:י|ם) שתדעו|לידיעתכם|סתם שתדעו|just (?:so you|wanted you to|"
    r"letting you) know|fyi)(?!\w)",
    re.IGNORECASE,
)
_UNWELL = re.compile(
    r"(?<!\w)(?:עם חום|יש (?:לו|לה|לי) חום|לא מרגישה? טוב|מצונ[נ]?ת?|חולה|has (?:a )?(?:fever|flu|cold)|"
    r"is (?:sick|ill|unwell)|i'?m (?:sick|ill))(?!\w)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"(?<!\w)(?:כמה(?! עול| זה)|how many|how much|מספיק|enough)(?!\w)", re.IGNORECASE)
_UPSET = re.compile(
    r"[?!]{3}|(?<!\w)(?:ל?התלונן|יש לי תלונה|(?:want|wish|have|here|came) (?:to (?:complain|make a complaint)|"
    r"a complaint))(?!\w)",
    re.IGNORECASE,
)
_FEW_ENOUGH = 4  # words of what may be asked back: a longer question is plain to who asks it
_DAY_ASKED = 5  # words of a question that is about a day and nothing else
_WHETHER = re.compile(
    r"\W*(?:(?:ו?מתי|נו|ו?אז|עדיין|עוד|כבר|מה (?:עכשיו|קורה|איתי|הולך)|יש (?:חדש|מישהו|תשובה)|so|and|when|well|still|"
    r"now|any(?:thing|one|body| news)|nothing|hm+|what now)\W*){1,2}",
    re.IGNORECASE,
)
"""Who asks no more than that asks whether anybody is coming."""
_LIKELY, _TIMES = 0.4, 3
"""How sure an answer must be to a few words of who waits, and how many times likelier than anything else."""
_NEAR, _NEARLY = 0.1, 0.5
"""How like an answer given a part is that goes with it, and by how much of the likeliest."""
_MOST = 12  # words of a part of a message that is answered beside another
_LEAST = 2  # words that a question put to staff has


def respond(turn: Turn, words: str) -> bool:
    """Hear everything that is done in a turn. False when nothing of it was understood."""
    told = learn_from_words(turn, words)
    if set_anew(turn, words) or _adds_number(turn, words):
        return True
    if tell_what_staff_said(turn, words) or _ends_answered(turn, words):
        return True
    if tell_of_it(turn, words) or hear_reversed(turn, words) or _answer_new_number(turn, words):
        return True
    if take_down(turn, words):
        return True
    was_bad = hear_last_time(turn, words)
    if not awaits_details(turn) and _hear_wish(turn, words):
        return True
    acts = add_conditions(turn, words, _find_acts(turn, words, told))
    if was_bad:
        acts = [act for act in acts if act.name not in GRAVE and (act.about or act.name not in POLITE)]
        if not acts:
            return True
    if is_about_manner(turn, words, told, acts):
        return True
    if _are_details(turn, words, acts) and take_details(turn, words):
        return True
    if turn.lead.dialogue.greeted_at is None and acts and all(act.name in _OPENINGS for act in acts):
        if not _answer_party(turn):
            greet(turn)
        return True
    for act in acts:  # what they tell chooses the words of what they ask, in whatever order it was said
        if act.name in STATEMENTS:
            learn_from_act(turn, act.name, act.words)
    acts = _without_timetable(turn, acts)
    if _UNWELL.search(words) and not any(act.name in STATEMENTS for act in acts):
        turn.reply("heard", turn.phrase("get_well"), reason("told_us", act="illness"), place=HEARD)
    if praises(words) and not turn.lead.handoff.is_grieved():
        turn.reply("compliment", turn.phrase("praise_heard"), reason("small_talk"), place=HEARD)
        acts = [act for act in acts if _goes_on_after_praise(act)]
        if not acts:
            return True
    handed = sum(_respond_to(turn, act) for act in acts)
    if handed or turn.has_replied():
        _say_something(turn, acts)
        if foreign := find_foreign_part(words):
            ask_staff(turn, foreign, told="passed_on")
        return True
    return _take_unread(turn, words)


def _answer_new_number(turn: Turn, words: str) -> bool:
    """Who was told what so many people need, and tells that they are more or fewer, is told it anew."""
    if (
        not was_party_told(turn)
        or is_question(words)
        or len(words.split()) > _FEW
        or turn.lead.handoff.is_grieved()
    ):
        return False
    about = find_for_party(turn)
    if about is None or not was_counted(turn):
        return False
    turn.reply(
        "noted", turn.phrase("noted_told", what=name_told(turn)), reason("told_something"), place=HEARD
    )
    return answer_act(turn, Act("answer", words, 1.0, about=about))


def _hear_wish(turn: Turn, words: str) -> bool:
    """A wish of theirs by itself; one beside a booking goes with that."""
    return not asks_to_book(words) and hear_wish(turn, words)


def _adds_number(turn: Turn, words: str) -> bool:
    """A bare number of people right after an answer belongs to what was asked ("and a friend?" "two")."""
    talk = turn.lead.dialogue
    is_after = (
        talk.said.kind == "answer" and talk.last_outbound_at and turn.now - talk.last_outbound_at < _BREATH
    )
    return bool(is_after and is_number_word(words))


def _without_timetable(turn: Turn, acts: list[Act]) -> list[Act]:
    """Who wants something moved or cancelled names a day, and asks for no timetable with it."""
    if not any(act.name in ("request_move", "request_cancel", "request_freeze") for act in acts):
        return acts
    schedule = turn.playbook.index(Coverage).schedule
    return [act for act in acts if act.about != schedule]


def _find_acts(turn: Turn, words: str, told: list[str]) -> list[Act]:
    goes_on = follow_up(turn, words) if find_cue(words) is None else None
    if goes_on:
        return [goes_on]
    acts = [_reckon(turn, _name_interest(turn, act, told)) for act in read_acts(turn, words)]
    if acts and all(act.name == "unknown" for act in acts) and "age" in told:
        return _guess_from(turn, told, words) or acts
    if acts and "interest" in told and all(_says_little(act) for act in acts):
        weighty = [replace(act, alone=False) for act in acts if act.name not in POLITE]
        return [*weighty, Act("interest", _find_naming(turn, words), alone=not weighty)]
    return acts or _guess_from(turn, told, words)


def _ends_answered(turn: Turn, words: str) -> bool:
    """A word or two in the breath of an answer belong to what was asked, and are no details for a case that waits."""
    talk = turn.lead.dialogue
    is_after = talk.last_outbound_at is not None and turn.now - talk.last_outbound_at < _BREATH
    is_tail = len(words.split()) < _SHORT and not is_question(words) and awaits_details(turn)
    return is_after and is_tail and talk.said.kind == "answer"


def _find_naming(turn: Turn, words: str) -> str:
    """The part of words that says what somebody comes for."""
    return next((part for part in split_acts(words) if find_interests(turn, part)), words)


def _goes_on_after_praise(act: Act) -> bool:
    """Whether more is wanted than to say that it was good."""
    return act.name not in POLITE and (is_question(act.words) or act.name.startswith("request"))


def _says_little(act: Act) -> bool:
    """Whether an act leaves open what somebody comes for."""
    is_own = act.name in STATEMENTS and act.name not in (
        *_SENSITIVE,
        "interest",
        "wedding",
        "loss",
        "illness",
    )
    is_aside = act.name == "answer" and act.score < 1.0 and not is_question(act.words)
    return is_own or is_aside or act.name in POLITE - {"thanks", "bye", "compliment"}


def _reckon(turn: Turn, act: Act) -> Act:
    """How much so many people need, asked beside how many they are ("28 kids and 2 teachers, how many trays?")."""
    is_asked = act.name == "unknown" and _HOW_MANY.search(act.words) and find_count(turn.heard)
    about = find_for_party(turn) if is_asked else None
    return Act("answer", act.words, 1.0, about=about, alone=act.alone) if about else act


def _name_interest(turn: Turn, act: Act, told: list[str]) -> Act:
    """Who says which of the things it is about has no need to hear of all of them."""
    is_of_one = act.name == "ask_info" and "interest" in told
    return Act("interest", act.words, act.score, alone=act.alone) if is_of_one else act


def _guess_from(turn: Turn, told: list[str], words: str) -> list[Act]:
    """What they do who only tell an age, a town, or what they come for, in words that nobody knows."""
    traits = turn.lead[Profile].traits
    if "age" in told:
        of_child = traits["for_whom"].value in _CHILDREN if "for_whom" in traits else False
        return [Act("for_child" if of_child else "own_age", words)]
    if "for_whom" in told and traits["for_whom"].value in _CHILDREN:
        return [Act("for_child", words)]
    if is_question(words) or len(words.split()) > _FEW:
        return []
    if len(find_interests(turn, words)) > 1:
        return [Act("interest", words)]
    return [
        Act("interest" if name == "interest" else "lives_in", words)
        for name in told
        if name in ("interest", "city")
    ]


def _are_details(turn: Turn, words: str, acts: list[Act]) -> bool:
    """Whether words are what was asked for to have something done, whatever they would mean otherwise."""
    if not awaits_details(turn) or any(map(is_question, (words, *split_acts(words)))):
        return False
    is_short = len(words.split()) <= _SHORT or all(act.name in POLITE - {"my_name"} for act in acts)
    return not any(
        (act.name in GRAVE and (act.score >= _SURELY or len(act.words.split()) > _SHORT))
        or act.name in _NEVER_DETAILS
        or (is_short and act.name in _NO_DETAILS)
        for act in acts
    )


def answer_beside(turn: Turn, words: str) -> None:
    """A question that stands beside something else that was heard (a refusal, a wish for a person) is answered too."""
    if find_cue(words) == "erase_me":
        _respond_to(turn, Act("erase_me", words))
    parts = split_acts(words)
    if len(parts) < 2 or turn.lead.handoff.is_grieved():
        return
    for part in parts:
        if "?" not in part or signals.refuses(part) or signals.asks_for_person(part):
            continue
        if not turn.playbook.reader.read(part).sure:
            continue
        for act in read_acts(turn, part):
            if act.name == "answer":
                answer_act(turn, replace(act, alone=False))


def _respond_to(turn: Turn, act: Act) -> bool:
    if act.name == "unknown" and _goes_with_answer(turn, act):
        return True
    if act.name == "unknown" and turn.has_answered() and (likely := _guess_likely(turn, act.words, _MOST)):
        return answer_act(turn, replace(likely, alone=False))
    if act.name == "unknown":
        ask_staff(turn, act.words, told="ask_staff" if is_question(act.words) else "passed_on")
        return True
    heard = turn.playbook.index(Dispatch).acts.get(act.name)
    done = heard(turn, act) if heard else False
    if act.name in turn.playbook.index(Meetings).statements:
        done = answer_statement(turn, act) or done
    return done


def _goes_with_answer(turn: Turn, act: Act) -> bool:
    """Whether a part of what they ask is about what was just answered: not known is not said beside that."""
    given = {fact.answer for fact in turn.facts if isinstance(fact, AnswerGiven)}
    found = [one for one in turn.playbook.reader.read(act.words).candidates if one.label.kind == "answer"]
    most = max((one.score for one in found), default=0.0)
    return any(one.label.name in given and one.score >= max(_NEAR, most * _NEARLY) for one in found)


def _say_something(turn: Turn, acts: list[Act]) -> None:
    """What they told of themselves is taken up, where nothing was asked and nothing is said yet."""
    told = [act for act in acts if act.name in STATEMENTS]
    if not told or any(act.name not in STATEMENTS for act in acts):
        return
    if any(act.name == "diet" for act in told) and is_waiting_for_person(turn) and not turn.has_answered():
        warn_of_allergy(turn)
    elif any(act.name in _SENSITIVE for act in told) and not turn.has_answered():
        is_health = any(act.name == "health_constraint" for act in told)
        ask_staff(turn, turn.heard, told="health_to_staff" if is_health else "diet_to_staff")
    elif any(is_question(act.words) for act in told) and not turn.has_answered():
        ask_staff(turn, turn.heard)
    elif not turn.has_answered() and len(turn.heard.split()) > _SHORT and ask_for_them(turn, turn.heard):
        return
    elif (handoff := turn.lead.handoff.open) and handoff.gravity != "question" and not turn.has_replied():
        keep_waiting(turn)
    elif not (turn.has_answered() or all(act.name in NEEDS_NOTHING for act in told)):
        _take_up(turn, told[0])


def _take_up(turn: Turn, act: Act) -> None:
    """A choice of what they come for, known already, leads on; what else they tell is noted.

    What comes in the same breath as an answer belongs to what was answered.
    """
    talk = turn.lead.dialogue
    if talk.said.kind == "answer" and talk.last_outbound_at and turn.now - talk.last_outbound_at < _BREATH:
        return
    link = turn.playbook.index(BookingLinks).first if act.name == "interest" else None
    choices = turn.choices((link,)) if link and not is_customer(turn) else ()
    named = name_told(turn)
    if not choices and _answer_party(turn):
        return
    if choices:
        text = turn.phrase("interest_noted")
    else:
        text = turn.phrase("noted_told", what=named) if named else say_heard(turn)
    turn.reply("noted", text, reason("told_us", act=act.name), choices)


def was_party_told(turn: Turn) -> bool:
    """Whether they told in this turn how many they are."""
    return any(isinstance(fact, TraitLearned) and fact.trait == "party" for fact in turn.facts)


def _answer_party(turn: Turn) -> bool:
    """How many they are was told just now: what the journey has for so many."""
    about = find_for_party(turn) if was_party_told(turn) else None
    return about is not None and answer_act(turn, Act("answer", turn.heard, 1.0, about=about))


def _take_unread(turn: Turn, words: str) -> bool:
    """What no capability knows: details that were asked for, one of two answers, or a question for staff."""
    if not is_question(words) and take_details(turn, words):
        return True
    is_short = len(words.split()) <= _FEW_ENOUGH
    if is_short and not is_waiting_for_person(turn) and (torn := read_torn(turn, words)):
        _ask_which(turn, *torn)
        return True
    if _CODE.fullmatch(words.strip()):
        ask_staff(turn, words, told="code_not_found")
        return True
    if "?" in words and not any(sign.isalnum() for sign in words):
        answer_whether_there(turn)
        return True
    if _UPSET.search(words) and not turn.lead.handoff.open:
        turn.reply("upset", turn.phrase("something_wrong"), reason("upset"))
        return True
    if is_question(words) and find_count(words) and (about := find_for_party(turn)):
        return answer_act(turn, Act("answer", words, 1.0, about=about))
    if not is_question(words):
        return (
            _pass_reply_on(turn, words)
            or repeat_condition(turn, words)
            or _take_order(turn, words)
            or _take_day(turn, words)
            or _take_hour(turn, words)
            or _take_mention(turn, words)
            or _thank_for_telling(turn, words)
        )
    if len(words.split()) <= _DAY_ASKED and _take_day(turn, words):
        return True
    if turn.lead.handoff.open and _WHETHER.fullmatch(words):
        answer_whether_there(turn)
        return True
    if turn.lead.handoff.open and (likely := _guess_likely(turn, words, _DAY_ASKED)):
        return answer_act(turn, likely)
    if when := guess_when(turn, words):
        return answer_act(turn, when)
    if len(words.split()) < _LEAST or is_elsewhere(turn, words):
        return False
    if _points_at_answer(turn, words):
        turn.hold(Held(""), reason("goes_with_question"))
        return True
    ask_staff(turn, words)
    return True


def _points_at_answer(turn: Turn, words: str) -> bool:
    """Whether they asked, while the answer went out, whether "that" is enough: not known is not said right after it."""
    talk = turn.lead.dialogue
    is_at_once = talk.last_outbound_at is not None and turn.now - talk.last_outbound_at < _AT_ONCE
    return is_at_once and talk.said.kind == "answer" and POINTS_BACK.match(words) is not None


def _guess_likely(turn: Turn, words: str, most: int) -> Act | None:
    """The answer that a few words ask for more likely than anything else: who waits is told what is known."""
    found = turn.playbook.reader.read(words).candidates
    best = max(found, key=lambda one: one.score, default=None)
    if best is None or best.label.kind != "answer" or best.score < _LIKELY or len(words.split()) > most:
        return None
    is_alone = all(one is best or one.score * _TIMES <= best.score for one in found)
    return Act("answer", words, 1.0, about=best.label.name) if is_alone else None


def _pass_reply_on(turn: Turn, words: str) -> bool:
    """What somebody says to an answer of staff is for staff."""
    if turn.lead.dialogue.said.kind != "staff_answer":
        return False
    ask_staff(turn, words, told="passed_on")
    return True


def _take_order(turn: Turn, words: str) -> bool:
    """Who was told to write what they want, and does."""
    is_asked = turn.lead.dialogue.said.kind == "link" and len(words.split()) >= _LEAST
    if not (is_asked or (_PHONE.search(words) and len(words.split()) > _LEAST)):
        return False
    return take_order(turn, words)


def _take_day(turn: Turn, words: str) -> bool:
    """Who names a day that suits them asks for what there is on it."""
    handoff, schedule = turn.lead.handoff.open, turn.playbook.index(Coverage).schedule
    if schedule is None or len(words.split()) > _FEW or (handoff and handoff.gravity != "question"):
        return False
    if not (find_asked_days(words, turn.now, turn.playbook.zone, near=False) or find_named_days(words)):
        return False
    if not is_question(words) and was_party_told(turn) and (many := find_for_party(turn)):
        schedule = many  # how many they are tells more of what they want than the day
    if told := name_told(turn) if not is_question(words) else "":
        turn.reply("noted", turn.phrase("noted_told", what=told), reason("told_something"), place=HEARD)
    return answer_act(turn, Act("answer", words, 0.9 if is_question(words) else 1.0, about=schedule))


def _thank_for_telling(turn: Turn, words: str) -> bool:
    """They only want it to be known."""
    if not _FYI.search(words):
        return False
    turn.reply("noted", turn.phrase("told_to_team"), reason("told_something"))
    return True


def _take_hour(turn: Turn, words: str) -> bool:
    """An hour and nothing else is what suits them: noted, with the way to book it."""
    if not is_mostly_time(words) or is_waiting_for_person(turn):
        return False
    link = turn.playbook.index(BookingLinks).first
    choices = turn.choices((link,)) if link and not is_customer(turn) else ()
    turn.reply("noted", turn.phrase("noted_told", what=name_told(turn)), reason("told_something"), choices)
    return True


def _take_mention(turn: Turn, words: str) -> bool:
    """A bare word that an answer of ours says brings that answer."""
    about = None if is_waiting_for_person(turn) else find_mentioned(turn, words)
    return about is not None and answer_act(turn, Act("answer", words, 0.9, about=about))


def _ask_which(turn: Turn, one: str, two: str) -> None:
    """Neither is sure enough: ask, with both to choose from."""
    names = [_name(turn, answer) for answer in (one, two)]
    choices = tuple(Choice(f"answer:{answer}", name) for answer, name in zip((one, two), names, strict=True))
    told = turn.phrase("did_you_mean", first=names[0], second=names[1])
    turn.reply("did_you_mean", told, reason("torn", answer=one), choices)


def _name(turn: Turn, answer_id: str) -> str:
    title = turn.journey.answers[answer_id].title
    if title:
        return turn.say(title)
    return name_of("answer", answer_id, turn.language, turn.journey).strip('"״“”')
