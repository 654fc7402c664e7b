"""Who wants nothing sold to them ("don't call to sell me a course"), while they go on with what they came for. Pure."""

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SELLING = whole(read_said(__package__, "selling")["selling"])


@remembered
def wants_no_selling(words: str) -> bool:
    """Whether they ask for no selling: no calls and no offers.

    >>> wants_no_selling("and don't call me to sell me stuff"), wants_no_selling("ושלא תתקשרו למכור לי מנוי")
    (True, True)
    >>> wants_no_selling("why don't you sell gift cards?"), wants_no_selling("אתם לא מוכרים נעליים?")
    (False, False)
    """
    return _SELLING.search(plain(words)) is not None
