"""What was typed, cleaned: one form for all the ways a keyboard, a phone or a prankster may write the same word."""

import re
import unicodedata
from functools import lru_cache

from conversations.wording.remembering import remembered

LONGEST = 600  # characters looked at: a question is short, and a megabyte must cost no more than one
MOST_WORDS = 60
RECENT = 2048  # texts kept as analysed: every question asked about one message shares it, and most people ask alike
KNOWN_WORDS = 4096  # words whose forms are kept
_LONGEST_KEPT = 24  # letters of a word worth keeping: nobody types a longer one twice

NOISE = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u00ad"
    "\ud800-\udfff\x00-\x08\x0e-\x1f\x7f]"
)
_QUOTES = "'\"`´‘’‚“”„׳״′″"
_ASCII_QUOTES = re.compile("['\"`]")
_LETTER_BY_LETTER = re.compile(r"(?<!\w)((?:[a-zא-ת][-.*_]){2,}[a-zא-ת])(?!\w)")
_WORD = re.compile(r"[א-ת]+|[a-z]+|\d+|[^\W\d_]+")
_RUN = re.compile(r"(?<=.)(.)\1+|^(.)\2{2,}")
_SIGNS = str.maketrans({"₪": " שקל ", "$": " dollar ", "€": " euro ", "%": " percent "})
_LETTERS = _SIGNS | str.maketrans("ךםןףץ", "כמנפצ", _QUOTES)


def clean(text: str) -> str:
    """The text without case, niqqud, zalgo, final letters, quotation marks and geresh. Never raises."""
    text = text[:LONGEST]
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = NOISE.sub("", text).translate(_LETTERS)
    else:
        text = _ASCII_QUOTES.sub("", text)
        if "$" in text or "%" in text:
            text = text.translate(_SIGNS)
    text = text.casefold()
    if any(sign in text for sign in "-.*_"):
        return _LETTER_BY_LETTER.sub(lambda found: re.sub(r"[-.*_]", "", found[0]), text)
    return text


_SHORTHAND = {
    "u": "you", "ya": "you", "yall": "you", "ur": "your", "r": "are", "abt": "about", "thru": "through", "w": "with",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow", "ppl": "people", "bc": "because", "pls": "please",
    "plz": "please", "hrs": "hours", "hr": "hour", "mins": "minutes", "min": "minutes", "appt": "appointment",
    "cud": "could", "shud": "should", "wud": "would", "wat": "what", "wats": "whats", "wen": "when", "wer": "where",
    "wher": "where", "gimme": "give", "dunno": "know", "nite": "night", "tonite": "tonight", "n": "and",
}  # fmt: skip


def split(text: str) -> tuple[str, ...]:
    """The words of a text, cleaned, in order, usual shorthand written out; numbers are words too."""
    return _split(text[:LONGEST])


@lru_cache(RECENT)
def _split(text: str) -> tuple[str, ...]:
    return tuple([_SHORTHAND.get(word, word) for word in _WORD.findall(clean(text))[:MOST_WORDS]])


@remembered
def squash(word: str) -> str:
    """A word with every run of a letter made one: כמההה and כמהה are כמה, וו and יי are ו and י, addres is address. Short
    words are left alone: גר is not גרר."""
    if len(word) <= 3:
        return word
    return _RUN.sub(_first_letter, word)


def _first_letter(run: re.Match[str]) -> str:
    return run[0][0]


def is_worth_keeping(word: str) -> bool:
    """True where what is found out about a word may be kept: memory is bounded by their number, so not by garbage."""
    return len(word) <= _LONGEST_KEPT


_QWERTY = {
    "e": "ק", "r": "ר", "t": "א", "y": "ט", "u": "ו", "i": "ן", "o": "ם", "p": "פ", "a": "ש", "s": "ד", "d": "ג",
    "f": "כ", "g": "ע", "h": "י", "j": "ח", "k": "ל", "l": "ך", ";": "ף", "z": "ז", "x": "ס", "c": "ב", "v": "ה",
    "b": "נ", "n": "מ", "m": "צ", ",": "ת", ".": "ץ", "w": "'", "q": "/",
}  # fmt: skip
_TO_HEBREW = str.maketrans(_QWERTY)
_TO_LATIN = str.maketrans({hebrew: latin for latin, hebrew in _QWERTY.items()})


def switch_keyboard(text: str) -> str:
    """The same keys on the other layout (akuo → שלום), by which script the text is in."""
    text = text[:LONGEST].lower()
    hebrew = any("א" <= letter <= "ת" for letter in text)
    return text.translate(_TO_LATIN if hebrew else _TO_HEBREW)
