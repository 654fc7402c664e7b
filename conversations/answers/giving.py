"""Giving an answer: its words, shorter the second time and by a person the third, with what helps and one next step."""

from binascii import crc32
from datetime import timedelta

from conversations.answers.asked.meeting import Meetings
from conversations.answers.courting import choose_buttons, may_court, may_offer
from conversations.answers.days import name_given, narrow_days
from conversations.answers.helping import find_help
from conversations.answers.now import tell_whether_open
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.offered.part import Answers
from conversations.answers.stages import follow_question
from conversations.answers.words import (
    choose_reassurance,
    choose_words,
    count_in_talk,
    note_said,
    was_just_said,
)
from conversations.handoff.opening import open_handoff
from conversations.handoff.owed.awaiting import is_met, leave_met_out
from conversations.handoff.questions import ask_staff
from conversations.handoff.taking import settle
from conversations.journey.model.answers import Answer
from conversations.lead.dialogue import Utterance
from conversations.lead.reason import Reason, reason
from conversations.profile.facts import TraitLearned
from conversations.profile.learning import wants_brief
from conversations.turn.replying import ANSWER, HELP
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import begins_as_question

_TIMES = 3  # who asks the same so often is not helped by the answer
_ALIKE = 0.5
"""How much of what they ask must have been asked before, for it to be the same."""
_UNREAD, _LINES, _SAID = timedelta(seconds=12), 4, 0.85
"""How soon after an answer nobody has read it, the lines that it stands among, and how much of it makes it the same."""
BREATH = timedelta(seconds=30)
"""What comes so soon after an answer belongs to what was answered."""


def give_answer(
    turn: Turn,
    asked: AnswerGiven,
    why: Reason,
    *,
    alone: bool = True,
    doubted: bool = False,
    told: str | None = None,
    buttons: tuple[str, ...] = (),
) -> None:
    """Reply with an answer. `why` says what led to it; `alone`: nothing else is answered with it.

    The second time it is shorter, the third a person is called. What helps comes only to who may be courted; `doubted`:
    they hesitate over it, which is another thing than asking. `told` and `buttons`: in place of its own.
    """
    answer_id, answer = asked.answer, turn.journey.answers[asked.answer]
    if buttons:
        answer = answer.model_copy(update={"buttons": buttons})
    key = f"{answer_id}?" if doubted and answer.doubt else name_given(turn, answer_id)
    if told:
        key = f"{answer_id}/t{crc32(told.encode())}"
    before = 0 if asked.button else _count_before(turn, answer_id, key)  # who taps it wants to read it
    is_two = turn.has_answered(about=answer_id) and not (told or key.endswith("?"))
    if is_two and not _is_another(turn, answer_id):
        return  # two of their words ask the same
    if not (asked.button or doubted) and _is_read_anyhow(turn, asked, key, before, told=told):
        return
    is_worry = doubted or turn.playbook.index(Meetings).is_worry(answer_id, answer)
    worry = answer.topic if is_worry and may_court(turn) else None
    turn.note(AnswerGiven(answer_id, asked.score, asked.button, worry))
    _settle_asked(turn, answer_id)
    if not turn.lead.handoff.is_grieved():
        follow_question(turn, answer_id, answer)
    _remember(turn, key, answer, counts=is_worry)
    if before >= _TIMES - 1:
        _call_person(turn, answer_id)
        return
    if told:
        text = turn.phrase("as_written", answer=told) if before else told
    else:
        text = _word(turn, answer_id, answer, before, doubted=doubted)
    _reply(turn, answer_id, answer, text, why, alone=alone, doubted=is_worry, before=before)


def _is_read_anyhow(turn: Turn, asked: AnswerGiven, key: str, before: int, *, told: str | None) -> bool:
    """Whether they went on writing while it was being answered, or it was sent while they wrote."""
    if _goes_on(turn, key, asked.answer):
        return True
    return told is None and _stands_above(turn, turn.journey.answers[asked.answer], before)


def _count_before(turn: Turn, answer_id: str, key: str) -> int:
    """How often it was said; who puts it off for days has forgotten nothing, and reads no pitch once more."""
    doubts = turn.playbook.index(Meetings).doubts
    is_put_off = answer_id in (doubts.get("postpone"), doubts.get("not_sure"))
    return count_in_talk(turn, key) or int(is_put_off and turn.lead[Answers].asked.get(key, 0) > 0)


def _settle_asked(turn: Turn, answer_id: str) -> None:
    """What staff were asked is settled as far as the answer meets it."""
    handoff = turn.lead.handoff.open
    if handoff and is_met(turn, handoff, answer_id):
        settle(turn, handoff)
    elif handoff:
        handoff.questions = leave_met_out(turn, handoff, answer_id) or handoff.questions


def _word(turn: Turn, answer_id: str, answer: Answer, before: int, *, doubted: bool) -> str:
    """Its own words, of the days that they ask about, and whether it is open then."""
    text = (choose_reassurance if doubted else choose_words)(turn, answer, before)
    return tell_whether_open(turn, answer_id, narrow_days(turn, answer_id, text, again=before > 0))


def _asks_again(turn: Turn) -> bool:
    """Whether they asked the like before, so that an answer that was given thrice helps nobody."""
    said = set(words_of(turn.part or turn.heard))
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"][:-1]
    return any(len(said & set(words_of(line))) >= _ALIKE * len(said) for line in lines)


def _is_another(turn: Turn, answer_id: str) -> bool:
    """Whether a part of what they ask calls for other words of an answer than those that another part was given."""
    return bool(turn.part) and turn.lead[Answers].said_at.get(name_given(turn, answer_id)) != turn.now


def is_unread(turn: Turn) -> bool:
    """Whether what was sent last came while they went on writing, so that they have not read it yet."""
    last = turn.lead.dialogue.last_outbound_at
    return last is not None and timedelta() < turn.now - last <= _UNREAD


def say_again(turn: Turn, said: str, about: str = "") -> None:
    """Say a sentence of ours once more to who asks of it; nothing to who was just sent it while they wrote."""
    if not is_unread(turn):
        text = turn.phrase("as_written", answer=said)
        turn.reply("answer", text, reason("asked_of_it"), about=about, place=ANSWER)


def _stands_above(turn: Turn, answer: Answer, before: int) -> bool:
    """Whether all that would be said was sent a moment ago, before anybody can have read it and written anew."""
    if not is_unread(turn):
        return False
    said = {
        word
        for line in turn.lead.dialogue.recent[-_LINES:]
        if line.by == "bot"
        for word in words_of(line.text)
    }
    wanted = set(words_of(choose_words(turn, answer, before)))
    return len(wanted & said) >= _SAID * len(wanted)


def _goes_on(turn: Turn, key: str, answer_id: str) -> bool:
    """Whether they go on, in other words, with what was answered a moment ago."""
    was_last = turn.lead.dialogue.said == Utterance("answer", answer_id)
    is_asked = "?" in turn.heard or (begins_as_question(turn.heard) and refers_back(turn.heard))
    if is_asked or not was_last or not was_just_said(turn, key, BREATH):
        return False
    if any(isinstance(fact, TraitLearned) for fact in turn.facts):
        return False  # what they add may call for other words
    said = [words_of(line.text) for line in turn.lead.dialogue.recent if line.by == "lead"]
    return len(said) > 1 and not set(said[-1]) & set(said[-2])


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
        helping, given = find_help(turn, answer, text, doubted=doubted, before=before)
    choices = choose_buttons(turn, answer, given) if may_offer(turn) else ()
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


def _call_person(turn: Turn, answer_id: str) -> None:
    """Somebody who asks the same in vain is better off with a person; another question is put to the team as such."""
    if not turn.lead.handoff.is_grieved() and not _asks_again(turn):
        ask_staff(turn, turn.part or turn.heard)
        return
    open_handoff(turn, reason("asked_twice"), turn.heard, heard=turn.phrase("third_time"))
