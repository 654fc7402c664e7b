"""Codes as people write them: in any case, with spaces, other dashes or none, and marks that nobody sees."""

import re
import unicodedata

_ENDING = 5
"""Letters of a code after its dash (see `Fresh.code`)."""
_NOT_OF_CODES = re.compile("[^A-Z0-9]+")
_LONGEST = 100  # characters that somebody may have meant as a code


def spell_code(written: str) -> str | None:
    """A code as we write it; None where it can't be one of ours.

    >>> spell_code(" waltz 7kq4m"), spell_code("WALTZ\u20117KQ4M\u200f"), spell_code("hi")
    ('WALTZ-7KQ4M', 'WALTZ-7KQ4M', None)
    """
    bare = strip_code(written[:_LONGEST])
    return f"{bare[:-_ENDING]}-{bare[-_ENDING:]}" if len(bare) > _ENDING + 1 else None


def strip_code(written: str) -> str:
    """Nothing but a code's letters and digits."""
    return _NOT_OF_CODES.sub("", unicodedata.normalize("NFKC", written).upper())
