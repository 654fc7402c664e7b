"""What words do that are like an example or a cue that is known."""

import re
from collections.abc import Iterator

from conversations.answers.asked.endings import find_asked_at_end
from conversations.answers.asked.naming import find_by_words
from conversations.answers.coverage import find_price_asked
from conversations.dialogue.reading.follows import answer_of
from conversations.dialogue.reading.kinds import GRAVE, MOURNFUL, POLITE
from conversations.dialogue.reading.thresholds import BARE, BY_CUE, CLEAR_ACT, CLEAR_ANSWER, TELLING
from conversations.grievances.weighing import is_believed, tells_of_harm
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.tones import is_praise_taken_back
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.intents.others import BLAMES
from conversations.understanding.readers.reader import Candidate, Label, Reading
from conversations.understanding.reading import OTHER
from conversations.understanding.segments import is_question

_BY_END = 0.6
"""How sure a question is that ends in one the journey knows."""
_MET, _TIMES_REST = 0.6, 3.0
"""How sure an answer must be that is both asked for and told of, and how many times likelier than anything else."""
_LEADS = 0.35
"""How sure an act must be that brings an answer."""
_ENDS_ALL = frozenset({"wrong_number", "too_many_messages"})
"""After these no more is sent."""
_FEW = 6
"""Words of a message that a merely polite cue speaks for."""
_SHORTEST_STORY, _THANKED = 3, 0.3
"""Of more words than that, thanks must be so likely: "good evening, I saw your ad" is none."""
_THANKS_FOR = re.compile(
    r"\W*(?:(?:and|but|well|ok(?:ay)?|אז|ו?באמת) )?"
    r"(?:(?:thank (?:you|u)|thanks|thx|ty)(?: so much| a lot| very much)? for (?:"
    r"being|telling|saying|explaining|answering|getting back|letting me know|asking|listening|checking|the (?:honesty|"
    r"straight|quick|help|info|answer|reply|patience|warning|heads)|your (?:honesty|help|patience|time|answer|reply))|"
    r"תודה(?: רבה| לכם| לך)* (?:ש(?:עני|הסבר|אמר|עזר|חזר|בדק|עדכנ|שאל|הקשב)\w*|"
    r"על (?:ה(?:כנות|סבלנות|תשובה|עזרה|הסבר|יחס|מהירות|זמינות|הקשבה|עדכון|אזהרה))))(?!\w)",
    re.IGNORECASE,
)
"""What we did is thanked for, in however many words."""
_TAKEN_BACK = re.compile(
    r"(?<!\w)(?:but|although|however|except|אבל|רק ש\w*|אלא ש\w*|למרות)(?!\w)", re.IGNORECASE
)
_SUPPOSES = re.compile(
    r"(?<!\w)(?<!know )(?<!sure )(?<!see )(?<!wondering )(?:if|what if|in case|"
    r"(?<!יודע )(?<!יודעת )(?<!יודעים )(?<!בטוח )(?<!בטוחה )(?<!ברור )(?<!לברר )(?<!לבדוק )(?<!לדעת )(?:אם|ואם)|"
    r"במקרה ש\w+|נניח)(?!\w)",
    re.IGNORECASE,
)
"""Not whether it is so ("I don't know if I get it back")."""
_SUPPOSED = 0.15
"""How likely an answer must be to what is only supposed."""
_WANTS_NONE = re.compile(
    r"(?<!\w)(?:no (?:refund|compensation)|(?:not (?:asking|looking)|don'?t (?:want|need)) (?:for )?(?:a |"
    r"any )?(?:refund|money)|"
    r"לא (?:צריכה?|רוצה|מבקשת?) (?:החזר|כסף|זיכוי|פיצוי)|בלי החזר)(?!\w)",
    re.IGNORECASE,
)
"""They say themselves that they want no money back."""
_WOULD_FIT = re.compile(
    r"(?<!\w)(?:could|would|will|can|might|should)(?: \S+){1,5}? (?:work|do|fit|suit)(?!\w)|"
    r"(?<!\w)(?:that|it) would (?:work|do|fit|suit)(?!\w)|"
    r"(?<!\w)(?:יעבוד|יתאים|יסתדר|מסתדר|מתאים) (?:לכם|אצלכם)(?!\w)",
    re.IGNORECASE,
)


def read_known(turn: Turn, words: str, reading: Reading) -> Iterator[Act]:
    best, cue = reading.best, find_blame(turn, words)
    if cue is None and (told := _find_telling(turn, words, reading)):
        yield told
        return
    if cue == "refund" and _SUPPOSES.search(words):
        yield from _read_supposed(reading, words)
        return
    if cue in STATEMENTS and not is_question(words) and tells_of_harm(turn, words):
        yield Act("complaint", words, CLEAR_ACT)  # what they may not eat is why it was harm
        return
    if cue and _is_told(reading, cue, words):
        yield Act(cue, words, BY_CUE)
        if not (cue in STATEMENTS and is_question(words)) or not reading.sure:
            return
        if best is None or best.label.name == cue:
            return
    if best is None or _is_not_said(turn, best.label.name, words):
        return
    if best.label.name == "refund" and _SUPPOSES.search(words):
        yield from _read_supposed(reading, words)
        return
    yield from _read_like(turn, words, reading, best)


def _is_not_said(turn: Turn, name: str, words: str) -> bool:
    """Whether words that are like an act say themselves that it is another thing."""
    if name in BLAMES and not is_believed(turn, name, words):
        return True
    if name in ("refund", "complaint") and _WANTS_NONE.search(words):
        return True
    # Whether a day would do is no trial of the line, and "it works" a false yes.
    return name == "test_message" and _WOULD_FIT.search(words) is not None


def _read_like(turn: Turn, words: str, reading: Reading, best: Candidate) -> Iterator[Act]:
    """What words do by what they are likest to."""
    if best.label.kind == "act" and best.score < _must_be(turn, best.label, words):
        if met := _find_met(turn, reading):
            yield Act("answer", words, met.score, about=met.label.name)
        return
    if grave := _find_grave(turn, reading):
        yield as_act(grave.label, words, grave.score)
        return
    if best.label.kind == "act" and best.score < BARE and len(words.split()) == 1:
        return  # a bare word that is merely like what somebody says
    yield from _read_likely(turn, words, reading, best)


def _read_likely(turn: Turn, words: str, reading: Reading, best: Candidate) -> Iterator[Act]:
    """The likeliest where it is sure enough; else what the words ask for in another way."""
    is_weighty = best.label.name in GRAVE | MOURNFUL
    if best.label.kind == "answer" and is_praise_taken_back(words) and not is_question(words):
        yield Act("complaint" if tells_of_harm(turn, words) else "unknown", words, CLEAR_ACT)
    elif reading.sure or (reading.is_alone_likely and not is_weighty):
        yield as_act(best.label, words, best.score)
    elif priced := find_price_asked(turn, words, reading):
        yield Act("answer", words, CLEAR_ANSWER, about=priced)
    elif met := _find_met(turn, reading):
        yield Act("answer", words, met.score, about=met.label.name)
    elif name := find_asked_at_end(turn, words):
        yield Act("answer", words, _BY_END, about=name)
    elif tells_of_harm(turn, words) and not (is_question(words) and _SUPPOSES.search(words)):
        yield Act("complaint", words, CLEAR_ACT)


def _find_met(turn: Turn, reading: Reading) -> Candidate | None:
    """The answer that is likely asked for, or told of: to have nobody to come with is as good as to ask if one must."""
    shares: dict[str, float] = {}
    for one in reading.candidates:
        if name := answer_of(turn, one.label):
            shares[name] = shares.get(name, 0.0) + one.score
    name = max(shares, key=lambda one: shares[one], default="")
    alone = max((one.score for one in reading.candidates if one.label.name == name), default=0.0)
    other = next((one.score for one in reading.candidates if one.label == OTHER), 0.0)
    rest = max((share for about, share in shares.items() if about != name), default=other)
    is_both = (
        bool(name) and shares[name] > alone and shares[name] >= max(_MET, _TIMES_REST * max(rest, other))
    )
    return Candidate(Label("answer", name), min(shares[name], CLEAR_ANSWER)) if is_both else None


def find_blame(turn: Turn, words: str) -> str | None:
    """What telling words say; what others say of it, how it was elsewhere, a joke or an "if" blames nobody here."""
    cue = find_cue(words)
    if cue == "where_is_it" and _SUPPOSES.search(words):
        return None
    return None if cue in BLAMES and not is_believed(turn, cue, words) else cue


def _read_supposed(reading: Reading, words: str) -> Iterator[Act]:
    """What becomes of the money if something happens is asked of everybody's: an answer, or staff know."""
    answers = (one for one in reading.candidates if one.label.kind == "answer" and one.score >= _SUPPOSED)
    likeliest = next(answers, None)
    if likeliest:
        yield Act("answer", words, CLEAR_ANSWER, about=likeliest.label.name)


def _find_telling(turn: Turn, words: str, reading: Reading) -> Act | None:
    """The answer that telling words bring, where another is merely likely."""
    best = reading.best
    is_meant = best is not None and best.label.kind in ("answer", "doubt")
    is_other = best is not None and is_meant and reading.sure and best.score < CLEAR_ANSWER
    if not is_other or not is_question(words):
        return None
    name = find_by_words(turn, words)
    return (
        Act("answer", words, CLEAR_ANSWER, about=name) if name and best and name != best.label.name else None
    )


def _find_grave(turn: Turn, reading: Reading) -> Candidate | None:
    """What was bad for who was let down already, where it is likely: their own affair, not how it is for all."""
    if not turn.lead.handoff.is_grieved():
        return None
    return next(
        (one for one in reading.candidates if one.label.name in GRAVE and one.score >= CLEAR_ACT), None
    )


def _must_be(turn: Turn, label: Label, words: str) -> float:
    """How sure an act must be, by what follows from it."""
    if label.name in _ENDS_ALL or label.name == "agree":
        return CLEAR_ACT
    brings_answer = answer_of(turn, label) is not None
    is_long = len(words.split()) > TELLING
    if label.name == "thanks" and len(words.split()) > _SHORTEST_STORY:
        return _THANKED
    return _LEADS if brings_answer or (is_long and label.name not in POLITE) else 0.0


def _is_told(reading: Reading, cue: str, words: str) -> bool:
    """Whether a cue counts: one that is merely polite where nothing else is read, in a few words."""
    if cue in POLITE and cue != "compliment":
        asks = is_question(words) and cue != "how_are_you"
        if cue == "thanks" and not asks and _THANKS_FOR.match(words) and not _TAKEN_BACK.search(words):
            return len(words.split()) <= 2 * _FEW
        most = _FEW if cue not in ("sorry", "blessing") else 2 * _FEW
        is_other = (
            reading.sure and cue != "blessing"
        )  # "happy new year" is like a question after the holidays
        return not is_other and not asks and len(words.split()) <= most
    return not _is_known(reading, cue)


def _is_known(reading: Reading, cue: str) -> bool:
    """Whether words are no mere cue, since an answer was taught with the like of them."""
    best = reading.best
    if best is None or not reading.sure:
        return False
    if best.score == 1.0:
        return True
    taught = [example.text for example, _ in reading.nearest if example.label == best.label]
    return cue not in GRAVE and best.label.kind == "answer" and any(find_cue(text) == cue for text in taught)


def as_act(label: Label, words: str, score: float) -> Act:
    if label.kind in ("answer", "doubt"):
        return Act(label.kind, words, score, about=label.name)
    return Act(label.name, words, score)
