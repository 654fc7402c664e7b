"""Which of the choices on offer a number picks, however it is typed."""

from collections.abc import Mapping, Sequence

from conversations.lead.content import Choice
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_FILLERS = frozenset({
    "אופציה", "האופציה", "אפשרות", "האפשרות", "מספר", "מס", "סעיף", "את",
    "תשובה", "בחרתי", "בוחר", "בוחרת", "רוצה", "אני", "בבקשה", "תודה",
    "option", "number", "no", "nr", "choice", "please", "pls", "the", "thanks", "i", "want",
})  # fmt: skip
_NUMBERS: Mapping[str, int] = {
    word: number
    for number, words in {
        1: "אחת אחד הראשון הראשונה one first 1st",
        2: "שתיים שניים השני השניה השנייה two second 2nd",
        3: "שלוש שלושה השלישי השלישית three third 3rd",
        4: "ארבע ארבעה הרביעי הרביעית four fourth 4th",
        5: "חמש חמישה החמישי החמישית five fifth 5th",
        6: "שש שישה השישי השישית six sixth 6th",
        7: "שבע שבעה השביעי השביעית seven seventh 7th",
        8: "שמונה השמיני השמינית eight eighth 8th",
        9: "תשע תשעה התשיעי התשיעית nine ninth 9th",
        10: "עשר עשרה העשירי העשירית ten tenth 10th 🔟",
        -1: "האחרון האחרונה last",
    }.items()
    for word in words.split()
}


@remembered
def find_number(text: str) -> int | None:
    """The number somebody typed to choose by; -1 for "the last one"; None when it is no such thing.

    >>> find_number("אופציה 2"), find_number("2."), find_number("٢"), find_number("how old for 2?")
    (2, 2, 2, None)
    """
    if len(text) > 40:
        return None
    words = [word for word in plain(text).split() if word not in _FILLERS]
    if len(words) == 2 and words[1] == "one":
        words.pop()
    if len(words) != 1:
        return None
    word = words[0]
    # int() reads the digits of every script.
    return int(word) if word.isdecimal() and len(word) <= 3 else _NUMBERS.get(word)


def at_number(choices: Sequence[Choice], number: int) -> Choice | None:
    """The choice that stands at a number, counted from 1; None when the list is not that long."""
    if number == -1:
        return choices[-1] if choices else None
    return choices[number - 1] if 1 <= number <= len(choices) else None


def picks_offered(choices: Sequence[Choice], words: str) -> bool:
    """Whether it is but the number of one of the choices on offer: a time, a day, anything but a link."""
    number = find_number(words)
    chosen = at_number(choices, number) if number is not None else None
    return chosen is not None and chosen.url is None
