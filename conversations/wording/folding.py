"""Words as they are looked for: however a name is typed, and however it was written down, it is found."""

import re
import unicodedata
from functools import lru_cache

_APART = re.compile("[\u05be\u2010-\u2015\u2212_\\-/.,@|+]+")
"""Maqaf, hyphens and dashes of every kind stand between words."""
_LETTERS = r"[\w\u0591-\u05bd\u05bf-\u05c7\u0300-\u036f'\u2019\u05f3\u05f4]+"
_COMPOUND = re.compile(f"{_LETTERS}(?:[\u05be\u2010-\u2015\u2212-]{_LETTERS})+")
_DROPPED = re.compile(
    "[\u0027\u0022\u0060\u00b4\u2018-\u201f\u2032-\u2037\u05f3\u05f4\u02b9-\u02bc\uff07\uff02]"
)
"""Geresh and gershayim, in whatever sign a keyboard has for them."""
_HYPHEN = re.compile("[\u05be\u2010-\u2015\u2212-]")
_BARE = re.compile("[\\x00-\\x7f\u05d0-\u05ea]*")
"""Letters that are written in one way only: most names have no others."""
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
"""Letters that are no others with a mark on them, and are typed as these where a keyboard lacks them."""
REPLACED = "".join(map(chr, _PLAIN))
"""None of them is left in what is folded."""
_FINALS = str.maketrans("ךםןףץ", "כמנפצ")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A text without case, points, accents, quotation signs and direction marks; hyphens and dots are spaces.

    >>> fold("צ'רלי") == fold("צרלי"), fold("רו״ח בן־דוד"), fold("שָׁלוֹם"), fold("José")
    (True, 'רוח בנ דוד', 'שלומ', 'jose')
    """
    apart = _APART.sub(" ", text.replace("\u05be", " "))
    letters = apart.casefold() if _BARE.fullmatch(apart) else _drop_marks(apart)
    return " ".join(_DROPPED.sub("", letters).translate(_FINALS).split())


def _drop_marks(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(sign for sign in letters if unicodedata.category(sign) not in ("Mn", "Cf", "Me"))
    return bare.translate(_PLAIN)


def index(text: str) -> str:
    """What a text is found by, folded: double names also as the one word that people write them as.

    >>> index("יעל אבו־חצירה")
    'יעל אבו חצירה אבוחצירה'
    """
    if not _HYPHEN.search(text):
        return fold(text)
    joined = (_APART.sub("", found[0]) for found in _COMPOUND.finditer(text))
    return " ".join((fold(text), *map(fold, joined)))
