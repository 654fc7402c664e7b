"""An order's words said more plainly before they are read: half hours, which of several, and which is to go."""

import re
from collections.abc import Callable, Sequence

from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.spelling.shortened import say_shortened
from conversations.wording.clocks import say_halves
from conversations.wording.uncounted import leave_marks_out

_ORDINAL = re.compile(
    r"(?<!\w)(?:(?:the |on the )?(?:first|second|third|fourth|1st|2nd|3rd|4th)(?: (?:one|pizza|pie))?|"
    r"ו?(?:על |את |ב)?ה(?:ראשונה|ראשון|שנייה|שניה|שני|שלישית|שלישי|רביעית|אחת|אחד)|"
    r"(?:^|(?<=[,;.\n] )|(?<=\n))ו?(?:ראשונה|שנייה|שניה|שלישית|רביעית)(?= [א-ת]))"
    r"(?!\w| (?:deal|half price|floor|time|tray|order)(?!\w))",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?<!\w)(?:one|ו?(?:על )?אחת|ו?(?:על )?אחד)(?!\w)", re.IGNORECASE)
_WORDS = read_patterns("plainer")
_HEBREW = re.compile("[א-ת]")
_BOTH = 2
_LISTED = re.compile(
    rf"(?P<before>(?<!\w)(?P<count>{PATTERN})(?: (?!toppings|תוספות)[^\s:,]+){{1,2}}\s*(?::|"
    rf"[-–—]\s)\s*)(?P<list>[^.;\n!?:]+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[,+&]\s*(?:and |ו(?=[א-ת]{3}))?|\s+(?:and|n|plus)\s+|\s+ו(?=[א-ת]{3})", re.I)
_COUNTED = re.compile(rf"(?:{PATTERN}|half|חצי|an?)(?!\w)", re.IGNORECASE)
_ONE_EACH = re.compile(r"^(?:and |ו)?(?:an?|one|1|אחת|אחד)\s+(?:with |עם )?(?=[^\W\d])", re.IGNORECASE)
_GONE_WITH = re.compile(
    r"(?<!\w)(?:drop|remove|take off|take out|cancel|lose|scrap|scratch|forget|skip|ditch|without|"
    r"(?:ת|ה)?(?:וריד|בטל|מחק|וציא|סיר)[וי]?|להוריד|ת?(?:עזו?ב|וותר)[וי]?(?: על)?|ל?(?:וותר|ותר) על|לבטל|"
    r"בלי)\s+(?:את\s+)?"
    r"(?:(?:the )?(?:one|pizza|pie|tray) with (?:the )?|(?:זאת|זו|זה|ההיא|הפיצה|המגש|המשפחתית|האישית) עם ה?)(\w+)",
    re.IGNORECASE,
)
"""One that is to go, by what is on it."""
_LOSE = re.compile(r"(?<!\w)(?:lose|drop|scrap|cancel) (?:the )?(\w+) (?:one|pizza|pie)(?!\w)", re.IGNORECASE)

_SIZED_PEOPLE = re.compile(
    r"(?<!\w)(?:(?:big|large|huge|little|small) "
    r"(guys?|boys?|girls?|lads?|men|women|people|folks?|eaters?|kids?|children|appetites?|family|families|group|party|"
    r"meeting|event|celebration|occasion|lunch|dinner|gathering|office|class|conference|"
    r"crowd|gang|team|day|night|game|match|fans?|favou?r|thanks|thank|deal)|"
    r"([לב](?!ה?פיצ|ה?משפחתי|אישי|קחת|תת|בקשה)[א-ת]{3,}[הת]) (?:גדולה|קטנה)|"
    r"(גברים|אנשים|ילדים|בחורים|חבר׳ה|חבורה|משפחה|קבוצה) (?:גדולים|קטנים|גדולה|קטנה))(?!\w)",
    re.IGNORECASE,
)
"""A size that people have, and no pizza."""

_GROWN = re.compile(
    r"(?<![א-ת])(?:רק )?ל(?:גדולים|קטנים|קטנטנים)(?![א-ת])[:,]?|"
    r"(?<![א-ת])ו?ה(?:קטנים|קטנה|קטן|גדולים|גדולה|גדול)(?= (?:שלי|שלנו|החליט\w*|רוצה|רוצים|אוהב\w*|"
    r"אוכל\w*|אמר\w*|ביקש\w*|מבקש\w*|שוא?ל\w*|רעב\w*|ישנ\w*|ישן|נרדמ?\w*|ער[הי]?|חול\w*|בוכ\w*|עייפ\w*|ב(?:גן|בית)|חוגג\w*|מתעקש\w*|חייבת?|דורש\w*|מחכה|שינה|שינתה|התחרט\w*|אלרגי\w*|"
    r"לא (?:אוהב|אוכל|רוצ|נוגע)\w*)(?![א-ת]))|"
    r"(?<!ות )(?<!\d )(?<!שתי )(?<!שלוש )(?<!ארבע )(?<!חמש )(?<![א-ת])ל(?:בנות|בנים)(?![א-ת])"
)
"""Who is to eat it, and no size."""
_BEFORE_SIZE = re.compile(
    r"(?<!\w)(gluten[- ]free|vegan) "
    r"((?:smalls?|little|personals?|larges?|big|family|families)(?: (?:one|pizza|pie)s?)?)(?!\w)",
    re.IGNORECASE,
)
"""How one is to be, said before its size: it is of that one, and not of what stands before."""
_HALF_OF_PEOPLE = re.compile(
    r"(?<!\w)half (?:of )?(?:the|my|our|us|them)(?: (?!pizza|pie|tray|order|large|one)\w+)? "
    r"(?=(?:went|left|is|are|was|were|has|have|had|cancel\w*|bailed|dropped|can['’]?t|won['’]?t|isn['’]?t|"
    r"aren['’]?t|didn['’]?t|don['’]?t|doesn['’]?t|got|decided|quit|called|eats?|came|come|coming|stayed)(?!\w))|"
    r"(?<![א-ת])חצי (?:מ?ה|מאית)(?!פיצ|מגש|משפחתי|אישי|הזמנ|חצי|שני|אחר|ראשו)[א-ת]{2,}"
    r"(?= (?:לא |כבר |פתאום )?(?:הלך|הלכה|הלכו|הולכ\w+|בא|באים|באו|יצאו?|חזרו?|ביטלו?|נשארו?|אוכל\w*|"
    r"רוצ\w+|הגיעו?|חולים|עזבו?|נסעו?)(?![א-ת]))",
    re.IGNORECASE,
)
"""So many of those who are to eat, and half of no pizza."""
_WE_ARE = re.compile(
    r"(?:^|(?<=[.!?\n,] )|(?<=\n)|(?<=(?<!\w)(?:so|ok) )|(?<=(?<!\w)anyway ))were "
    r"(?=(?:going|coming|having|staying|hungry|starving|at|in|on|all|just|a|\d+)(?!\w))",
    re.IGNORECASE,
)
"""Written so in a hurry, and of nothing that is past."""
_CAN = re.compile(
    r"(?<!\w)(one|1|an?|another|the|single|each|more|no) can(?=\W*$|\s*[,.;!?)\n&+]|"
    r"\s+(?:of|and|n|with|for|each|please|pls|plz|too|then|to|on|as|instead|plus|also|cokes?|cola|zero|sprite|fanta|diet|"
    r"drinks?|is|was|will|would|should|from|in|per|or|not|off|out|enough|only)(?!\w))",
    re.IGNORECASE,
)
"""What a drink comes in, and no "can you"."""
_COLLECTS_MONEY = re.compile(
    r"(?<!\w)(?:(?:i'?m |i am |i'?ll |we'?re )?collect(?:ing)? "
    r"(?:the |their )?(?:money|cash|payments?|from (?:everyone|everybody|each|all|"
    r"the (?:team|guys|others)))|ו?(?:אוסף|אוספת|אוספים|לאסוף|אאסוף|נאסוף) (?:את ה?)?(?:כסף|תשלום|מכולם|מכל אחד|"
    r"מהחבר'?ה|מהצוות|מזומן))(?: from (?:everyone|everybody|each|all))?(?!\w)",
    re.IGNORECASE,
)
"""What somebody collects from those they order for, and that is no pizza."""


_TIMES = re.compile(r"([^\W\d]+(?: [^\W\d]+)*)[ -]*[x×*] ?(\d{1,2})(?!\w)[,;]?", re.IGNORECASE)
_OF_EACH = re.compile(
    r"(?<!\w)(?:half (?:of |from )?(?:each|both)(?: one)?|half this(?:,| and)? half that|"
    r"half(?:[ -](?:and|n|&)[ -]|[ -])half(?: of (?:each|both|those|the two))?|"
    r"חצי מזה ו?חצי מזה|חצי מזו ו?חצי מזו|חצי מכל אח[תד]|חצי כל אח[תד]|"
    r"חצי[ -]ו?חצי(?: מ(?:שניהם|שתיהן|כל אח[תד]))?)(?!\w)",
    re.IGNORECASE,
)
_CLOSE = 20
"""So near behind it, it is told what the halves are of."""
_ON_ONE_HALF = re.compile(
    r"(?P<first>(?<!\w)one half(?!\w)[^.;]*?)(?P<other>(?<!\w)(?:on )?the other)(?! (?:half|side|one|pizza|pie))(?!\w)",
    re.IGNORECASE,
)
_ON_OTHER = re.compile(r"(?P<between>חצי אחד[^.;]*?)(?:על |ב|ל)?ה(?:חצי ה)?(?:שני|אחר)(?! ?חצי)(?![א-ת])")
"""What is on either half of one, with "half" said but once."""
_AND_OTHER = re.compile(
    r"(?P<one>(?:^|(?<=[.;\n,:]))\s*(?:so |and |make |ok )*one (?!half|side)(?:(?!half|side)[^.;\n])+?)"
    r"(?:,|\s+and|\s+n|\s+&)+\s+(?:the |on the )?(?:other|second)(?: one)?(?: is| with)? half(?! (?:is|of)(?!\w))",
    re.IGNORECASE,
)
_TRAY_OF_SIZE = re.compile(
    r"(?<![א-ת])(?P<and>ו?)(?:(?:מגש|פיצה) (?:אחד|אחת)|מגש) (?P<size>גדולה?|קטן|קטנה|משפחתית?|אישית?)(?![א-ת])"
)
"""One of a size, as Hebrew says it behind it ("מגש אחד גדול"): it is no tray and a large one."""
_AS_PIZZA = {"גדול": "גדולה", "קטן": "קטנה", "משפחתי": "משפחתית", "אישי": "אישית"}
_OF_ORDINARY = re.compile(
    r"(?P<begins>(?<!\w)one (?!half)[^\n;]*?[.,;] ?(?:and )?)(?P<what>[a-z]+(?: [a-z]+)?) on (?:just |only )?half "
    r"(?:of )?(?:the )?(?:ordinary|regular|normal|plain|other|second)(?: one| pie| pizza)?(?!\w)",
    re.IGNORECASE,
)
"""Behind one that is told how it is, what goes on half of the other ("one vegan. olives on half of the regular")."""
_AND_SECOND = re.compile(
    r"(?P<one>(?<![א-ת])ו?אחת (?!אחרי)[^.;\n]*?)(?:,\s*|\s+)ו?(?:שנייה|שניה|(?:אחת )?אחרת)(?= [א-ת])"
)
"""Two told apart, of which but half of the other is spoken of ("one corn, the other half feta")."""


def _say_in_full(words: str) -> str:
    """The words with what is written short in full, and "salad x1 coke x4" with the numbers in front.

    >>> _say_in_full("salad x1 coke x4"), _say_in_full("my gf wants it w/o corn")
    ('1 salad, 4 coke,', 'my partner wants it without corn')
    """
    words = _WORDS["nothing_on_those"].sub("", words)
    words = _ON_OTHER.sub(r"\g<between>חצי שני", words)
    words = _ON_ONE_HALF.sub(r"\g<first>\g<other> half", words).replace("חצי אחד", "חצי")
    words = _AND_SECOND.sub(r"\g<one>, השנייה", _AND_OTHER.sub(r"\g<one>, one half", words))
    words = _TRAY_OF_SIZE.sub(
        lambda found: f"{found['and']}אחת {_AS_PIZZA.get(found['size'], found['size'])}", words
    )
    words = _OF_ORDINARY.sub(r"\g<begins>the other one half \g<what>", words)
    words = say_shortened(words)
    listed = _TIMES.findall(words)
    return _TIMES.sub(r"\2 \1,", words) if len(listed) > 1 else words


def say_half_of_each(words: str, find: Callable[[str], Sequence[tuple[str, int, int]]]) -> str:
    """The words with "half of each" as half of the one and half of the other that were named before it.

    `find` tells what goes on a pizza: by its name, and where its word begins and ends.

    >>> named = lambda words: [("corn", 5, 9), ("tuna", 14, 18)]
    >>> say_half_of_each("with corn and tuna, and one half of each", named)
    'with corn and tuna, and one half corn half tuna'
    """
    for found in _OF_EACH.finditer(words):
        before = {name: words[start:end] for name, start, end in find(words) if end <= found.start()}
        is_told = any(start >= found.end() for _, start, _ in find(words[: found.end() + _CLOSE]))
        if len(before) == _BOTH and not is_told:
            half = "חצי" if _HEBREW.search(found[0]) else "half"
            said = " ".join(f"{half} {_bare(word)}" for word in before.values())
            return f"{words[: found.start()]}{said}{words[found.end() :]}"
    return words


def _bare(word: str) -> str:
    """A word without what Hebrew puts before it."""
    return word[1:] if word[0] in "והב" and _HEBREW.match(word) else word


def collects_money(words: str) -> bool:
    """Whether somebody collects what each of those they order for pays.

    >>> collects_money("אני אוסף מכולם"), collects_money("I'll collect the pizzas")
    (True, False)
    """
    return _COLLECTS_MONEY.search(words) is not None


def say_listed(words: str) -> str:
    """The words, with so many things told one by one behind a colon as one of each.

    >>> say_listed("3 large: margherita, olives, mushroom")
    '3 large: one margherita, one olives, one mushroom'
    >>> say_listed("3 large: olives, mushrooms")
    '3 large: olives, mushrooms'
    """
    return _LISTED.sub(_say_each, words)


def _say_each(found: re.Match[str]) -> str:
    parts = [part.strip() for part in _BETWEEN.split(found["list"]) if part.strip()]
    is_told = len(parts) >= _BOTH and read_number(found["count"]) == len(parts)
    if not all(map(_ONE_EACH.match, parts)):
        parts = [_ONE_EACH.sub("", part) for part in parts]  # "olives, corn and one plain"
    if not is_told or any(_COUNTED.match(part) for part in parts):
        return found[0]
    one = "אחת" if _HEBREW.search(found["list"]) else "one"
    return f"{found['before']}{', '.join(f'{one} {part}' for part in parts)}"


def tells_several(words: str) -> bool:
    """Whether several are told apart by their place.

    >>> tells_several("first one olives, second mushrooms"), tells_several("the second one with corn")
    (True, False)
    """
    found = len(_ORDINAL.findall(words))
    return found > 0 and found + len(_ONE.findall(_ORDINAL.sub(" ", words))) >= _BOTH


def say_plainer(words: str) -> str:
    """The words, with what tells several apart by their place as so many ones.

    >>> say_plainer("first one olives, second mushrooms"), say_plainer("corn on the second one")
    ('one olives, one mushrooms', 'corn on the second one')
    >>> say_plainer("על אחת פטריות על השנייה עגבניות")
    'על אחת פטריות אחת עגבניות'
    >>> say_plainer("lose the mushroom pizza"), say_plainer("תורידו את זאת עם הפטריות")
    ('drop the mushroom one', 'drop the פטריות one')
    """
    words = _WORDS["free_delivery"].sub("", _WORDS["for_whom"].sub(" ", words))
    words = leave_marks_out(_GROWN.sub(" ", _COLLECTS_MONEY.sub(" ", _say_in_full(words))), ";")
    words = _HALF_OF_PEOPLE.sub(" ", words)
    words = _BEFORE_SIZE.sub(r"\2 \1", words)
    words = _CAN.sub(r"\1 cans", _WE_ARE.sub("we're ", words))
    words = _SIZED_PEOPLE.sub(lambda found: found[1] or found[2] or found[3], words)
    words = _LOSE.sub(r"drop the \1 one", _GONE_WITH.sub(r"drop the \1 one", say_halves(words)))
    if not tells_several(words):
        return words
    return _ORDINAL.sub(lambda one: " ".join(["אחת" if _HEBREW.search(one[0]) else "one"]), words)


def say_to_one(words: str) -> str:
    """The words with "to one", of where something is put, as one of those that are there.

    >>> say_to_one("תוסיפו זיתים לאחת"), say_to_one("תוסיפו פיצה אחת")
    ('תוסיפו זיתים לאחת מהן', 'תוסיפו פיצה אחת')
    """
    return _WORDS["to_one"].sub(r"\g<put>לאחת מהן", words)
