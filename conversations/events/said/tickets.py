"""What is said of tickets that are held: where, whose, that one is needed no more, who uses it instead. Pure."""

from conversations.events.reading import read_name
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways, whole

_WAYS = read_ways(__package__, "tickets")
_WHERE, _WHOSE, _ALL, _MINE, _KEEPS, _INSTEAD = (
    whole("|".join(_WAYS[key])) for key in ("where", "whose", "all", "mine", "keeps", "instead")
)
_SECOND, _LACKS, _OF_ORDER, _LEFT, _BRINGS = (
    whole("|".join(_WAYS[key])) for key in ("second", "lacks", "of_order", "left", "brings")
)
_NAMED = [whole(way) for way in _WAYS["named"]]
_NO_NAMES = frozenset(str(_WAYS["no_names"]).split())
_MOST = 24  # words of what says one of these things


def _says(words: str, way: object) -> bool:
    return len(words.split()) <= _MOST and way.search(plain(words)) is not None  # type: ignore[attr-defined]


@remembered
def asks_where_ticket_is(words: str) -> bool:
    """Whether the ticket itself is looked for.

    >>> asks_where_ticket_is("where do i see the ticket"), asks_where_ticket_is("ואם אני לא מוצאת את הכרטיס איפה הוא?")
    (True, True)
    >>> asks_where_ticket_is("where can i park"), asks_where_ticket_is("how much is a ticket")
    (False, False)
    """
    return _says(words, _WHERE)


@remembered
def asks_whose(words: str) -> bool:
    """Whether it is asked in whose name tickets are, or how many.

    >>> asks_whose("so is that one on Gils name?"), asks_whose("וכמה כרטיסים יצא לי, גם לרוני?")
    (True, True)
    >>> asks_whose("how many tickets are left"), asks_whose("is salsa on tuesday")
    (False, False)
    """
    return _says(words, _WHOSE) and not _says(words, _LEFT)


@remembered
def gives_all_back(words: str) -> bool:
    """Whether nobody of those who had tickets comes.

    >>> gives_all_back("אוף חלינו שנינו לא נגיע מחר, תבטלו לנו"), gives_all_back("we can't make it, cancel both")
    (True, True)
    >>> gives_all_back("cancel mine pls, noam keeps his"), gives_all_back("we'll come at 8")
    (False, False)
    """
    return _says(words, _ALL) and not _says(words, _KEEPS)


@remembered
def gives_own_back(words: str) -> bool:
    """Whether who writes does not come, and another does, or only theirs is to be cancelled.

    >>> gives_own_back("ugh im sick cant make it tonight, cancel mine pls, noam keeps his")
    True
    >>> gives_own_back("cancel it"), gives_own_back("my friend can't make it")
    (False, False)
    """
    return _says(words, _MINE)


@remembered
def keeps_other(words: str) -> bool:
    """Whether another comes all the same.

    >>> keeps_other("cancel mine, noam keeps his"), keeps_other("לא אצליח להגיע, בעלי יבוא לבד")
    (True, True)
    """
    return _says(words, _KEEPS)


@remembered
def sends_other(words: str) -> bool:
    """Whether somebody else is to use a ticket.

    >>> sends_other("can Gil come instead of me with my ticket?"), sends_other("give my second ticket to Noam")
    (True, True)
    >>> sends_other("can my friend come too?"), sends_other("חבר יבוא במקומי")
    (False, True)
    """
    return _says(words, _INSTEAD)


@remembered
def is_of_ticket(words: str) -> bool:
    """Whether words are of a ticket and nothing else: where it is, whose, who uses it."""
    return asks_where_ticket_is(words) or asks_whose(words) or sends_other(words)


@remembered
def is_second(words: str) -> bool:
    """Whether it is a ticket beside their own that is spoken of.

    >>> is_second("second ticket to my buddy Noam"), is_second("with my ticket")
    (True, False)
    """
    return _says(words, _SECOND)


@remembered
def brings_another(words: str) -> bool:
    """Whether whoever comes instead brings somebody.

    >>> brings_another("my husband comes with a friend"), brings_another("בעלי יבוא לבד עם חבר"), brings_another("no")
    (True, True, False)
    """
    return _says(words, _BRINGS)


@remembered
def lacks_ticket(words: str) -> bool:
    """Whether they say that they have none."""
    return _says(words, _LACKS)


@remembered
def is_of_order(words: str) -> bool:
    """Whether an order, or a table, is spoken of."""
    return _says(words, _OF_ORDER)


@remembered
def find_other(words: str) -> str | None:
    """How they are called who use a ticket instead.

    >>> find_other("can my friend Gil come instead of me with my ticket?"), find_other("חבר שלי נועם יבוא במקומי")
    ('Gil', 'נועם')
    >>> find_other("can i give my second ticket to my buddy Noam? he wont come with me"), find_other("חבר יבוא במקומי")
    ('Noam', None)
    """
    for way in _NAMED:
        for found in way.finditer(words):
            if not _NO_NAMES.intersection(plain(found["name"]).split()) and (
                name := read_name(found["name"])
            ):
                return name
    return None
