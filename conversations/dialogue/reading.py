"""What somebody does in a turn, read from their words: one act or several."""

import re
from collections.abc import Iterator

from conversations.answers.asked.endings import find_asked_at_end
from conversations.answers.asked.meeting import Meetings
from conversations.answers.coverage import find_price_asked, find_sum_asked
from conversations.answers.words import find_by_words, was_told
from conversations.dialogue.heard.advice import asks_advice
from conversations.dialogue.heard.halves import is_vague, put_plainly, split_halves
from conversations.dialogue.heard.when import guess_when, is_mostly_time, says_there_is_room
from conversations.dialogue.passing.telling import is_only_told
from conversations.dialogue.wanted.bookings import asks_to_book, asks_what_now
from conversations.dialogue.wanted.correcting import says_misunderstood
from conversations.grievances.telling import wants_money_back, wants_to_cancel
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.conditions import find_conditions
from conversations.profile.patterns import find_relation
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.intents.others import BLAMES, is_of_others
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.reader import Candidate, Label, Reading
from conversations.understanding.segments import begins_as_question, is_question, split_acts

_ELSEWHERE = 0.6
"""From this confidence on a question is none for the business; below it staff may know."""
_TELLING = 4
"""Words of a question that tells what it is about; a shorter one ("anything new?") may well be for the business."""
POINTS_BACK = re.compile(r"\W*(?:(?:is|was|does|would) (?:it|that|this)|זה|זאת|האם זה)(?!\w)", re.IGNORECASE)
"""Such a question is about what stands beside it ("is that weird?")."""
_LEAST, _LEAST_BESIDE = 2, 4
"""Words of a question that is put to staff; beside an answer a shorter one ("is that a problem?") goes with it."""
POLITE = frozenset({
    "greeting", "how_are_you", "thanks", "nod", "laugh", "fragment", "sorry", "my_name", "chatter", "agree", "blessing",
    "bye", "test_message", "compliment",
})  # fmt: skip
"""Said beside something else, these need no answer of their own."""
GRAVE = frozenset({
    "complaint", "insult", "refund", "charged_twice", "injured", "distress", "legal", "complaint_owner", "where_is_it",
})  # fmt: skip
"""Beside these nothing else is said but what was asked."""
_SHORT, _CLEAR_ANSWER, _CLEAR_ACT = 2, 0.8, 0.5
_BARE = 0.6
"""How sure an act must be that is read from a single word."""
_LIKELY = 0.75
"""How sure an answer must be beside a question that nothing answers."""
_WHOLE_SURE = 0.85
"""How sure the whole of a message must be for its parts not to be asked about one by one."""
_TOLD = 0.88
"""How sure an answer must be to what is no question, beside something else."""
_BY_CUE = 0.9
"""How sure a cue is."""
_BY_END = 0.6
"""How sure a question is that ends in one the journey knows."""
_PART_LIKELY, _TIMES_OTHERS = 0.4, 3.0
"""How sure an answer must be to a part of a message, and how many times likelier than anything else."""
_LEADS = 0.35
"""How sure an act must be that brings an answer."""
_ENDS_ALL = frozenset({"wrong_number", "too_many_messages"})
"""After these no more is sent."""
_FEW = 6
"""Words of a message that a merely polite cue speaks for."""
_NAMED = 3
"""Words that merely name what they ask about ("or a punch card")."""
_REST = 5
"""Words beside a nod that were not understood, and are the more important."""
_WHOLE = frozenset({"thanks", "blessing", "bye", "compliment", "sorry", "how_are_you", "chatter"})
_UNDECIDED = frozenset({"request_book", "agree", "postpone", "not_sure"})
"""Said by "no wait, I must ask at home first" as well, or taken back by it."""
MOURNFUL = frozenset({"loss", "illness"})


def read_acts(turn: Turn, words: str) -> list[Act]:
    """The acts of a turn, each once, in the order they were done; none where nothing was understood."""
    words = put_plainly(_without_recall(turn, _REMINDS.sub("", words)))
    parts = [put_plainly(part) for part in split_acts(words)]
    whole = turn.playbook.reader.read(words)
    if len(parts) == 1:
        found = [act for act in _read_one(turn, words, whole) if _may_follow(turn, act)]
    else:
        found = [
            act
            for part in parts
            for act in _read_part(turn, part)
            if _tells_enough(act) and _may_follow(turn, act)
        ]
        if not found or (_is_surer(whole, found) and _asks_one_thing(found, parts)):
            found = [act for act in _read_one(turn, words, whole) if _may_follow(turn, act)] or found
        if is_elsewhere(turn, words) and all(_is_faint(act) for act in found):
            return []  # a word of it may be known, what it is about is not
        found = _drop_passing(found)
        if (about := _find_one(whole, found)) and is_question(words) and not _asks_more(parts, found):
            found = [Act("answer", words, _CLEAR_ANSWER, about=about)]
        elif unknown := _find_unknown(turn, parts, found):
            found = [act for act in found if act.name != "answer" or act.score >= _LIKELY] + unknown
    return _settle(found, words)


def _find_one(whole: Reading, found: list[Act]) -> str | None:
    """The answer that all of a message is clearly about, though a part of it says nothing by itself."""
    best = whole.best
    if best is None or not whole.sure or best.label.kind != "answer" or best.score < _WHOLE_SURE:
        return None
    return (
        best.label.name if {(act.name, act.about) for act in found} == {("answer", best.label.name)} else None
    )


def _asks_more(parts: list[str], found: list[Act]) -> bool:
    """Whether a part that was not read is a whole question by itself."""
    known = [act.words for act in found]
    return any(
        is_question(part) and len(part.split()) > _REST and not any(part in words for words in known)
        for part in parts
    )


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
    one, two = (_answer_of(turn, candidate.label) for candidate in torn)
    return (one, two) if one and two and one != two else None


def is_elsewhere(turn: Turn, words: str) -> bool:
    """Whether words are about nothing of the business."""
    best = turn.playbook.reader.read(words).best if len(words.split()) >= _TELLING else None
    if best is None:
        return False
    return best.label.name == "chatter" or (best.label.kind == "other" and best.score >= _ELSEWHERE)


def _read_one(turn: Turn, words: str, reading: Reading) -> list[Act]:
    if asks_to_book(words) or (asks_what_now(words) and _is_free(turn)):
        return [Act("request_book", words, _BY_CUE)]
    if wants_money_back(words):
        return [Act("refund", words, _BY_CUE)]
    if wants_to_cancel(words):
        return [Act("request_cancel", words, _BY_CUE)]
    if says_misunderstood(words) and turn.lead.dialogue.greeted_at is not None:
        return [Act("correction", words, _BY_CUE)]
    if asks_advice(words) and not (reading.best and reading.sure and reading.best.score >= _TOLD):
        return [Act("ask_advice", words, _BY_CUE)]
    if (
        find_cue(words) is None
        and is_mostly_time(words)
        and not (reading.best and reading.best.score >= _CLEAR_ANSWER)
    ):
        return []  # what is merely like it matters less than the day they name
    if says_there_is_room(words) and (room := guess_when(turn, words)):
        return [room]
    if (priced := find_sum_asked(turn, words)) is not None:
        return [Act("answer", words, _CLEAR_ANSWER, about=priced)]
    found = _read_halves(turn, words, list(_read_known(turn, words, reading)))
    is_asked = is_question(words) or len(words.split()) <= _NAMED
    if not found and is_asked and (name := find_by_words(turn, words)):
        return [Act("answer", words, _CLEAR_ANSWER, about=name)]
    return found


def _read_halves(turn: Turn, words: str, found: list[Act]) -> list[Act]:
    """Both questions of one that hangs together, where it was not read as a whole, or the two are surely different."""
    halves = split_halves(words) if is_question(words) else [words]
    if len(halves) == 1:
        return found
    read = {half: list(_read_known(turn, half, turn.playbook.reader.read(half))) for half in halves}
    read = {half: [act for act in acts if act.score >= _HALF] for half, acts in read.items()}
    answers = [act for acts in read.values() for act in acts if act.name == "answer"]
    if len({act.about for act in answers if act.score >= _LIKELY}) > 1:
        return answers
    if found or not answers:
        return found
    left = [half for half, acts in read.items() if not acts and len(half.split()) >= _LEAST_BESIDE]
    return answers + [Act("unknown", half, 0.0) for half in left]


def _is_free(turn: Turn) -> bool:
    """Whether nothing graver than an answer is awaited."""
    return turn.lead.handoff.open is None or turn.lead.handoff.open.gravity == "question"


def _read_part(turn: Turn, part: str) -> list[Act]:
    """The acts of a part; a question that nothing else comes near is none to be passed over beside another."""
    reading = turn.playbook.reader.read(part)
    found = _read_one(turn, part, reading)
    if found or not is_question(part) or find_cue(part):
        return found
    answers = [each for each in reading.candidates if each.label.kind == "answer"]
    best = answers[0].score if answers else 0.0
    others = [each.score for each in reading.candidates if not answers or each.label != answers[0].label]
    is_far = best >= _PART_LIKELY and best >= _TIMES_OTHERS * max(others, default=0.0)
    return [_as_act(answers[0].label, part, best)] if is_far else []


def _read_known(turn: Turn, words: str, reading: Reading) -> Iterator[Act]:
    best, cue = reading.best, _find_cue(words)
    if cue is None and (told := _find_telling(turn, words, reading)):
        yield told
        return
    if cue == "refund" and _SUPPOSES.search(words):
        yield from _read_supposed(reading, words)
        return
    if cue and _is_told(reading, cue, words):
        yield Act(cue, words, _BY_CUE)
        if not (cue in STATEMENTS and is_question(words)) or not reading.sure:
            return
        if best is None or best.label.name == cue:
            return
    if best is None or (best.label.name in BLAMES and is_of_others(words)):
        return
    if best.label.name in ("refund", "complaint") and _WANTS_NONE.search(words):
        return
    if best.label.name == "refund" and _SUPPOSES.search(words):
        yield from _read_supposed(reading, words)
        return
    if best.label.kind == "act" and best.score < _must_be(turn, best.label, words):
        return
    if grave := _find_grave(turn, reading):
        yield _as_act(grave.label, words, grave.score)
        return
    if best.label.kind == "act" and best.score < _BARE and len(words.split()) == 1:
        return  # a bare word that is merely like what somebody says
    is_weighty = best.label.name in GRAVE | MOURNFUL
    if reading.sure or (reading.is_alone_likely and not is_weighty):
        yield _as_act(best.label, words, best.score)
    elif priced := find_price_asked(turn, words, reading):
        yield Act("answer", words, _CLEAR_ANSWER, about=priced)
    elif name := find_asked_at_end(turn, words):
        yield Act("answer", words, _BY_END, about=name)


def _find_cue(words: str) -> str | None:
    """What telling words say; what others say of it, or how it was elsewhere, blames nobody here."""
    cue = find_cue(words)
    return None if cue in BLAMES and is_of_others(words) else cue


def _read_supposed(reading: Reading, words: str) -> Iterator[Act]:
    """What becomes of the money if something happens is asked of everybody's: an answer, or staff know."""
    answers = (one for one in reading.candidates if one.label.kind == "answer" and one.score >= _SUPPOSED)
    likeliest = next(answers, None)
    if likeliest:
        yield Act("answer", words, _CLEAR_ANSWER, about=likeliest.label.name)


def _find_telling(turn: Turn, words: str, reading: Reading) -> Act | None:
    """The answer that telling words bring, where another is merely likely."""
    best = reading.best
    is_other = (
        best is not None and reading.sure and best.label.kind == "answer" and best.score < _CLEAR_ANSWER
    )
    if not is_other or not is_question(words):
        return None
    name = find_by_words(turn, words)
    return (
        Act("answer", words, _CLEAR_ANSWER, about=name) if name and best and name != best.label.name else None
    )


def _find_grave(turn: Turn, reading: Reading) -> Candidate | None:
    """What was bad for who was let down already, where it is likely: their own affair, not how it is for all."""
    if not turn.lead.handoff.is_grieved():
        return None
    return next(
        (one for one in reading.candidates if one.label.name in GRAVE and one.score >= _CLEAR_ACT), None
    )


def _must_be(turn: Turn, label: Label, words: str) -> float:
    """How sure an act must be, by what follows from it."""
    if label.name in _ENDS_ALL or label.name == "agree":
        return _CLEAR_ACT
    brings_answer = _answer_of(turn, label) is not None
    is_long = len(words.split()) > _TELLING
    return _LEADS if brings_answer or (is_long and label.name not in POLITE) else 0.0


def _is_told(reading: Reading, cue: str, words: str) -> bool:
    """Whether a cue counts: one that is merely polite where nothing else is read, in a few words."""
    if cue in POLITE and cue != "compliment":
        asks = is_question(words) and cue != "how_are_you"
        most = _FEW if cue != "sorry" else 2 * _FEW
        return not reading.sure and not asks and len(words.split()) <= most
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


def _may_follow(turn: Turn, act: Act) -> bool:
    """Whether who waits for a person asks for it: they are told what they ask, in anger only what they clearly ask."""
    handoff = turn.lead.handoff
    if is_only_told(act):
        return False
    if handoff.open is None or handoff.open.gravity == "question" or act.name not in ("answer", "doubt"):
        return True
    if act.score < 1.0 and _OWN.search(act.words):
        return False  # what becomes of theirs is not how it is for everybody
    if not handoff.is_grieved():
        return act.score == 1.0 or is_question(act.words)
    return is_question(act.words) and len(act.words.split()) > _SHORT and act.score >= _CLEAR_ANSWER


_OWN = re.compile(
    r"(?<!\w)(?:ש?שילמתי|ש?הזמנתי|ש?קיבלתי|ש?חויבתי|ה(?:ביטול|מנוי|תשלום|הזמנה|החזר|חיוב) (?:שלי|שלנו)|"
    r"i paid|we paid|i ordered|we ordered|"
    r"i was charged|my (?:refund|money|order|payment|cancellation|subscription|membership))(?!\w)",
    re.IGNORECASE,
)
"""Their own affair, while somebody is to see to it."""


def _is_faint(act: Act) -> bool:
    """Whether an act is too little to be meant in words that are about something else."""
    return act.score < _CLEAR_ANSWER or len(act.words.split()) <= _SHORT


def _tells_enough(act: Act) -> bool:
    """Whether a part of a message means by itself what it seems to: a word or two of many must be clear ("after 8")."""
    if not any(sign.isalpha() for sign in act.words):
        return False
    is_short = len(act.words.split()) <= _SHORT
    has_number = is_short and any(sign.isdecimal() for sign in act.words)
    if has_number and act.name == "answer" and act.score < 1.0 and not is_question(act.words):
        return False  # an hour, or how many: told in passing
    if not is_short or act.name in POLITE or (act.about and _asks_in_short(act)):
        return True
    return act.score >= (_CLEAR_ANSWER if act.about else _CLEAR_ACT)


def _asks_in_short(act: Act) -> bool:
    """Whether two words ask something by themselves ("how much", "any desserts?"), not of what stands beside them."""
    if begins_as_question(act.words):
        return True
    is_asked = is_question(act.words) and len(act.words.split()) == _SHORT
    return is_asked and act.score >= _BARE and not POINTS_BACK.match(act.words)


def _as_act(label: Label, words: str, score: float) -> Act:
    if label.kind in ("answer", "doubt"):
        return Act(label.kind, words, score, about=label.name)
    return Act(label.name, words, score)


def _is_surer(whole: Reading, found: list[Act]) -> bool:
    return bool(whole.sure and whole.best and all(whole.best.score > act.score for act in found))


def _asks_one_thing(found: list[Act], parts: list[str]) -> bool:
    """Whether all of a message is about one thing, so that the whole of it says more than a part."""
    asked = {act.about for act in found if act.about and is_question(act.words)}
    is_all_asked = all(act.about or act.name in POLITE for act in found)
    return not any(is_question(part) for part in parts) or (len(asked) <= 1 and is_all_asked)


def _drop_passing(found: list[Act]) -> list[Act]:
    """Without answers to what was only told in passing, where something else was done."""
    asked = [act for act in found if act.name != "answer" or is_question(act.words) or _is_meant(act)]
    if any(
        act.name == "answer" for act in asked
    ):  # beside what is asked a guess at what they tell is too little
        asked = [act for act in asked if act.name not in STATEMENTS or act.score >= _CLEAR_ACT]
    return asked if any(act.name not in POLITE and act.name != "agree" for act in asked) else found


def _is_meant(act: Act) -> bool:
    """Whether what is no question is meant as one: sure enough, and nothing told of somebody ("my wife has a cane")."""
    return act.score >= (1.0 if find_relation(act.words) else _TOLD)


def _is_met(turn: Turn, act: Act) -> bool:
    """Whether what they tell of themselves brings an answer that they have not read yet."""
    answer = _answer_of(turn, Label("act", act.name)) if act.name in STATEMENTS else None
    return answer is not None and not was_told(turn, answer)


def _find_unknown(turn: Turn, parts: list[str], found: list[Act]) -> list[Act]:
    """Questions of the turn that nothing answers."""
    known = [act.words for act in found]
    if any(_is_met(turn, act) for act in found):
        return []  # what they told is met with an answer, and is what they ask about
    is_beside = any(act.name not in POLITE for act in found)
    return [
        guess_when(turn, part) or Act("unknown", part, 0.0)
        for part in parts
        if not any(part in words for words in known)
        and (is_question(part) or _WISHES.search(part))
        and not (is_vague(part) and (found or find_conditions(" ".join(parts))))
        and _says_enough(part, is_beside=is_beside)
        and not is_elsewhere(turn, part)
    ]


def _says_enough(part: str, *, is_beside: bool) -> bool:
    """Whether a question is one by itself; beside an answer a short one must name something ("any sauna?")."""
    size = len(part.split())
    if size >= (_LEAST_BESIDE if is_beside else _LEAST):
        return True
    return size > _LEAST and names_something(part) and not POINTS_BACK.match(part)


RECALLS = re.compile(
    r"(?<!\w)(?:אז |ו)?(?:מה )?(?:אמרת[םן]?|אמרתם|כתבת[םן]?|סיפרת[םן]?)(?: לי)?(?: ש(?=\w))?"
    r"|(?<!\w)(?:רגע|שוב|שכחתי(?: לשאול)?|תזכיר[וי]? לי(?= (?:כמה|מה|איפה|איזה|איזו|מי) ))(?!\w)"
    r"|(?<!\w)(?:(?:did )?you (?:said?|told me|wrote)|again|remind me|i forgot)(?!\w)",
    re.IGNORECASE,
)
"""Who asks for what they were told already."""
_LONG_PAST = re.compile(
    r"(?<!\w)(?:מאז החתונה|מהחתונה|אחרי החתונה שלי|התגרש\w*|גרוש(?:ה|ים)?|since (?:my|our|the) wedding|divorc\w*|"
    r"(?:at|after) my (?:own )?wedding,? (?:\w+ )?(?:years|ago))(?!\w)",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(r"(?<!\w)(?:if|what if|in case|אם|ואם|במקרה ש\w+|נניח)(?!\w)", re.IGNORECASE)
_SUPPOSED = 0.15
"""How likely an answer must be to what is only supposed."""
_HALF = 0.5
"""How sure half of a question must be."""
_REMINDS = re.compile(
    r"(?:please )?remind me (?=what|how|where|when|which|who|of the)|תזכיר[וי]? לי (?=מה|כמה|איפה|מתי|איך)",
    re.IGNORECASE,
)
"""To be told again is not to be reminded one day."""
_WANTS_NONE = re.compile(
    r"(?<!\w)(?:no (?:refund|compensation)|(?:not (?:asking|looking)|don'?t (?:want|need)) (?:for )?(?:a |"
    r"any )?(?:refund|money)|"
    r"לא (?:צריכה?|רוצה|מבקשת?) (?:החזר|כסף|זיכוי|פיצוי)|בלי החזר)(?!\w)",
    re.IGNORECASE,
)
"""They say themselves that they want no money back."""
_WISHES = re.compile(
    r"(?<!\w)(?:i'?d prefer|i would prefer|we'?d prefer|i'?d (?:really )?like it if|it'?s important (?:to me )?that|"
    r"מעדיפה?|אעדיף|נעדיף|חשוב לי ש\w+|discretion|דיסקרטי\w*)(?!\w)",
    re.IGNORECASE,
)
"""A wish of theirs, which staff should know of as they should of a question."""


def _leaves_much(polite: list[Act], words: str) -> bool:
    """Whether a nod or a hello is the least of what was said."""
    heard = sum(len(act.words.split()) for act in polite)
    return len(words.split()) - heard > _REST and not any(act.name in _WHOLE for act in polite)


def _settle(found: list[Act], words: str) -> list[Act]:
    """Each act once; what is merely polite only where nothing else is done."""
    if _LONG_PAST.search(words):  # a wedding of once is nothing to congratulate on
        found = [act for act in found if act.name != "wedding"]
    distinct = list({(act.name, act.about): act for act in found}.values())
    weighty = [act for act in distinct if act.name not in POLITE]
    if any(act.name != "confused" for act in weighty):  # "ah, and which days did you say"
        weighty = [act for act in weighty if act.name != "confused" or len(act.words.split()) > _SHORT]
    if any(act.about for act in weighty):  # "what did you say of shoes? or didn't I ask"
        weighty = [
            act
            for act in weighty
            if act.name not in ("repeat_question", "correction") or act.score >= _BY_CUE
        ]
    if any(act.about for act in weighty):  # what is asked or answered is the more important
        weighty = [act for act in weighty if act.name != "hold_on" or act.score >= _BY_CUE]
    if any(act.name == "hold_on" for act in weighty):
        weighty = [act for act in weighty if act.name not in _UNDECIDED]
    if any(act.name != "decline" for act in weighty):  # "not for me! for my sister" turns nothing down
        weighty = [act for act in weighty if act.name != "decline"]
    if not weighty and _leaves_much(distinct, words):
        return []
    kept = weighty or distinct[-1:]
    if any(act.name in GRAVE for act in kept):
        kept = [act for act in kept if act.name in GRAVE][:1] + [
            act for act in kept if act.name == "unknown" or (act.name == "answer" and is_question(act.words))
        ]
    elif any(act.name in MOURNFUL for act in kept):
        kept = [act for act in kept if act.name in MOURNFUL or is_question(act.words)]
    if len(kept) == 1:
        return kept
    return [Act(act.name, act.words, act.score, act.about, alone=False) for act in kept]


def _answer_of(turn: Turn, label: Label) -> str | None:
    """The answer that a label leads to."""
    if label.kind in ("answer", "doubt"):
        return label.name if label.name in turn.journey.answers else None
    meetings = turn.playbook.index(Meetings)
    return meetings.statements.get(label.name) or meetings.doubts.get(label.name)
