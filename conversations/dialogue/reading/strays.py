"""A stray word: what is told of somebody is like an answer by one word of it, and asks for none."""

import re

from conversations.answers.asked.meeting import Meetings
from conversations.dialogue.reading.thresholds import BY_CUE, CLEAR_ANSWER, REST
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back, seeks_answer
from conversations.understanding.reading import Reading
from conversations.understanding.segments import is_question

_STORY = 5
"""Words of somebody who tells something; fewer may well be a question without its form ("cash at the door")."""
_NEAR, _LIKELY, _NEARER = 0.36, 0.55, 0.42
"""How like an example words must be to ask for its answer; and how much more so where it is none too likely."""
_AS_WELL = 0.25
"""How likely what they do must be that the same answer speaks to."""
_WITH_IT = 0.3
"""How likely an answer must be with all that was told, where its question points at that."""
_WANTS = re.compile(
    r"(?<!\w)(?:want\w*|wanna|need\w*|looking for|interested|would (?:like|love|prefer|rather)|"
    r"i[’']?d (?:like|love|prefer)|"
    r"wish\w*|hop(?:e|ing)|wonder\w*|meaning to|thinking (?:of|about)|"
    r"heard (?:that |there|you)|please|pls|plz|prefer\w*|"
    r"can[’']?t|cannot|afraid|worr\w+|scared|nervous|is that|or not|"
    r"[וש]?(?:רוצ\w+|רצית\w*|רצינו|צריכ\w*|צריך|מחפש\w*|מעוניי?נ\w*|אשמח|נשמח|מעדיפ\w*|עדיף|מתלבט\w*|"
    r"חוששת?|מפחדת?|שמעתי ש\w*|בבקשה|"
    r"בא ל[ינ]\w*|חשוב ל[ינ]\w*|לא יכול\w*|אי אפשר|קשה ל[ינ]\w*|אין ל[ינ]\w*))(?!\w)",
    re.IGNORECASE,
)
"""What they want, fear or have not is as good as a question."""


def is_stray(turn: Turn, act: Act) -> bool:
    """Whether an answer was found in a statement that is like nothing which asks for it, but for a word of it.

    "My dad is paying tonight" is not how one asks for the ways to pay, and "my first week in town" no lack of time.
    """
    words = act.words
    if act.name not in ("answer", "doubt") or act.score >= BY_CUE or len(words.split()) < _STORY:
        return False
    if is_question(words) or seeks_answer(words) or _WANTS.search(words) or _goes_on(turn, act):
        return False
    reading = turn.playbook.reader.read(words)
    if not reading.is_taught or reading.best is None or reading.best.label.name != act.about:
        return False
    return _is_far(reading, act) and not _is_told_as_well(turn, reading, act.about)


def _goes_on(turn: Turn, act: Act) -> bool:
    """Whether the answer is what they talk of already."""
    said = turn.lead.dialogue.said
    return said.kind == "answer" and said.about == act.about


def _is_far(reading: Reading, act: Act) -> bool:
    near = max((like for one, like in reading.nearest if one.label.name == act.about), default=0.0)
    return near < (_NEAR if act.score >= _LIKELY else _NEARER)


def _is_told_as_well(turn: Turn, reading: Reading, about: str | None) -> bool:
    """Whether what they tell of themselves is met with the same answer ("I'll surely be the worst there")."""
    meetings = turn.playbook.index(Meetings)
    return any(
        about in (meetings.statements.get(one.label.name), meetings.doubts.get(one.label.name))
        for one in reading.candidates
        if one.label.kind == "act" and one.score >= _AS_WELL
    )


def is_pointed_away(whole: Reading, act: Act) -> bool:
    """Whether a few words that point at what was just told ("I have a dog, may I bring it?") ask for something else by
    themselves than with it: nothing is known of that."""
    if act.name != "answer" or act.score >= CLEAR_ANSWER or len(act.words.split()) > REST:
        return False
    is_pointing = is_question(act.words) and refers_back(act.words)
    return (
        is_pointing and sum(one.score for one in whole.candidates if one.label.name == act.about) < _WITH_IT
    )


_TALE = 6
"""Words of a story in which a child is merely named ("my kid broke his arm so this week is chaos")."""
_COMES = re.compile(
    r"(?<!\w)(?:for (?:my|our|a|the|him|her)|want\w*|would|like|loves?|looking|interested|class\w*|lessons?|danc\w*|"
    r"join\w*|start\w*|sign\w*|come|try|rehears\w*|course|group|"
    r"ל(?:בת|בן|ילד|ילדה|ילדים|בנות|בנים|נכד|נכדה|קטנ\w*|הת\w+|היר\w+|רקוד|בוא|נסות)\w*|רוצ\w*|מחפש\w*|אוהב\w*|"
    r"מתענייני?\w*|חוג\w*|שיעור\w*|רוקד\w*|ריקוד\w*|מתאים\w*|קבוצ\w*|לרשום|עבור|בשביל)(?!\w)",
    re.IGNORECASE,
)
"""They may come to something of ours."""


def is_story_of_child(words: str) -> bool:
    """Whether a child is but named in what is told, and may come to nothing of ours.

    >>> is_story_of_child("my kid broke his arm so this week is chaos"), is_story_of_child("I want it for my son, 9")
    (True, False)
    """
    return len(words.split()) >= _TALE and not is_question(words) and _COMES.search(words) is None
