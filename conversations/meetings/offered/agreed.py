"""Whether all that is said is a yes to the one time that was offered ("yep go for it"). Pure."""

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "agreed")
_FIRM, _ANY_YES, _BESIDE = (
    whole(_SAID["firm"]),
    whole(f"{_SAID['firm']}|{_SAID['agrees']}"),
    whole(_SAID["beside"]),
)
_MILD, _HELD = whole(_SAID["mild"]), whole(_SAID["held"])
_THUMBS = "👍👌✅💪🙌🤙💯🆗✔☑"
_MOST = 12  # words


@remembered
def agrees_to_it(words: str) -> bool:
    """Whether all that is said is that it is to be booked.

    >>> agrees_to_it("yep go for it"), agrees_to_it("perfect, put me down!"), agrees_to_it("כן תרשמו אותי")
    (True, True, True)
    >>> agrees_to_it("yes but not tuesday"), agrees_to_it("go for it?"), agrees_to_it("כן אבל מאוחר יותר")
    (False, False, False)
    """
    if "?" in words or len(words.split()) > _MOST:
        return False
    said = plain(words)
    if not said:
        return any(sign in words for sign in _THUMBS)
    left, count = _ANY_YES.subn(" ", said)
    return count > 0 and not any(map(str.isalnum, _BESIDE.sub(" ", left)))


@remembered
def books_it(words: str) -> bool:
    """The same, in words that book by themselves, though something else was spoken of meanwhile.

    >>> books_it("ok sign me up then"), books_it("ok great"), books_it("יאללה תרשמו אותי")
    (True, False, True)
    """
    return _FIRM.search(plain(words)) is not None and agrees_to_it(words)


@remembered
def agrees_before_asking(first: str, words: str) -> bool:
    """Whether the first part of words that ask something is a yes, and the question takes nothing of it back.

    >>> agrees_before_asking("yes", "yes, is there a lift?"), agrees_before_asking("great", "great, how much?")
    (True, False)
    >>> agrees_before_asking("yes", "yes but is it hard?"), agrees_before_asking("כן", "כן, אבל זה קשה?")
    (False, False)
    """
    if _HELD.search(words) or _MILD.fullmatch(plain(first)):
        return False
    return agrees_to_it(first)
