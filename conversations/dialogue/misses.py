"""What was not understood: asked again in other words, then handed to people."""

import re
from datetime import timedelta

from conversations.contact.campaigns import name_campaign_after_all
from conversations.contact.greeting import greet, pick_first, pick_ways
from conversations.dialogue.passing.naming import ask_for_them
from conversations.dialogue.reading.follows import is_elsewhere
from conversations.dialogue.wanted.wishes import pass_wish_on
from conversations.grievances.weighing import may_tell_of_harm
from conversations.handoff.opening import (
    MISSED,
    hear_call_time,
    is_waiting_for_person,
    keep_waiting,
    open_handoff,
    warn_of_allergy,
)
from conversations.handoff.questions import ask_staff
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from conversations.learning.noting import find_likeliest, note_unanswered
from conversations.profile.learning import is_tender
from conversations.profile.tellings import ARRIVED, HARM, find_telling
from conversations.profile.tones import find_tone, nod, say_heard, take_under_way
from conversations.timeline.facts import Held
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.half_said import says_unanswered, seeks_answer
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.intents.others import is_of_others
from conversations.understanding.segments import is_question

_BREATH = timedelta(seconds=12)
_AT_ONCE = timedelta(seconds=6)
"""What comes so soon was being written while the answer went out."""
_GOES_ON = re.compile(
    r"\W*(?:לפחות|בעיקר|במיוחד|או לפחות|at least|especially|mostly|or at least)(?!\w)", re.IGNORECASE
)
_TAIL = 2  # words right after an answer that belong to what was asked ("Bialik Street", "tau")
_TELLING = 5  # words of somebody who tells something
_OF_ONE = 4  # words of somebody who tells something of themselves, or of who is theirs
_OF_THEM = re.compile(
    r"\W*(?:(?:so|and|well|haha|lol|ו?אז|טוב|ח{2,})\W+)*(?:(?:i|we)(?:[’']?m|[’']?ve|[’']?re|[’']?d)?|(?:my|our) \w+|"
    r"(?:the )?(?:wife|husband|kids?|boss|mum|mom|dad)|"
    r"(?:אני|אנחנו)|(?:אשתי|בעלי|אמי|אבי|אחי|אחותי|בתי|בני)|ה?\w+ (?:שלי|שלנו)) "
    r"(?!want|need|would|will|wanna|can|meant|mean|רוצ|צרי|מבקש|מחפש|מתכוונ)\w",
    re.IGNORECASE,
)
_SHOWN = 80  # characters of their words that a fallback may quote


def miss(turn: Turn, words: str) -> None:
    """Not understood: the very first words get the greeting, a second miss in a row goes to people."""
    talk = turn.lead.dialogue
    if _is_understood(turn, words):
        return
    note_unanswered(turn, words, *find_likeliest(turn, words))
    is_first = talk.greeted_at is None and turn.lead.handoff.open is None
    if is_first and _tells(words) and _hear_first(turn, words):
        return
    if talk.greeted_at is None and not (is_question(words) and len(words.split()) > 1):
        greet(turn)
        talk.misses = int(any(letter.isalpha() for letter in words))
    elif handoff := turn.lead.handoff.open:
        _wait_on(turn, words, handoff)
    elif talk.said.kind == "reminder":
        turn.reply("heard", turn.phrase("here_again"), reason("told_something"), pick_ways(turn))
    elif is_tender(turn) and not is_question(words):
        turn.reply("heard", turn.phrase("tender_talk"), reason("told_something"))
    elif not is_question(words) and not _tells(words) and (find_telling(turn, words) or find_tone(words)):
        nod(turn, "heard", reason("told_something"))
    elif not (turn.edited and talk.misses):  # else the words before the edit got their fallback already
        _miss_once_more(turn, words)


def _is_understood(turn: Turn, words: str) -> bool:
    """Whether what stood before makes sense of them after all: a campaign, a question of ours, one they go on with."""
    is_told, is_open = not is_question(words), turn.lead.handoff.open is not None
    if not is_open and is_told and name_campaign_after_all(turn, words):
        return True
    is_sought = not is_open and turn.lead.dialogue.greeted_at is not None and seeks_answer(words)
    if is_sought and ask_for_them(turn, words):
        return True
    if turn.lead.dialogue.greeted_at and says_unanswered(words):  # never a mere nod: it goes to who can tell
        ask_staff(turn, words, told="passed_unanswered")
        return True
    if is_told and take_under_way(turn, words):
        return True
    if _goes_with_question(turn, words):
        turn.hold(Held(""), reason("goes_with_question"))
        return True
    return False


def _miss_once_more(turn: Turn, words: str) -> None:
    """A second miss in a row goes to people, unless they tell something; else it is asked in other words."""
    talk = turn.lead.dialogue
    talk.misses += 1
    if talk.misses >= turn.journey.business.handoff_after_misses and not _tells(words):
        open_handoff(turn, MISSED, words)
    elif is_question(words) and is_elsewhere(turn, words):
        turn.reply("off_topic", turn.phrase("off_topic"), reason("elsewhere"))
    elif _tells(words):
        _take_note(turn, words)
    elif _answers_hello(turn, words):
        _tell_about_us(turn, words)
    else:
        _fall_back(turn, words)


def _hear_first(turn: Turn, words: str) -> bool:
    """First words that tell something are heard: what may have gone wrong goes to people, a mood gets a word."""
    kind = find_telling(turn, words)
    if may_tell_of_harm(turn, words) or (_blames(turn, words, kind) and not is_of_others(words)):
        ask_staff(turn, words, told="passed_talk")
        return True
    if kind in (None, HARM, ARRIVED) and find_tone(words) is None:
        return False
    turn.reply("heard", say_heard(turn), reason("told_something"), pick_first(turn))
    return True


def _blames(turn: Turn, words: str, kind: str | None) -> bool:
    """Whether words are likelier a complaint than anything else they tell."""
    if kind == HARM:
        return True
    known = turn.playbook.reader.read(words).candidates
    likely = max((one for one in known if one.label.kind == "act"), key=lambda one: one.score, default=None)
    return likely is not None and likely.label.name == "complaint" and likely.score >= _COMPLAINS


_COMPLAINS = 0.25
"""How likely a complaint must be for people to look at first words that are like nothing else."""


def _goes_with_question(turn: Turn, words: str) -> bool:
    """Whether this is the end of a question that was answered while they still wrote: "at least the first time"."""
    talk = turn.lead.dialogue
    is_soon = talk.last_outbound_at is not None and turn.now - talk.last_outbound_at < _BREATH
    is_free = turn.lead.handoff.open is None and not is_question(words)
    is_at_once = talk.last_outbound_at is not None and turn.now - talk.last_outbound_at < _AT_ONCE
    is_tail = is_at_once and len(words.split()) <= _TAIL and not any(map(str.isdecimal, words))
    is_end = is_tail or _GOES_ON.match(words) is not None
    return is_free and is_soon and talk.said.kind == "answer" and is_end


def _wait_on(turn: Turn, words: str, handoff: Handoff) -> None:
    """Who waits is told that it reached staff; what is nothing for staff does not go to them."""
    if is_waiting_for_person(turn) and find_cue(words) == "diet":
        warn_of_allergy(turn)
    elif hear_call_time(turn, words):
        return
    elif handoff.gravity == "question" and is_elsewhere(turn, words):
        turn.reply("off_topic", turn.phrase("off_topic"), reason("elsewhere"))
    else:
        keep_waiting(turn, asked=is_question(words) or seeks_answer(words))


def _take_note(turn: Turn, words: str) -> None:
    """What they tell is noted; a second thing in a row that nothing could be made of is put to staff."""
    if ask_for_them(turn, words) or pass_wish_on(turn, words):
        return
    is_mood = find_tone(words) is not None or find_telling(turn, words) is not None
    is_second = turn.lead.dialogue.said.kind == "heard" and not is_mood
    if (is_second and not is_elsewhere(turn, words)) or may_tell_of_harm(turn, words):
        ask_staff(turn, words, told="passed_talk")
    elif not is_mood and _answers_hello(turn, words):
        _tell_about_us(turn, words)
    else:
        nod(turn, "heard", reason("told_something"))


def _answers_hello(turn: Turn, words: str) -> bool:
    """Whether a few words upon the first hello tell something: whoever writes to a business comes for what it is."""
    talk, texts = turn.lead.dialogue, turn.journey.texts
    is_untold = texts.pitch is not None and not talk.phrases.get("pitch")
    is_told = len(words.split()) >= _SOME and not is_question(words) and not _LEAVES.search(words)
    return is_untold and talk.said.kind == "greeting" and is_told


_SOME = 2
_LEAVES = re.compile(
    r"(?<!\w)(?:[אנ]חשוב|(?:ערב|לילה|יום|שבוע) טוב|ביי|להתראות|think (?:about|it)|good ?(?:night|bye)|bye|later)(?!\w)",
    re.IGNORECASE,
)


def _tell_about_us(turn: Turn, words: str) -> None:
    turn.playbook.index(Dispatch).acts["ask_info"](turn, Act("ask_info", words))


def _tells(words: str) -> bool:
    size = len(words.split())
    return (size >= _TELLING or (size >= _OF_ONE and _OF_THEM.match(words) is not None)) and not is_question(
        words
    )


def _fall_back(turn: Turn, words: str) -> None:
    """Ask in other words than the last time."""
    talk, texts = turn.lead.dialogue, turn.journey.texts
    variant = texts.fallbacks[talk.fallbacks % len(texts.fallbacks)]
    talk.fallbacks += 1
    text = turn.say(variant, question=words[:_SHOWN])
    turn.reply("fallback", text, reason("missed", count=talk.misses), pick_ways(turn))
