"""What staff's buttons say, pressed or by their number in a list."""

import re
from typing import Literal, get_args

import msgspec

from conversations.lead.addresses import Recipient
from conversations.lead.content import Content
from conversations.meetings.kept.inputs import OutcomeMarked
from conversations.turn.inputs import StaffPressed

Action = Literal["take", "reply", "done", "back", "learn"]
Outcome = Literal["held", "no_show"]
_ACTIONS: dict[str, Action] = {one: one for one in get_args(Action)}
_OUTCOMES: dict[str, Outcome] = {one: one for one in get_args(Outcome)}
CHOICE = re.compile("[0-9]{1,2}")
"""The number of a choice in a list."""
_LEAD_ID = re.compile(r"[a-z0-9]{1,26}")
_decode = msgspec.json.Decoder(Content).decode


def read_text(content: str) -> str:
    """The words of a stored message."""
    return _decode(content).text


def typed_choice(text: str, content: str) -> str | None:
    """Where an alert's buttons are a numbered list, a bare number presses one and is nothing for the lead."""
    choices = _decode(content).choices
    typed = text.strip().rstrip(".)")
    if not CHOICE.fullmatch(typed) or not 1 <= int(typed) <= len(choices):
        return None
    return choices[int(typed) - 1].id


def press(button: str, by: str, at: Recipient | None) -> StaffPressed | OutcomeMarked | None:
    """What a staff button says; None for one that is none of ours."""
    if outcome := _read_outcome(button):
        return OutcomeMarked(outcome[1], outcome[0], by)
    action = read_button(button)[0]
    return StaffPressed(action, by, at) if action else None


def read_choice(data: str) -> tuple[str, str] | None:
    """A choice that a capability put to staff, and the lead it names: "review:publish:<review>:<lead>"."""
    choice, _, lead_id = data.rpartition(":")
    is_one = bool(choice) and not choice.startswith("staff") and _LEAD_ID.fullmatch(lead_id)
    return (choice[:100], lead_id) if is_one else None


def read_button(data: str | None) -> tuple[Action | None, str | None]:
    """What a staff button does, and the lead it names: "staff:take:<lead>"."""
    area, _, rest = (data or "").partition(":")
    verb, _, lead_id = rest.partition(":")
    if area != "staff":
        return None, None
    return _ACTIONS.get(verb), lead_id if _LEAD_ID.fullmatch(lead_id) else None


def _read_outcome(data: str | None) -> tuple[Outcome, str] | None:
    """What staff say of a meeting, and which: "staff:no_show.<uid>:<lead>"."""
    verb, _, uid = (data or "").removeprefix("staff:").partition(":")[0].partition(".")
    outcome = _OUTCOMES.get(verb)
    return (outcome, uid) if outcome and _LEAD_ID.fullmatch(uid) else None
