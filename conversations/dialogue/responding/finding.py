"""The acts of a turn, with what is known of whoever does them."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from conversations.answers.asked.meeting import Meetings
from conversations.answers.asked.naming import find_by_words
from conversations.answers.asked.recalling import find_said
from conversations.answers.coverage import Coverage
from conversations.dialogue.heard.following import find_for_party, follow_up
from conversations.dialogue.reading.kinds import POLITE
from conversations.dialogue.reading.numbers import leave_age_out
from conversations.dialogue.reading.strays import is_story_of_child
from conversations.dialogue.reading.thresholds import LEAST_BESIDE
from conversations.dialogue.reading.turn import read_acts
from conversations.dialogue.reading.unknown import POINTS_BACK
from conversations.dialogue.responding.placing import place_by_skill
from conversations.dialogue.responding.thresholds import FEW
from conversations.handoff.acts import GRIEVANCES
from conversations.handoff.requested.changes import find_change
from conversations.handoff.requested.freeze import wants_freeze
from conversations.handoff.requested.lost import leaves_word, stayed_elsewhere, tells_of_lost
from conversations.handoff.requested.work import seeks_work
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.counting import find_count
from conversations.profile.interests import InterestWords, find_denied_interests, find_interests
from conversations.profile.part import Profile
from conversations.profile.patterns import find_age
from conversations.timetable.file import Timetable
from conversations.timetable.had import find_ages
from conversations.timetable.part import ToldTimes
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question, split_acts

_ASKED_TO_DO = frozenset({"request_move", "request_cancel", *GRIEVANCES})
_CHILDREN = frozenset({"daughter", "son", "child", "grandchild"})
SENSITIVE = frozenset({"health_constraint", "diet"})
"""What only people answer for, where the journey has no more to say of it."""
_TALK = timedelta(days=1)
_HOW_MANY_OF = re.compile(
    r"(?<!\w)(?:ו?כמה (?:מגשים|פיצות|צריך|נצטרך|להזמין|יספיקו)|how many)(?!\w)", re.IGNORECASE
)
_HOW_MANY = re.compile(r"(?<!\w)(?:כמה(?! עול| זה)|how many|how much|מספיק|enough)(?!\w)", re.IGNORECASE)


_OF_WORK = frozenset({"job", "supplier"})


def find_acts(turn: Turn, words: str, told: list[str]) -> list[Act]:
    goes_on = follow_up(turn, words) if find_cue(words) is None else None
    if goes_on:
        return [goes_on]
    acts = place_by_skill(turn, read_acts(turn, words))
    if leaves_word(words) or stayed_elsewhere(words):
        acts = [act for act in acts if act.name != "lost_item"]
    if _NOT_ME.match(words) and not {"age", "interest", "for_whom"}.isdisjoint(told):
        acts = [act for act in acts if act.name != "decline"] or _guess_from(turn, told, words)
    if "interest" in told:  # what they come for, and no skill that it is but faintly like
        acts = [act for act in acts if act.name != "experienced" or act.score >= _SKILL]
    acts = [_reckon(turn, _name_interest(turn, act, told)) for act in acts]
    if wants_freeze(words) and not any(act.name == "request_freeze" for act in acts):
        return _as_request(acts, words, "request_freeze", wants_freeze)
    if tells_of_lost(words) and not any(act.name == "lost_item" for act in acts):
        return _as_request(acts, words, "lost_item", tells_of_lost)
    if seeks_work(words) and not any(act.name in _OF_WORK for act in acts):
        return _as_request(acts, words, "job", seeks_work)
    change = find_change(words)
    if change and not any(act.name in _ASKED_TO_DO for act in acts):
        return _as_request(acts, words, change, lambda part: find_change(part) == change)
    acts = _add_wished(turn, words, [_as_asked_of_change(turn, act) for act in acts])
    acts = _add_age(turn, words, told, acts)
    if _turns_one_down(turn, words, acts):
        return [Act("ask_advice", words)]
    if acts and "age" in told and all(_is_of_age(act) for act in acts):
        return _guess_from(turn, told, words) or acts
    is_of_interest = "interest" in told and not turn.playbook.index(InterestWords).judges(words)
    is_of_interest = is_of_interest and not (_OF_SONG.search(words) and is_question(words))
    if acts and is_of_interest and all(_says_little(act) for act in acts):
        weighty = [replace(act, alone=False) for act in acts if act.name not in POLITE]
        return [*weighty, Act("interest", _find_naming(turn, words), alone=not weighty)]
    return acts or _guess_from(turn, told, words)


_SKILL = 0.5
_NOT_ME = re.compile(
    r"\W*(?:(?:no|oh|well|actually|אבל|אה|היי|hi|הפעם)\W+)*(?:(?:it['’]?s |its )?not (?:for )?(?:me|myself|us)|"
    r"(?:זה )?לא (?:בשבילי|בשבילנו|לי|לעצמי|עבורי))(?!\w)",
    re.IGNORECASE,
)
"""It is for somebody else, and nothing is turned down."""
_OF_SONG = re.compile(
    r"(?<!\w)(?:songs?|tracks?|tunes?|[הבלו]?שיר(?:ים)?|[הבלו]?שיר שלנו|מנגינה)(?!\w)", re.IGNORECASE
)
"""What dance a song is for is no question about that dance's hours."""


def _turns_one_down(turn: Turn, words: str, acts: list[Act]) -> bool:
    """Whether they only say what of ours they don't want, or ask what else there is: something else is suggested."""
    is_all = all(act.name == "unknown" and len(act.words.split()) <= FEW for act in acts)
    is_free = turn.lead.handoff.open is None and not find_interests(turn, words)
    return is_all and is_free and bool(find_denied_interests(turn, words))


def _as_request(acts: list[Act], words: str, name: str, is_it: Callable[[str], bool]) -> list[Act]:
    """What of theirs is to be done, with what else is asked in other words."""
    wish = next((act.words for act in acts if is_it(act.words)), words)
    beside = [act for act in acts if wish != words and act.words != wish and is_question(act.words)]
    return [Act(name, wish, alone=not beside), *beside]


def _add_age(turn: Turn, words: str, told: list[str], acts: list[Act]) -> list[Act]:
    """With how young somebody is, told beside what they can do already ("she's 15 and good at ballet")."""
    if not acts or "age" not in told or any(act.name not in _OF_SKILL for act in acts) or is_question(words):
        return acts
    young = [act for act in _guess_from(turn, ["age"], words) if _is_young(turn)]
    return [*young, *(replace(act, alone=False) for act in acts)] if young else acts


def _is_of_age(act: Act) -> bool:
    """Whether a question that nobody knows may be of the age that was told with it ("I'm 71, is that a problem?")."""
    is_bare = len(act.words.split()) <= LEAST_BESIDE or POINTS_BACK.match(act.words) is not None
    is_bare = is_bare or refers_back(act.words)
    return act.name == "unknown" and (
        is_bare or bool(find_ages(act.words)) or find_age(act.words) is not None
    )


_OF_SKILL = frozenset({"experienced", "beginner", "shy"})


def _is_young(turn: Turn) -> bool:
    age = turn.lead[Profile].traits.get("age")
    return age is not None and age.value.isdecimal() and int(age.value) < _GROWN


def _add_wished(turn: Turn, words: str, acts: list[Act]) -> list[Act]:
    """The acts, with the answer that telling words of a wish bring by themselves ("I want something gentle")."""
    about = None if is_question(words) or not _WISHES.search(words) else find_by_words(turn, words)
    is_more = all(
        act.name in STATEMENTS or act.name in ("answer", "unknown") or act.name in POLITE for act in acts
    )
    if about is None or not is_more or any(act.about == about for act in acts):
        return acts
    told = [replace(act, alone=False) for act in acts if act.name != "unknown" and act.name not in POLITE]
    return [*told, Act("answer", words, 1.0, about=about, alone=not told)]


_WISHES = re.compile(
    r"(?<!\w)(?:wants?|needs?|looking for|search(?:ing)? for|prefers?|(?:i|we)['’]?d like|would like|something|"
    r"anything|"
    r"מחפש(?:ת|ים|ות)?|רוצה|רוצים|צרי(?:ך|כה|כים)|מעדיפ(?:ה|ים)|מעדיף|משהו|אשמח|נשמח)(?!\w)",
    re.IGNORECASE,
)


def _as_asked_of_change(turn: Turn, act: Act) -> Act:
    """Who asks how a freeze is, or what becomes of it if they must cancel, wants none yet: they are answered, where the
    journey says something of it."""
    is_supposed = act.name in _CHANGES and _SUPPOSES.search(turn.heard) is not None
    is_of_freeze = act.name == "request_freeze" and not wants_freeze(turn.heard)
    if not is_question(act.words) or not (is_supposed or is_of_freeze):
        return act
    known = turn.playbook.reader.read(act.words).candidates
    about = next((one.label.name for one in known if one.label.kind == "answer"), find_said(turn, act.words))
    return replace(act, name="answer", about=about, score=1.0) if about else act


_CHANGES = frozenset({"request_cancel", "request_move"})
_SUPPOSES = re.compile(
    r"(?<!\w)(?:(?:what |and )?if (?:i|we|he|she|they|something|one)|in case|"
    r"ו?אם (?:אני|אנחנו|נצטרך|אצטרך|נרצה|ארצה|יקרה|משהו|לא)|ובמקרה|במקרה)(?!\w)",
    re.IGNORECASE,
)


def _find_naming(turn: Turn, words: str) -> str:
    """The part of words that says what somebody comes for."""
    return next((part for part in split_acts(words) if find_interests(turn, part)), words)


def _says_little(act: Act) -> bool:
    """Whether an act leaves open what somebody comes for."""
    is_own = act.name in STATEMENTS and act.name not in (
        *SENSITIVE,
        "interest",
        "wedding",
        "loss",
        "illness",
    )
    is_aside = act.name == "answer" and act.score < 1.0 and not is_question(act.words)
    return is_own or is_aside or act.name in POLITE - {"thanks", "bye", "compliment"}


def counts_party(turn: Turn, words: str) -> bool:
    """Whether it is known how many they are: they say so, or ask how many are needed having told it before."""
    told = turn.lead[Profile].traits.get("party")
    is_known = told is not None and turn.now - told.at < _TALK
    return bool(find_count(words) or (is_known and _HOW_MANY_OF.search(words)))


def _reckon(turn: Turn, act: Act) -> Act:
    """How much so many people need, asked beside how many they are ("28 kids and 2 teachers, how many trays?")."""
    is_asked = act.name == "unknown" and _HOW_MANY.search(act.words) and counts_party(turn, turn.heard)
    about = find_for_party(turn) if is_asked else None
    return Act("answer", act.words, 1.0, about=about, alone=act.alone) if about else act


def _name_interest(turn: Turn, act: Act, told: list[str]) -> Act:
    """Who says which of the things it is about has no need to hear of all of them."""
    is_of_one = act.name == "ask_info" and "interest" in told
    return Act("interest", act.words, act.score, alone=act.alone) if is_of_one else act


def _tells_of_children(turn: Turn, words: str) -> bool:
    """Whether children of several ages are told of, and nothing is asked: what there is for them is told."""
    ages = find_ages(words)
    is_known = turn.journey.own_part(Timetable) is not None and set(ages) <= set(
        turn.lead[ToldTimes].told_ages
    )
    return is_known and len(ages) > 1 and max(ages) < _GROWN and not is_question(words)


_CLEAR, _GROWN = 0.9, 18


def _find_beside_age(turn: Turn, words: str) -> str:
    """What who tells their age tells: that they begin, where it is an age as most have and they do say so."""
    rest = leave_age_out(words)
    if rest == words:
        return "own_age"
    answer = turn.playbook.index(Meetings).statements.get("beginner")
    found = turn.playbook.reader.read(split_acts(rest)[0]).candidates
    likeliest = max(found, key=lambda one: one.score if one.label.kind != "other" else 0.0, default=None)
    is_so = likeliest is not None and likeliest.label.name in ("beginner", answer)
    return "beginner" if is_so else "own_age"


def _guess_from(turn: Turn, told: list[str], words: str) -> list[Act]:
    """What they do who only tell an age, a town, or what they come for, in words that nobody knows."""
    traits = turn.lead[Profile].traits
    if _tells_of_children(turn, words) and (schedule := turn.playbook.index(Coverage).schedule):
        return [Act("answer", words, _CLEAR, about=schedule)]
    if "age" in told and not ("interest" in told and leave_age_out(words) != words):
        of_child = traits["for_whom"].value in _CHILDREN if "for_whom" in traits else False
        naming = _find_naming(turn, words)
        if "interest" in told and not of_child and naming != words and find_age(naming) is None:
            return [Act("interest", naming)]  # "we'd like waltz. he's 62, I'm 58": the age is beside it
        return [Act("for_child" if of_child else _find_beside_age(turn, words), words)]
    if "for_whom" in told and traits["for_whom"].value in _CHILDREN and not is_story_of_child(words):
        return [Act("for_child", words)]
    if is_question(words) or len(words.split()) > FEW:
        return []
    if len(find_interests(turn, words)) > 1:
        return [Act("interest", words)]
    return [
        Act("interest" if name == "interest" else "lives_in", words)
        for name in told
        if name == "city" or (name == "interest" and not turn.playbook.index(InterestWords).judges(words))
    ]
