"""Letters that a program before us read in the wrong encoding and saved so: "×“× ×”" was "דנה"."""

import re

_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_GARBLED = re.compile(f"(?:[\u00c2-\u00f4][\u0080-\u00bf{_WINDOWS}]+)")
"""UTF-8, byte for byte as Windows' Western letters."""


def mend_letters(text: str) -> str:
    """The text as it was before, where all of it that is no ASCII reads as UTF-8; else as it is."""
    if text.isascii() or not _GARBLED.search(text):
        return text
    try:
        return b"".join(map(_byte, text)).decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text


def _byte(letter: str) -> bytes:
    """The byte it was; what Windows has no sign for was left alone."""
    return letter.encode("latin-1" if letter < "\u0100" else "cp1252")
