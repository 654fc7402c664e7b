"""An event's numbers as scripts read them."""

from collections.abc import Sequence
from typing import Any

from conversations.door.attendance import Attendance, Turnout


def show_attendance(attendance: Attendance) -> dict[str, Any]:
    """What the console's charts show, and where people were lost; a source or channel nobody named is None."""
    gap = attendance.gap
    return {
        "late": attendance.late,
        "by_source": _show_turnouts(attendance.by_source),
        "by_channel": _show_turnouts(attendance.by_channel),
        "by_day": _show_turnouts(attendance.by_day),
        "by_hour": [
            {"label": hour.label.isoformat(), "arrived": hour.arrived} for hour in attendance.by_hour
        ],
        "lost": dict(attendance.lost),
        "gap": gap._asdict() if gap else None,
    }


def _show_turnouts(turnouts: Sequence[Turnout]) -> list[dict[str, Any]]:
    return [turnout._asdict() | {"label": turnout.label or None} for turnout in turnouts]
