"""Words of a price list as they come from a phone in a hurry: one letter left out, doubled, changed or swapped."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"[A-Za-zא-ת]{4,}")
_WHOLE_NAME = re.compile(r"(?<=[.,;!?\n])\s*(?P<name>[A-Z][a-z'’-]+ [A-Z][a-z'’-]+)(?=\s*(?:[.,;!?\n]|$))")
"""First and last name at the end of what is told ("at eight, please. Walter Green")."""
_BEGINS = re.compile(r"(?:^|[.,;!?\n:]|(?<!\w)(?:to|at|רחוב))\s*\Z", re.IGNORECASE)
_STREET = re.compile(
    r"\s+\d{1,3}[a-c]?(?=\s*(?:$|[,.;!?\n]|ב?קומה|דירה|כניסה|floor|apt|flat|entrance))", re.IGNORECASE
)
"""What stands before and behind the name of a street ("… גאולה 18 קומה 3")."""
_LEAST = 5
"""Letters of a word that is still sure with one of them wrong."""
_LAST = dict(zip("כמנפצ", "ךםןףץ", strict=True))
_ENDING = re.compile(r"(?<![א-ת])[א-ת]+[כמנפצ](?![א-ת'׳\"])")
_GLUED = re.compile("(?<![א-ת])ת(?P<cut>['׳’´`-]?)(?P<what>[א-ת]{3,})(?![א-ת])")
_SHORT = frozenset({"עם", "גם", "מים", "שתיים", "שניים", "כן"})
_OTHERS = frozenset(
    word
    for line in files(__package__).joinpath("real_words.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)


def mend(words: str, known: Iterable[str], parts: Iterable[str] = ()) -> str:
    """The words with what is one slip away from a known one put right; `parts` are right as they are.

    >>> mend("2 lage pizas with mushroms", ["large", "pizzas", "mushrooms"])
    '2 large pizzas with mushrooms'
    >>> mend("at eight then. Walter Green", ["water"])
    'at eight then. Walter Green'
    """
    names_known, right = frozenset(known), frozenset(parts)
    listed = _by_letter(names_known)
    words = _say_last_letters(_say_apart(words, names_known, right), right)
    names = [found.span("name") for found in _WHOLE_NAME.finditer(words)]

    def put_right(found: re.Match[str]) -> str:
        is_named = any(start <= found.start() < end for start, end in names)
        is_named = is_named or bool(
            _STREET.match(words, found.end()) and _BEGINS.search(words, 0, found.start())
        )
        return found[0] if is_named or found[0].casefold() in right else _mended(found[0], listed)

    return _WORD.sub(put_right, words)


def _say_apart(words: str, known: frozenset[str], right: frozenset[str]) -> str:
    """The words with "ת" for "את ה" said in full, as it is written in a hurry.

    >>> _say_apart("תורידו תפחית ותירס", frozenset(["פחית", "תירס"]), frozenset())
    'תורידו את הפחית ותירס'
    """

    def put_right(found: re.Match[str]) -> str:
        is_cut = bool(found["cut"]) and found["what"] != "כלס"
        is_glued = is_cut or (found["what"] in known and found[0] not in known | right | _OTHERS)
        return f"את ה{found['what']}" if is_glued else found[0]

    return _GLUED.sub(put_right, words)


def _say_last_letters(words: str, right: frozenset[str]) -> str:
    """The words with the last letters of Hebrew words as they are written at the end ("שומ").

    >>> _say_last_letters("עמ לחמ שומ", frozenset(["לחם", "שום"]))
    'עם לחם שום'
    """

    def put_right(found: re.Match[str]) -> str:
        said = found[0][:-1] + _LAST[found[0][-1]]
        bare = re.match("[ושהבלכמ]{0,2}", said)
        is_known = any(
            said[cut:] in right or said[cut:] in _SHORT for cut in range(bare.end() + 1 if bare else 1)
        )
        return said if is_known else found[0]

    return _ENDING.sub(put_right, words)


@lru_cache(8)
def _by_letter(known: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """The words that are long enough, by the letter they begin with, which is right in every slip."""
    listed: dict[str, tuple[str, ...]] = {}
    for one in known:
        if len(one) >= _LEAST:
            listed[one[:1]] = (*listed.get(one[:1], ()), one)
    return listed


def _mended(word: str, known: Mapping[str, tuple[str, ...]]) -> str:
    plain = word.casefold()
    alike = known.get(plain[:1], ())
    if plain in alike or plain in _OTHERS:
        return word
    return next((one for one in alike if is_slip(plain, one)), word)


def is_slip(word: str, known: str) -> bool:
    """Whether one slip makes the word of the known one; its first letter is right.

    >>> is_slip("famliy", "family"), is_slip("פיטריות", "פטריות"), is_slip("table", "large")
    (True, True, False)
    """
    is_form = word.startswith(known) or known.startswith(word)  # an ending, which may be meant
    if is_form or word[:1] != known[:1] or abs(len(word) - len(known)) > 1:
        return False
    same = next((at for at, (one, other) in enumerate(zip(word, known, strict=False)) if one != other), None)
    if same is None:
        return False
    one, other = word[same:], known[same:]
    if len(one) == len(other):
        return one[1:] == other[1:] or (one[:2] == other[1::-1] and one[2:] == other[2:])
    return one[1:] == other or one == other[1:]
