"""Answering: the answer first and briefly, then at most one thing that helps now, and one next step."""

import re
from binascii import crc32
from dataclasses import replace
from datetime import timedelta

from conversations.answers import codes, offers
from conversations.answers.asked.circumstances import leave_own_out
from conversations.answers.asked.meeting import Meetings
from conversations.answers.coverage import Coverage, find_better, find_missing, find_priced
from conversations.answers.days import name_given, narrow_days
from conversations.answers.facts import AnswerGiven
from conversations.answers.now import tell_whether_open
from conversations.answers.part import Answers, OpenOffer
from conversations.answers.reviews import Part, show_briefly, show_review
from conversations.answers.stages import follow_question
from conversations.answers.words import (
    choose_reassurance,
    choose_words,
    count_before,
    count_in_talk,
    is_narrowed,
    note_said,
    was_just_said,
    was_told,
    was_worded,
)
from conversations.handoff.opening import keep_waiting, open_handoff
from conversations.handoff.owed.awaiting import is_met
from conversations.handoff.questions import ask_staff
from conversations.handoff.taking import settle
from conversations.journey.model.answers import Answer
from conversations.lead.content import Choice
from conversations.lead.dialogue import Utterance
from conversations.lead.reason import Reason, reason
from conversations.learning.noting import is_not_ours, note_doubt
from conversations.profile.conditions import read_conditions
from conversations.profile.facts import TraitLearned
from conversations.profile.learning import is_customer, is_tender, learn_from_act, wants_brief
from conversations.profile.patterns import is_guest_wedding, is_past_wedding
from conversations.purchases.part import Purchases
from conversations.timetable.telling import tell_times
from conversations.turn.acts import Act
from conversations.turn.replying import ANSWER, HEARD, HELP
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.sms import PARTS, count_room, undecorate

_TIMES = 3  # who asks the same so often is not helped by the answer
_MOST_BUTTONS = 3
_SAME, _NEARLY, _TELLING = 0.9, 0.7, 3
"""How like its examples a question is that asks for the very answer; words of one that says what it is about."""
_LIKELY = 0.6  # how like it is where other things were talked of meanwhile
_PUTS_OFF = frozenset({"postpone", "not_sure", "doubt", "answer"})
_LEAVES = re.compile(
    r"(?<!\w)(?:תודה|ביי|להתראות|(?:יום|ערב|לילה|שבוע) טוב|שבת שלום|חג שמח|thanks|thank you|thx|bye|"
    r"good ?(?:night|day)|have a (?:good|nice|great) \w+)(?!\w)",
    re.IGNORECASE,
)
_RECALLS = re.compile(
    r"אמרת|כתבת|שכחתי|שוב(?!\w)|you (?:said?|told|wrote)|again(?!\w)|forgot|remind me", re.IGNORECASE
)
_BREATH = timedelta(seconds=30)
"""What comes so soon after an answer belongs to what was answered."""
_SENSITIVE = frozenset({"diet", "health_constraint", "loss", "illness"})
"""What is told of these is answered, and nothing is sold beside it."""
_ANGLE = timedelta(minutes=30)


def answer_act(turn: Turn, act: Act) -> bool:
    """Answer words that ask for one of the journey's answers."""
    with turn.answering(_find_own(turn, act)):
        return _answer(turn, act)


def _find_own(turn: Turn, act: Act) -> str:
    """What an act asks, with what is told beside it, and without what another asks; "" for all that was heard."""
    if act.alone or not is_question(act.words):
        return ""
    told = [part for part in split_acts(turn.heard) if not is_question(part) and act.words not in part]
    return " ".join((*told, act.words))


def _answer(turn: Turn, act: Act) -> bool:
    if act.about not in turn.journey.answers:
        return False
    if is_not_ours(turn, act.words):
        return False
    if turn.lead.handoff.was_let_down(turn.now) and act.about in _find_delays(turn):
        return meet_doubt(turn, act)
    if turn.edited and turn.lead.dialogue.said == Utterance("answer", act.about):
        return True  # the edit asks what was answered already
    if act.score < 1.0:  # else the owner said what is meant by these very words
        about = find_better(turn, act.about, act.words, act.score)
        if about is None:
            ask_staff(turn, act.words)
            return True
        act = replace(act, about=find_priced(turn, about, act.words))
    asked = leave_own_out(act.words)
    if act.about == turn.playbook.index(Coverage).schedule and (told := tell_times(turn, asked or act.words)):
        _give(turn, act, told.text)
        return True
    missing = find_missing(turn, act.about, asked) if is_question(asked) or act.score < 1.0 else None
    is_told = not is_question(act.words) and len(act.words.split()) >= _TELLING and act.score < 1.0
    if missing and missing.is_day and is_told:
        missing = None  # a day they tell of is no question
    before = was_worded(turn, act.about)
    if is_told and not missing and before:
        return _hear_again(turn)
    if (missing and missing.instead) or _asks_for_more(turn, act):
        ask_staff(turn, act.words)
        return True
    if missing and missing.is_day and act.about == turn.playbook.index(Coverage).schedule:
        place = ANSWER if before else HEARD
        turn.reply("answer", turn.phrase("not_on_day", what=missing.shown), reason("not_on_day"), place=place)
        if before:
            return True
        missing = None
    if not (missing and before):  # what was said already is not said again beside it
        _give(turn, act)
    if missing:
        ask_staff(turn, act.words, told="not_covered", what=missing.shown)
    return True


def _find_delays(turn: Turn) -> set[str | None]:
    """The answers to who puts it off."""
    doubts = turn.playbook.index(Meetings).doubts
    return {doubts.get("postpone"), doubts.get("not_sure")}


def _hear_again(turn: Turn) -> bool:
    """They tell what an answer has spoken to already."""
    last = turn.lead.dialogue.last_outbound_at
    if turn.has_replied() or (last and turn.now - last <= _BREATH):
        return True
    if turn.lead.handoff.open:
        keep_waiting(turn)
    else:
        turn.reply("noted", turn.phrase("noted"), reason("told_something"))
    return True


def _give(turn: Turn, act: Act, told: str | None = None) -> None:
    why = reason("answered", answer=act.about, percent=round(act.score * 100))
    give_answer(turn, AnswerGiven(act.about, act.score, None), why, alone=act.alone, told=told)
    note_doubt(turn, act.words, act.about, act.score)


def _asks_for_more(turn: Turn, act: Act) -> bool:
    """Whether a question that is merely like an answer comes right after it: it was read, and did not say it.

    Who asks when other things were talked of meanwhile has forgotten, and is told again in short.
    """
    is_telling = is_question(act.words) and len(act.words.split()) >= _TELLING and _was_asked(turn)
    same = _SAME if turn.journey.answers[act.about].again is None else _NEARLY
    was_last = turn.lead.dialogue.said == Utterance("answer", act.about)
    is_unlike = act.score < (same if was_last else _LIKELY) and not _RECALLS.search(turn.heard)
    return is_telling and is_unlike and count_before(turn, name_given(turn, act.about)) > 0


def _was_asked(turn: Turn) -> bool:
    """Whether what was said last answers a question; what speaks to what they told may be asked for yet."""
    lines = turn.lead.dialogue.recent
    last = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].by == "bot"), 0)
    before = next((line.text for line in reversed(lines[:last]) if line.by == "lead"), "?")
    return is_question(before)


def meet_doubt(turn: Turn, act: Act) -> bool:
    """Reassure who hesitates: a built-in worry, or one that the journey's own examples tell."""
    with turn.answering(_find_own(turn, act)):
        return _reassure(turn, act)


def _reassure(turn: Turn, act: Act) -> bool:
    answer_id = act.about or turn.playbook.index(Meetings).doubts.get(act.name, "")
    if answer_id not in turn.journey.answers:
        return False
    why = reason("doubted", answer=answer_id, percent=round(act.score * 100))
    is_sore = turn.lead.handoff.was_let_down(turn.now)
    if is_tender(turn) or (act.name in _PUTS_OFF and (is_sore or _LEAVES.search(turn.heard))):
        # who grieves, was let down or takes leave is sold nothing
        turn.reply("hold_on", turn.phrase("hold_on"), why)
        return True
    give_answer(turn, AnswerGiven(answer_id, act.score, None), why, alone=act.alone, doubted=True)
    return True


_OF_THEM = frozenset({"party", "age", "for_whom", "company"})
_PLAIN, _TALK = 12, timedelta(hours=6)
"""Words of a plain question; and how long one talk lasts."""


def answer_statement(turn: Turn, act: Act) -> bool:
    """Who tells of themselves gets the answer that speaks to it, where the journey has one."""
    learn_from_act(turn, act.name, act.words)
    answer_id = turn.playbook.index(Meetings).statements.get(act.name, "")
    if act.name == "wedding" and (is_guest_wedding(act.words) or is_past_wedding(act.words)):
        return False  # they are congratulated; no first dance is theirs
    is_sold = is_customer(turn) and act.name not in _SENSITIVE
    if answer_id not in turn.journey.answers or is_sold or _was_met(turn, answer_id):
        return False
    why = reason("answered", answer=answer_id, percent=round(act.score * 100))
    alone = act.alone and act.name not in _SENSITIVE
    give_answer(turn, AnswerGiven(answer_id, act.score, None), why, alone=alone)
    return True


def _was_met(turn: Turn, answer_id: str) -> bool:
    """Whether what they tell of was spoken to already: of another condition of the body in other words."""
    is_news = any(isinstance(fact, TraitLearned) and fact.trait in read_conditions() for fact in turn.facts)
    return was_worded(turn, answer_id) if is_news else was_told(turn, answer_id)


def give_answer(
    turn: Turn,
    asked: AnswerGiven,
    why: Reason,
    *,
    alone: bool = True,
    doubted: bool = False,
    told: str | None = None,
) -> None:
    """Reply with an answer. `why` says what led to it; `alone`: nothing else is answered with it.

    The second time it is shorter, the third a person is called. What helps comes only to who may be courted; `doubted`:
    they hesitate over it, which is another thing than asking. `told`: what is said in place of its own words.
    """
    answer_id, answer = asked.answer, turn.journey.answers[asked.answer]
    key = f"{answer_id}?" if doubted and answer.doubt else name_given(turn, answer_id)
    if told:
        key = f"{answer_id}/t{crc32(told.encode())}"
    if turn.has_answered(about=answer_id) and not (told or key.endswith("?") or _is_another(turn, answer_id)):
        return  # two of their words ask the same
    if not (asked.button or doubted) and _goes_on(turn, key, answer_id):
        return  # they went on writing while it was being answered
    before = 0 if asked.button else count_in_talk(turn, key)  # who taps it wants to read it
    is_worry = doubted or turn.playbook.index(Meetings).is_worry(answer_id, answer)
    worry = answer.topic if is_worry and may_court(turn) else None
    turn.note(AnswerGiven(answer_id, asked.score, asked.button, worry))
    if (handoff := turn.lead.handoff.open) and is_met(turn, handoff, answer_id):
        settle(turn, handoff)
    if not turn.lead.handoff.is_grieved():
        follow_question(turn, answer_id, answer)
    _remember(turn, key, answer, counts=is_worry)
    if before >= _TIMES - 1:
        _call_person(turn, answer_id)
        return
    if told:
        text = turn.phrase("as_written", answer=told) if before else told
    else:
        text = (choose_reassurance if doubted else choose_words)(turn, answer, before)
        text = tell_whether_open(turn, answer_id, narrow_days(turn, answer_id, text, again=before > 0))
    _reply(turn, answer_id, answer, text, why, alone=alone, doubted=is_worry, before=before)


def _is_another(turn: Turn, answer_id: str) -> bool:
    """Whether a part of what they ask calls for other words of an answer than those that another part was given."""
    return bool(turn.part) and turn.lead[Answers].said_at.get(name_given(turn, answer_id)) != turn.now


def _goes_on(turn: Turn, key: str, answer_id: str) -> bool:
    """Whether they go on, in other words, with what was answered a moment ago."""
    was_last = turn.lead.dialogue.said == Utterance("answer", answer_id)
    if "?" in turn.heard or not was_last or not was_just_said(turn, key, _BREATH):
        return False
    if any(isinstance(fact, TraitLearned) for fact in turn.facts):
        return False  # what they add may call for other words
    said = [words_of(line.text) for line in turn.lead.dialogue.recent if line.by == "lead"]
    return len(said) > 1 and not set(said[-1]) & set(said[-2])


def may_court(turn: Turn) -> bool:
    """Whether anything may be sold to them now: they were not let down, did not refuse and are no customers yet."""
    lead = turn.lead
    is_past = lead.consent.refused_at or lead[Purchases].bought_at
    is_sore = lead.handoff.is_grieved() or _waits_in_vain(turn)
    return not (is_past or is_sore or is_tender(turn) or is_customer(turn))


def _waits_in_vain(turn: Turn) -> bool:
    return turn.lead.handoff.open is not None and turn.lead.handoff.open.sorry_at is not None


def _reply(
    turn: Turn,
    answer_id: str,
    answer: Answer,
    text: str,
    why: Reason,
    *,
    alone: bool,
    doubted: bool,
    before: int,
) -> None:
    helping, given = (None, None)
    if may_court(turn) and alone and answer.topic and not wants_brief(turn):
        helping, given = _find_help(turn, answer, text, doubted=doubted, before=before)
    choices = _choices(turn, answer, given) if _may_offer(turn) else ()
    turn.reply("answer", text, why, choices, about=answer_id, place=ANSWER)
    if helping:
        turn.reply("answer", helping[0], helping[1], about=answer_id, place=HELP)


def _remember(turn: Turn, key: str, answer: Answer, *, counts: bool) -> None:
    known = turn.lead[Answers]
    turn.lead.dialogue.misses = 0
    note_said(turn, key)
    if answer.topic is None or not may_court(turn):
        return
    if answer.topic in known.worries:
        known.worries.remove(answer.topic)
    elif not counts:
        known.doubts += 1  # to ask for the first time is a first sign, to ask again is none
    known.worries.append(answer.topic)
    known.doubts += int(counts)


def _find_help(
    turn: Turn, answer: Answer, text: str, *, doubted: bool, before: int
) -> tuple[Part | None, OpenOffer | None]:
    """An offer where there is doubt enough, else a review: one of them, if any."""
    known, enough = turn.lead[Answers], turn.journey.business.offer_after_doubts
    given = None
    if (
        not doubted
        and answer.offer
        and offers.holds_code(turn)
        and (held := offers.find_offer(turn, answer.topic))
    ):
        return (_remind_of(turn, held), reason("offer", code=held.code)), held
    if doubted and answer.offer and (known.doubts >= enough or offers.holds_code(turn)):
        given = offers.find_offer(turn, answer.topic)
        if given is None and (ended := offers.find_ended(turn, answer.topic)):
            return (codes.describe_end(turn, ended), reason("offer_over", code=ended.code)), None
    if given and not codes.was_just_shown(turn, given):
        codes.note_shown(turn, given)
        return (codes.describe(turn, given), reason("offer", code=given.code)), given
    if not answer.review or before or (not doubted and is_narrowed(turn, answer)):
        return None, given  # what is said of a finer point needs nobody to vouch for it
    if not doubted and _is_practical(turn):
        return None, given
    if turn.traits.billed_by_part and not doubted:
        return None, given
    return _find_review(turn, answer.topic, text), given


def _is_practical(turn: Turn) -> bool:
    """Whether they are settling how it is to be, and want no voucher beside it: they told of themselves in it, wrote at
    length, or have read a review in this talk."""
    shown = turn.lead[Answers].review_shown_at.values()
    is_told = any(isinstance(fact, TraitLearned) and fact.trait in _OF_THEM for fact in turn.facts)
    is_long = len(turn.heard.split()) > _PLAIN
    return is_told or is_long or any(turn.now - at < _TALK for at in shown)


def _remind_of(turn: Turn, held: OpenOffer) -> str:
    """Who holds a code reads what they pay with it; in few words where they have just read of it."""
    if not codes.was_just_shown(turn, held):
        codes.note_shown(turn, held)
        return codes.describe(turn, held)
    return turn.phrase("code_reminder", **codes.offer_values(turn, held))


def _find_review(turn: Turn, topic: str | None, text: str) -> Part | None:
    if not turn.traits.billed_by_part:
        return show_review(turn, topic)
    short = undecorate(text)
    return show_briefly(turn, topic, short) if topic and count_room(short, PARTS) >= 0 else None


def _choices(turn: Turn, answer: Answer, given: OpenOffer | None) -> tuple[Choice, ...]:
    link = offers.find_link(turn, given) if given else None
    names = tuple(name for name in answer.buttons if not (is_customer(turn) and _decides(turn, name)))
    if turn.traits.billed_by_part or wants_brief(turn):
        return (link,) if link else turn.choices(names[:1])
    return turn.choices(((link.id,) if link else ()) + names)[:_MOST_BUTTONS]


def _decides(turn: Turn, button: str) -> bool:
    """Whether a button leads a newcomer on: who is a customer has no use for it."""
    known = turn.journey.buttons.get(button)
    return known is not None and bool(known.link) and turn.journey.texts.greeting_buttons[:1] == (button,)


def _may_offer(turn: Turn) -> bool:
    """While somebody waits for a person they get facts, not buttons."""
    handoff = turn.lead.handoff.open
    return (handoff is None or handoff.gravity == "question") and not is_tender(turn)


def _call_person(turn: Turn, answer_id: str) -> None:
    open_handoff(turn, reason("asked_twice"), turn.heard, heard=turn.phrase("third_time"))
