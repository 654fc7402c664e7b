"""A lead's timeline as it is shown: like a chat, with what happened between the messages, and every reason."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

import msgspec

from conversations.dialogue.facts import MediaShared
from conversations.handoff.facts import AlertedAgain, AlertedFurther, HandoffButton, OwnerReminded
from conversations.lead.content import Language, Media
from conversations.learning.facts import LessonGiven
from conversations.timeline.entry import LOST, Entry
from conversations.timeline.facts import TimerDue
from conversations.timeline.names import name_of
from conversations.timeline.telling import Telling
from conversations.turn.playbook import Playbook

Shape = Literal["theirs", "ours", "staff", "held", "event"]
_CAUSES = (HandoffButton.stored_as, TimerDue.stored_as, LessonGiven.stored_as)
_REMINDERS = (AlertedAgain.stored_as, AlertedFurther.stored_as, OwnerReminded.stored_as)
_ANSWERED = ("answered", "doubted")
"""The reasons of an answer that words got."""
_BY_STAFF = "staff"
"""The reason of a message that staff wrote."""


class ShownFile(NamedTuple):
    """A file that can be looked at, or heard, at an address."""

    kind: str
    url: str
    name: str


Link = Callable[[Media], str]
"""Gives the address at which a file can be had."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line. `shape`: a message of theirs, of the bot's or of staff's, one that was not sent, or what happened."""

    shape: Shape
    at: datetime
    kind: str
    text: str
    why: str
    channel: str | None
    status: str | None
    error: str = ""
    advertising: bool = False
    choices: Sequence[str] = ()
    to_staff: bool = False
    answers: Sequence[str] = ()  # those it gave to a question
    marked: bool = False  # one of them as wrong
    reminds: bool = False  # says why staff were told again
    files: Sequence[ShownFile] = ()  # pictures, recordings and other files that stand in it

    @property
    def went_wrong(self) -> bool:
        """Whether it was meant to arrive and did not."""
        return self.status in LOST

    @property
    def is_folded(self) -> bool:
        """Whether it is opened only by who wants to read it: what staff were told."""
        return self.shape == "event" and (self.to_staff or (self.kind == "handoff" and self.status == "held"))


@dataclass(slots=True)
class Day:
    """What happened on one day, local time."""

    on: date
    items: list[Item] = field(default_factory=list)

    def fold(self) -> Iterator[list[Item]]:
        """The lines one by one, but what staff were told and reminded of without anything in between together."""
        for to_staff, run in groupby(self.items, key=lambda item: item.is_folded or item.reminds):
            items = list(run)
            yield from [items] if to_staff else ([item] for item in items)


Marks = Collection[tuple[datetime, str]]
"""Answers that were marked as wrong: when each was given, and which it was."""


def arrange(
    entries: Sequence[Entry], language: Language, playbook: Playbook, marks: Marks = (),
    link: Link = lambda media: media.url or "",
) -> list[Day]:  # fmt: skip
    """The lines of a timeline by day, in a reader's language, without what would be said twice."""
    telling = playbook.index(Telling)
    days: list[Day] = []
    for entry in _once(entries):
        item = _show(entry, language, telling, marks, link)
        day = item.at.astimezone(playbook.zone).date()
        if not days or days[-1].on != day:
            days.append(Day(day))
        days[-1].items.append(item)
    return days


def _once(entries: Sequence[Entry]) -> Iterable[Entry]:
    """Nothing twice: a press and what came of it, a timer and what it did, staff's words and the message with them."""
    sent = {(entry.at, _text_of(entry)) for entry in entries if entry.line in ("outbound", "held")}
    came = {entry.at for entry in entries if not _is_cause(entry)}
    for entry in entries:
        said_twice = entry.line == "staff" and (entry.at, _text_of(entry)) in sent
        if not said_twice and not (_is_cause(entry) and entry.at in came):
            yield entry


def _text_of(entry: Entry) -> str:
    return entry.message.content.text if entry.message else str(entry.values.get("text", ""))


def _is_cause(entry: Entry) -> bool:
    """A button of staff's that was pressed, or a timer that came due as it was to."""
    return entry.fact in _CAUSES and len(entry.why) == 1


def _show(entry: Entry, language: Language, telling: Telling, marks: Marks, link: Link) -> Item:
    words, message, answers = telling.words(entry, language), entry.message, answers_in(entry)
    return Item(
        shape=_shape(entry),
        at=entry.at,
        kind=entry.line,
        text=_name_shared(entry, language) or words.text,
        why=words.why,
        channel=entry.channel,
        status=entry.status,
        error=words.error,  # apart, in red
        advertising=message is not None and message.kind == "advertising",
        choices=[choice.label for choice in message.content.choices] if message else (),
        to_staff=message is not None and message.audience == "staff",
        answers=answers,
        reminds=entry.fact in _REMINDERS,
        files=[
            ShownFile(one.kind, url, one.name or "")
            for one in _files_of(entry)
            if (url := _to_show(link(one)))
        ],
        marked=any((entry.at, answer) in marks for answer in answers),
    )


def _name_shared(entry: Entry, language: Language) -> str | None:
    """What came without a word, by its name; None for all else."""
    if entry.fact != MediaShared.stored_as:
        return None
    kind = str(entry.values.get("media"))
    return f"📎 {name_of('media', kind, language)}" if entry.values.get("text") == f"[{kind}]" else None


def _files_of(entry: Entry) -> list[Media]:
    if entry.message:
        return [entry.message.content.media] if entry.message.content.media else []
    files: list[Media] = msgspec.convert(entry.values.get("files") or [], list[Media])
    return files


def _to_show(url: str) -> str:
    """An address that may stand in a page; our own links are told from the root, wherever the console is read."""
    parts = urlsplit(url)
    if parts.path.startswith("/media/"):
        return parts.path
    return url if parts.scheme in ("http", "https") else ""


def answers_in(entry: Entry) -> list[str]:
    """The answers that a message gave to a question; what came of a button's press is nobody's mistake."""
    given = [why.values["answer"] for why in entry.why if why.name in _ANSWERED]
    return [str(answer) for answer in given] if entry.line == "outbound" else []


def _shape(entry: Entry) -> Shape:
    match entry.line:
        case "inbound":
            return "theirs"
        case "outbound":
            by_staff = bool(entry.why) and entry.why[0].name == _BY_STAFF
            return "staff" if by_staff else "ours"
        case "staff":
            return "staff"
        case "held":
            return "held"
    return "event"
