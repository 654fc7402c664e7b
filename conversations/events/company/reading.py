"""Who comes with whoever writes, as far as words tell it: how many more, their names, who of them does not. Pure."""

import re
from collections.abc import Collection, Iterator

from conversations.events.patterns import AGAINST, BRINGS, FILLERS, FRIEND, INTRODUCES
from conversations.events.reading import read_name
from conversations.events.wanting import is_said_beside
from conversations.trials.who.counted import find_count
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways, whole
from conversations.wording.weekdays import find_named_days

_NUMBERS = {
    "one": 1, "אחד": 1, "אחת": 1,
    "two": 2, "three": 3, "four": 4, "שניים": 2, "שתיים": 2, "שני": 2, "שתי": 2, "שלושה": 3, "שלוש": 3, "ארבעה": 4,
    "ארבע": 4,
}  # fmt: skip
NUMBER = rf"(?:[1-9](?![\d:])|{'|'.join(_NUMBERS)})"
_ONE_NAME = r"(?!(?:and|with|ואני)(?!\w))[^\W\d_][\w'’׳\"״-]+"
_AND = r"(?:\s*,\s*(?:(?:and|with)\s+|ו|עם\s+)?|\s+(?:and|&|\+)\s+|\s+ו)"
_NAME = rf"(?P<names>{_ONE_NAME}(?:{_AND}{_ONE_NAME})*)"
_WAYS = read_ways(__package__, "said")
_THEY = f"(?:{'|'.join(_WAYS['they'])})"
NO_NAMES = frozenset(str(_WAYS["no_names"]).split())


def _spell(way: str, name: str) -> str:
    return way.replace("{they}", _THEY).replace("{number}", NUMBER).replace("{name}", name)


_MORE, _GONE = (whole("|".join(_spell(way, _ONE_NAME) for way in _WAYS[key])) for key in ("more", "gone"))
_CALLED, _PERHAPS = ([whole(_spell(way, _NAME)) for way in _WAYS[key]] for key in ("called", "perhaps"))
_SAID_PEOPLE = "|".join(_WAYS["people"])
_COMPANY = whole(
    r"(?:(?:with|w|and|plus|me|myself|i|for|also|us|we|both|עם|גם|ועוד|אני|ואני|עוד|אז|לי|ל|רק) )*"
    rf"(?:(?:ו|ל|ול)?{_THEY}|"
    rf"(?:the |all )?{NUMBER}(?: (?:of us|{_SAID_PEOPLE}))?|"
    r"both of us|plus one|שנינו|שתינו|שלושתנו|נהיה|be)(?: (?:and|ו) (?:me|i|אני))?"
)
_OF_SELF, _OF_OTHERS = whole("|".join(_WAYS["self"])), whole(f"{_THEY}|{'|'.join(_WAYS['others'])}")
_NEEDED = whole("|".join(_WAYS["needed"]))
_PAIR = whole(rf"{_THEY} (?:and|&|n) (?:i|me|myself)|{_THEY} ו?אני")
_ADDS = whole(r"another|more|extra|additional|plus one|עוד|ועוד|נוסף|נוספת|פלוס")
_FOUND = re.compile(rf"(?<!\w){NUMBER}", re.IGNORECASE)
_BETWEEN = re.compile(rf"{_AND}|(?<=\w)[;\n]+\s*|\s+(?:with|together with|plus|עם|יחד עם)\s+", re.IGNORECASE)
_ASSENT = re.compile(
    r"^\W*(?:(?:ok|okay|yes|yeah|yep|sure|great|כן|אוקיי|אוקי|סבבה|מעולה)(?!\w)[\s,.:!-]*|"
    r"(?:cool|good|fine|nice|perfect|alright|oh|so|hi|hey|names?|the names are|טוב|אז|היי|שמות|השמות)\s*[,.:!-]+\s*)+",
    re.IGNORECASE,
)
_TWO_IN_HEBREW = re.compile(r"[א-ת'׳\"״]{2,} ו[א-ת'׳\"״]{2,}\W*")
_SURNAMES = frozenset(str(_WAYS["surnames"]).split())
_SURE_AND = re.compile(r"[&+]|(?<!\w)(?:and|with|עם)(?!\w)", re.IGNORECASE)
_SELF = re.compile(r"^(?:me|myself|and me|i|אני|ואני|אותי)$", re.IGNORECASE)
_MOST_NAMES, _WORDS = 8, 3
_HERS = re.compile(
    r"^ו?(?:(?:she|he|my \w+)(?:'s|’s| is)|(?:היא|הוא|זאת|זו|זה|ל?\w+ קוראים))\s+", re.IGNORECASE
)

_THEIRS = re.compile(rf"^(?:{_THEY})\s+(?=\w)", re.IGNORECASE)
"""Who somebody is to them stands before the name."""


@remembered
def count_more(words: str) -> int:
    """How many come beside those who were told of.

    >>> count_more("my sister wants to come too"), count_more("אני באה, וגם אחותי"), count_more("two more are coming")
    (1, 1, 2)
    >>> count_more("is it my first time?"), count_more("can I come?"), count_more("one more question")
    (0, 0, 0)
    """
    found = _MORE.search(words) or FRIEND.search(words) or BRINGS.search(words)
    if found is None or _NEEDED.search(words):
        return 0
    number = _FOUND.search(found[0])
    return read_number(number[0]) if number else 1


@remembered
def count_coming(words: str) -> int | None:
    """How many come in all, who writes among them; None where it is not told.

    >>> count_coming("my brother and I will come"), count_coming("we'll be three"), count_coming("אמא שלי ואני")
    (2, 3, 2)
    >>> count_coming("just me"), count_coming("I'll come")
    (1, None)
    """
    return find_count(words) or (2 if _PAIR.search(words) else None)


def read_number(said: str) -> int:
    """A small number as it is written; 1 of what is none."""
    return int(said) if said.isdecimal() else _NUMBERS.get(said.casefold(), 1)


@remembered
def says_gone(words: str) -> bool:
    """Whether somebody does not come after all, whoever it is.

    >>> says_gone("Sam can't make it"), says_gone("לירון חולה"), says_gone("Sam is coming")
    (True, True, False)
    """
    return _GONE.search(words) is not None


@remembered
def _speaks_of_self(words: str) -> bool:
    said = plain(words)
    is_day = bool(said) and bool(find_named_days(" ".join(said.split()[:2])))
    return (is_day or _OF_SELF.search(said) is not None) and _OF_OTHERS.search(words) is None


def is_of_self(words: str, names: Collection[str] = ()) -> bool:
    """Whether what "can't" is who writes, or a day, and none of those who come with them.

    >>> is_of_self("Sunday I can't, I have football"), is_of_self("ראשון לא יכול יש לי כדורגל")
    (True, True)
    >>> is_of_self("Sam can't make it"), is_of_self("אחותי לא באה, יש לי רק כרטיס אחד"), is_of_self("לירון חולה")
    (False, False, False)
    """
    said = f" {plain(words)} "
    return _speaks_of_self(words) and not any(f" {plain(name)} " in said for name in names)


def adds(words: str) -> bool:
    """Whether it is one more beside those who were told of.

    >>> adds("one more is coming"), adds("עוד כרטיס"), adds("a ticket for my husband too")
    (True, True, False)
    """
    return _ADDS.search(plain(words)) is not None


def leave_company_out(said: str) -> str:
    """Plain words without those who come.

    >>> leave_company_out("can i come with my husband").split(), leave_company_out("we ll be three").split()
    (['can', 'i', 'come'], ['we', 'll'])
    """
    return _COMPANY.sub(" ", said)


def find_company(words: str, known: Collection[str] = frozenset()) -> tuple[str, ...]:
    """How those are called who come with who writes; words of `known` are nobody's name.

    >>> find_company("ok so 2 of us, her name is bree"), find_company("אשתי מיכל באה איתי")
    (('bree',), ('מיכל',))
    >>> find_company("one more is coming, Yusuf"), find_company("with Lena and Max"), find_company("my sister comes")
    (('Yusuf',), ('Lena', 'Max'), ())
    """
    for way in _CALLED:
        if (found := way.search(words)) and (names := tuple(_list_names(found["names"], known, sure=True))):
            return names
    for way in _PERHAPS:
        for found in way.finditer(words):
            if names := tuple(_list_names(found["names"], known, sure=False)):
                return names
    return ()


def _list_names(told: str, known: Collection[str], *, sure: bool) -> Iterator[str]:
    for one in _BETWEEN.split(told):
        said = plain(one)
        is_no_name = said in NO_NAMES or said in FILLERS or said in AGAINST or is_said_beside(said)
        if is_no_name or (not sure and (said in known or (one.isascii() and not one[:1].isupper()))):
            return
        if name := read_name(one):
            yield name


def read_names(words: str, *, several: bool = False) -> tuple[str, ...]:
    """The names that answer "what name?", who writes first. `several`: more than one is waited for.

    >>> read_names("Noel, Ruby and Sam"), read_names("I'm Paul, with Lena and Max"), read_names("ok. Theo")
    (('Noel', 'Ruby', 'Sam'), ('Paul', 'Lena', 'Max'), ('Theo',))
    >>> read_names("דנה ורדי"), read_names("שרון ודוד", several=True), read_names("אני מירב והיא שלומית", several=True)
    (('דנה ורדי',), ('שרון', 'דוד'), ('מירב', 'שלומית'))
    >>> read_names("me and 2 friends"), read_names("who else comes?"), read_names("Dana, Tel Aviv")
    ((), (), ())
    """
    said = _ASSENT.sub("", words.strip())
    if any(way.search(words) for way in _CALLED):
        return ()  # it is somebody else who is called so
    if not _is_list(said, several=several):
        one = read_name(said)
        return (one,) if one else ()
    names = [_take_name(one) for one in _BETWEEN.split(said) if one and not _SELF.match(one.strip(" ,.!"))]
    if not names or len(names) > _MOST_NAMES or any(name is None for name in names):
        return ()
    return tuple(name for name in names if name)


def _take_name(one: str) -> str | None:
    bare = _THEIRS.sub("", _HERS.sub("", INTRODUCES.sub("", one.strip(" ,.!"))))
    told = plain(bare).split()
    if not 0 < len(told) <= _WORDS or any(word in NO_NAMES for word in told):
        return None
    return read_name(bare)


def _is_list(said: str, *, several: bool) -> bool:
    """Whether it is more than one name: a Hebrew surname may begin like an "and", a town stand behind a comma."""
    parts = _BETWEEN.split(said)
    if _TWO_IN_HEBREW.fullmatch(said) and said.split()[1] not in _SURNAMES:
        return True
    return len(parts) > 1 and (
        several or len(parts) > len(("one", "other")) or _SURE_AND.search(said) is not None
    )
