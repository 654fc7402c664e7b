"""Who had nothing to say to words before has nothing to say to them now, where all that it goes by is the same.

In a campaign everybody walks the same first steps: a thousand people write what the advertisement wrote for them, and
a hundred are asked about it who hear words, nearly all in vain. So which of them are to be asked is remembered, by what
they may go by. Whoever heard something, or did something without a word, is asked every time.
"""

from bisect import bisect
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from conversations.lead.consent import Consents
from conversations.lead.handoff import Handoffs
from conversations.lead.lead import Lead
from conversations.lead.part import Part
from conversations.wording.names import first_name

if TYPE_CHECKING:
    from conversations.turn.turn import Turn

Hear = Callable[["Turn", str], bool]
V = TypeVar("V")
_KEPT = 2048
_LONGEST = 300  # characters; longer words hardly come again
_LATELY = timedelta(minutes=2)
_BREATHS = (6.0, 12.0, 20.0, 30.0)
"""Seconds after which what was said is of another breath to one or the other of those who hear."""
_NO_NAME = "\0"
_NO_CONSENT, _NO_HANDOFF = Consents(), Handoffs()


class _Before(NamedTuple):
    """How it went when somebody wrote the same: which of them heard it, and whether one before that did something."""

    at: int
    is_moved: bool = False


class Unmoved:
    """What is remembered for one playbook: by who hears, the words and how things stand, who is to be asked."""

    def __init__(self, parts: Mapping[str, type[Part]]) -> None:
        """`parts` are those a lead may have, by the names they are stored as."""
        self._parts = parts
        self._before: dict[Hashable, _Before] = {}
        self._moved: dict[Hashable, tuple[Hear, ...]] = {}

    def hear(self, known: Sequence[Hear], turn: "Turn", words: str) -> bool:
        """Whether one of them hears it: they are asked one after the other, until one does."""
        outline = draw_outline(turn, words, self._parts)
        if outline is None:
            return hears(known, turn, words)
        key = (id(known), outline)
        moved = self._moved.get(key)
        if moved is not None:
            return self._ask(known, moved, turn, words)
        before = self._before.get(key)
        if before is None:  # most words come but once
            at = ask(known, turn, words)
            _keep(self._before, key, _Before(at))
        elif before.is_moved:
            at, moved = watch_each(known, turn, words)
            _keep(self._moved, key, moved)
        else:
            at, moved = watch(known, before.at, turn, words)
            if moved is None:
                _keep(self._before, key, _Before(at, is_moved=True))
            else:
                _keep(self._moved, key, moved)
        return at < len(known)

    def _ask(self, known: Sequence[Hear], moved: Sequence[Hear], turn: "Turn", words: str) -> bool:
        """A test has everybody asked here, and looks whether it was in vain."""
        return hears(moved, turn, words)


def hears(known: Sequence[Hear], turn: "Turn", words: str) -> bool:
    """Whether one of them hears words; who comes after it is not asked."""
    for hear in known:  # noqa: SIM110  # `any` of a generator costs as much as many of them
        if hear(turn, words):
            return True
    return False


def ask(known: Sequence[Hear], turn: "Turn", words: str) -> int:
    """Which of them hears words: its place, or how many they are where none does. Who comes after it is not asked."""
    for at, hear in enumerate(known):
        if hear(turn, words):
            return at
    return len(known)


def watch(known: Sequence[Hear], at: int, turn: "Turn", words: str) -> tuple[int, tuple[Hear, ...] | None]:
    """The same, and who is to be asked from now on: the one that heard it before, and those behind it.

    None in place of these where somebody before it did something, or heard it this time.
    """
    before = _look(turn)
    heard = ask(known[:at], turn, words)
    if heard < at:
        return heard, None
    is_moved = _look(turn) != before
    heard += ask(known[at:], turn, words)
    return heard, None if is_moved else tuple(known[at:])


def watch_each(known: Sequence[Hear], turn: "Turn", words: str) -> tuple[int, tuple[Hear, ...]]:
    """The same, where somebody does something without hearing it: a look after each of them, which takes its time."""
    moved: list[Hear] = []
    before = _look(turn)
    for at, hear in enumerate(known):
        if hear(turn, words):
            return at, (*moved, *known[at:])
        if (after := _look(turn)) != before:
            moved.append(hear)
            before = after
    return len(known), tuple(moved)


def _keep(kept: dict[Hashable, V], key: Hashable, value: V) -> None:
    if len(kept) >= _KEPT:
        kept.clear()  # simpler than an order of use: what comes often is soon here again
    kept[key] = value


def _look(turn: "Turn") -> tuple[object, ...]:
    """All that somebody who hears words may change."""
    lead = turn.lead
    kept = (lead.stage, lead.contact, lead.consent, lead.dialogue, lead.handoff, dict(lead.held_parts()))
    replies = turn.gathered_text() if turn.has_replied() else ""
    return msgspec.json.encode(kept), len(turn.effects), len(turn.facts), replies, turn.heard, turn.part


def draw_outline(turn: "Turn", words: str, parts: Mapping[str, type[Part]]) -> Hashable | None:
    """How things stand, in a few words: all that whoever hears words may go by.

    None where anything is under way with this person: a case, a wish, something that was promised or asked.
    """
    lead, given = turn.lead, turn.given
    if lead.handoff != _NO_HANDOFF or lead.consent != _NO_CONSENT or len(words) > _LONGEST:
        return None
    if given.resources or given.owners or turn.quoted or turn.edited or turn.answered or turn.has_replied():
        return None
    kept = _outline_parts(lead, parts)
    contact = _outline_contact(lead, words)
    talk = _outline_talk(lead, turn.now)
    if kept is None or contact is None or talk is None:
        return None
    playbook = turn.playbook
    at = turn.now.astimezone(playbook.zone)
    is_meant = playbook.reader.knows(words) is not None
    return (
        words, turn.heard, turn.part, is_meant, playbook.live.changes, turn.channel, at.date(), at.hour, lead.stage,
        turn.was_greeted, kept, contact, talk,
    )  # fmt: skip


def _outline_parts(lead: Lead, parts: Mapping[str, type[Part]]) -> Hashable | None:
    found = []
    for name in lead.parts:
        kind = parts.get(name)
        if kind is None:
            return None
        part = lead[kind]
        if not part.is_empty():
            outline = part.outline()
            if outline is None:
                return None
            found.append((name, outline))
    return tuple(found)


def _outline_contact(lead: Lead, words: str) -> Hashable | None:
    """A name counts where words may be of it."""
    known = lead.contact
    if known.interest or known.birthday or known.email or known.told_phone or known.tags or known.external_id:
        return None
    said = words.casefold()
    name = known.name or ""
    is_said = any(part in said for part in name.casefold().split())
    return (
        name if is_said else bool(name), known.language, known.speaks, known.source, known.campaign, known.variant,
        known.chosen, bool(known.phone), known.imported, known.timezone, len(known.reach),
    )  # fmt: skip


def _outline_talk(lead: Lead, now: datetime) -> Hashable | None:
    """What was said, and how long ago; None where it was not just now, or we began it."""
    talk = lead.dialogue
    if talk.waiting or talk.tried or talk.unasked or talk.written_to or talk.clicked:
        return None
    if talk.in_writing or talk.no_links:
        return None
    if not talk.recent:
        return talk.greeted_at is not None, talk.said
    ages = [(now - line.at).total_seconds() for line in talk.recent]
    if ages[0] > _LATELY.total_seconds():
        return None
    name = first_name(lead.contact.name) or _NO_NAME
    lines = tuple(
        (
            line.by,
            line.text if line.by == "lead" else line.text.replace(name, ""),
            line.media,
            bisect(_BREATHS, age),
        )
        for line, age in zip(talk.recent, ages, strict=True)
    )
    choices = tuple((choice.id, choice.label) for choice in talk.choices)
    return (
        lines,
        talk.said,
        choices,
        talk.misses,
        talk.fallbacks,
        tuple(talk.phrases.items()),
        talk.greeted_at is None,
    )
