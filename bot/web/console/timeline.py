"""A lead's timeline as it is shown: like a chat, with what happened between the messages, and every reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.timeline.telling import LOST, drop_why_not, tell_line

Shape = Literal["theirs", "ours", "staff", "held", "event"]


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

    @property
    def went_wrong(self) -> bool:
        """Whether it was meant to arrive and did not."""
        return self.status in LOST


@dataclass(slots=True)
class Day:
    """What happened on one day, local time."""

    on: date
    items: list[Item] = field(default_factory=list)


def arrange(lines: Sequence[Mapping[str, Any]], language: Language, journey: Journey) -> list[Day]:
    """The lines of `storage.history` by day, in a reader's language, without what would be said twice."""
    zone = ZoneInfo(journey.business.timezone)
    days: list[Day] = []
    for line in _once(lines):
        item = _show(line, language, journey)
        day = item.at.astimezone(zone).date()
        if not days or days[-1].on != day:
            days.append(Day(day))
        days[-1].items.append(item)
    return days


def _once(lines: Sequence[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    """Nothing twice: a press and what came of it, a timer and what it did, staff's words and the message with them."""
    sent = {(line["at"], line["text"]) for line in lines if line["kind"] in ("outbound", "held")}
    came = {line["at"] for line in lines if not _is_cause(line)}
    for line in lines:
        said_twice = line["kind"] == "staff" and (line["at"], line["text"]) in sent
        if not said_twice and not (_is_cause(line) and line["at"] in came):
            yield line


def _is_cause(line: Mapping[str, Any]) -> bool:
    """A button of staff's that was pressed, or a timer that came due."""
    why = str(line["why"])
    return (line["kind"] == "handoff" and why.startswith("pressed by ")) or (
        line["kind"] == "timer" and why.endswith(" came due")
    )


def _show(line: Mapping[str, Any], language: Language, journey: Journey) -> Item:
    told = tell_line(drop_why_not(line), language, journey)  # the error stands apart, in red
    return Item(
        shape=_shape(line),
        at=datetime.fromisoformat(line["at"]),
        kind=line["kind"],
        text=told.get("text", ""),
        why=told.get("why", ""),
        channel=line["channel"],
        status=line["status"],
        error=told.get("error", ""),
        advertising=line.get("message_kind") == "advertising",
        choices=line.get("choices", ()),
        to_staff=line["kind"] == "handoff" and "message_kind" in line,
    )


def _shape(line: Mapping[str, Any]) -> Shape:
    match line["kind"]:
        case "inbound":
            return "theirs"
        case "outbound":
            return "staff" if str(line["why"]).startswith("staff: ") else "ours"
        case "staff":
            return "staff"
        case "held":
            return "held"
    return "event"
