"""Whether only grown people come to what is planned. Pure."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_GROWN, _CHILDREN, _NONE = (
    whole(read_said(__package__, "grown")[key]) for key in ("grown", "children", "none")
)


@remembered
def are_grown(words: str) -> bool:
    """Whether words say that those who come are grown, and of no children that they come along.

    >>> are_grown("we're 10 adults"), are_grown("no kids, it's for our team"), are_grown("9 kids and 4 adults")
    (True, True, False)
    >>> are_grown("אנחנו 8 מבוגרים"), are_grown("בלי ילדים, קולגות מהעבודה"), are_grown("12 ילדים ושני מבוגרים")
    (True, True, False)
    """
    said = _NONE.sub(" ", words)
    return _GROWN.search(said) is not None and not _CHILDREN.search(said)
