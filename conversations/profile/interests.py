"""What of the business's people name, without what they say they don't want."""

import re
from functools import cache

from conversations.profile.heard.mentioned import leave_mentioned_out
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_JOINED = ("ל", "ב", "ה", "וה", "של", "לה", "מ", "מה")
_SAID = read_said(__package__, "denied")
_BEFORE = re.compile(rf"(?:^| )(?:{_SAID['before']}) $")
_AFTER = re.compile(rf"^ (?:{_SAID['after']})(?: |$)")
_JUDGED = re.compile(rf"^ (?:{_SAID['judged']})(?: |$)")


class InterestWords:
    """An index: the words people name the business's interests by."""

    def __init__(self, playbook: Playbook) -> None:
        self.pairs = [
            (f" {spelled} ", name)
            for name, interest in playbook.journey.business.interests.items()
            for word in (*interest.words, *interest.label.values())
            for spelled in dict.fromkeys((plain(word), plain(word).replace(" ", "")))
        ]
        self.find = remembered(self._find)
        self.find_denied = remembered(self._find_denied)

    def _find(self, words: str) -> frozenset[str]:
        said = f" {plain(leave_mentioned_out(words))} "
        return frozenset(interest for word, interest in self.pairs if _wants(said, word))

    def _find_denied(self, words: str) -> frozenset[str]:
        said = f" {plain(leave_mentioned_out(words))} "
        named = {name for word, name in self.pairs if any(form in said for form in _forms(word))}
        return frozenset(named - self.find(words))

    def judges(self, words: str) -> bool:
        """Whether they but say how one of these is ("salsa is so fast")."""
        said = f" {plain(words)} "
        return any(
            _JUDGED.match(said[found.end() :])
            for word, _ in self.pairs
            for form in _forms(word)
            for found in re.finditer(f"{re.escape(form[:-1])}(?= )", said)
        )

    def leave_out(self, words: str) -> str:
        """The words without those that name an interest, in Hebrew with what is joined to them."""
        said = f" {plain(words)} "
        for word, _ in self.pairs:
            for named in _forms(word):
                said = said.replace(named, "  ")
        return said


def find_interests(turn: Turn, words: str) -> frozenset[str]:
    """What of the business's they name, without what they say they don't want."""
    return turn.playbook.index(InterestWords).find(words)


_WAVERS = re.compile(
    r"(?<!\w)(?:not (?:really |quite |so )?sure|unsure|can(?:['’]?t|not) (?:decide|choose|pick)|"
    r"undecided|torn|or maybe|"
    r"haven['’]?t decided|don['’]?t know (?:which|what)|hesitat\w+|deciding|on the fence|which (?:one|is better)|"
    r"לא (?:ממש |כל כך )?(?:בטוחה?|סגורה?|החלטתי|החלטנו|יודעת?|יודעים)|מתלבט\w*|"
    r"או אולי|קשה לי לבחור|להחליט בין)(?!\w)",
    re.IGNORECASE,
)


@remembered
def wavers(words: str) -> bool:
    """Whether who names what they come for has not chosen yet.

    >>> wavers("salsa or maybe tango not sure"), wavers("מתלבטת בין סלסה לטנגו"), wavers("salsa or waltz, all the same")
    (True, True, False)
    """
    return _WAVERS.search(words) is not None


def find_denied_interests(turn: Turn, words: str) -> frozenset[str]:
    """What of the business's they name only to say that they don't want it."""
    return turn.playbook.index(InterestWords).find_denied(words)


@cache  # of the business's words alone
def _forms(word: str) -> tuple[str, ...]:
    """A word, in Hebrew also with what is joined to it ("לסלסה")."""
    return (word, *(f" {one}{word[1:]}" for one in _JOINED)) if word[1] >= "א" else (word,)


def _wants(said: str, word: str) -> bool:
    """Whether a word stands there and is not what they don't want."""
    return any(
        not _BEFORE.search(said[: found.start() + 1]) and not _AFTER.match(said[found.end() :])
        for form in _forms(word)
        if form in said  # most are not, and no pattern need be made of them
        for found in re.finditer(f"{re.escape(form[:-1])}(?= )", said)
    )
