"""An enquiry in words: what was told of it, and what is still missing."""

from collections.abc import Iterator

from conversations.enquiries.told.details import Said, Told
from conversations.enquiries.told.file import Enquiry
from conversations.enquiries.told.part import Planned
from conversations.handoff.staff_hours import say_hours
from conversations.turn.turn import Turn

_AS_TOLD: tuple[Said, ...] = ("address", "diet")


def say_enquiry(turn: Turn, kind: Enquiry, planned: Planned, told: Told, missing: list[Said]) -> str:
    """What stands, then what is missing, else who answers. `planned` is how it stood before."""
    said = []
    if told:
        named = "enquiry_changed" if planned.told else "enquiry_noted" if planned.case else "enquiry_begun"
        said.append(turn.phrase(named, title=turn.say(kind.title), what=list_told(turn, told)))
    if missing:
        said.append(
            turn.phrase("enquiry_asks", asks=join_asked(list(name_asked(turn, missing)), turn.language))
        )
    else:
        said.append(turn.phrase("enquiry_passed", hours=say_hours(turn)))
    return " ".join(said)


def list_told(turn: Turn, told: Told) -> str:
    """Everything that was told of it: "about 20 women, Tuesday after 20:00, at ours"."""
    return ", ".join(_list(turn, told))


def _list(turn: Turn, told: Told) -> Iterator[str]:
    if people := told.get("people"):
        along = f" + {told['along']}" if "along" in told else ""
        yield f"{people} {told.get('called') or turn.phrase('enquiry_called')}{along}"
    if ages := told.get("ages"):
        yield ages
    if when := " ".join(told[one] for one in ("day", "hour") if one in told):
        yield when
    if length := told.get("length"):
        yield length
    if "not_day" in told and "day" not in told:
        yield told["not_day"]
    if place := told.get("place"):
        where = turn.phrase(f"enquiry_{place}")
        yield f"{where} ({told['city']})" if "city" in told and place == "theirs" else where
    yield from (told[one] for one in _AS_TOLD if one in told)
    if name := told.get("name"):
        yield name


def name_asked(turn: Turn, missing: list[Said]) -> Iterator[str]:
    """What is missing, as it is asked for; the day and the hour together."""
    names = ["when" if one == "day" and "hour" in missing else one for one in missing]
    yield from (turn.phrase(f"enquiry_{one}") for one in names if not (one == "hour" and "when" in names))


def join_asked(asked: list[str], language: str | None) -> str:
    """A list as it reads in a sentence."""
    if len(asked) < 2:
        return "".join(asked)
    last = f", ו{asked[-1]}" if language == "he" else f" and {asked[-1]}"
    return ", ".join(asked[:-1]) + last
