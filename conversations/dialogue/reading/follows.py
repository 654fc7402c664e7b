"""What an act of theirs leads to, by how things stand with them."""

import re

from conversations.answers.asked.meeting import Meetings
from conversations.answers.words import was_told
from conversations.dialogue.passing.telling import is_only_told
from conversations.dialogue.reading.strays import is_stray
from conversations.dialogue.reading.thresholds import CLEAR_ACT, CLEAR_ANSWER, SHORT, TELLING
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.learning import is_tender
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.readers.reader import Label
from conversations.understanding.segments import is_question

_ELSEWHERE = 0.6
"""From this confidence on a question is none for the business; below it staff may know."""
_FEARS = re.compile(
    r"\W*(?:(?:but|well|and|אבל|טוב|ו)\W+)*(?:i (?:expect|suppose|fear|guess|imagine|worry)|"
    r"i(?:['’]?m| am) (?:afraid|worried)|"
    r"surely|no doubt|בטח|כנראה|אני (?:מניח|חושש|מפחד|מתאר)(?:ת|ים)?|יש לי חשש)(?!\w)",
    re.IGNORECASE,
)
"""How one begins to tell what one fears ("I expect they are all young")."""
_WORRIES = 0.6
"""How sure it must be that who waits hesitates over something: they are met, and nothing is put to the team."""
_OWN = re.compile(
    r"(?<!\w)(?:ש?שילמתי|ש?הזמנתי|ש?קיבלתי|ש?חויבתי|ה(?:ביטול|מנוי|תשלום|הזמנה|החזר|חיוב) (?:שלי|שלנו)|"
    r"i paid|we paid|i ordered|we ordered|"
    r"i was charged|my (?:refund|money|order|payment|cancellation|subscription|membership))(?!\w)",
    re.IGNORECASE,
)
"""Their own affair, while somebody is to see to it."""


_OF_THEIRS = re.compile(
    r"(?<!\w)(?:it|its|my|mine|our|ours|he|she|they|them|his|her|this|that|those|these|why|still|yet|again|ever|always|"
    r"more|else|anyone|anybody|someone|somebody|answer|reply|"
    r"[ושהלבמכ]{0,2}(?:זה|זאת|זו|הוא|היא|הם|שלי|שלנו|אותי|אותנו|אותו|אותה|לי|לנו|למה|עדיין|כבר|שוב|תמיד|עוד|מישהו|עונה|עונים))(?!\w)|"
    r"(?<!\w)\w+(?:תם)(?!\w)|(?<!\w)(?:did|was|were|have|had|has) ",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\W*(?:(?:so|and|ok|fine|then|אז|ו)\W*)*(?:"
    r"how much (?:is|does|would|will) (?:it|that|this)|כמה (?:זה|עולה|יעלה))(?!\w)",
    re.IGNORECASE,
)
"""What a thing costs is asked as everybody asks it."""
"""What may be of the very thing that went wrong; any other question of who was let down is like everybody's."""


_MONEY_BACK = re.compile(
    r"(?<!\w)(?:(?:the |a |this )?(?:refund|credit|chargeback)s?|cancell?ation|cancell?ed|"
    r"ו?(?:ש)?(?:ה|ל|ב)?(?:ביטול|החזר|זיכוי|חיוב)(?:ים)?|שלא יירד|לא יחייבו|תחייבו)(?!\w)",
    re.IGNORECASE,
)
"""What who waits for their money asks of it."""


def is_elsewhere(turn: Turn, words: str) -> bool:
    """Whether words are about nothing of the business."""
    best = turn.playbook.reader.read(words).best if len(words.split()) >= TELLING else None
    if best is None:
        return False
    return best.label.name == "chatter" or (best.label.kind == "other" and best.score >= _ELSEWHERE)


def may_follow(turn: Turn, act: Act) -> bool:
    """Whether who waits for a person asks for it: they are told what they ask, in anger only what they clearly ask."""
    handoff = turn.lead.handoff
    if is_only_told(act) or is_stray(turn, act) or _is_mourned(turn, act):
        return False
    if handoff.open is None or handoff.open.gravity == "question" or act.name not in ("answer", "doubt"):
        return True
    if act.score < 1.0 and (_OWN.search(act.words) or _MONEY_BACK.search(act.words)):
        return False  # what becomes of theirs is not how it is for everybody
    if not handoff.is_grieved():
        is_worry = act.name == "doubt" and act.score >= _WORRIES
        return act.score == 1.0 or is_worry or is_question(act.words)
    is_whole = is_question(act.words) and len(act.words.split()) > SHORT
    is_theirs = _OF_THEIRS.search(act.words) is not None and _PRICE.match(act.words) is None
    return is_whole and act.score >= (CLEAR_ANSWER if is_theirs else CLEAR_ACT)


def _is_mourned(turn: Turn, act: Act) -> bool:
    """Whether who grieves tells of it, in words that are merely like what is asked; a fear is as good as a question."""
    is_told = not is_question(act.words) and _FEARS.match(act.words) is None
    return act.name in ("answer", "doubt") and act.score < 1.0 and is_tender(turn) and is_told


def is_met(turn: Turn, act: Act) -> bool:
    """Whether what they tell of themselves brings an answer that they have not read yet."""
    answer = answer_of(turn, Label("act", act.name)) if act.name in STATEMENTS else None
    return answer is not None and not was_told(turn, answer)


def answer_of(turn: Turn, label: Label) -> str | None:
    """The answer that a label leads to."""
    if label.kind in ("answer", "doubt"):
        return label.name if label.name in turn.journey.answers else None
    meetings = turn.playbook.index(Meetings)
    return meetings.statements.get(label.name) or meetings.doubts.get(label.name)
