"""What somebody who waits says of it: that they do, whether they are answered, that it is not wanted any more."""

import re

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "waiting")
_WAITS, _AROUND, _STILL = (whole(_SAID[key]) for key in ("waits", "around", "still"))
_WHETHER, _WHEN = (
    re.compile(rf"\W*(?:{_SAID['begins']})*(?:{_SAID[kind]})\W*", re.IGNORECASE)
    for kind in ("whether", "when")
)
_DROPS = re.compile(
    rf"\W*(?:(?:{_SAID['drops']})(?!\w)\W*)*(?:(?:{_SAID['dropped']})(?!\w)\W*){{1,3}}"
    rf"(?:$|(?:{_SAID['later']})[^?]*$)",
    re.IGNORECASE,
)
_WANTS, _SAYS, _DEAR, _LOOKS, _EATS = (
    whole(_SAID[key]) for key in ("wants", "says", "dear", "looks", "eats")
)
_WHENEVER = re.compile(r"(?<!\w)מתי ש(?=נוח|יכול|תתפנ|יתפנ|מתפנ|תוכל)")
_PHONE = re.compile(r"\+?\d[\d\- ]{7,}\d")
_OF_CALL = re.compile(
    r"(?<!\w)(?:call(?:s|ed|ing)?|ring|phone|talk|speak|reach|text|answer|"
    r"\w*(?:תקשר|טלפון|שיחה|לדבר|לחזור|חזרו|יחזרו|לענות)\w*)(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][a-z'’-]+ [A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?")
_NAMED = 4
"""Words of a name beside a number."""
_PARTICULARS, _FEW = whole(_SAID["particulars"]), 12
_PLACED, _RELIEF, _UNTIL = (whole(_SAID[key]) for key in ("where_and_when", "relief", "until"))
_CONNECT = whole(_SAID["connect"])
_AFTER = re.compile(rf"\W*(?:{_SAID['begins']})*(?:{_SAID['after']})\W*", re.IGNORECASE)
_HOLDS = re.compile(rf"(?:{_SAID['holds']})(?=$|[,.!…\n])", re.IGNORECASE)
_THANKS, _TURNED = whole(_SAID["thanks"]), whole(_SAID["turned"])
_MOST = 20
"""Words of who lets go of what was asked for: a longer message tells more than that."""


@remembered
def says_they_wait(words: str) -> bool:
    """Whether words say that they wait, kindly, and hardly anything else.

    >>> says_they_wait("ok great, we'll wait here then"), says_they_wait("תודה רבה, מחכה")
    (True, True)
    >>> says_they_wait("I'm still waiting"), says_they_wait("how long do I wait?"), says_they_wait("אני מחכה כבר שעה")
    (False, False, False)
    """
    words = _WHENEVER.sub("כש", words)
    if is_question(words) or _STILL.search(words) or not _WAITS.search(words):
        return False
    return not any(map(str.isalnum, _AROUND.sub("", _WAITS.sub("", words))))


@remembered
def asks_whether_answered(words: str) -> bool:
    """Whether words ask no more than if anybody answers them.

    >>> asks_whether_answered("so, is somebody coming?"), asks_whether_answered("מישהו יענה לי?")
    (True, True)
    >>> asks_whether_answered("is somebody there on Fridays?"), asks_whether_answered("מישהו מלמד סלסה?")
    (False, False)
    """
    return _WHETHER.fullmatch(words) is not None


@remembered
def asks_after_case(words: str) -> bool:
    """Whether words ask no more than what became of what they wrote.

    >>> asks_after_case("what's happening with my complaint?"), asks_after_case("ההודעה שלי הלכה לאיבוד?")
    (True, True)
    >>> asks_after_case("what's happening with my class on Monday?")
    False
    """
    return _AFTER.fullmatch(words) is not None


@remembered
def wants_to_be_put_through(words: str) -> bool:
    """Whether somebody who waits for a person wants to be put through to one, however crossly.

    >>> wants_to_be_put_through("just transfer me to a human"), wants_to_be_put_through("אתה מעביר אותי לנציג או לא")
    (True, True)
    >>> wants_to_be_put_through("put me on the Monday class")
    False
    """
    return len(words.split()) <= _MOST and _CONNECT.search(words) is not None


@remembered
def asks_when_answered(words: str) -> bool:
    """Whether words ask no more than when they are answered, or what comes till then.

    >>> asks_when_answered("and when will they call me back?"), asks_when_answered("ומתי יחזרו אליי?")
    (True, True)
    >>> asks_when_answered("when do you open?"), asks_when_answered("מתי אתם פתוחים?")
    (False, False)
    """
    return _WHEN.fullmatch(words) is not None


@remembered
def holds_on(words: str) -> bool:
    """Whether words ask for a moment and hardly say what for.

    >>> holds_on("hang on, my boss is asking something"), holds_on("רגע, הילד בוכה")
    (True, True)
    >>> holds_on("hold on, that's 20 people, not 12"), holds_on("one moment, where is it?")
    (False, False)
    """
    is_bare = not is_question(words) and not any(map(str.isdecimal, words)) and len(words.split()) <= _FEW
    return is_bare and _HOLDS.match(words.strip()) is not None


@remembered
def drops_it(words: str) -> bool:
    """Whether words let go of what was asked for, and of nothing that they name otherwise.

    >>> drops_it("also not doing the private lessons for now, maybe in spring"), drops_it("forget it then")
    (True, True)
    >>> drops_it("בעצם נוותר כרגע על הפרטיים, אולי בהמשך"), drops_it("לא משנה, תודה")
    (True, True)
    >>> drops_it("forget it, how much is the group?"), drops_it("forget the olives"), drops_it("לא משנה איזו שעה")
    (False, False, False)
    """
    return len(words.split()) <= _MOST and not is_question(words) and _DROPS.match(words) is not None


@remembered
def wants_it(words: str) -> bool:
    """Whether words say politely what somebody would like, or what is to be kept for them.

    >>> wants_it("Very well, I should like to come on Sunday"), wants_it("נשמח להגיע בשעה המוקדמת")
    (True, True)
    >>> wants_it("my sister likes to come on Sundays")
    False
    """
    return _WANTS.search(words) is not None


def names_them(words: str) -> str:
    """A name, a number, or both with nothing else, as they stand; "" where words say more.

    >>> names_them("Noa, 0521234567."), names_them("Maya Green"), names_them("רותם כהן")
    ('Noa, 0521234567', 'Maya Green', '')
    >>> names_them("Good Morning"), names_them("2 pizzas at 8, 0521234567")
    ('', '')
    """
    bare = " ".join(words.split()).strip(" .!")
    rest, found = _PHONE.subn("", bare)
    if found and not any(map(str.isdecimal, rest)) and len(rest.split()) <= _NAMED:
        return bare
    return bare if _NAME.fullmatch(bare) and not _SAYS.search(bare) else ""


@remembered
def finds_it_dear(words: str) -> bool:
    """Whether words say that it costs more than they can spend, and ask nothing.

    >>> finds_it_dear("hm, that's a lot for us right now"), finds_it_dear("זה קצת יקר לנו")
    (True, True)
    >>> finds_it_dear("is that too expensive for students?"), finds_it_dear("it's a bit far")
    (False, False)
    """
    return not is_question(words) and len(words.split()) <= _MOST and _DEAR.search(words) is not None


@remembered
def says_how_it_looks(words: str) -> bool:
    """Whether a few words say what a lost thing looks like.

    >>> says_how_it_looks("size M, dark blue with a zip"), says_how_it_looks("a family pie with black olives")
    (True, False)
    """
    is_plain = not is_question(words) and len(words.split()) <= _MOST
    return is_plain and _LOOKS.search(words) is not None and not _EATS.search(words)


@remembered
def names_particulars(words: str) -> bool:
    """Whether a few calm words say which order, when or in whose name.

    >>> names_particulars("order from yesterday, name Amit"), names_particulars("זה היה ביום שני, הזמנה 4471")
    (True, True)
    >>> names_particulars("you are all thieves!"), names_particulars("and I paid 90 for that rubbish!")
    (False, False)
    >>> names_particulars("Greg, 14 Hanassi Blvd"), names_particulars("הזמנתי בטלפון, רחוב הרצל 7")
    (True, True)
    """
    is_calm = "!" not in words and len(words.split()) <= _FEW and not is_question(words)
    return is_calm and (_PARTICULARS.search(words) is not None or _PLACED.search(words) is not None)


@remembered
def tells_relief(words: str) -> bool:
    """Whether words tell, beside what went wrong, that it was no worse.

    >>> tells_relief("luckily the baby slept through it"), tells_relief("הילדים לא נגעו, תודה לאל")
    (True, True)
    >>> tells_relief("is she all right?"), tells_relief("it is not all right")
    (False, False)
    """
    return not is_question(words) and len(words.split()) <= _MOST and _RELIEF.search(words) is not None


@remembered
def thanks_us(words: str) -> bool:
    """Whether few words thank us for something, and turn to nothing else.

    >>> thanks_us("you're sweet, thanks for taking it seriously"), thanks_us("תודה שאתם לוקחים את זה ברצינות")
    (True, True)
    >>> thanks_us("thanks for nothing"), thanks_us("thanks, it was order 4471"), thanks_us("תודה, אבל עוד לא הגיע")
    (False, False, False)
    """
    is_plain = not is_question(words) and not any(map(str.isdecimal, words)) and len(words.split()) <= _FEW
    return is_plain and _THANKS.search(words) is not None and not _TURNED.search(words)


def gives_number(words: str) -> bool:
    """Whether words give a number at which somebody is to be called, and ask nothing.

    >>> gives_number("הטלפון שלי 0525550188, אפשר להתקשר עד חצות"), gives_number("a margherita, Dana, 0525550188")
    (True, False)
    """
    return has_number(words) and "?" not in words and speaks_of_call(words)


def speaks_of_call(words: str) -> bool:
    """Whether words are of calling and answering.

    >>> speaks_of_call("Sunday is best to reach me"), speaks_of_call("Sunday is best")
    (True, False)
    """
    return _OF_CALL.search(words) is not None


def has_number(words: str) -> bool:
    """Whether a telephone number stands in the words.

    >>> has_number("you can reach me on 052-5550188, I'm up till midnight"), has_number("order 4471")
    (True, False)
    """
    return _PHONE.search(words) is not None


@remembered
def asks_until_when_there(words: str) -> bool:
    """Whether words ask until when somebody of the team is there.

    >>> asks_until_when_there("till when is somebody there today?"), asks_until_when_there("עד מתי עונים היום?")
    (True, True)
    >>> asks_until_when_there("until when is the class?"), asks_until_when_there("עד מתי המבצע?")
    (False, False)
    """
    return len(words.split()) <= _FEW and _UNTIL.search(words) is not None
