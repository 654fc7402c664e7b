"""Text as it comes from and goes to networks: broken characters, direction marks, names."""

import re

# The longest text any of the three networks carries (WhatsApp).
LONGEST_TEXT = 65_536
LONGEST_NAME = 100

LRM, RLM = "\u200e", "\u200f"
_BIDI = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_BROKEN = re.compile("[\x00\ud800-\udfff]")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff]+")
_BLANK = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffc\U000e0000-\U000e007f]*"
)
"""What shows nothing: spaces, marks, and the letters of other scripts that people send to send "nothing"."""
_NAMED = r"[^\W\d][\w .-]{1,40}"
_UNFILLED = re.compile(
    r"\[object \w+\]|[(<]?(?:undefined|null|nan|nil)[)>]?(?: (?:undefined|null|nan|nil))*[!?.]*"
    r"|[$#]?\{\{?[^{}\n]{1,60}\}?\}|%{1,2}[a-z_.]{2,40}%{1,2}|%(?:[0-9]\$)?[sd]|\$[a-z_]{3,40}\$|@@[a-z_]{2,40}@@"
    rf"|<{{1,2}}{_NAMED}>{{1,2}}|\[{{1,2}}(?=[^\]]{{3}}){_NAMED}\]{{1,2}}"
    r"|[\ufffd\u25a1\s?!.]*[\ufffd\u25a1][\ufffd\u25a1\s?!.]*|\?{2,}(?: \?{2,})+",
    re.IGNORECASE,
)
"""A place where a program was to put words or a file in, in a click-to-chat link say, and letters that were lost on the
way. "[כן]" is somebody's."""
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_LTR = "A-Za-z\u00c0-\u024f\u0370-\u052f"
_FIRST_STRONG = re.compile(f"([{_RTL}\u200f])|([{_LTR}\u200e])")
_HAS_RTL = re.compile(f"[{_RTL}]")
_HAS_LTR = re.compile(f"[{_LTR}]")


def clean_text(text: str) -> str:
    """Text that every database and network can carry: surrogate halves are joined or replaced, NULs go."""
    if _BROKEN.search(text):
        text = text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text[:LONGEST_TEXT]


def is_unreadable(text: str) -> bool:
    """Whether there is nothing to be read in it."""
    return _BLANK.fullmatch(text) is not None or _UNFILLED.fullmatch(text.strip()) is not None


def clean_name(*parts: object) -> str | None:
    """A person's name from what a provider tells of it, on one line; None when nothing is left."""
    joined = " ".join(part for part in parts if isinstance(part, str))
    joined = strip_marks(_UNSEEN.sub(" ", clean_text(joined)))
    return " ".join(joined.split())[:LONGEST_NAME].rstrip() or None


def strip_marks(text: str) -> str:
    """Text without direction marks."""
    return _BIDI.sub("", text)


def direct_line(line: str, language: str, *, always: bool = False) -> str:
    """A line that reads in the direction of its language.

    Phones lay a line out by its first strong letter, so a Hebrew line that begins with a Latin name, or an
    English one that begins with a Hebrew one, gets a direction mark. `always` marks lines in the other script
    alone, too, so that the lines of a list stay on one side.
    """
    first = _FIRST_STRONG.search(line)
    if first is None:
        return line
    if language == "he":
        return RLM + line if first[2] and (always or _HAS_RTL.search(line)) else line
    return LRM + line if first[1] and (always or _HAS_LTR.search(line)) else line


def direct_text(text: str, language: str) -> str:
    """Text whose lines each read in the direction of the language."""
    if language == "he" and not _HAS_LTR.search(text):
        return text
    if language != "he" and not _HAS_RTL.search(text):
        return text
    return "\n".join(direct_line(line, language) for line in text.split("\n"))
