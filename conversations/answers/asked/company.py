"""Words for two are for who names two: "how much would it be for me?" is merely like "… for me and my husband?"."""

from conversations.journey.model.answers import Variant
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_COMPANY = whole(read_said(__package__, "company")["company"])
_MOST_OF = 0.8
"""The share of a variant's wordings that name somebody beside who asks, where it is for such."""


def lacks_company(turn: Turn, variant: Variant) -> bool:
    """Whether a variant is for who comes with somebody, and nobody else was named."""
    wordings = [one for language in variant.examples.values() for one in language]
    if not wordings or "company" in turn.lead[Profile].traits or "party" in turn.lead[Profile].traits:
        return False
    return sum(map(names_company, wordings)) >= _MOST_OF * len(wordings) and not names_company(turn.heard)


@remembered
def names_company(words: str) -> bool:
    """Whether somebody is named who comes along, or a number of people.

    >>> names_company("how much for just the two of us"), names_company("כמה זה יעלה לי ולבעלי?")
    (True, True)
    >>> names_company("how much would it be for me"), names_company("כמה זה יעלה לי")
    (False, False)
    """
    return _COMPANY.search(words) is not None
