"""The word of an event, as people text it: with spaces, quotes, points, in any case, a letter wrong, in a sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from conversations.events.event import Event
from conversations.events.patterns import AGAINST, FILLERS, NEVER_IN_NAMES, WHEN
from conversations.events.reading import is_slip
from conversations.events.said.wished import wishes_for
from conversations.events.wanting import is_picked, wants_in
from conversations.journey.model.builtin import read_acts
from conversations.turn.playbook import Playbook
from conversations.wording.plain import plain

_LONGEST = 9
"""Words of a message that still only says the word."""
_WANTING = 16
"""Words of a message that says the word and that they want in."""
_FEW = 3
"""Words of a message of which one may be any: a name, say."""
_SAFE = 4
"""Letters that a word has whose slips are known among other words."""
_LEAST = 3
_AND_NAME = re.compile(r"\W*(?P<word>[\w '\"׳״]+?)\s*[-–—,.:;\n/]\s*(?P<name>[^\W\d_][^\d_?!]*)")
_PREFIXES = ("", "ה", "ל", "ב", "מ", "לה", "מה", "ש", "ו", "כ")


class EverydayWords:
    """An index: words that people ask this business with (`asked`), and all that people say (`words`), which are
    nobody's slip of an event's word."""

    def __init__(self, playbook: Playbook) -> None:
        journey = playbook.journey
        said: list[str] = []
        for answer in journey.answers.values():
            said += [text for texts in answer.examples.values() for text in texts]
        for campaign in journey.campaigns.values():
            said += campaign.words
        for button in journey.buttons.values():
            said += button.label.values()
        self.asked = _words_in(said)
        self.words = self.asked | _list_everywhere()


@cache
def _list_everywhere() -> frozenset[str]:
    """What people say to any business; the same for all of them."""
    acts = (text for texts_of in read_acts().values() for texts in texts_of.values() for text in texts)
    return _words_in(acts) | FILLERS | AGAINST


def _words_in(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in plain(text).split())


def find_events(words: str, events: Sequence[Event], everyday: EverydayWords) -> list[Event]:
    """The events whose word this is; an exact word before one with a slip. Several where they share it."""
    said = tuple(plain(words).split()) if events else ()
    if picked := [event for event in events if _is_picked(words, said, event, everyday)]:
        return picked
    if not said or len(said) > _WANTING:
        return []
    exact = [
        event
        for event in events
        if any(_is_said(said, key, event, everyday) or wishes_for(words, key) for key in _keys(event))
        or _is_before_name(words, event, everyday)
    ]
    if exact:
        return exact
    taken = {key for event in events for key in _keys(event)}
    return [
        event
        for event in events
        if any(_is_misspelt(said, key, event, everyday, taken) for key in _keys(event))
    ]


def asks_about(words: str, events: Sequence[Event], everyday: EverydayWords) -> list[Event]:
    """The events of which somebody asks when or where they are, by their word or their whole title.

    A word that people ask with anyhow ("open") names no event in a question.
    """
    if not events or not WHEN.search(words):
        return []
    said = tuple(plain(words).split())
    return [
        event
        for event in events
        for key in (*_keys(event), *_titles(event))
        if "".join(key) not in everyday.asked and next(_find(said, key), None) is not None
    ]


def _is_said(said: tuple[str, ...], key: tuple[str, ...], event: Event, everyday: EverydayWords) -> bool:
    if "".join(said) == "".join(key):
        return True
    return any(_is_all(rest, key, event, everyday) for rest in _find(said, key))


def _is_picked(words: str, said: tuple[str, ...], event: Event, everyday: EverydayWords) -> bool:
    """Whether one part of what is said chooses it, or says its word beside a wish."""
    keys = [
        key
        for key in _keys(event)
        if "".join(key) not in everyday.asked and any(True for _ in _find(said, key))
    ]
    if not keys:
        return False

    def names(part: str) -> bool:
        return any(True for key in keys for _ in _find(_split(part), key))

    def is_word(part: str) -> bool:
        return any(_is_only(rest, event, everyday) for key in keys for rest in _find(_split(part), key))

    return is_picked(words, names, is_word)


def _is_before_name(words: str, event: Event, everyday: EverydayWords) -> bool:
    """The word, a sign, and a name: "conference - Dana Levi"."""
    found = _AND_NAME.fullmatch(words.strip())
    if found is None or _split(found["word"]) not in _keys(event):
        return False
    name = set(plain(found["name"]).split())
    is_asked = len(name & everyday.asked) > 1  # some names are asked for, too
    return 1 < len(name) <= _FEW and not is_asked and name.isdisjoint(NEVER_IN_NAMES | AGAINST)


def _is_all(rest: tuple[str, ...], key: tuple[str, ...], event: Event, everyday: EverydayWords) -> bool:
    """Whether what is said beside the word says nothing else, or only that they want in."""
    is_short = len(rest) + len(key) <= _LONGEST
    return (is_short and _is_only(rest, event, everyday)) or _wants_in(rest, key, event, everyday)


def _wants_in(rest: tuple[str, ...], key: tuple[str, ...], event: Event, everyday: EverydayWords) -> bool:
    """A word that people ask with anyhow ("open") says nothing among others."""
    return "".join(key) not in everyday.asked and wants_in(rest, _title_words(event), everyday.asked)


def _is_misspelt(
    said: tuple[str, ...],
    key: tuple[str, ...],
    event: Event,
    everyday: EverydayWords,
    taken: set[tuple[str, ...]],
) -> bool:
    """One letter more, fewer or other, or two that changed places; the first of a short word only by itself."""
    whole, wanted = "".join(said), "".join(key)
    if len(wanted) < _LEAST:
        return False
    if (
        whole not in everyday.words
        and (said not in taken)
        and len(whole) >= _LEAST
        and is_slip(whole, wanted)
    ):
        return True
    if len(wanted) < _SAFE:
        return False
    size = len(key)
    for start in range(len(said) - size + 1):
        window = said[start : start + size]
        if window in taken or not _is_slip_of(window, key, wanted, everyday):
            continue
        if _is_all((*said[:start], *said[start + size :]), key, event, everyday):
            return True
    return False


def _is_slip_of(window: tuple[str, ...], key: tuple[str, ...], wanted: str, everyday: EverydayWords) -> bool:
    """With a Hebrew particle before it or without; one word of several may be right as it is."""
    for prefix in _PREFIXES:
        if not window[0].startswith(prefix):
            continue
        first = window[0].removeprefix(prefix)
        is_known = len(key) == 1 and window[0] in everyday.words
        for others in (window[1:], tuple(word.removeprefix("ה") for word in window[1:])):
            spelt = "".join((first, *others))
            if is_slip(spelt, wanted) and spelt not in everyday.words and not is_known:
                return True
    return False


def _find(said: tuple[str, ...], key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What is said beside a word, at each place where it stands, with a Hebrew particle before it or without."""
    size = len(key)
    for start in range(len(said) - size + 1):
        first, *others = said[start : start + size]
        if not all(
            word.removeprefix("ה") == wanted or word == wanted
            for word, wanted in zip(others, key[1:], strict=True)
        ):
            continue
        if any(first == prefix + key[0] for prefix in _PREFIXES):
            yield (*said[:start], *said[start + size :])


def _is_only(rest: Iterable[str], event: Event, everyday: EverydayWords) -> bool:
    """Whether what is said beside the word says nothing else."""
    rest = tuple(rest)
    if any(word in AGAINST for word in rest):
        return False
    title = _title_words(event)
    odd = [word for word in rest if word not in FILLERS and word not in title]
    if not odd:
        return True
    return len(odd) == 1 and len(rest) < _FEW and odd[0].isalpha() and odd[0] not in everyday.asked


@lru_cache(1024)
def _split(text: str) -> tuple[str, ...]:
    return tuple(plain(text).split())


def _keys(event: Event) -> list[tuple[str, ...]]:
    return [key for word in event.keywords if (key := _split(word))]


def _title_words(event: Event) -> set[str]:
    return {word for title in _titles(event) for word in title}


def _titles(event: Event) -> list[tuple[str, ...]]:
    return [key for title in event.title.values() if (key := _split(title))]
