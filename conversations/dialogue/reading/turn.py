"""What somebody does in a turn, read from their words: one act or several."""

import re
from collections import Counter
from dataclasses import replace
from functools import partial

from conversations.answers.asked.recalling import speaks_of
from conversations.answers.words import name_wording
from conversations.dialogue.heard.halves import leave_other_way_out, put_plainly
from conversations.dialogue.reading.follows import answer_of, is_elsewhere, may_follow
from conversations.dialogue.reading.joined import Read, find_parts
from conversations.dialogue.reading.kinds import POLITE
from conversations.dialogue.reading.numbers import read_words
from conversations.dialogue.reading.part import read_one, read_part
from conversations.dialogue.reading.settling import drop_passing, settle, tells_enough
from conversations.dialogue.reading.strays import is_pointed_away
from conversations.dialogue.reading.thresholds import BY_CUE, CLEAR_ACT, CLEAR_ANSWER, LIKELY, REST, SHORT
from conversations.dialogue.reading.unknown import POINTS_BACK, find_unknown
from conversations.dialogue.reading.whom import read_for_whom
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.readers.reader import Reading
from conversations.understanding.segments import begins_as_question, is_question

_WHOLE_SURE = 0.85
"""How sure the whole of a message must be for its parts not to be asked about one by one."""
_TOGETHER = 0.75
"""How sure the whole must be of an answer for a question of few words to ask for it with what stands before it."""
_UNLIKE, _LIKE_IT = 0.1, 0.3
"""How likely an answer must be to one of several questions for being asked there, and below what it is not at all."""
_TWO = 2
_POINTING = 3
"""Words of a question that is about what stands beside it ("is it enough?")."""
_SLACK = re.compile(
    r"(?<!\w)(?:going to be|gonna be|really|just|a|an|any|big|still|too|even|actually|ever|for (?:you|us|me|him|her)|"
    r"בכלל|באמת|גם|ממש|בשבילכם|מבחינתכם)(?!\w)",
    re.IGNORECASE,
)
"""What says nothing in such a question."""
RECALLS = re.compile(
    r"(?<!\w)(?:אז |ו)?(?:מה )?(?:אמרת[םן]?|אמרתם|כתבת[םן]?|סיפרת[םן]?)(?: לי)?(?: ש(?=\w))?"
    r"|(?<!\w)(?:רגע|שוב|שכחתי(?: לשאול)?|תזכיר[וי]? לי(?= (?:כמה|מה|איפה|איזה|איזו|מי) ))(?!\w)"
    r"|(?<!\w)(?:(?:did )?you (?:said?|told me|wrote)|again|remind me|i forgot)(?!\w)",
    re.IGNORECASE,
)
"""Who asks for what they were told already."""
_REMINDS = re.compile(
    r"(?:please )?remind me,? (?=what|how|where|when|which|who|of the|(?:is|are|was|were|do|does|did|with)(?!\w))|"
    r"תזכיר[וי]? לי,? (?=מה|כמה|איפה|מתי|איך|אם|האם|זה|ה?מחיר|עם|באיזה)",
    re.IGNORECASE,
)
"""To be told again is not to be reminded one day."""


def read_acts(turn: Turn, words: str) -> list[Act]:
    """The acts of a turn, each once, in the order they were done; none where nothing was understood."""
    words = put_plainly(_without_recall(turn, _REMINDS.sub("", words)))
    parts = [leave_other_way_out(put_plainly(part)) for part in find_parts(_read_any(turn), words)]
    whole = read_words(turn, words)
    if len(parts) == 1:
        only = parts[0] if not whole.sure and read_words(turn, parts[0]).sure else words
        found = [act for act in read_one(turn, only, read_words(turn, only)) if may_follow(turn, act)]
    else:
        found = [
            act
            for part in parts
            for act in read_part(turn, part)
            if tells_enough(act) and may_follow(turn, act) and not is_pointed_away(whole, act)
        ]
        found = _tell_apart(turn, found)
        are_apart = any(act.wording for act in found)
        if not found or (not are_apart and _is_surer(whole, found) and _asks_one_thing(found, parts)):
            found = [act for act in read_one(turn, words, whole) if may_follow(turn, act)] or found
            found = [_in_asked_words(turn, act, parts) for act in found]
            found = [_in_own_words(turn, act, parts) for act in found]
        if is_elsewhere(turn, words) and all(_is_faint(act) for act in found):
            return []  # a word of it may be known, what it is about is not
        found = _read_together(turn, words, whole, parts, found) or drop_passing(found)
        is_one = is_question(words) and not are_apart and not _asks_more(parts, found)
        if (about := _find_one(whole, found)) and is_one:
            found = [_in_asked_words(turn, Act("answer", words, CLEAR_ANSWER, about=about), parts)]
        elif unknown := find_unknown(turn, parts, found):
            found = _keep_beside(turn, found, unknown) + unknown
    return settle(found, words)


def _read_any(turn: Turn) -> Read:
    """How a part of a message is read, whoever it is for."""
    return partial(read_for_whom, turn.playbook.reader)


def _read_together(turn: Turn, words: str, whole: Reading, parts: list[str], found: list[Act]) -> list[Act]:
    """What a question and what it hangs on ask for together, where by itself it says too little ("we're on the fifth
    floor, does he carry it up"); nothing where they ask for nothing so."""
    asked = [part for part in parts if is_question(part)]
    is_half = len(asked) == 1 and (refers_back(asked[0]) or _hangs_on(turn, asked[0], whole))
    if not is_half or any(act.words == asked[0] and act.score >= CLEAR_ANSWER for act in found):
        return []
    together = [act for act in read_one(turn, words, whole) if may_follow(turn, act)]
    return together if any(act.name == "answer" for act in together) else []


def _hangs_on(turn: Turn, asked: str, whole: Reading) -> bool:
    """Whether few words that ask for nothing by themselves ask for something with what is told before them ("I hardly
    speak Hebrew, will I follow?")."""
    best = turn.playbook.reader.read(asked).best
    is_open = best is None or best.score < _LIKE_IT
    sure = whole.best.score if whole.sure and whole.best and whole.best.label.kind == "answer" else 0.0
    return is_open and len(asked.split()) <= REST and sure >= _TOGETHER


def _in_asked_words(turn: Turn, act: Act, parts: list[str]) -> Act:
    """An answer to the one question among the parts, where that asks for it by itself: what is told around it ("my
    phone is dead, so I write from my sister's") says nothing of how it is to be worded."""
    asked = [part for part in parts if is_question(part)]
    if act.name != "answer" or len(asked) != 1 or asked[0] == act.words:
        return act
    reading = turn.playbook.reader.read(asked[0])
    best = reading.best if reading.sure else None
    is_own = best is not None and best.label.name == act.about and best.score >= CLEAR_ANSWER
    return (
        replace(act, words=asked[0])
        if is_own and names_something(asked[0]) and not refers_back(asked[0])
        else act
    )


def _in_own_words(turn: Turn, act: Act, parts: list[str]) -> Act:
    """An answer that the whole of a message asks for, to that of its questions which is most like it, where another
    is a question by itself and not like it at all: that one is not answered by it."""
    asked = [part for part in parts if is_question(part)]
    if act.name != "answer" or act.words in asked or len(asked) < _TWO:
        return act
    like = {part: _rate(turn, part, act.about) for part in asked}
    own = max(asked, key=lambda part: like[part])
    others = [part for part in asked if part != own and _stands_alone(part) and not refers_back(part)]
    is_left = any(like[part] < _UNLIKE for part in others)
    return replace(act, words=own) if is_left and like[own] >= _LIKE_IT else act


def _rate(turn: Turn, part: str, about: str | None) -> float:
    found = turn.playbook.reader.read(part).candidates
    return next((one.score for one in found if one.label.name == about), 0.0)


def _tell_apart(turn: Turn, found: list[Act]) -> list[Act]:
    """With what tells questions apart that ask for the same answer, each in words of its own ("where", "parking")."""
    answers = turn.journey.answers
    asked = [act for act in found if act.about in answers and act.name == "answer" and is_question(act.words)]
    worded = {id(act): name_wording(turn, act.about, act.words) for act in asked}
    counts = Counter(act.about for act in asked)
    kinds = Counter(about.partition("/")[0] for about in set(worded.values()))
    return [
        replace(act, wording=worded[id(act)])
        if id(act) in worded and counts[act.about] > 1 and kinds[act.about] > 1
        else act
        for act in found
    ]


def _find_one(whole: Reading, found: list[Act]) -> str | None:
    """The answer that all of a message is clearly about, though a part of it says nothing by itself."""
    best = whole.best
    if best is None or not whole.sure or best.label.kind != "answer" or best.score < _WHOLE_SURE:
        return None
    return (
        best.label.name if {(act.name, act.about) for act in found} == {("answer", best.label.name)} else None
    )


def _keep_beside(turn: Turn, found: list[Act], unknown: list[Act]) -> list[Act]:
    """What is answered beside a question that nothing answers: no guess, nor what was only told on the way to it."""
    is_whole = any(names_something(act.words) and not refers_back(act.words) for act in unknown)
    kept = [act for act in found if act.name != "answer" or act.score >= LIKELY or _is_asked(turn, act)]
    return [act for act in kept if act.name != "answer" or not (is_whole and _is_story(act))]


def _is_story(act: Act) -> bool:
    return not is_question(act.words) and len(act.words.split()) > REST and act.score < 1.0


def _is_asked(turn: Turn, act: Act) -> bool:
    """Whether an act answers a part that is a question by itself: it does not hang on the one that nothing answers."""
    is_own = begins_as_question(act.words) and len(act.words.split()) > SHORT and act.score >= CLEAR_ACT
    return is_own and speaks_of(turn, act.about or "", act.words)


def _asks_more(parts: list[str], found: list[Act]) -> bool:
    """Whether a part that was not read is a whole question by itself: a long one, or one that names something."""
    known = [act.words for act in found]
    return any(
        is_question(part) and _stands_alone(part) and not any(part in words for words in known)
        for part in parts
    )


def _stands_alone(part: str) -> bool:
    size = len(part.split())
    is_own = begins_as_question(part) and names_something(part) and not POINTS_BACK.match(part)
    return size > REST or (size > SHORT and is_own)


def _without_recall(turn: Turn, words: str) -> str:
    """The words without "what was it that you said", where they are read better so."""
    rest = RECALLS.sub(" ", words)
    if rest == words or turn.playbook.reader.read(words).sure:
        return words
    rest = " ".join(rest.split()).strip(" ,.?")
    rest = f"{rest}?" if "?" in words else rest
    return rest if rest and turn.playbook.reader.read(rest).sure else words


def read_torn(turn: Turn, words: str) -> tuple[str, str] | None:
    """The two answers between which words leave it open; None where they don't."""
    torn = turn.playbook.reader.read(words).torn
    if torn is None:
        return None
    one, two = (answer_of(turn, candidate.label) for candidate in torn)
    return (one, two) if one and two and one != two else None


def _is_faint(act: Act) -> bool:
    """Whether an act is too little to be meant in words that are about something else."""
    return act.score < (BY_CUE if len(act.words.split()) <= SHORT else CLEAR_ANSWER)


def _is_surer(whole: Reading, found: list[Act]) -> bool:
    """Whether the whole says more surely what is asked than its parts; of one that points at another it says enough
    ("I'm so tall, will it be odd")."""
    if not whole.sure or whole.best is None:
        return False
    least = whole.best.score
    return all(least > act.score or (least >= _WHOLE_SURE and _points(act.words)) for act in found)


def _points(words: str) -> bool:
    return is_question(words) and refers_back(words) and len(words.split()) <= REST


def _asks_one_thing(found: list[Act], parts: list[str]) -> bool:
    """Whether all of a message is about one thing, so that the whole of it says more than a part."""
    if _only_points_back(found):
        return True
    asked = {act.about for act in found if act.about and is_question(act.words)}
    is_all_asked = all(act.about or act.name in POLITE for act in found)
    return not any(is_question(part) for part in parts) or (len(asked) <= 1 and is_all_asked)


def _only_points_back(found: list[Act]) -> bool:
    """Whether all that is asked is of what they tell beside it ("we have three weeks, is it enough?")."""
    asked = [act.words for act in found if is_question(act.words)]
    return bool(asked) and all(
        POINTS_BACK.match(words) and len(_SLACK.sub(" ", words).split()) <= _POINTING for words in asked
    )
